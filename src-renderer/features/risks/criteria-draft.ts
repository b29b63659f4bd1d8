/** Changes to criteria that are not in force yet, without React. */
import { cellScore, possibleScores, scoreRange } from "../../../src-shared/domain/risk/score.ts";
import {
  DIMENSIONS,
  type Band,
  type Criteria,
  type ImpactLevel,
  type LikelihoodLevel,
  type ScoreRule,
} from "../../../src-shared/domain/risk/types.ts";

/** Ids by severity for each number of bands: colours and the floor for harm to people ("high") follow from them. */
const BAND_IDS: Readonly<Record<number, readonly string[]>> = {
  2: ["low", "high"],
  3: ["low", "moderate", "high"],
  4: ["low", "moderate", "high", "very-high"],
  5: ["low", "moderate", "high", "very-high", "critical"],
  6: ["low", "medium", "moderate", "high", "very-high", "critical"],
};
export const FEWEST_LEVELS = 3;
export const MOST_LEVELS = 6;
export const FEWEST_BANDS = 2;
export const MOST_BANDS = 6;

const renamed = (bands: readonly Band[]): Band[] =>
  bands.map((band, index) => ({ ...band, id: BAND_IDS[bands.length]?.[index] ?? band.id }));
const replaced = <T>(list: readonly T[], index: number, patch: Partial<T>): T[] =>
  list.map((entry, at) => (at === index ? { ...entry, ...patch } : entry));

export const editLikelihood = (criteria: Criteria, index: number, patch: Partial<LikelihoodLevel>): Criteria => ({
  ...criteria,
  likelihood: replaced(criteria.likelihood, index, patch),
});
export const editImpact = (criteria: Criteria, index: number, patch: Partial<ImpactLevel>): Criteria => ({
  ...criteria,
  impact: replaced(criteria.impact, index, patch),
});
export const editBand = (criteria: Criteria, index: number, patch: Partial<Band>): Criteria => ({
  ...criteria,
  bands: replaced(criteria.bands, index, patch),
});

/** A matrix of the right size: what is there stays, what is new is at least what stands below and to the left. */
const fitMatrix = (criteria: Criteria): Criteria => {
  if (criteria.rule !== "matrix") return criteria;
  const matrix: number[][] = [];
  for (let row = 0; row < criteria.likelihood.length; row++) {
    const line: number[] = [];
    for (let column = 0; column < criteria.impact.length; column++)
      line.push(criteria.matrix[row]?.[column] ?? Math.max(matrix[row - 1]?.[column] ?? 1, line[column - 1] ?? 1));
    matrix.push(line);
  }
  return { ...criteria, matrix };
};

/** The first band begins at the lowest score there is. */
const fitFirstBand = (criteria: Criteria): Criteria => {
  const { lowest } = scoreRange(criteria);
  return { ...criteria, bands: criteria.bands.map((band, at) => (at === 0 ? { ...band, min: lowest } : band)) };
};

export const addLevel = (criteria: Criteria, list: "likelihood" | "impact"): Criteria =>
  fitMatrix(
    list === "likelihood"
      ? {
          ...criteria,
          likelihood: [...criteria.likelihood, { value: criteria.likelihood.length + 1, name: "", anchor: "" }],
        }
      : {
          ...criteria,
          impact: [
            ...criteria.impact,
            {
              value: criteria.impact.length + 1,
              name: "",
              individuals: "",
              groups: "",
              societies: "",
              organisation: "",
              environment: "",
            },
          ],
        },
  );

export const removeLevel = (criteria: Criteria, list: "likelihood" | "impact"): Criteria =>
  fitMatrix({ ...criteria, [list]: criteria[list].slice(0, -1) });

export const editCell = (criteria: Criteria, row: number, column: number, score: number): Criteria =>
  fitFirstBand({
    ...criteria,
    matrix: criteria.matrix.map((line, y) => line.map((old, x) => (y === row && x === column ? score : old))),
  });

/**
 * The same criteria by another rule. A matrix starts as the scores there are, so that nothing changes by itself; another rule
 * takes over bands and lines at the same share of its range: a proposal to be looked at.
 */
export const withRule = (criteria: Criteria, rule: ScoreRule): Criteria => {
  if (rule === criteria.rule) return criteria;
  if (rule === "matrix") {
    const matrix = criteria.likelihood.map((_, row) =>
      criteria.impact.map((__, column) => cellScore(criteria, row + 1, column + 1) ?? 1),
    );
    return { ...criteria, rule, matrix };
  }
  const before = scoreRange(criteria);
  const next: Criteria = { ...criteria, rule };
  const scores = possibleScores(next);
  const range = scoreRange(next);
  const share = (score: number): number =>
    range.lowest +
    ((score - before.lowest) * (range.highest - range.lowest)) / Math.max(1, before.highest - before.lowest);
  let above = 0;
  const bands = criteria.bands.map((band) => {
    const min = scores.find((score) => score > above && score >= Math.round(share(band.min))) ?? above + 1;
    above = min;
    return { ...band, min };
  });
  const line = (score: number): number => {
    const at = criteria.bands.findIndex(({ min }) => min === score + 1);
    return at > 0 ? bands[at]!.min - 1 : Math.min(range.highest, Math.max(0, Math.round(share(score))));
  };
  const appetite = line(criteria.appetite);
  const tolerance = criteria.tolerance === null ? null : Math.max(appetite, line(criteria.tolerance));
  return { ...next, bands, appetite, tolerance };
};

export const addBand = (criteria: Criteria): Criteria => {
  const min = (criteria.bands.at(-1)?.min ?? 0) + 1;
  return { ...criteria, bands: renamed([...criteria.bands, { id: "", name: "", min, action: "" }]) };
};

export const removeBand = (criteria: Criteria, index: number): Criteria => {
  const bands = criteria.bands.filter((_, at) => at !== index);
  return { ...criteria, bands: renamed(bands.map((band, at) => (at === 0 ? { ...band, min: 1 } : band))) };
};

/** What is compared; the order of an object's fields must not matter. */
const decided = ({ rule, matrix, likelihood, impact, bands, appetite, tolerance }: Criteria) => [
  rule,
  rule === "matrix" ? matrix : [],
  likelihood.map(({ value, name, anchor }) => [value, name, anchor]),
  impact.map((level) => [level.value, level.name, ...DIMENSIONS.map((dimension) => level[dimension])]),
  bands.map(({ id, name, min, action }) => [id, name, min, action]),
  appetite,
  tolerance,
];

export const sameCriteria = (a: Criteria, b: Criteria): boolean =>
  JSON.stringify(decided(a)) === JSON.stringify(decided(b));

/** The criteria as the calls take them: without what only a version has. */
export const sendable = ({ rule, matrix, likelihood, impact, bands, appetite, tolerance }: Criteria) => ({
  rule,
  matrix: matrix.map((row) => [...row]),
  likelihood: [...likelihood],
  impact: [...impact],
  bands: [...bands],
  appetite,
  tolerance,
});
