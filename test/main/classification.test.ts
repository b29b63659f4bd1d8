import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { readAssessment, screenedOut } from "../helpers/assessments.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { path: string };
let systemId: string;
beforeEach(() => {
  program = startWithWorkspace();
  systemId = program.now(contract.systems.create, { name: "Applicant ranking" }).id;
});
afterEach(() => program.stop());

const read = () => program.now(contract.systems.classification, { systemId });
const shown = () => program.now(contract.systems.list, {}).find(({ id }) => id === systemId)!;
const scope = { "eu-link": "yes", excluded: "no", "ai-system": "yes" } as const;
const everythingNo = () =>
  Object.fromEntries(program.now(contract.catalogue.read, {}).aiAct.steps.map(({ id }) => [id, "no" as const]));

describe("the AI Act class of a system", () => {
  it("follows from the answers, stands at the system with its reason, and keeps who answered when", () => {
    const answers = { ...everythingNo(), ...scope, "annex-iii-4": "yes", profiling: "yes" } as const;
    const done = program.now(contract.systems.classify, {
      systemId,
      revision: 0,
      answers,
      notes: { profiling: "Scores people" },
    });
    expect(done).toMatchObject({ revision: 1, class: "high-risk" });
    expect(shown()).toMatchObject({
      aiActClass: "high-risk",
      aiActReason: expect.stringContaining("Annex III point 4"),
    });
    expect(read()).toMatchObject({
      derivedClass: "high-risk",
      notes: { profiling: "Scores people" },
      classifiedOn: expect.stringMatching(/^\d{4}-/),
      classifiedBy: expect.stringMatching(/\w/),
    });
  });

  it("stays open while an answer that counts is missing, and says at which article", () => {
    program.now(contract.systems.classify, { systemId, revision: 0, answers: { ...scope } });
    expect(shown()).toMatchObject({
      aiActClass: "unknown",
      aiActReason: expect.stringContaining("Open: Art. 5(1)(a)"),
    });
  });

  it("is overruled only with a reason; the path goes on beside it and can be taken again", async () => {
    const answers = { ...everythingNo(), ...scope };
    program.now(contract.systems.classify, { systemId, revision: 0, answers });
    const bare = { systemId, revision: 1, class: "high-risk" as const, reason: "  " };
    expect(await program.refused(contract.systems.overruleClass, bare)).toMatchObject({ issues: [{ path: "reason" }] });
    program.now(contract.systems.overruleClass, { ...bare, reason: "Counsel sees Annex III point 4" });
    expect(shown()).toMatchObject({ aiActClass: "high-risk", aiActReason: "Counsel sees Annex III point 4" });
    program.now(contract.systems.classify, {
      systemId,
      revision: 2,
      answers: { ...answers, "talks-to-people": "yes" },
    });
    expect(shown().aiActClass).toBe("high-risk");
    expect(read()).toMatchObject({ derivedClass: "transparency", overruledClass: "high-risk" });
    program.now(contract.systems.overruleClass, { systemId, revision: 3, class: "", reason: "" });
    expect(shown().aiActClass).toBe("transparency");
  });

  it("is not edited beside the path once there is one", async () => {
    program.now(contract.systems.classify, { systemId, revision: 0, answers: scope });
    const { id, revision } = shown();
    expect(
      await program.refused(contract.systems.update, { id, revision, patch: { aiActClass: "minimal" } }),
    ).toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "aiActClass" }],
    });
  });

  it("takes no answer to a question that the path does not have, and no stale one", async () => {
    expect(
      await program.refused(contract.systems.classify, { systemId, revision: 0, answers: { banana: "yes" } }),
    ).toMatchObject({ issues: [{ path: "answers.banana" }] });
    program.now(contract.systems.classify, { systemId, revision: 0, answers: scope });
    expect(await program.refused(contract.systems.classify, { systemId, revision: 0, answers: {} })).toMatchObject({
      code: "STALE_REVISION",
    });
    expect(read().answers).toEqual(scope);
  });

  it("goes with its system, and the trail holds it", async () => {
    program.now(contract.systems.classify, { systemId, revision: 0, answers: scope });
    program.now(contract.systems.remove, { id: systemId, revision: shown().revision });
    expect(program.host.current()!.file.raw.prepare("SELECT count(*) FROM act_classification").pluck().get()).toBe(0);
  });

  it("flags the system's risks and its approved assessment when it changes, and not when only the words do", () => {
    const flagged = (subjectKind: "risk" | "assessment", subjectId: string) =>
      program.now(contract.reviews.of, { subjectKind, subjectId }).map(({ cause, detail }) => `${cause}: ${detail}`);
    const { id: assessmentId } = screenedOut(program, "approved");
    systemId = readAssessment(program, assessmentId).system.id;
    const { id: riskId } = program.now(contract.risks.create, { title: "Wrong ranking" });
    program.now(contract.links.add, { from: { kind: "risk", id: riskId }, to: { kind: "system", id: systemId } });
    const answers = { ...everythingNo(), ...scope };
    program.now(contract.systems.classify, { systemId, revision: 0, answers });
    expect([flagged("risk", riskId), flagged("assessment", assessmentId)]).toEqual([[], []]);

    program.now(contract.systems.classify, { systemId, revision: 1, answers, notes: { profiling: "Nobody" } });
    expect(flagged("risk", riskId)).toEqual([]);
    const words = ["system-changed: AI Act class changed"];
    program.now(contract.systems.classify, { systemId, revision: 2, answers: { ...answers, "annex-iii-4": "yes" } });
    expect([flagged("risk", riskId), flagged("assessment", assessmentId)]).toEqual([words, words]);

    const other = program.now(contract.risks.create, { title: "Wrong refusal" }).id;
    program.now(contract.links.add, { from: { kind: "risk", id: other }, to: { kind: "system", id: systemId } });
    program.now(contract.systems.overruleClass, {
      systemId,
      revision: 3,
      class: "minimal",
      reason: "Counsel: no listed use",
    });
    expect(flagged("risk", other)).toEqual(words);
  });
});
