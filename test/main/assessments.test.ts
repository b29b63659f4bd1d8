import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { statusAfter, TRANSITIONS } from "../../src-shared/domain/assessment/workflow.ts";
import { assessmentDocument } from "../../src-main/features/assessments/export.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { readAssessment, screenedOut, signScreening, workAs } from "../helpers/assessments.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

const calls = contract.assessments;
let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const read = (id: string) => readAssessment(program, id);
const edited = (id: string) => ({ id, revision: read(id).revision });
const paths = (error: { issues: readonly { path: string }[] }) => error.issues.map(({ path }) => path);

/** A full assessment by Ada of a system that provides. */
const full = () => {
  const { id: systemId } = program.now(contract.systems.create, { name: "Scorer", roles: ["provider"] });
  const { id } = program.now(calls.create, { systemId });
  const answers = Object.fromEntries(read(id).screening.questions.map((one) => [one.id, "yes" as const]));
  program.now(calls.saveScreening, { ...edited(id), answers });
  signScreening(program, id);
  return { id, systemId };
};
const impactOf = (id: string) => read(id).impacts[0]!;

describe("an assessment in the register", () => {
  it("is numbered in the order of beginning; a version keeps the number", () => {
    const first = screenedOut(program, "approved");
    program.now(calls.openNewVersion, { ...edited(first.id), trigger: "law", detail: "" });
    const second = full();
    expect(program.now(calls.list, {}).map(({ ref, version, newest }) => [ref, version, newest])).toEqual([
      ["IA-001", 1, false],
      ["IA-001", 2, true],
      ["IA-002", 1, true],
    ]);
    expect(read(second.id).can.edit).toBe(true);
  });

  it("gets the template's lines with its depth: individuals for light, all 24 for full", () => {
    const { id: systemId } = program.now(contract.systems.create, { name: "Chat" });
    const { id } = program.now(calls.create, { systemId });
    const no = Object.fromEntries(read(id).screening.questions.map((one) => [one.id, "no" as const]));
    program.now(calls.saveScreening, { ...edited(id), answers: { ...no, "SCR-05": "yes" } });
    expect([read(id).depth, read(id).impacts.length]).toEqual(["light", 12]);
    program.now(calls.saveScreening, { ...edited(id), answers: { "SCR-01": "unknown" } });
    expect([read(id).depth, read(id).impacts.length]).toEqual(["full", 24]);
  });

  it("drops an overrule when the rule gives another depth, and refuses one without the approver's word", async () => {
    const { id } = full();
    const overrule = { depth: "light" as const, reason: "Only internal" };
    expect(paths(await program.refused(calls.saveScreening, { ...edited(id), overrule }))).toEqual(["overrule.depth"]);
    const approverId = workAs(program, "Grace Governor");
    program.now(calls.update, { ...edited(id), patch: { approverId } });
    program.now(calls.saveScreening, { ...edited(id), overrule });
    expect(read(id)).toMatchObject({ depth: "light", depthReason: "Only internal", screening: { ruleDepth: "full" } });
    const no = Object.fromEntries(read(id).screening.questions.map((one) => [one.id, "no" as const]));
    program.now(calls.saveScreening, { ...edited(id), answers: no });
    expect(read(id)).toMatchObject({ depth: "none", depthReason: "" });
  });
});

describe("bad input is refused with the field marked and nothing changed", () => {
  it("approval out of order, by the author, and of something incomplete", async () => {
    const draft = screenedOut(program, "draft");
    expect(paths(await program.refused(calls.approve, draft))).toEqual(["status"]);
    expect(paths(await program.refused(calls.startMonitoring, draft))).toEqual(["status"]);
    const { id } = full();
    const error = await program.refused(calls.submit, edited(id));
    expect(paths(error)).toEqual(expect.arrayContaining(["AIS-B-01", "approverId", `${impactOf(id).id}.relevant`]));
    const waiting = screenedOut(program, "in-review");
    workAs(program, "Ada Adviser");
    expect(paths(await program.refused(calls.approve, waiting))).toContain("approverId");
    workAs(program, "Grace Governor");
    program.now(calls.update, { ...edited(waiting.id), patch: { nextReviewDate: "" } });
    expect(paths(await program.refused(calls.approve, edited(waiting.id)))).toEqual(["nextReviewDate"]);
    expect(read(waiting.id).status).toBe("in-review");
  });

  it("a choice that is no option, a question that is not asked, a rating off the scale", async () => {
    const { id } = full();
    const answer = { id, questionId: "AIS-B-08", revision: 0, patch: { answer: "maybe" } };
    expect(paths(await program.refused(calls.answer, answer))).toEqual(["patch.answer"]);
    expect(await program.refused(calls.answer, { ...answer, questionId: "FRIA-01" })).toMatchObject({
      code: "NOT_FOUND",
    });
    const { id: line, revision } = impactOf(id);
    const rated = await program.refused(calls.setItem, { id: line, revision, patch: { severity: 6 } });
    expect(paths(rated)).toEqual(["patch.severity"]);
    expect(paths(await program.refused(calls.removeItem, { id: line, revision }))).toEqual(["id"]);
    expect(await program.refused(calls.setItem, { id: line, revision: 9, patch: { relevant: "no" } })).toMatchObject({
      code: "STALE_REVISION",
    });
  });

  it("every change of an approved version, also of its links, and the removal of what it stands on", async () => {
    const { id } = screenedOut(program, "approved");
    const { system } = read(id);
    const locked = { code: "LOCKED" };
    expect(await program.refused(calls.update, { ...edited(id), patch: { conclusion: "No" } })).toMatchObject(locked);
    expect(await program.refused(calls.saveScreening, { ...edited(id), answers: { "SCR-01": "yes" } })).toMatchObject(
      locked,
    );
    expect(await program.refused(calls.comment, { id, target: "", body: "Late" })).toMatchObject(locked);
    const link = { from: { kind: "assessment", id }, to: { kind: "control", id: "A.5.2" } };
    expect(await program.refused(contract.links.add, link)).toMatchObject(locked);
    expect(await program.refused(contract.systems.remove, { id: system.id, revision: 1 })).toMatchObject(locked);
    expect(paths(await program.refused(calls.remove, edited(id)))).toEqual(["status"]);
  });
});

describe("the signature under the screening", () => {
  it("is the owner's of the system, opens the sections, and falls away with any change of the screening", async () => {
    const { id: systemId } = program.now(contract.systems.create, { name: "Scorer" });
    const { id } = program.now(calls.create, { systemId });
    const answers = Object.fromEntries(read(id).screening.questions.map((one) => [one.id, "yes" as const]));
    const sign = async () => (await program.refused(calls.signScreening, edited(id))).issues;
    const write = { id, questionId: "AIS-B-01", revision: 0, patch: { answer: "It ranks applicants." } };
    expect(await sign()).toMatchObject([
      { path: "screening", message: expect.stringMatching(/every screening question/) },
    ]);
    program.now(calls.saveScreening, { ...edited(id), answers });
    expect(await sign()).toMatchObject([{ path: "ownerId", message: expect.stringMatching(/no owner/) }]);

    const ownerId = workAs(program, "Olga Owner");
    program.now(contract.systems.update, { id: systemId, revision: 1, patch: { ownerId } });
    workAs(program, "Ada Adviser");
    expect(await sign()).toMatchObject([{ path: "ownerId", message: expect.stringMatching(/Olga Owner, signs/) }]);
    expect(paths(await program.refused(calls.answer, write))).toEqual(["screening"]);
    expect(read(id).openPoints).toMatchObject([
      { target: "screening" },
      ...Array.from({ length: read(id).openPoints.length - 1 }, () => ({})),
    ]);

    workAs(program, "Olga Owner");
    program.now(calls.signScreening, edited(id));
    expect(read(id)).toMatchObject({
      screeningSignedById: ownerId,
      screeningSignedOn: expect.stringMatching(/^\d{4}-/),
    });
    workAs(program, "Ada Adviser");
    program.now(calls.answer, write);

    program.now(calls.saveScreening, { ...edited(id), answers: { "SCR-12": "no" } });
    expect(read(id)).toMatchObject({ screeningSignedById: null, screeningSignedOn: "" });
    expect(paths(await program.refused(calls.answer, { ...write, revision: 1 }))).toEqual(["screening"]);
  });
});

describe("a new version", () => {
  it("carries everything as carried, takes the old one's place when it is approved, and shows what differs", async () => {
    const { id: old } = screenedOut(program, "approved");
    const { system } = read(old);
    const setPurpose = (purpose: string) => {
      const { id, revision } = program.now(contract.systems.list, {}).find((one) => one.id === system.id)!;
      program.now(contract.systems.update, { id, revision, patch: { purpose } });
    };
    setPurpose("Corrects spelling");
    setPurpose("Scores people");
    expect(program.now(calls.checks, {}).flagged).toMatchObject([{ ref: "IA-001", causes: ["purpose changed"] }]);

    workAs(program, "Ada Adviser");
    const { id } = program.now(calls.openNewVersion, { ...edited(old), trigger: "purpose", detail: "Scores now" });
    expect(program.now(calls.checks, {}).flagged).toEqual([]);
    expect(read(id)).toMatchObject({ version: 2, ref: "IA-001", depth: "none", screenedOn: "", status: "draft" });
    expect(read(old).can.openNewVersion.map(({ path }) => path)).toEqual(["status"]);

    setPurpose("Scores teams");
    expect(program.now(calls.checks, {}).flagged).toHaveLength(1);
    program.now(calls.saveScreening, { ...edited(id), answers: { "SCR-11": "yes" }, notes: { "SCR-11": "Bought" } });
    signScreening(program, id);
    program.now(calls.update, { ...edited(id), patch: { conclusion: "Still nothing." } });
    program.now(calls.submit, edited(id));
    workAs(program, "Grace Governor");
    program.now(calls.update, { ...edited(id), patch: { decision: "approve", nextReviewDate: "2028-01-31" } });
    program.now(calls.approve, edited(id));
    expect([read(old).status, read(id).status]).toEqual(["superseded", "approved"]);
    expect(program.now(calls.checks, {}).flagged).toEqual([]);

    const difference = program.now(calls.difference, { id: old, otherId: id });
    expect(difference.screening).toMatchObject([{ field: "SCR-11", before: "No", after: "Yes: Bought" }]);
    expect(difference.fields.map(({ field }) => field)).toEqual(["conclusion", "nextReviewDate"]);
    expect(program.now(contract.approvals.list, {}).map(({ recordKind, method }) => [recordKind, method])).toEqual([
      ["assessment", "name"],
      ["assessment", "name"],
    ]);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });
});

describe("a signature by key", () => {
  it("approves what was shown and moves the status with it; a reopening is refused, since a new version does that", async () => {
    const { id } = screenedOut(program, "in-review");
    await program.ask(contract.approvals.createKey, { passphrase: "correct horse", quick: false });
    const target = { kind: "assessment" as const, id };
    const { hash, refusals, seen } = program.now(contract.approvals.preview, target);
    expect(refusals).toEqual([]);
    expect(seen.sections.map(({ title }) => title)).toEqual(["Assessment", "Screening"]);
    program.now(contract.approvals.approve, { ...target, hash, statement: "I approve." });
    expect(read(id).status).toBe("approved");
    const [approval] = program.now(contract.approvals.status, target).approvals;
    expect(approval).toMatchObject({ method: "key", signatureValid: true, personName: "Grace Governor" });
    const reopened = await program.refused(contract.approvals.reopen, { approvalId: approval!.id, reason: "Wrong" });
    expect(reopened.code).toBe("OPEN");
  });
});

describe("the way of an assessment, walked at random with real commands", () => {
  it("follows the table, has at most one version in force, and can always be finished", async () => {
    const first = screenedOut(program, "draft");
    const { seriesId } = read(first.id);
    const versions = () => program.now(calls.list, {}).filter((row) => row.seriesId === seriesId);
    let seed = 7;
    const pick = <T>(list: readonly T[]): T => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return list[Math.floor((seed / 2_147_483_648) * list.length)]!;
    };
    const { submit, requestChanges, approve, startMonitoring } = calls;
    const acts = { submit, "request-changes": requestChanges, approve, "start-monitoring": startMonitoring } as const;
    const decided = { decision: "approve", nextReviewDate: "2027-11-01", conclusion: "Fine" } as const;
    for (let step = 0; step < 120; step++) {
      workAs(program, pick(["Ada Adviser", "Grace Governor"]));
      const { id, status } = pick(versions());
      const act = pick([...Object.keys(acts), "open", "prepare", "comment", "resolve"]);
      const before = new Map(versions().map((row) => [row.id, row.status]));
      if (act === "open") await program.ask(calls.openNewVersion, { ...edited(id), trigger: "law", detail: "" });
      else if (act === "comment") await program.ask(calls.comment, { id, target: "", body: "?" });
      else if (act === "resolve")
        for (const one of read(id).comments)
          await program.ask(calls.resolveComment, { id: one.id, revision: one.revision, resolved: true });
      else if (act === "prepare") {
        await program.ask(calls.saveScreening, edited(id));
        if (read(id).can.edit) signScreening(program, id);
        const patch =
          status === "in-review" ? { decision: decided.decision, nextReviewDate: decided.nextReviewDate } : decided;
        await program.ask(calls.update, { ...edited(id), patch });
      } else {
        const done = await program.ask(acts[act as keyof typeof acts], edited(id));
        if (done.ok) expect(read(id).status).toBe(statusAfter(status, act as "submit"));
      }
      for (const row of versions()) {
        const was = before.get(row.id);
        const allowed =
          was === undefined ||
          was === row.status ||
          TRANSITIONS.some(({ from, to }) => from.includes(was) && to === row.status);
        expect(allowed, `${was} to ${row.status}`).toBe(true);
      }
      expect(
        versions().filter((row) => row.status === "approved" || row.status === "monitoring").length,
      ).toBeLessThanOrEqual(1);
    }
    finish(versions().at(-1)!.id);
    expect(["approved", "monitoring"]).toContain(versions().at(-1)!.status);
  });

  /** Takes a version from wherever it is to the approval, as its author and another person as approver would. */
  const finish = (id: string): void => {
    if (!read(id).can.decide) return;
    const author = read(id).authorId!;
    const approver = program.now(contract.people.list, {}).find((one) => one.id !== author)!.id;
    program.host.choosePerson(author);
    for (const one of read(id).comments)
      if (one.resolvedOn === "")
        program.now(calls.resolveComment, { id: one.id, revision: one.revision, resolved: true });
    if (read(id).can.edit) {
      if (read(id).screeningSignedOn === "") signScreening(program, id);
      program.now(calls.update, { ...edited(id), patch: { approverId: approver, conclusion: "Fine" } });
      program.now(calls.submit, edited(id));
    }
    program.now(calls.update, {
      ...edited(id),
      patch: { approverId: approver, decision: "approve", nextReviewDate: "2027-11-01" },
    });
    program.host.choosePerson(approver);
    program.now(calls.approve, edited(id));
  };
});

describe("results flow on", () => {
  it("an impact becomes a risk of the system, a measure an action, a linked control has its reason in the SoA", () => {
    const { id, systemId } = full();
    const line = impactOf(id);
    const patch = { relevant: "yes", affectedGroup: "Applicants", mitigation: "A person decides" } as const;
    const { revision } = program.now(calls.setItem, { id: line.id, revision: line.revision, patch });
    const made = program.now(calls.toRisk, { id: line.id, revision, riskId: null });
    expect(program.now(contract.risks.read, { id: made.riskId })).toMatchObject({ origin: "assessment" });
    expect(program.now(contract.risks.list, {})[0]).toMatchObject({ ref: "R-001", systemIds: [systemId] });
    expect(read(id)).toMatchObject({
      impacts: [{ riskRef: "R-001" }, ...Array.from({ length: 23 }, () => ({}))],
      risks: [{ ref: "R-001" }],
    });

    const task = { title: "Train clerks", description: "", ownerId: null, dueDate: "2027-01-31" };
    program.now(calls.toAction, { id, itemId: line.id, ...task });
    expect(read(id).actions).toMatchObject([{ ref: "T-001", title: "Train clerks" }]);
    expect(program.now(contract.actions.list, {})[0]?.source).toMatchObject({ kind: "assessment", ref: "IA-001" });

    program.now(contract.links.add, { from: { kind: "assessment", id }, to: { kind: "control", id: "A.5.4" } });
    const row = program.now(contract.soa.sheet, {}).rows.find(({ ref }) => ref === "A.5.4")!;
    expect(row.assessments).toMatchObject([{ ref: "IA-001" }]);
    program.now(contract.soa.decide, {
      controlId: "A.5.4",
      revision: 0,
      patch: { decision: "included", reasonCodes: ["B"] },
    });
    expect(program.now(contract.soa.sheet, {}).findings.map(({ rule }) => rule)).toContain("assessment-not-named");
  });

  it("a risk that goes leaves its impact", () => {
    const { id } = full();
    const line = impactOf(id);
    const { revision } = program.now(calls.setItem, {
      id: line.id,
      revision: line.revision,
      patch: { relevant: "yes" },
    });
    const { riskId } = program.now(calls.toRisk, { id: line.id, revision, riskId: null });
    program.now(contract.risks.remove, { id: riskId, revision: 1 });
    expect(impactOf(id).riskId).toBeNull();
  });
});

describe("what is late or lacking", () => {
  it("names systems in operation or high-risk without an approved assessment, and dates that have passed", () => {
    const add = (name: string, fields: object) => program.now(contract.systems.create, { name, ...fields }).id;
    add("In use", { lifeCycleStage: "operation-monitoring" });
    add("High", { aiActClass: "high-risk" });
    add("Idea", { lifeCycleStage: "inception" });
    const { id } = full();
    program.now(calls.update, { ...edited(id), patch: { dueDate: "2026-11-01" } });
    const { missing, overdue } = program.now(calls.checks, {});
    expect(missing.map(({ title }) => title)).toEqual(["In use", "High"]);
    expect(overdue).toMatchObject([{ ref: "IA-001", kind: "due", date: "2026-11-01" }]);
  });
});

describe("the report of a deployer of a high-risk system (EU AI Act, Art. 27)", () => {
  const headings = (id: string): string[] =>
    assessmentDocument(program.host.current()!, id, "report", "2026-11-24T10:00:00.000Z").model.sections.flatMap(
      ({ blocks }) =>
        blocks
          .flatMap((block) => (block.type === "keep" ? block.blocks : [block]))
          .flatMap((block) => (block.type === "heading" ? [block.text] : [])),
    );
  const captions = (id: string): string[] =>
    assessmentDocument(program.host.current()!, id, "report", "2026-11-24T10:00:00.000Z").model.sections.flatMap(
      ({ blocks }) => blocks.flatMap((block) => (block.type === "table" ? [block.caption] : [])),
    );
  const ELEMENTS = "Elements of Art. 27(1) and where they are answered";
  const FRIA = "Fundamental rights impact assessment (FRIA)";

  it("has the elements and where they are answered, none where Art. 27(1) is denied, and no heading for others", () => {
    const { id: systemId } = program.now(contract.systems.create, { name: "Triage", roles: ["customer"] });
    program.now(contract.systems.update, {
      id: systemId,
      revision: 1,
      patch: { aiActClass: "high-risk", aiActReason: "Annex III" },
    });
    const { id } = program.now(calls.create, { systemId });
    const answers = Object.fromEntries(read(id).screening.questions.map((one) => [one.id, "yes" as const]));
    program.now(calls.saveScreening, { ...edited(id), answers });
    signScreening(program, id);
    const say = (answer: string): void => {
      const asked = read(id).sections.flatMap(({ questions }) => questions);
      const { revision } = asked.find((question) => question.id === "FRIA-01")!;
      program.now(calls.answer, { id, questionId: "FRIA-01", revision, patch: { answer } });
    };
    say("yes");
    expect(headings(id).filter((text) => text === FRIA)).toHaveLength(1);
    expect(captions(id)).toContain(ELEMENTS);
    say("no");
    expect(headings(id).filter((text) => text === FRIA)).toHaveLength(1);
    expect(captions(id)).not.toContain(ELEMENTS);
    expect(headings(full().id)).not.toContain(FRIA);
  });
});
