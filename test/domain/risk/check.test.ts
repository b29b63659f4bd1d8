import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCriteria, highestScore } from "../../../src-shared/domain/risk/check-criteria.ts";
import { checkLevels } from "../../../src-shared/domain/risk/check-levels.ts";
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import { BY_RULE, MATRIX } from "./criteria-samples.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";

const D = DEFAULT_CRITERIA;
const M = BY_RULE.matrix;
const cell = (row: number, column: number, score: number): number[][] =>
  MATRIX.map((line, y) => line.map((value, x) => (y === row && x === column ? score : value)));
const replaceAt = <T>(list: readonly T[], index: number, patch: Partial<T>): T[] =>
  list.map((entry, at) => (at === index ? { ...entry, ...patch } : entry));

describe("risk criteria", () => {
  it("of a new workspace can be used", () => {
    expect(checkCriteria(D)).toEqual([]);
    expect(highestScore(D)).toBe(25);
  });

  it("of a new workspace say what the shipped catalogue says", () => {
    const { scales, matrix } = JSON.parse(readFileSync("resources/catalogue/risk-catalogue.json", "utf8"));
    expect(D.likelihood).toEqual(scales.likelihood);
    for (const dimension of ["organisation", "individuals", "societies"] as const)
      expect(D.impact.map((level) => ({ value: level.value, name: level.name, anchor: level[dimension] }))).toEqual(
        scales.consequence[dimension],
      );
    expect(D.bands.map(({ name, min, action }) => [name.toLowerCase(), min, action])).toEqual(
      matrix.bands.map((band: { band: string; min: number; action: string }) => [band.band, band.min, band.action]),
    );
  });

  const broken: [string, Criteria, string[]][] = [
    [
      "two levels only",
      { ...D, likelihood: D.likelihood.slice(0, 2), bands: D.bands.slice(0, 2), tolerance: null },
      ["likelihood"],
    ],
    [
      "seven levels",
      {
        ...D,
        impact: [...D.impact, { ...D.impact[4]!, value: 6, name: "F" }, { ...D.impact[4]!, value: 7, name: "G" }],
      },
      ["impact"],
    ],
    ["a gap in the values", { ...D, likelihood: replaceAt(D.likelihood, 2, { value: 4 }) }, ["likelihood.2.value"]],
    [
      "values from zero",
      { ...D, impact: D.impact.map((level) => ({ ...level, value: level.value - 1 })) },
      [0, 1, 2, 3, 4].map((n) => `impact.${n}.value`),
    ],
    ["an empty name", { ...D, impact: replaceAt(D.impact, 1, { name: "  " }) }, ["impact.1.name"]],
    ["a name used twice", { ...D, likelihood: replaceAt(D.likelihood, 3, { name: "rare " }) }, ["likelihood.3.name"]],
    ["a band name used twice", { ...D, bands: replaceAt(D.bands, 1, { name: "LOW" }) }, ["bands.1.name"]],
    ["a band id used twice", { ...D, bands: replaceAt(D.bands, 1, { id: "low" }) }, ["bands.1.id"]],
    ["a first band above 1", { ...D, bands: replaceAt(D.bands, 0, { min: 2 }) }, ["bands.0.min"]],
    ["bands that do not ascend", { ...D, bands: replaceAt(D.bands, 2, { min: 5 }) }, ["bands.2.min"]],
    ["a band beyond the highest score", { ...D, bands: replaceAt(D.bands, 3, { min: 26 }) }, ["bands.3.min"]],
    ["a band that starts between scores", { ...D, bands: replaceAt(D.bands, 1, { min: 4.5 }) }, ["bands.1.min"]],
    ["no band", { ...D, bands: [] }, ["bands"]],
    ["an appetite below zero", { ...D, appetite: -1 }, ["appetite"]],
    ["an appetite beyond the highest score", { ...D, appetite: 26 }, ["appetite"]],
    ["a rule that is none", { ...D, rule: "guess" as "sum" }, ["rule"]],
    ["a tolerance below the appetite", { ...D, tolerance: 8 }, ["tolerance"]],
    ["a tolerance beyond the highest score", { ...D, tolerance: 26 }, ["tolerance"]],
    ["a tolerance between scores", { ...D, tolerance: 9.5 }, ["tolerance"]],
    [
      "a likelihood that one level leaves undefined",
      { ...D, likelihood: replaceAt(D.likelihood, 1, { anchor: " " }) },
      ["likelihood.1.anchor"],
    ],
    [
      "an area that one level leaves undefined",
      { ...D, impact: replaceAt(D.impact, 4, { environment: "" }) },
      ["impact.4.environment"],
    ],
    [
      "a band that no score reaches",
      { ...D, bands: replaceAt(replaceAt(D.bands, 2, { min: 17 }), 3, { min: 18 }) },
      ["bands.2.min"],
    ],
    ["bands of another rule", { ...D, rule: "max", tolerance: null, appetite: 3 }, ["bands.2.min", "bands.3.min"]],
    [
      "a first band below the lowest sum",
      { ...BY_RULE.sum, bands: replaceAt(BY_RULE.sum.bands, 0, { min: 1 }) },
      ["bands.0.min"],
    ],
    ["a matrix without a row", { ...M, matrix: MATRIX.slice(0, 4) }, [0, 1, 2, 3, 4].map((n) => `matrix.4.${n}`)],
    [
      "a matrix without a cell",
      { ...M, matrix: MATRIX.map((row, at) => (at === 2 ? row.slice(0, 4) : row)) },
      ["matrix.2.4"],
    ],
    ["a matrix with a column too many", { ...M, matrix: MATRIX.map((row) => [...row, 30]) }, ["matrix"]],
    ["a matrix that falls with the consequence", { ...M, matrix: cell(0, 1, 5) }, ["matrix.0.2", "matrix.1.1"]],
    ["a matrix that falls with the likelihood", { ...M, matrix: cell(2, 0, 1) }, ["matrix.2.0"]],
    ["a matrix cell of zero", { ...M, matrix: cell(0, 0, 0) }, ["matrix.0.0"]],
    ["a matrix cell beyond 100", { ...M, matrix: cell(4, 4, 101) }, ["matrix.4.4"]],
    ["a matrix cell between numbers", { ...M, matrix: cell(4, 4, 24.5) }, ["matrix.4.4"]],
    ["an appetite between scores", { ...D, appetite: 9.5 }, ["appetite"]],
  ];
  it.each(broken)("with %s are refused at the field", (_, criteria, paths) => {
    expect(checkCriteria(criteria).map((issue) => issue.path)).toEqual(paths);
  });

  it("at the edges of the rule are accepted", () => {
    expect(checkCriteria({ ...D, appetite: 0 })).toEqual([]);
    expect(checkCriteria({ ...D, appetite: 25, tolerance: 25 })).toEqual([]);
    expect(checkCriteria({ ...D, bands: replaceAt(D.bands, 3, { min: 25 }) })).toEqual([]);
    expect(checkCriteria({ ...D, likelihood: D.likelihood.slice(0, 3) })).toEqual([]);
  });
});

describe("a risk's levels", () => {
  const inherent = {
    inherentLikelihood: 2,
    inherentOrganisation: 3,
    inherentIndividuals: null,
    inherentSocieties: null,
  };

  it.each([
    ["nothing assessed", {}, []],
    ["levels on the scale", inherent, []],
    ["a likelihood beyond the scale", { ...inherent, inherentLikelihood: 6 }, [["inherentLikelihood", "error"]]],
    ["a consequence of zero", { ...inherent, residualSocieties: 0 }, [["residualSocieties", "error"]]],
    ["a residual risk below", { ...inherent, residualLikelihood: 1, residualOrganisation: 3 }, []],
    ["a residual risk that is equal", { ...inherent, residualLikelihood: 3, residualOrganisation: 2 }, []],
    [
      "a residual risk above",
      { ...inherent, residualLikelihood: 3, residualOrganisation: 3 },
      [["residualRationale", "error"]],
    ],
    [
      "a residual risk above with blank rationale",
      { ...inherent, residualLikelihood: 3, residualOrganisation: 3, rationale: " \n" },
      [["residualRationale", "error"]],
    ],
    [
      "a residual risk above with a rationale",
      { ...inherent, residualLikelihood: 3, residualOrganisation: 3, rationale: "New supplier" },
      [],
    ],
    // 2 x 3 = 6 moderate, then 1 x 5 = 5 but high by the floor
    [
      "a lower score that the floor lifts to a higher band",
      { ...inherent, residualLikelihood: 1, residualIndividuals: 5 },
      [["residualRationale", "error"]],
    ],
    ["a residual risk alone", { residualLikelihood: 5, residualOrganisation: 5 }, []],
    ["a target above", { ...inherent, targetLikelihood: 4, targetGroups: 3 }, [["targetRationale", "error"]]],
    ["a target above with its reason", { ...inherent, targetLikelihood: 4, targetGroups: 3, targetRationale: "x" }, []],
    ["a current level set by hand", { ...inherent, currentLikelihood: 1 }, [["currentRationale", "error"]]],
    // the general rationale explains the treatment, not why a person knows better than the controls
    [
      "a current level set by hand, explained elsewhere",
      { ...inherent, currentGroups: 1, rationale: "x" },
      [["currentRationale", "error"]],
    ],
    ["a current level set by hand with its reason", { ...inherent, currentLikelihood: 1, currentRationale: "x" }, []],
  ])("with %s give the right issues", (_, fields, expected) => {
    expect(checkLevels(fields, D).map(({ path, severity }) => [path, severity])).toEqual(expected);
  });
});
