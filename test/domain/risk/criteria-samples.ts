/** Criteria for tests: one set for each score rule on five levels, and random ones that keep every rule. */
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import { possibleScores } from "../../../src-shared/domain/risk/score.ts";
import { SCORE_RULES, type Criteria, type ScoreRule } from "../../../src-shared/domain/risk/types.ts";

const bandsFrom = (...mins: readonly number[]): Criteria["bands"] =>
  DEFAULT_CRITERIA.bands.map((band, index) => ({ ...band, min: mins[index]! }));

export const MATRIX = [
  [1, 2, 4, 7, 11],
  [2, 3, 6, 10, 15],
  [3, 5, 9, 14, 18],
  [4, 8, 13, 17, 20],
  [5, 12, 16, 19, 25],
];

export const BY_RULE: Readonly<Record<ScoreRule, Criteria>> = {
  product: DEFAULT_CRITERIA,
  sum: { ...DEFAULT_CRITERIA, rule: "sum", bands: bandsFrom(2, 5, 7, 9), appetite: 5, tolerance: 7 },
  max: { ...DEFAULT_CRITERIA, rule: "max", bands: bandsFrom(1, 3, 4, 5), appetite: 3, tolerance: 4 },
  matrix: { ...DEFAULT_CRITERIA, rule: "matrix", matrix: MATRIX, bands: bandsFrom(1, 6, 11, 16) },
};

/** Numbers from a seed, 0 up to 1: the same ones in every run (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
export type Random = ReturnType<typeof seeded>;

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

const randomMatrix = (random: Random, rows: number, columns: number): number[][] => {
  const matrix: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: number[] = [];
    for (let column = 0; column < columns; column++)
      line.push(Math.max(matrix[row - 1]?.[column] ?? 1, line[column - 1] ?? 1) + between(random, 0, 3));
    matrix.push(line);
  }
  return matrix;
};

/** Criteria of any size and rule that can be used. */
export const randomCriteria = (random: Random): Criteria => {
  const likelihood = Array.from({ length: between(random, 3, 6) }, (_, i) => ({
    value: i + 1,
    name: `P${i + 1}`,
    anchor: "",
  }));
  const impact = Array.from({ length: between(random, 3, 6) }, (_, i) => ({
    value: i + 1,
    name: `C${i + 1}`,
    individuals: "",
    groups: "",
    societies: "",
    organisation: "",
    environment: "",
  }));
  const rule = SCORE_RULES[between(random, 0, 3)]!;
  const matrix = rule === "matrix" ? randomMatrix(random, likelihood.length, impact.length) : [];
  const scores = possibleScores({ rule, matrix, likelihood, impact });
  const inner = scores.slice(1).filter(() => random() < 0.3);
  const ids = ["low", "moderate", "high", "very-high"];
  const bands = [scores[0]!, ...inner.slice(0, 3)].map((min, i) => ({ id: ids[i]!, name: ids[i]!, min, action: "" }));
  const appetite = between(random, 0, scores.at(-1)!);
  const tolerance = random() < 0.5 ? null : between(random, appetite, scores.at(-1)!);
  return { rule, matrix, likelihood, impact, bands, appetite, tolerance };
};
