/**
 * When risk criteria can be used. ISO/IEC 42001 6.1.1 asks for criteria that tell acceptable from unacceptable risks; for
 * that a scale needs consecutive levels with a name each, bands must cover every score once, and the appetite must be a
 * score that can occur. Paths name the field inside the criteria ("bands.1.min").
 */
import type { Criteria, RuleIssue } from "./types.ts";

const SMALLEST_SCALE = 3;
const LARGEST_SCALE = 6;

const checkNames = (list: string, entries: readonly { readonly name: string }[]): RuleIssue[] =>
  entries.flatMap(({ name }, index) => {
    const path = `${list}.${index}.name`;
    const key = (text: string): string => text.trim().toLocaleLowerCase("en");
    if (key(name) === "") return [{ path, message: "needs a name" }];
    const first = entries.findIndex((other) => key(other.name) === key(name));
    return first < index ? [{ path, message: `has the same name as entry ${first + 1}` }] : [];
  });

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

const checkBands = (bands: Criteria["bands"], highest: number): RuleIssue[] => {
  if (bands.length === 0) return [{ path: "bands", message: "needs at least one band" }];
  const issues = bands.flatMap(({ id, min }, index): RuleIssue[] => {
    const path = `bands.${index}.min`;
    const before = bands[index - 1];
    const found: RuleIssue[] = [];
    if (bands.findIndex((other) => other.id === id) < index)
      found.push({ path: `bands.${index}.id`, message: "is used by another band" });
    if (!Number.isInteger(min)) found.push({ path, message: "must be a whole number" });
    else if (before === undefined && min !== 1) found.push({ path, message: "the first band must start at 1" });
    else if (before !== undefined && min <= before.min)
      found.push({ path, message: `must be above ${before.min}, where the band before starts` });
    else if (min > highest)
      found.push({ path, message: `must be at most ${highest}, the highest score of these scales` });
    return found;
  });
  return [...issues, ...checkNames("bands", bands)];
};

/** The highest score these scales can give. */
export const highestScore = (criteria: Pick<Criteria, "likelihood" | "impact">): number =>
  criteria.likelihood.length * criteria.impact.length;

/** What keeps these criteria from being used; empty when nothing does. */
export const checkCriteria = (criteria: Criteria): RuleIssue[] => {
  const highest = highestScore(criteria);
  const { appetite } = criteria;
  const appetiteFits = Number.isInteger(appetite) && appetite >= 0 && appetite <= highest;
  return [
    ...checkScale("likelihood", criteria.likelihood),
    ...checkScale("impact", criteria.impact),
    ...checkBands(criteria.bands, highest),
    ...(appetiteFits ? [] : [{ path: "appetite", message: `must be a whole number from 0 to ${highest}` }]),
  ];
};
