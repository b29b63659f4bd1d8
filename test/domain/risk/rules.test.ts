import { describe, expect, it } from "vitest";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import { calculationWords, lineWords, RULE_WORDS } from "../../../src-shared/domain/risk/rule-words.ts";
import { cellScore, scoreRange, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { SCORE_RULES } from "../../../src-shared/domain/risk/types.ts";
import { BY_RULE } from "./criteria-samples.ts";

/**
 * Computed by hand. Likelihood; consequences for individuals, groups, societies, organisation and environment; then score
 * and band by product, sum, max and matrix; then the area that decides. L low, M moderate, H high, V very high; * the floor
 * for harm to people lifted the band.
 */
const CASES = `
1 1 - - - - | 1L  2L 1L 1L  | individuals
1 - 2 - - - | 2L  3L 2L 2L  | groups
1 - - 3 - - | 3L  4L 3M 4L  | societies
1 - - - 4 - | 4L  5M 4H 7M  | organisation
1 - - - - 5 | 5M  6M 5V 11H | environment
2 1 - - - - | 2L  3L 2L 2L  | individuals
2 - - - 2 - | 4L  4L 2L 3L  | organisation
2 - - - - 3 | 6M  5M 3M 6M  | environment
2 - 4 - - - | 8M  6M 4H 10M | groups
2 - - - 5 - | 10H 7H 5V 15H | organisation
3 1 - - - - | 3L  4L 3M 3L  | individuals
3 - - 2 - - | 6M  5M 3M 5L  | societies
3 - - - 3 - | 9M  6M 3M 9M  | organisation
3 - - - - 4 | 12H 7H 4H 14H | environment
3 - - - 5 - | 15V 8H 5V 18V | organisation
4 1 - - - - | 4L  5M 4H 4L  | individuals
4 - - - 2 - | 8M  6M 4H 8M  | organisation
4 - 3 - - - | 12H 7H 4H 13H | groups
4 4 - - - - | 16V 8H 4H 17V | individuals
4 - - - - 5 | 20V 9V 5V 20V | environment
5 1 - - - - | 5M  6M 5V 5L  | individuals
5 - - - 2 - | 10H 7H 5V 12H | organisation
5 - - 3 - - | 15V 8H 5V 16V | societies
5 - 4 - - - | 20V 9V 5V 19V | groups
5 - - - - 5 | 25V 10V 5V 25V | environment
1 5 - - - - | 5H* 6H* 5V 11H | individuals
1 - 5 - - - | 5H* 6H* 5V 11H | groups
1 - - 5 - - | 5H* 6H* 5V 11H | societies
2 5 - - - - | 10H 7H 5V 15H | individuals
1 5 - - 5 - | 5H* 6H* 5V 11H | individuals
1 - - - 5 5 | 5M  6M 5V 11H | organisation
2 1 1 1 4 1 | 8M  6M 4H 10M | organisation
3 4 1 1 1 1 | 12H 7H 4H 14H | individuals
4 1 1 1 1 3 | 12H 7H 4H 13H | environment
5 2 3 1 1 1 | 15V 8H 5V 16V | groups
2 3 3 3 3 3 | 6M  5M 3M 6M  | individuals
2 - 3 3 - - | 6M  5M 3M 6M  | groups
2 - - 3 3 - | 6M  5M 3M 6M  | societies
2 - - - 3 3 | 6M  5M 3M 6M  | organisation
4 4 4 4 4 4 | 16V 8H 4H 17V | individuals
5 5 5 5 5 5 | 25V 10V 5V 25V | individuals
1 1 1 1 1 1 | 1L  2L 1L 1L  | individuals
3 3 - - 2 1 | 9M  6M 3M 9M  | individuals
1 4 5 - - - | 5H* 6H* 5V 11H | groups
3 - 5 - 4 - | 15V 8H 5V 18V | groups
`
  .trim()
  .split("\n");

const BANDS: Readonly<Record<string, string>> = { L: "low", M: "moderate", H: "high", V: "very-high" };

const cases = SCORE_RULES.flatMap((rule, at) =>
  CASES.map((line) => {
    const [inputs = "", results = "", dimension = ""] = line.split("|").map((part) => part.trim());
    const levels = inputs.split(" ").map((level) => (level === "-" ? null : Number(level)));
    const [, score, band, star] = /^(\d+)([LMHV])(\*?)$/.exec(results.split(/ +/)[at] ?? "")!;
    return { rule, inputs, levels, score: Number(score), band: BANDS[band!]!, floor: star === "*", dimension };
  }),
);

describe("each score rule", () => {
  it("has more than forty cases computed by hand", () => {
    for (const rule of SCORE_RULES) expect(cases.filter((one) => one.rule === rule).length).toBeGreaterThan(40);
  });

  it.each(cases)("$rule of $inputs is $score in $band", ({ rule, levels, score, band, floor, dimension }) => {
    const [likelihood = null, individuals = null, groups = null, societies = null, organisation = null] = levels;
    const assessment = { likelihood, individuals, groups, societies, organisation, environment: levels[5] ?? null };
    expect(scoreRisk(assessment, BY_RULE[rule])).toMatchObject({
      score,
      band: { id: band },
      floorApplied: floor,
      dimension,
    });
  });

  it.each([
    ["product", 1, 25],
    ["sum", 2, 10],
    ["max", 1, 5],
    ["matrix", 1, 25],
  ] as const)(
    "%s on five by five levels gives scores from %s to %s, and criteria that can be used",
    (rule, low, high) => {
      expect(scoreRange(BY_RULE[rule])).toEqual({ lowest: low, highest: high });
      expect(checkCriteria(BY_RULE[rule])).toEqual([]);
    },
  );

  it("has no score where the matrix has no cell", () => {
    expect(cellScore(BY_RULE.matrix, 6, 1)).toBeNull();
    const beyond = {
      likelihood: 6,
      individuals: 2,
      groups: null,
      societies: null,
      organisation: null,
      environment: null,
    };
    expect(scoreRisk(beyond, BY_RULE.matrix)).toBeNull();
  });

  it("says in words what it does, with the numbers", () => {
    expect(new Set(Object.values(RULE_WORDS)).size).toBe(4);
    expect(SCORE_RULES.map((rule) => calculationWords(rule, 2, 4, cellScore(BY_RULE[rule], 2, 4)!))).toEqual([
      "2 × 4 = 8",
      "2 + 4 = 6",
      "the higher of 2 and 4 = 4",
      "row 2, column 4 of the matrix = 10",
    ]);
    expect(lineWords({ appetite: 9, tolerance: 14 })).toMatch(/up to 9 .* up to 14 /);
    expect(lineWords({ appetite: 9, tolerance: null })).not.toMatch(/tolerance/);
  });
});
