import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const addRisk = (fields: object = {}) => program.now(contract.risks.create, { title: "Drift", ...fields }).id;
const readRisk = (id: string) => program.now(contract.risks.read, { id });
const listed = (id: string) => program.now(contract.risks.list, {}).find((row) => row.id === id)!;
const treat = (riskId: string, controlId: string): string =>
  program.now(contract.links.add, { from: { kind: "risk", id: riskId }, to: { kind: "control", id: controlId } }).id;
const decide = (controlId: string, patch: object): void => {
  const { revision } = program.now(contract.soa.sheet, {}).rows.find((row) => row.controlId === controlId)!;
  program.now(contract.soa.decide, { controlId, revision, patch });
};
const flagsOf = (subjectId: string) => program.now(contract.reviews.of, { subjectKind: "risk", subjectId });
const inherent = { inherentLikelihood: 4, inherentIndividuals: 4 };

describe("the current risk", () => {
  it("counts only the controls that are really implemented, and follows them back", () => {
    const id = addRisk(inherent);
    treat(id, "A.6.2.4");
    program.now(contract.risks.setEffect, {
      riskId: id,
      controlId: "A.6.2.4",
      revision: 0,
      patch: { likelihoodSteps: 2, consequenceSteps: 1 },
    });
    expect(listed(id)).toMatchObject({ currentScore: 16, stageNow: "current", position: "unacceptable" });
    decide("A.6.2.4", { decision: "included", status: "implemented" });
    expect(listed(id)).toMatchObject({
      currentLikelihood: 2,
      currentImpact: 3,
      currentScore: 6,
      position: "acceptable",
    });
    expect(program.now(contract.risks.standing, { id })).toMatchObject({
      controls: [{ ref: "A.6.2.4", counts: true, likelihoodSteps: 2, consequenceSteps: 1, revision: 1 }],
      derivedCurrent: { likelihood: 2, individuals: 3, groups: null },
    });
    decide("A.6.2.4", { decision: "excluded" });
    expect(listed(id)).toMatchObject({ currentScore: 16 });
    expect(program.now(contract.risks.standing, { id }).derivedTarget).toMatchObject({ likelihood: 4 });
  });

  it("is set by hand only with a reason, at the field that lacks it", async () => {
    const id = addRisk(inherent);
    expect(
      await program.refused(contract.risks.update, { id, revision: 1, patch: { currentLikelihood: 2 } }),
    ).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "currentRationale" }] });
    expect(readRisk(id)).toMatchObject({ revision: 1, currentLikelihood: null });
    const patch = { currentLikelihood: 2, currentRationale: "Traffic was halved in May" };
    program.now(contract.risks.update, { id, revision: 1, patch });
    expect(listed(id)).toMatchObject({ currentScore: 8, currentLikelihood: 2, currentImpact: 4 });
    expect(
      await program.refused(contract.risks.update, { id, revision: 2, patch: { currentRationale: "" } }),
    ).toMatchObject({ issues: [{ path: "currentRationale" }] });
  });

  it("forgets the effect of a control that treats the risk no longer", () => {
    const id = addRisk(inherent);
    const linkId = treat(id, "A.6.2.4");
    decide("A.6.2.4", { decision: "included", status: "effective" });
    const effect = { riskId: id, controlId: "A.6.2.4", revision: 0, patch: { likelihoodSteps: 3 } };
    program.now(contract.risks.setEffect, effect);
    expect(listed(id).currentScore).toBe(4);
    program.now(contract.links.remove, { id: linkId, revision: 1 });
    expect(listed(id).currentScore).toBe(16);
    expect(() => program.now(contract.risks.setEffect, effect)).toThrow(/does not treat/);
  });
});

describe("a residual or target risk above the inherent one", () => {
  it.each(["residual", "target"] as const)("is refused without a reason: %s", async (stage) => {
    const id = addRisk({ inherentLikelihood: 2, inherentGroups: 2 });
    const patch = { [`${stage}Likelihood`]: 3, [`${stage}Groups`]: 3 };
    expect(await program.refused(contract.risks.update, { id, revision: 1, patch })).toMatchObject({
      issues: [{ path: `${stage}Rationale` }],
    });
    program.now(contract.risks.update, { id, revision: 1, patch: { ...patch, [`${stage}Rationale`]: "New supplier" } });
    expect(listed(id)).toMatchObject({ [`${stage}Score`]: 9 });
  });
});

describe("changed criteria", () => {
  const criteria = () => {
    const { revision, id: _id, note: _note, since: _since, ...fields } = program.now(contract.risks.criteria, {});
    return { revision, fields };
  };

  it("show every risk that would change, then apply as the next version; the earlier one stays readable", () => {
    const moved = addRisk({ ...inherent, residualLikelihood: 2, residualIndividuals: 4 });
    addRisk({ inherentLikelihood: 1, inherentIndividuals: 1 });
    addRisk();
    const { revision, fields } = criteria();
    const stricter = { ...fields, appetite: 6 };
    const preview = program.now(contract.risks.previewCriteria, { criteria: stricter, remap: null });
    expect(preview).toMatchObject({ lost: [], proposals: null, rated: 2 });
    expect(preview.changes).toEqual([
      {
        id: moved,
        ref: "R-001",
        title: "Drift",
        matters: true,
        stages: [
          {
            stage: "residual",
            from: { score: 8, band: "moderate", position: "acceptable" },
            to: { score: 8, band: "moderate", position: "tolerable" },
          },
        ],
      },
    ]);
    expect(program.now(contract.risks.criteria, {})).toMatchObject({ revision, appetite: 9 });
    program.now(contract.risks.setCriteria, { revision, criteria: stricter, note: "Board of May", remap: null });
    expect(listed(moved)).toMatchObject({ aboveAppetite: true, position: "tolerable" });
    expect(program.now(contract.risks.criteriaVersions, {})).toMatchObject([
      { revision: 2, appetite: 6, note: "Board of May" },
      { revision: 1, appetite: 9 },
    ]);
  });

  it("refuse a draft that was begun on an older version", async () => {
    const { revision, fields } = criteria();
    const change = { criteria: { ...fields, appetite: 5 }, note: "First", remap: null };
    program.now(contract.risks.setCriteria, { ...change, revision });
    expect(await program.refused(contract.risks.setCriteria, { ...change, revision })).toMatchObject({
      code: "STALE_REVISION",
    });
  });

  it("score by another rule", () => {
    const id = addRisk(inherent);
    const { revision, fields } = criteria();
    const bands = fields.bands.map((band, at) => ({ ...band, min: [2, 5, 7, 9][at]! }));
    const sum = { ...fields, rule: "sum" as const, bands, appetite: 5, tolerance: 7 };
    const { changes } = program.now(contract.risks.previewCriteria, { criteria: sum, remap: null });
    expect(changes[0]!.stages[0]).toMatchObject({
      from: { score: 16, band: "very-high" },
      to: { score: 8, band: "high" },
    });
    program.now(contract.risks.setCriteria, { revision, criteria: sum, note: "Simpler", remap: null });
    expect(listed(id)).toMatchObject({ inherentScore: 8, inherentBand: "high" });
  });

  it("move levels that go to the new scale in the same command, or change nothing", async () => {
    const id = addRisk({ inherentLikelihood: 5, inherentIndividuals: 2 });
    const { revision, fields } = criteria();
    const smaller = { ...fields, likelihood: fields.likelihood.slice(0, 4) };
    const preview = program.now(contract.risks.previewCriteria, { criteria: smaller, remap: null });
    expect(preview.lost).toMatchObject([{ ref: "R-001", fields: ["inherentLikelihood"] }]);
    expect(preview.proposals!.keep.likelihood).toEqual([1, 2, 3, 4, 4]);
    expect(preview.proposals!.spread.likelihood).toEqual([1, 2, 3, 3, 4]);
    const change = { revision, criteria: smaller, note: "Four levels" };
    expect(await program.refused(contract.risks.setCriteria, { ...change, remap: null })).toMatchObject({
      issues: [{ path: "remap" }],
    });
    const falling = { ...preview.proposals!.keep, likelihood: [2, 1, 3, 4, 4] };
    expect(await program.refused(contract.risks.setCriteria, { ...change, remap: falling })).toMatchObject({
      issues: [{ path: "remap.likelihood.1" }],
    });
    expect(readRisk(id).inherentLikelihood).toBe(5);
    const before = program.now(contract.trail.list, { before: null, limit: 1, text: "" })[0]!.seq;
    program.now(contract.risks.setCriteria, { ...change, remap: preview.proposals!.keep });
    expect(readRisk(id).inherentLikelihood).toBe(4);
    expect(program.now(contract.trail.list, { before: null, limit: 1, text: "" })[0]!.seq).toBe(before + 1);
  });

  it("are refused with the cell, the band and the line marked", async () => {
    const { revision, fields } = criteria();
    const matrix = fields.likelihood.map((_, row) => fields.impact.map((__, column) => row + column + 1));
    const refusedPaths = async (patch: object) => {
      const change = { revision, criteria: { ...fields, ...patch }, note: "x", remap: null };
      return (await program.refused(contract.risks.setCriteria, change)).issues?.map(({ path }) => path);
    };
    matrix[3]![2] = 1;
    expect(await refusedPaths({ rule: "matrix", matrix })).toEqual(["criteria.matrix.3.2"]);
    expect(await refusedPaths({ tolerance: 3 })).toEqual(["criteria.tolerance"]);
    expect(await refusedPaths({ likelihood: fields.likelihood.slice(0, 2) })).toEqual(["criteria.likelihood"]);
    const change = { revision, criteria: fields, note: " ", remap: null };
    expect((await program.refused(contract.risks.setCriteria, change)).issues).toMatchObject([{ path: "note" }]);
    expect(program.now(contract.risks.criteriaVersions, {})).toHaveLength(1);
  });
});

describe("the rating history", () => {
  it("tells every change of every stage with the criteria in force then, also when only a control changed", () => {
    const id = addRisk(inherent);
    treat(id, "A.6.2.4");
    const effect = { riskId: id, controlId: "A.6.2.4", revision: 0, patch: { likelihoodSteps: 2 } };
    program.now(contract.risks.setEffect, effect);
    decide("A.6.2.4", { decision: "included", status: "implemented" });
    program.now(contract.risks.update, {
      id,
      revision: 1,
      patch: { residualLikelihood: 1, residualIndividuals: 4, title: "Drift of the model" },
    });
    const { revision, id: _id, note: _n, since: _s, ...fields } = program.now(contract.risks.criteria, {});
    const bands = fields.bands.map((band, at) => ({ ...band, min: [1, 4, 10, 15][at]! }));
    program.now(contract.risks.setCriteria, { revision, criteria: { ...fields, bands }, note: "x", remap: null });
    const told = program
      .now(contract.risks.ratingHistory, { id })
      .map(({ stage, score, band, criteriaVersion }) => [stage, score, band, criteriaVersion]);
    expect(told).toEqual([
      ["inherent", 16, "very-high", 1],
      ["current", 16, "very-high", 1],
      ["current", 8, "moderate", 1],
      ["residual", 4, "low", 1],
      ["residual", 4, "moderate", 2],
    ]);
  });
});

describe("review triggers", () => {
  const twoRisksOfASystem = () => {
    const system = program.now(contract.systems.create, { name: "Triage", purpose: "Sorts calls" });
    const ids = [addRisk(), addRisk()];
    for (const id of ids)
      program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "system", id: system.id } });
    return { system, ids };
  };

  it("are raised on the risks of a system whose purpose changes, once however often it changes", () => {
    const { system, ids } = twoRisksOfASystem();
    const other = addRisk();
    program.now(contract.systems.update, { ...system, patch: { notes: "Nothing that matters" } });
    expect(flagsOf(ids[0]!)).toEqual([]);
    program.now(contract.systems.update, { id: system.id, revision: 2, patch: { purpose: "Decides calls" } });
    program.now(contract.systems.update, { id: system.id, revision: 3, patch: { purpose: "Decides all calls" } });
    program.now(contract.systems.update, { id: system.id, revision: 4, patch: { autonomy: "full" } });
    for (const id of ids)
      expect(flagsOf(id)).toMatchObject([
        { cause: "system-changed", detail: "purpose changed", sourceRef: "S-001", settledOn: "" },
      ]);
    program.now(contract.systems.update, { id: system.id, revision: 5, patch: { autonomy: "partial" } });
    expect(flagsOf(ids[0]!)).toMatchObject([{ detail: "purpose changed; autonomy changed" }]);
    expect(flagsOf(other)).toEqual([]);
    expect(listed(ids[0]!).openFlags).toBe(1);
  });

  it.each([
    [{ status: "partly-implemented" }, /went from .* to "Partly implemented"/],
    [{ decision: "excluded" }, /excluded/],
  ])("are raised when a control is taken away: %j", (patch, words) => {
    const id = addRisk();
    treat(id, "A.6.2.4");
    decide("A.6.2.4", { decision: "included", status: "implemented" });
    decide("A.6.2.4", { status: "effective", description: "Checked in May" });
    expect(flagsOf(id)).toEqual([]);
    decide("A.6.2.4", patch);
    expect(flagsOf(id)).toMatchObject([{ cause: "control-failed", sourceRef: "A.6.2.4" }]);
    expect(flagsOf(id)[0]!.detail).toMatch(words);
  });

  it("are settled together by a review, which starts the cycle again", () => {
    const { system, ids } = twoRisksOfASystem();
    const id = ids[0]!;
    const raised = program.now(contract.reviews.raise, {
      source: { kind: "system", id: system.id },
      cause: "incident",
      detail: "Wrong call on 3 May",
    });
    expect(raised).toEqual({ raised: 2 });
    program.now(contract.reviews.raise, {
      source: { kind: "risk", id },
      cause: "metric-breach",
      detail: "Error rate 4 %",
    });
    program.now(contract.risks.update, { id, revision: 1, patch: { reviewMonths: 6, reviewDate: "2026-11-20" } });
    expect(listed(id)).toMatchObject({ openFlags: 2, nextReview: "2026-11-20" });
    expect(program.now(contract.risks.review, { id, revision: 2, note: "Levels hold" })).toMatchObject({ settled: 2 });
    expect(flagsOf(id)).toMatchObject([{ settlement: "Levels hold", settledByName: "Ada Adviser" }, {}]);
    expect(listed(id)).toMatchObject({ openFlags: 0, nextReview: "2027-05-23" });
    expect(listed(ids[1]!).openFlags).toBe(1);
    program.now(contract.reviews.raise, { source: { kind: "risk", id }, cause: "metric-breach", detail: "Again" });
    expect(flagsOf(id)).toHaveLength(3);
  });

  it("never raise another one: rating, reviewing and settling flagged risks leaves the number as it is", () => {
    const { system, ids } = twoRisksOfASystem();
    program.now(contract.systems.update, { ...system, patch: { purpose: "Decides calls" } });
    const open = () => program.now(contract.reviews.open, {});
    expect(open()).toHaveLength(2);
    program.now(contract.risks.update, { id: ids[0]!, revision: 1, patch: { ...inherent, treatment: "modify" } });
    program.now(contract.reviews.settle, { id: open()[0]!.id, revision: 1, settlement: "Covered" });
    expect(open()).toHaveLength(1);
    const [left] = open();
    const { revision } = readRisk(left!.subjectId);
    program.now(contract.risks.review, { id: left!.subjectId, revision, note: "Done" });
    expect(open()).toEqual([]);
  });

  it("go with a risk that is removed", () => {
    const id = addRisk(inherent);
    treat(id, "A.6.2.4");
    program.now(contract.risks.setEffect, {
      riskId: id,
      controlId: "A.6.2.4",
      revision: 0,
      patch: { likelihoodSteps: 1 },
    });
    program.now(contract.reviews.raise, { source: { kind: "risk", id }, cause: "manual", detail: "x" });
    program.now(contract.risks.remove, { id, revision: 1 });
    expect(program.now(contract.reviews.open, {})).toEqual([]);
  });
});
