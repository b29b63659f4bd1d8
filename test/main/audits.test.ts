/** Internal audits and management reviews through the real program: coverage, checklist, independence, findings, frozen inputs. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import { REGISTER_DOCUMENT_IDS } from "../../src-shared/domain/registers/documents.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { registerDocumentModel } from "../../src-main/features/registers/documents/make.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

type Values = Record<string, string | number | boolean | null | string[]>;
const add = (register: RegisterId, values: Values) => program.now(contract.registers.create, { register, values });
const list = (register: RegisterId) => program.now(contract.registers.list, { register });
const person = (name: string) => program.now(contract.people.add, { name, role: "", email: "" }).id;
const cover = (auditId: string, ...targets: { kind: "clause" | "control"; id: string }[]) =>
  program.now(contract.audits.cover, { auditId, targets });
const points = (auditId: string) => program.now(contract.audits.read, { auditId }).points;

describe("an audit's checklist", () => {
  it("asks every point of what is covered and what is still open from before, once", async () => {
    const earlier = add("findings", { title: "No log", grade: "minor", requirement: "A.6.2.8" });
    const { id: auditId } = add("audits", { title: "Audit 2026" });
    await program.refused(contract.audits.prepare, { auditId });
    cover(auditId, { kind: "clause", id: "9.2.2" }, { kind: "control", id: "A.3.2" });
    const { added } = program.now(contract.audits.prepare, { auditId });
    const made = points(auditId);
    expect(made).toHaveLength(added);
    expect(made.filter(({ targetKind }) => targetKind === "clause").map(({ ref }) => ref)).toEqual(
      ["a", "b", "c", "d", "e", "f", "g"].map((letter) => `9.2.2-${letter}`),
    );
    expect(made.filter(({ ref }) => ref === "A.3.2").length).toBeGreaterThan(1);
    expect(made.at(-1)).toMatchObject({ targetKind: "finding", ref: "F-001" });
    expect(made.at(-1)!.question).toContain("No log (A.6.2.8)");
    expect((await program.refused(contract.audits.prepare, { auditId })).code).toBe("NOTHING_TO_ADD");
    program.now(contract.registers.remove, { register: "findings", id: earlier.id, revision: 1 });
  });

  it("leads from a point to a finding and from it to a nonconformity, once and only where it is one", async () => {
    const { id: auditId } = add("audits", { title: "Audit 2026" });
    cover(auditId, { kind: "control", id: "A.6.2.8" });
    program.now(contract.audits.prepare, { auditId });
    const point = points(auditId)[0]!;
    program.now(contract.audits.answer, {
      id: point.id,
      revision: point.revision,
      patch: { result: "nonconform", notes: "No log since May", samples: "S-001" },
    });
    const finding = program.now(contract.audits.raise, { pointId: point.id, title: "No log is kept", grade: "minor" });
    expect(list("findings")[0]).toMatchObject({
      values: {
        auditId,
        requirement: "A.6.2.8",
        grade: "minor",
        status: "open",
        evidence: "No log since May\n\nS-001",
      },
    });
    expect(
      program.now(contract.links.of, { kind: "findings", id: finding.id }).map(({ kind, ref }) => [kind, ref]),
    ).toEqual([
      ["control", "A.6.2.8"],
      ["audits", "AU-001"],
    ]);
    program.now(contract.audits.toNonconformity, { findingId: finding.id });
    expect(list("nonconformities")[0]).toMatchObject({
      values: { findingId: finding.id, source: "audit", grade: "minor", status: "open", title: "No log is kept" },
    });
    const twice = await program.refused(contract.audits.toNonconformity, { findingId: finding.id });
    expect(twice.message).toContain("NC-001 was made from this finding already");
    const idea = add("findings", { title: "Nicer log", grade: "opportunity" });
    expect((await program.refused(contract.audits.toNonconformity, { findingId: idea.id })).message).toContain(
      "clause 10.2",
    );
  });

  it("goes with its audit and comes back with it", async () => {
    const { id, revision } = add("audits", { title: "Audit 2026" });
    cover(id, { kind: "control", id: "A.3.2" });
    program.now(contract.audits.prepare, { auditId: id });
    const before = points(id).length;
    program.now(contract.registers.remove, { register: "audits", id, revision });
    expect(program.now(contract.audits.coverage, {})).toEqual([]);
    program.now(contract.registers.putBack, { register: "audits", id });
    expect(points(id)).toHaveLength(before);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });
});

describe("nobody audits own work", () => {
  const own = () => {
    const ben = person("Ben");
    program.now(contract.soa.decide, { controlId: "A.7.4", revision: 0, patch: { ownerId: ben } });
    return ben;
  };

  it("is refused when the coverage is chosen, with who and why", async () => {
    const { id: auditId } = add("audits", { title: "Audit 2026", leadId: own() });
    const error = await program.refused(contract.audits.cover, {
      auditId,
      targets: [
        { kind: "control", id: "A.7.4" },
        { kind: "control", id: "A.3.2" },
      ],
    });
    expect(error.message).toContain("Nobody audits own work (clause 9.2.2)");
    expect(error.message).toContain("Ben is owner in the Statement of Applicability for A.7.4");
    expect(program.now(contract.audits.coverage, {})).toEqual([]);
  });

  it("is refused when the auditor is named, at the field that names him", async () => {
    const ben = own();
    const { id, revision } = add("audits", { title: "Audit 2026" });
    cover(id, { kind: "control", id: "A.7.4" });
    const named = async (patch: Values) =>
      (await program.refused(contract.registers.update, { register: "audits", id, revision, patch })).issues;
    expect(await named({ leadId: ben })).toMatchObject([{ path: "patch.leadId" }]);
    expect(await named({ auditorIds: [ben] })).toMatchObject([{ path: "patch.auditorIds" }]);
    program.now(contract.registers.update, { register: "audits", id, revision, patch: { leadId: person("Cleo") } });
  });

  it("is shown when a responsibility came later", () => {
    const cleo = person("Cleo");
    const { id: auditId } = add("audits", { title: "Audit 2026", leadId: cleo });
    cover(auditId, { kind: "control", id: "A.7.4" });
    program.now(contract.soa.decide, { controlId: "A.7.4", revision: 0, patch: { ownerId: cleo } });
    expect(program.now(contract.audits.read, { auditId }).conflicts).toMatchObject([
      { personId: cleo, target: "A.7.4" },
    ]);
  });
});

describe("a management review", () => {
  const inputs = (reviewId: string) => program.now(contract.meetings.inputs, { reviewId });

  it("fills every required input from live data until the meeting freezes it", async () => {
    add("nonconformities", { title: "No log", grade: "minor" });
    add("improvements", { title: "Log at once" });
    const { id: reviewId } = add("reviews", { title: "Review 2026" });
    const { id: earlier } = add("reviews", { title: "Review 2025" });
    program.now(contract.actions.create, { title: "Buy storage", source: { kind: "reviews", id: earlier } });
    program.now(contract.actions.create, { title: "Decided today", source: { kind: "reviews", id: reviewId } });
    const live = inputs(reviewId);
    expect(live.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "f", "g"].map((letter) => `9.3.2-${letter}`));
    expect(live[0]!.lines).toEqual(["T-001 Buy storage: open"]);
    expect(live[3]!.lines).toEqual([
      "Nonconformities: 1 in all, 1 open, 0 overdue",
      "NC-001 No log: minor nonconformity, open",
    ]);
    program.now(contract.meetings.note, { reviewId, inputId: "9.3.2-d", notes: "Seen with concern" });
    program.now(contract.meetings.freeze, { reviewId });
    add("nonconformities", { title: "Another" });
    const frozen = inputs(reviewId);
    expect(frozen[3]).toMatchObject({ lines: live[3]!.lines, notes: "Seen with concern" });
    expect(frozen.every(({ frozenAt }) => frozenAt !== "")).toBe(true);
    expect((await program.refused(contract.meetings.freeze, { reviewId })).message).toContain("does not change");
    expect((await program.refused(contract.meetings.note, { reviewId, inputId: "9.9", notes: "x" })).code).toBe(
      "NOT_FOUND",
    );
  });
});

describe("the states of an audit, a finding and a review", () => {
  const set = (register: RegisterId, id: string, patch: Values) => {
    const { revision } = list(register).find((row) => row.id === id)!;
    return program.now(contract.registers.update, { register, id, revision, patch });
  };
  const refusal = async (register: RegisterId, id: string, patch: Values) => {
    const { revision } = list(register).find((row) => row.id === id)!;
    return (await program.refused(contract.registers.update, { register, id, revision, patch })).message;
  };

  it("an audit is prepared with a coverage, begun with a checklist, reported with results, closed with its findings", async () => {
    const { id } = add("audits", {
      title: "Audit 2026",
      criteria: "The standard",
      scope: "All",
      leadId: person("Rosa"),
    });
    expect(await refusal("audits", id, { status: "prepared" })).toContain("that is its scope (clause 9.2.2)");
    cover(id, { kind: "control", id: "A.3.2" });
    set("audits", id, { status: "prepared" });
    expect(await refusal("audits", id, { status: "in-progress" })).toContain("make the checklist first");
    program.now(contract.audits.prepare, { auditId: id });
    set("audits", id, { status: "in-progress" });
    const all = points(id);
    const finding = program.now(contract.audits.raise, { pointId: all[0]!.id, title: "No role", grade: "minor" });
    expect(await refusal("audits", id, { status: "reported", conclusion: "Works" })).toContain(
      `${all.length} points of the checklist have no result yet`,
    );
    for (const point of all)
      program.now(contract.audits.answer, { id: point.id, revision: point.revision, patch: { result: "not-audited" } });
    set("audits", id, { status: "reported", conclusion: "Works" });
    expect(program.now(contract.audits.coverage, {})).toMatchObject([{ id: "A.3.2", leftOut: true }]);
    const point = points(id)[0]!;
    const locked = await program.refused(contract.audits.answer, { ...point, patch: { result: "conform" } });
    expect(locked.code).toBe("LOCKED");
    expect(await refusal("audits", id, { status: "closed" })).toContain("F-001 No role is not closed");

    expect(await refusal("findings", finding.id, { status: "answered" })).toContain("make the nonconformity first");
    const made = program.now(contract.audits.toNonconformity, { findingId: finding.id });
    set("findings", finding.id, { status: "answered" });
    expect(await refusal("findings", finding.id, { status: "closed" })).toContain("NC-001 No role is not closed yet");
    const [owner, cleo] = [person("Ben"), person("Cleo")];
    program.now(contract.people.update, { id: cleo, revision: 1, patch: { designated: true } });
    set("nonconformities", made.id, { correction: "c", causes: "c", similar: "none", plan: "p", ownerId: owner });
    for (const status of ["analysed", "acting", "checking"]) set("nonconformities", made.id, { status });
    set("nonconformities", made.id, {
      status: "closed",
      effectiveness: "yes",
      effectivenessNote: "Sample of ten",
      checkedOn: String(list("nonconformities")[0]!.values["detectedOn"]),
      closedById: cleo,
    });
    set("findings", finding.id, { status: "closed" });
    set("audits", id, { status: "closed" });
  });

  it("an audit does not begin while an auditor of one of its points answers for it", async () => {
    const ben = person("Ben");
    const { id } = add("audits", {
      title: "Audit 2026",
      criteria: "The standard",
      scope: "All",
      leadId: person("Rosa"),
    });
    cover(id, { kind: "clause", id: "9.2.2" });
    program.now(contract.audits.prepare, { auditId: id });
    const [point, other] = points(id);
    program.now(contract.audits.answer, { id: point!.id, revision: point!.revision, patch: { auditorId: ben } });
    program.now(contract.clauses.answer, { pointId: "9.2.2-a", revision: 0, patch: { ownerId: ben } });
    expect(program.now(contract.audits.read, { auditId: id }).conflicts).toEqual([
      { personId: ben, target: "9.2.2", message: "Ben is owner of the answer to 9.2.2-a for 9.2.2" },
    ]);
    expect(await refusal("audits", id, { status: "prepared" })).toContain("nobody audits own work (clause 9.2.2)");
    const again = await program.refused(contract.audits.answer, {
      id: other!.id,
      revision: other!.revision,
      patch: { auditorId: ben },
    });
    expect(again.issues).toMatchObject([{ path: "patch.auditorId" }]);
  });

  it("a review is held when its inputs are frozen, its minutes stay, and it is not removed", async () => {
    const { id } = add("reviews", { title: "Review 2026" });
    const held = { status: "held", heldOn: "2026-11-10", chairId: person("Maja"), attendees: [person("Jonas")] };
    expect(await refusal("reviews", id, held)).toContain("freeze the inputs first");
    program.now(contract.meetings.freeze, { reviewId: id });
    set("reviews", id, held);
    expect(await refusal("reviews", id, { status: "minuted" })).toContain("suitable, adequate and effective");
    set("reviews", id, { status: "minuted", suitability: "It is suitable" });
    expect(await refusal("reviews", id, { suitability: "It is not" })).toContain("the minutes are approved");
    const { revision } = list("reviews")[0]!;
    const kept = await program.refused(contract.registers.remove, { register: "reviews", id, revision });
    expect(kept.message).toContain("kept as evidence of the review (clause 9.3.3)");
  });
});

describe("the documents of the registers", () => {
  it.each(REGISTER_DOCUMENT_IDS)("%s is written from an empty and a filled workspace", (id) => {
    const session = program.host.current()!;
    const make = () => renderHtml(registerDocumentModel(session, id, "2026-11-24T09:00:00.000Z").model);
    const auditId = add("audits", { title: "Audit <2026>", conclusion: "It works & lasts" }).id;
    add("reviews", { title: "Review 2026" });
    add("nonconformities", { title: "No log is kept", causes: "Why 1: nobody was named\nData: old export" });
    expect(make()).toContain("Client &amp; Sons");
    add("findings", { title: "No log", auditId, grade: "minor" });
    add("objectives", { title: "Fewer errors", measure: "Errors", target: 3 });
    const role = add("roles", { title: "AI officer", holders: [person("Ben")] }).id;
    add("competence-needs", { title: "Statistics", roleId: role, level: "3" });
    program.now(contract.workspace.update, {
      revision: program.now(contract.workspace.state, {})!.revision,
      patch: { scopeText: "Triage in all wards" },
    });
    const html = make();
    const said: Partial<Record<string, string>> = {
      "audit-report": "It works &amp; lasts",
      scope: "Triage in all wards",
      "nonconformity-report": "nobody was named",
      competence: "Gap",
      objectives: "Fewer errors",
      "audit-programme": "Audit &lt;2026&gt;",
      context: "No decision on climate change is recorded",
      "management-review": "9.3.2-a",
    };
    expect(html).toContain(said[id] ?? "Purpose");
  });
});
