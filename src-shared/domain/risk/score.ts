/**
 * The score of a risk. Rule of this project: the score is made of the likelihood and the highest consequence over the
 * assessed areas (never averaged, so that harm to people is not diluted), by the rule of the criteria in force; no score
 * while likelihood or every consequence is missing. The band is the highest one whose minimum the score reaches. Floor: a
 * consequence at the top of the scale for individuals, groups or societies is never below the band "high". ISO/IEC 42001
 * 6.1.2 asks for the consequences and for a comparison with risk criteria; terms after ISO 31000.
 */
import { DIMENSIONS, PEOPLE_DIMENSIONS } from "./types.ts";
import type { Assessment, Band, Criteria, Position, RiskLevels, Scored, Stage } from "./types.ts";

/** The band that the floor rule never goes below. */
export const FLOOR_BAND = "high";

type Grid = Pick<Criteria, "rule" | "matrix" | "likelihood" | "impact">;

/** The score of one cell of the matrix; null where the rule "matrix" has no such cell. */
export const cellScore = (
  { rule, matrix }: Pick<Criteria, "rule" | "matrix">,
  likelihood: number,
  consequence: number,
): number | null => {
  if (rule === "product") return likelihood * consequence;
  if (rule === "sum") return likelihood + consequence;
  if (rule === "max") return Math.max(likelihood, consequence);
  return matrix[likelihood - 1]?.[consequence - 1] ?? null;
};

/** Every score these criteria can give, ascending, each once. */
export const possibleScores = (criteria: Grid): number[] => {
  const scores = new Set<number>();
  for (let likelihood = 1; likelihood <= criteria.likelihood.length; likelihood++)
    for (let impact = 1; impact <= criteria.impact.length; impact++) {
      const score = cellScore(criteria, likelihood, impact);
      if (score !== null) scores.add(score);
    }
  return [...scores].sort((a, b) => a - b);
};

/** The lowest and the highest score these criteria can give; 0 and 0 where they have no cell. */
export const scoreRange = (criteria: Grid): { readonly lowest: number; readonly highest: number } => {
  const scores = possibleScores(criteria);
  return { lowest: scores[0] ?? 0, highest: scores.at(-1) ?? 0 };
};

/** The band a score falls into by its number alone. */
export const bandOf = (score: number, bands: readonly Band[]): Band | null =>
  bands.reduce<Band | null>(
    (best, band) => (band.min <= score && (best === null || band.min >= best.min) ? band : best),
    null,
  ) ??
  bands[0] ??
  null;

/** The score of one assessment, or null while it cannot be scored. */
export const scoreRisk = (assessment: Assessment, criteria: Criteria): Scored | null => {
  const { likelihood } = assessment;
  const consequences = DIMENSIONS.flatMap((dimension) => {
    const level = assessment[dimension];
    return level === null ? [] : [{ dimension, level }];
  });
  const highest = consequences.reduce<(typeof consequences)[number] | null>(
    (best, next) => (best === null || next.level > best.level ? next : best),
    null,
  );
  if (likelihood === null || highest === null) return null;
  const score = cellScore(criteria, likelihood, highest.level);
  if (score === null) return null;
  const plain = bandOf(score, criteria.bands);
  if (plain === null) return null;
  const floor = atTopForPeople(assessment, criteria)
    ? criteria.bands.find((band) => band.id === FLOOR_BAND)
    : undefined;
  const floorApplied = floor !== undefined && floor.min > plain.min;
  return {
    score,
    impact: highest.level,
    band: floorApplied ? floor : plain,
    floorApplied,
    dimension: highest.dimension,
  };
};

/** A consequence for individuals, groups or societies stands at the top of the scale: the floor rule looks at this risk. */
export const atTopForPeople = (assessment: Assessment, criteria: Pick<Criteria, "impact">): boolean => {
  const top = Math.max(...criteria.impact.map((level) => level.value));
  return PEOPLE_DIMENSIONS.some((dimension) => (assessment[dimension] ?? 0) >= top);
};

/**
 * The stage that counts now, as every list, figure and document uses it: what was assessed after treatment (residual);
 * else what the implemented controls leave (current); else the inherent risk. The target is a plan and never counts.
 */
export const STAGES_NOW = ["residual", "current", "inherent"] as const satisfies readonly Stage[];

/** The first of the stages that count which has a score; null while none has. */
export const stageNow = (scores: {
  readonly [stage in (typeof STAGES_NOW)[number]]: unknown;
}): (typeof STAGES_NOW)[number] | null =>
  STAGES_NOW.find((stage) => scores[stage] !== null && scores[stage] !== undefined) ?? null;

/** The assessment that counts now, by the same order. */
export const currentScore = <T>(inherent: T | null, current: T | null, residual: T | null): T | null =>
  residual ?? current ?? inherent;

/** The score lies above the appetite line; a risk without a score does not, it is open. */
export const isAboveAppetite = (score: number | null, appetite: number): boolean => score !== null && score > appetite;

/**
 * Where a score stands to the two lines. Up to the appetite it is acceptable; above it and up to the tolerance it is
 * tolerable for a time and with a plan; beyond that it is unacceptable. Null while there is no score.
 */
export const positionOf = (
  score: number | null,
  { appetite, tolerance }: Pick<Criteria, "appetite" | "tolerance">,
): Position | null => {
  if (score === null) return null;
  if (score <= appetite) return "acceptable";
  return tolerance !== null && score <= tolerance ? "tolerable" : "unacceptable";
};

/** One stage of a risk record as an assessment. */
export const assessmentOf = (levels: Partial<RiskLevels>, stage: Stage): Assessment => ({
  likelihood: levels[`${stage}Likelihood`] ?? null,
  individuals: levels[`${stage}Individuals`] ?? null,
  groups: levels[`${stage}Groups`] ?? null,
  societies: levels[`${stage}Societies`] ?? null,
  organisation: levels[`${stage}Organisation`] ?? null,
  environment: levels[`${stage}Environment`] ?? null,
});
