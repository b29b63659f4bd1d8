/**
 * The level of an impact. Rules of this project, as in the template's scoring steps:
 * consequence = the higher of severity and reversibility; plus 1, at most 5, where reach is 4 or 5 or a vulnerable group is
 * affected; level = consequence × likelihood; bands 1 to 4 low, 5 to 9 moderate, 10 to 14 high, 15 to 25 very high; a
 * consequence of 5 is at least high. The system's level is the highest of its lines: nothing is averaged, and benefits are
 * shown beside harms and never subtracted. After measures a line is rated again; a lower level counts only with a named
 * measure and confidence A or B.
 */
import type { BandId, Impact, ImpactBand, Ratings } from "./types.ts";

/** The reach from which many are affected. */
const WIDE_REACH = 4;
const TOP = 5;
const FLOOR: BandId = "high";

export type Level = {
  /** The higher of severity and reversibility. */
  readonly base: number;
  /** 1 was added for reach or a vulnerable group, as far as 5 allows. */
  readonly raised: boolean;
  readonly consequence: number;
  readonly likelihood: number;
  /** consequence × likelihood, 1 to 25. */
  readonly level: number;
  readonly band: BandId;
  /** The band is higher than the number alone gives: a consequence of 5 is at least high. */
  readonly floored: boolean;
};

const ORDER: readonly BandId[] = ["low", "moderate", "high", "very-high"];
const rank = (band: BandId): number => ORDER.indexOf(band);

/** Negative where `a` is the lower level: by band, then by number. */
export const compareLevels = (a: Level, b: Level): number => rank(a.band) - rank(b.band) || a.level - b.level;

/** Whether a band is `least` or above. */
export const isAtLeast = (band: BandId, least: BandId): boolean => rank(band) >= rank(least);

/** The level of ratings, or null while one is missing. */
export const scoreRatings = (
  { severity, reach, reversibility, likelihood }: Ratings,
  vulnerable: boolean,
  bands: readonly ImpactBand[],
): Level | null => {
  if (severity === null || reach === null || reversibility === null || likelihood === null) return null;
  const base = Math.max(severity, reversibility);
  const consequence = reach >= WIDE_REACH || vulnerable ? Math.min(TOP, base + 1) : base;
  const level = consequence * likelihood;
  const plain = bands.find(({ min, max }) => level >= min && level <= max)?.id ?? "very-high";
  const band = consequence === TOP && rank(plain) < rank(FLOOR) ? FLOOR : plain;
  return { base, raised: consequence > base, consequence, likelihood, level, band, floored: band !== plain };
};

export type ScoredImpact = {
  readonly before: Level | null;
  /** The level as rated after measures; null while not rated again. */
  readonly stated: Level | null;
  /** The level that counts after measures: the stated one, unless a drop is not founded; before, while not rated again. */
  readonly after: Level | null;
  /** Why a stated drop does not count, by field. */
  readonly unfounded: readonly { readonly field: "mitigation" | "remainingConfidence"; readonly message: string }[];
};

/** An impact before and after measures. A line that does not matter here has no level. */
export const scoreImpact = (impact: Impact, bands: readonly ImpactBand[]): ScoredImpact => {
  if (impact.relevant !== "yes") return { before: null, stated: null, after: null, unfounded: [] };
  const before = scoreRatings(impact.ratings, impact.vulnerable, bands);
  const stated = scoreRatings(impact.remaining, impact.vulnerable, bands);
  if (!before || !stated || compareLevels(stated, before) >= 0)
    return { before, stated, after: stated ?? before, unfounded: [] };
  const unfounded: { field: "mitigation" | "remainingConfidence"; message: string }[] = [];
  if (impact.mitigation.trim() === "")
    unfounded.push({
      field: "mitigation",
      message: `${impact.title}: the remaining level is lower, but no measure is named. Name the measure that lowers it.`,
    });
  if (impact.remainingConfidence !== "A" && impact.remainingConfidence !== "B")
    unfounded.push({
      field: "remainingConfidence",
      message: `${impact.title}: a lower remaining level needs confidence A (measured here) or B (tests or credible sources); judgement alone does not lower it.`,
    });
  return { before, stated, after: unfounded.length > 0 ? before : stated, unfounded };
};

export type Highest = { readonly level: Level; readonly impactIds: readonly string[] };

/** The highest level of the lines that count, and the lines that hold it; null while nothing is rated. Benefits never count. */
export const highestLevel = (
  impacts: readonly Impact[],
  when: "before" | "after",
  bands: readonly ImpactBand[],
): Highest | null => {
  let best: { level: Level; impactIds: string[] } | null = null;
  for (const impact of impacts) {
    if (impact.kind === "benefit") continue;
    const level = scoreImpact(impact, bands)[when];
    if (!level) continue;
    const order = best ? compareLevels(level, best.level) : 1;
    if (order > 0) best = { level, impactIds: [impact.id] };
    else if (order === 0) best?.impactIds.push(impact.id);
  }
  return best;
};
