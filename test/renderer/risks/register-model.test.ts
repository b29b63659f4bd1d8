import { describe, expect, it } from "vitest";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import {
  addBand,
  addLevel,
  editBand,
  editCell,
  removeBand,
  removeLevel,
  sameCriteria,
  withRule,
} from "../../../src-renderer/features/risks/criteria-draft.ts";
import { cellKey, countCells, movesOf } from "../../../src-renderer/features/risks/heat-map-model.ts";
import {
  countFlags,
  filterRisks,
  isFiltered,
  NO_FILTERS,
  NO_SYSTEM,
} from "../../../src-renderer/features/risks/risk-filter.ts";
import { today, type ListedRisk } from "../../../src-renderer/features/risks/risk.ts";

const DAY = "2026-11-23";
const risk = (id: string, fields: Partial<ListedRisk> = {}): ListedRisk => ({
  id,
  revision: 1,
  ref: id,
  title: id,
  category: "",
  treatment: "modify",
  ownerId: "p1",
  reviewDate: "2027-01-01",
  inherentLikelihood: null,
  inherentImpact: null,
  inherentScore: null,
  inherentBand: "",
  currentLikelihood: null,
  currentImpact: null,
  currentScore: null,
  currentBand: "",
  targetLikelihood: null,
  targetImpact: null,
  targetScore: null,
  targetBand: "",
  residualLikelihood: null,
  residualImpact: null,
  residualScore: null,
  residualBand: "",
  stageNow: "",
  confidenceNow: "",
  position: "",
  nextReview: "2027-01-01",
  openFlags: 0,
  aboveAppetite: false,
  controlIds: [],
  systemIds: ["s1"],
  ...fields,
});
const assessed = (
  stage: "inherent" | "current" | "residual",
  likelihood: number,
  impact: number,
  band: string,
): Partial<ListedRisk> => ({
  [`${stage}Likelihood`]: likelihood,
  [`${stage}Impact`]: impact,
  [`${stage}Score`]: likelihood * impact,
  [`${stage}Band`]: band,
  stageNow: stage,
});

const risks = [
  risk("a", { ...assessed("inherent", 4, 4, "very-high"), ...assessed("residual", 2, 4, "moderate") }),
  risk("b", { ...assessed("inherent", 4, 4, "very-high"), aboveAppetite: true, treatment: "" }),
  risk("c", { ownerId: null, nextReview: "2026-11-22", systemIds: [] }),
  risk("d", {
    ...assessed("inherent", 4, 4, "very-high"),
    ...assessed("residual", 2, 4, "moderate"),
    nextReview: DAY,
    systemIds: ["s2", "s1"],
  }),
  risk("e", { ...assessed("inherent", 3, 3, "moderate"), ...assessed("residual", 3, 3, "moderate"), nextReview: "" }),
];
const idsOf = (filters: Partial<typeof NO_FILTERS>): string =>
  filterRisks(risks, { ...NO_FILTERS, ...filters }, DAY)
    .map(({ id }) => id)
    .join("");

describe("the register's filters", () => {
  it.each([
    [{}, "abcde"],
    [{ flags: ["above"] as const }, "b"],
    [{ flags: ["noTreatment"] as const }, "b"],
    [{ flags: ["noOwner"] as const }, "c"],
    [{ flags: ["overdue"] as const }, "c"],
    [{ flags: ["open"] as const }, "c"],
    [{ flags: ["above", "noOwner"] as const }, ""],
    [{ system: "s1" }, "abde"],
    [{ system: "s2" }, "d"],
    [{ system: NO_SYSTEM }, "c"],
    // the residual band counts; the inherent one while there is none
    [{ band: "moderate" }, "ade"],
    [{ band: "very-high" }, "b"],
    [{ cell: { stage: "inherent", likelihood: 4, impact: 4 } as const }, "abd"],
    [{ cell: { stage: "residual", likelihood: 2, impact: 4 } as const }, "ad"],
    [{ cell: { stage: "residual", likelihood: 2, impact: 4 } as const, system: "s2" }, "d"],
  ])("%j leave %s", (filters, expected) => {
    expect(idsOf(filters)).toBe(expected);
  });

  it("count what each quick filter would show", () => {
    expect(countFlags(risks, DAY)).toEqual({ above: 1, noTreatment: 1, noOwner: 1, overdue: 1, open: 1 });
  });

  it("know when nothing is filtered", () => {
    expect(isFiltered(NO_FILTERS)).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, band: "low" })).toBe(true);
  });

  it("take the day from the person's calendar, not from UTC", () => {
    expect(today(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
    expect(today(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31");
  });
});

describe("the heat map", () => {
  it("counts each stage on its own and leaves out what is not assessed", () => {
    expect([...countCells(risks, "inherent")]).toEqual([
      [cellKey(4, 4), 3],
      [cellKey(3, 3), 1],
    ]);
    expect([...countCells(risks, "residual")]).toEqual([
      [cellKey(2, 4), 2],
      [cellKey(3, 3), 1],
    ]);
  });

  it("shows movements together and no movement where treatment changed nothing", () => {
    expect(movesOf(risks)).toEqual([
      { from: { likelihood: 4, impact: 4 }, to: { likelihood: 2, impact: 4 }, planned: false, count: 2 },
    ]);
  });

  it("shows the way over the current risk, and a target as planned while there is no residual assessment", () => {
    const way = { ...assessed("inherent", 5, 4, "very-high"), ...assessed("current", 3, 4, "high") };
    const target = { targetLikelihood: 1, targetImpact: 4, targetScore: 4, targetBand: "low" };
    const rated = risk("f", { ...way, ...target });
    expect(movesOf([rated]).map(({ from, to, planned }) => [from.likelihood, to.likelihood, planned])).toEqual([
      [5, 3, false],
      [3, 1, true],
    ]);
    const done = { ...rated, ...assessed("residual", 2, 4, "moderate") };
    expect(movesOf([done]).map(({ to, planned }) => [to.likelihood, planned])).toEqual([
      [3, false],
      [2, false],
    ]);
    expect([...countCells([rated, done], "now")]).toEqual([
      [cellKey(3, 4), 1],
      [cellKey(2, 4), 1],
    ]);
  });
});

describe("a draft of the criteria", () => {
  it("keeps the band that carries the floor for harm to people, however many bands there are", () => {
    let draft: Criteria = DEFAULT_CRITERIA;
    for (let index = 0; index < 2; index++) {
      draft = addBand(draft);
      expect(draft.bands.filter(({ id }) => id === "high")).toHaveLength(1);
    }
    expect(draft.bands).toHaveLength(6);
    while (draft.bands.length > 2) {
      draft = removeBand(draft, 0);
      expect(draft.bands.filter(({ id }) => id === "high")).toHaveLength(1);
      expect(draft.bands[0]?.min).toBe(1);
      expect(new Set(draft.bands.map(({ id }) => id)).size).toBe(draft.bands.length);
    }
  });

  it("adds levels on top that need a name before the criteria can be used", () => {
    const draft = addLevel(DEFAULT_CRITERIA, "likelihood");
    expect(draft.likelihood.at(-1)?.value).toBe(6);
    expect(checkCriteria(draft).map(({ path }) => path)).toEqual(["likelihood.5.name", "likelihood.5.anchor"]);
    expect(sameCriteria(removeLevel(draft, "likelihood"), DEFAULT_CRITERIA)).toBe(true);
    expect(addLevel(DEFAULT_CRITERIA, "impact").impact.at(-1)).toEqual({
      value: 6,
      name: "",
      individuals: "",
      groups: "",
      societies: "",
      organisation: "",
      environment: "",
    });
  });

  it("becomes a matrix with the scores there are, and grows and shrinks with its scales", () => {
    const matrix = withRule(DEFAULT_CRITERIA, "matrix");
    expect(matrix.matrix[3]).toEqual([4, 8, 12, 16, 20]);
    expect(checkCriteria(matrix)).toEqual([]);
    const larger = addLevel(addLevel(matrix, "likelihood"), "impact");
    expect(larger.matrix.map((row) => row.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(checkCriteria(larger).filter(({ path }) => path.startsWith("matrix"))).toEqual([]);
    expect(removeLevel(removeLevel(larger, "likelihood"), "impact").matrix).toEqual(matrix.matrix);
    expect(editCell(matrix, 0, 0, 2).bands[0]!.min).toBe(2);
  });

  it("takes bands and lines over to another rule so that it can be used at once", () => {
    for (const rule of ["sum", "max"] as const) {
      const next = withRule(DEFAULT_CRITERIA, rule);
      expect(checkCriteria(next)).toEqual([]);
      // the appetite stays right below the band that it stood below
      expect(next.appetite).toBe(next.bands[2]!.min - 1);
    }
  });

  it("differs from what is in force as soon as a word changes", () => {
    expect(sameCriteria(editBand(DEFAULT_CRITERIA, 0, { action: "watch" }), DEFAULT_CRITERIA)).toBe(false);
  });
});
