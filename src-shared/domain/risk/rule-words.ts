/** The score rules in words, the same on the screen and in documents. */
import type { Criteria, ScoreRule } from "./types.ts";

/** The name of each rule. */
export const RULE_NAMES: Readonly<Record<ScoreRule, string>> = {
  product: "Product",
  sum: "Sum",
  max: "Higher of the two",
  matrix: "Matrix",
};

/** What the rule does, as one sentence. */
export const RULE_WORDS: Readonly<Record<ScoreRule, string>> = {
  product: "Score = likelihood × the highest consequence over the areas that were assessed.",
  sum: "Score = likelihood + the highest consequence over the areas that were assessed.",
  max: "Score = the higher of the likelihood and the highest consequence over the areas that were assessed.",
  matrix:
    "Score = the number in the matrix where the likelihood and the highest consequence over the assessed areas meet.",
};

/** Why the highest consequence counts: said wherever a rule is explained. */
export const NEVER_AVERAGED = "Areas are never averaged, so that harm to people is not diluted.";

/** How one score came about, for example "4 × 3 = 12". */
export const calculationWords = (rule: ScoreRule, likelihood: number, impact: number, score: number): string => {
  if (rule === "product") return `${likelihood} × ${impact} = ${score}`;
  if (rule === "sum") return `${likelihood} + ${impact} = ${score}`;
  if (rule === "max") return `the higher of ${likelihood} and ${impact} = ${score}`;
  return `row ${likelihood}, column ${impact} of the matrix = ${score}`;
};

/** The line of the appetite alone, and the two lines; the numbers go into the places in braces. */
export const APPETITE_LINE = "A score up to {appetite} is acceptable (appetite); above it the risk needs treatment.";
export const TOLERANCE_LINE =
  "A score up to {appetite} is acceptable (appetite); up to {tolerance} it is tolerable for a time and with a plan (tolerance); above that it is unacceptable.";

/** The two lines in words. */
export const lineWords = ({ appetite, tolerance }: Pick<Criteria, "appetite" | "tolerance">): string =>
  (tolerance === null ? APPETITE_LINE : TOLERANCE_LINE)
    .replace("{appetite}", String(appetite))
    .replace("{tolerance}", String(tolerance));
