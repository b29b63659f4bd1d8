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
    program.now(contract.actions.create, { title: "Buy storage", source: { kind: "reviews", id: reviewId } });
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

describe("the documents of the registers", () => {
  it.each(REGISTER_DOCUMENT_IDS)("%s is written from an empty and a filled workspace", (id) => {
    const session = program.host.current()!;
    const make = () => renderHtml(registerDocumentModel(session, id, "2026-11-24T09:00:00.000Z").model);
    const auditId = add("audits", { title: "Audit <2026>", conclusion: "It works & lasts" }).id;
    add("reviews", { title: "Review 2026" });
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
      competence: "Gap",
      objectives: "Fewer errors",
      "audit-programme": "Audit &lt;2026&gt;",
      context: "No decision on climate change is recorded",
      "management-review": "9.3.2-a",
    };
    expect(html).toContain(said[id] ?? "Purpose");
  });
});
