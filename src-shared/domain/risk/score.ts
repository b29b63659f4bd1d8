/**
 * The score of a risk. Rule of this project: score = likelihood × the highest consequence over the assessed dimensions
 * (never averaged, so that harm to people is not diluted); no score while likelihood or every consequence is missing. The
 * band is the highest one whose minimum the score reaches. Floor: a consequence at the top of the scale for individuals or
 * societies is never below the band "high". ISO/IEC 42001 6.1.2 asks for consequences to the organisation, individuals and
 * societies and for a comparison with risk criteria; terms after ISO 31000.
 */
import { DIMENSIONS } from "./types.ts";
import type { Assessment, Band, Criteria, RiskLevels, Scored } from "./types.ts";

/** The band that the floor rule never goes below. */
const FLOOR_BAND = "high";

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
  const score = likelihood * highest.level;
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

/** A consequence for individuals or societies stands at the top of the scale: the floor rule looks at this risk. */
export const atTopForPeople = (assessment: Assessment, criteria: Criteria): boolean => {
  const top = Math.max(...criteria.impact.map((level) => level.value));
  return [assessment.individuals, assessment.societies].some((level) => level !== null && level >= top);
};

/** The assessment that counts now: what is left after treatment, else the one before it. */
export const currentScore = <T>(inherent: T | null, residual: T | null): T | null => residual ?? inherent;

/** The score lies above the appetite line; a risk without a score does not, it is open. */
export const isAboveAppetite = (score: number | null, appetite: number): boolean => score !== null && score > appetite;

/** One stage of a risk record as an assessment. */
export const assessmentOf = (levels: Partial<RiskLevels>, stage: "inherent" | "residual"): Assessment => ({
  likelihood: levels[`${stage}Likelihood`] ?? null,
  organisation: levels[`${stage}Organisation`] ?? null,
  individuals: levels[`${stage}Individuals`] ?? null,
  societies: levels[`${stage}Societies`] ?? null,
});
