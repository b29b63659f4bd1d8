/** What a person sees before an approval and what is kept of it: titled sections of named lines, in words. */
export type Seen = {
  readonly title: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
};

/** One line that reads otherwise now; null where the line is missing on that side. */
export type Difference = {
  readonly section: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Line = { readonly section: string; readonly label: string; readonly value: string };

/** Lines by section and label; the same label twice in a section is told apart by its place. */
const linesOf = (seen: Seen): Map<string, Line> => {
  const lines = new Map<string, Line>([["\n", { section: "", label: "Title", value: seen.title }]]);
  for (const { title: section, rows } of seen.sections)
    for (const { label, value } of rows) {
      let key = `${section}\n${label}`;
      for (let place = 2; lines.has(key); place++) key = `${section}\n${label}\n${place}`;
      lines.set(key, { section, label, value });
    }
  return lines;
};

/** The lines that differ, those of the approved state first, then what is new. */
export const compareSeen = (approved: Seen, now: Seen): Difference[] => {
  const before = linesOf(approved);
  const after = linesOf(now);
  const differing: Difference[] = [];
  for (const [key, { section, label, value }] of before) {
    const other = after.get(key);
    if (other?.value !== value) differing.push({ section, label, before: value, after: other?.value ?? null });
  }
  for (const [key, { section, label, value }] of after)
    if (!before.has(key)) differing.push({ section, label, before: null, after: value });
  return differing;
};
