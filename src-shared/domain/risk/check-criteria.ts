/**
 * When risk criteria can be used. ISO/IEC 42001 6.1.1 asks for criteria that tell acceptable from unacceptable risks; for
 * that a scale needs consecutive levels with a name each, an area described for every level or for none, a matrix that is
 * whole and never falls, bands that cover every score once and can all be reached, and lines within the scores that can
 * occur. Rules of this project. Paths name the field inside the criteria ("bands.1.min").
 */
import { possibleScores, scoreRange } from "./score.ts";
import { DIMENSIONS, SCORE_RULES } from "./types.ts";
import type { Criteria, RuleIssue } from "./types.ts";

export const SMALLEST_SCALE = 3;
export const LARGEST_SCALE = 6;
/** The highest number a cell of the matrix may hold. */
export const HIGHEST_CELL = 100;

const checkNames = (list: string, entries: readonly { readonly name: string }[]): RuleIssue[] =>
  entries.flatMap(({ name }, index) => {
    const path = `${list}.${index}.name`;
    const key = (text: string): string => text.trim().toLocaleLowerCase("en");
    if (key(name) === "") return [{ path, message: "needs a name" }];
    const first = entries.findIndex((other) => key(other.name) === key(name));
    return first < index ? [{ path, message: `has the same name as entry ${first + 1}` }] : [];
  });

/** A column of definitions is filled for every level or for none: a half-described scale is read differently by each person. */
const checkDefinitions = (list: string, column: string, texts: readonly string[]): RuleIssue[] => {
  const empty = texts.flatMap((text, index) => (text.trim() === "" ? [index] : []));
  if (empty.length === 0 || empty.length === texts.length) return [];
  return empty.map((index) => ({
    path: `${list}.${index}.${column}`,
    message: "says nothing, while other levels do: define every level or none",
  }));
};

const checkScale = (
  list: "likelihood" | "impact",
  levels: readonly { readonly value: number; readonly name: string }[],
): RuleIssue[] => {
  const issues: RuleIssue[] = [];
  if (levels.length < SMALLEST_SCALE || levels.length > LARGEST_SCALE)
    issues.push({ path: list, message: `needs ${SMALLEST_SCALE} to ${LARGEST_SCALE} levels, has ${levels.length}` });
  levels.forEach(({ value }, index) => {
    if (value !== index + 1)
      issues.push({
        path: `${list}.${index}.value`,
        message: `must be ${index + 1}: levels are numbered from 1 without gaps`,
      });
  });
  return [...issues, ...checkNames(list, levels)];
};

const cellIssue = (matrix: Criteria["matrix"], row: number, column: number): string | null => {
  const score = matrix[row]?.[column];
  if (score === undefined) return "needs a score";
  if (!Number.isInteger(score) || score < 1 || score > HIGHEST_CELL)
    return `must be a whole number from 1 to ${HIGHEST_CELL}`;
  const lower = matrix[row - 1]?.[column];
  if (lower !== undefined && score < lower) return `must be at least ${lower}, the score of the likelihood below`;
  const before = matrix[row]?.[column - 1];
  if (before !== undefined && score < before) return `must be at least ${before}, the score of the consequence below`;
  return null;
};

const checkMatrix = ({ rule, matrix, likelihood, impact }: Criteria): RuleIssue[] => {
  if (rule !== "matrix") return [];
  const issues = likelihood.flatMap((_, row) =>
    impact.flatMap((__, column): RuleIssue[] => {
      const message = cellIssue(matrix, row, column);
      return message === null ? [] : [{ path: `matrix.${row}.${column}`, message }];
    }),
  );
  const fits = matrix.length <= likelihood.length && matrix.every((row) => row.length <= impact.length);
  return fits ? issues : [...issues, { path: "matrix", message: "has more cells than the scales have levels" }];
};

const checkBands = (criteria: Criteria): RuleIssue[] => {
  const { bands } = criteria;
  const scores = possibleScores(criteria);
  const { lowest, highest } = scoreRange(criteria);
  if (bands.length === 0) return [{ path: "bands", message: "needs at least one band" }];
  const issues = bands.flatMap(({ id, min }, index): RuleIssue[] => {
    const path = `bands.${index}.min`;
    const before = bands[index - 1];
    const next = bands[index + 1]?.min ?? Infinity;
    const found: RuleIssue[] = [];
    if (bands.findIndex((other) => other.id === id) < index)
      found.push({ path: `bands.${index}.id`, message: "is used by another band" });
    if (!Number.isInteger(min)) found.push({ path, message: "must be a whole number" });
    else if (before === undefined && min !== lowest)
      found.push({ path, message: `the first band must start at ${lowest}, the lowest score` });
    else if (before !== undefined && min <= before.min)
      found.push({ path, message: `must be above ${before.min}, where the band before starts` });
    else if (min > highest)
      found.push({ path, message: `must be at most ${highest}, the highest score of these scales` });
    else if (next > min && !scores.some((score) => score >= min && score < next))
      found.push({ path, message: `no score from ${min} to ${next - 1} can occur: this band would never be reached` });
    return found;
  });
  return [...issues, ...checkNames("bands", bands)];
};

const checkLines = (criteria: Criteria): RuleIssue[] => {
  const { appetite, tolerance } = criteria;
  const { highest } = scoreRange(criteria);
  const fits = (line: number): boolean => Number.isInteger(line) && line >= 0 && line <= highest;
  const issues: RuleIssue[] = [];
  if (!fits(appetite)) issues.push({ path: "appetite", message: `must be a whole number from 0 to ${highest}` });
  if (tolerance === null) return issues;
  if (!fits(tolerance)) issues.push({ path: "tolerance", message: `must be a whole number from 0 to ${highest}` });
  else if (issues.length === 0 && tolerance < appetite)
    issues.push({ path: "tolerance", message: `must be at least the appetite of ${appetite}` });
  return issues;
};

/** The highest score these criteria can give. */
export const highestScore = (criteria: Pick<Criteria, "rule" | "matrix" | "likelihood" | "impact">): number =>
  scoreRange(criteria).highest;

/** What keeps these criteria from being used; empty when nothing does. */
export const checkCriteria = (criteria: Criteria): RuleIssue[] => {
  if (!SCORE_RULES.includes(criteria.rule))
    return [{ path: "rule", message: `must be one of ${SCORE_RULES.join(", ")}` }];
  const matrix = checkMatrix(criteria);
  return [
    ...checkScale("likelihood", criteria.likelihood),
    ...checkDefinitions(
      "likelihood",
      "anchor",
      criteria.likelihood.map(({ anchor }) => anchor),
    ),
    ...checkScale("impact", criteria.impact),
    ...DIMENSIONS.flatMap((dimension) =>
      checkDefinitions(
        "impact",
        dimension,
        criteria.impact.map((level) => level[dimension]),
      ),
    ),
    ...matrix,
    // Bands and lines are measured on the scores; without a whole matrix there are none to measure.
    ...(matrix.length > 0 ? [] : [...checkBands(criteria), ...checkLines(criteria)]),
  ];
};
