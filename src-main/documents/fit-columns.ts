/** Widths of the columns of a printed table: as a feature weighs them, but none so narrow that a word is broken in it. */

/** What a line of a whole page holds, in characters of the size that tables have. */
const LINE = { portrait: 104, landscape: 164 } as const;
/** Small print holds so much more. */
const DENSE = 1.12;
/** Edges of a cell, in characters, and how much wider bold letters and capitals are than the average. */
const EDGES = 2.5;
const BOLD = 1.12;
/** No column asks for more than this share for the sake of a word. */
const MOST = 0.4;

export type ColumnNeeds = {
  readonly weight: number;
  /** The longest word that must stay whole, in characters. */
  readonly longest: number;
};

/** Shares of the width that add up to 1. Where the words need more than there is, the weights alone decide. */
export function fitColumns(
  columns: readonly ColumnNeeds[],
  orientation: "portrait" | "landscape",
  dense: boolean,
): number[] {
  const line = LINE[orientation] * (dense ? DENSE : 1);
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  const shares = columns.map(({ weight }) => weight / sum);
  const least = columns.map(({ longest }) => Math.min(MOST, (longest * BOLD + EDGES) / line));
  if (least.reduce((total, share) => total + share, 0) > 1) return shares;
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((total, at) => total + least[at]!, 0);
    const open = shares.reduce((total, share, at) => total + (fixed.has(at) ? 0 : share), 0);
    const scale = (1 - taken) / open;
    const narrow = shares.findIndex((share, at) => !fixed.has(at) && share * scale < least[at]! - 1e-9);
    if (narrow < 0) return shares.map((share, at) => (fixed.has(at) ? least[at]! : share * scale));
    fixed.add(narrow);
    if (fixed.size === columns.length) return shares;
  }
}
