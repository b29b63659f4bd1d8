/** Nonconformities, results of metrics and the year's plan through the real program. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { registerDocumentModel } from "../../src-main/features/registers/documents/make.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

type Values = Record<string, string | number | boolean | null | string[]>;
const add = (register: RegisterId, values: Values) => program.now(contract.registers.create, { register, values });
const read = (register: RegisterId, id: string) =>
  program.now(contract.registers.list, { register }).find((row) => row.id === id)!;
const change = (register: RegisterId, id: string, patch: Values) =>
  program.now(contract.registers.update, { register, id, revision: read(register, id).revision, patch });
const refused = (register: RegisterId, id: string, patch: Values) =>
  program.refused(contract.registers.update, { register, id, revision: read(register, id).revision, patch });
const actions = () => program.now(contract.actions.list, {});
const me = () => program.now(contract.people.list, {})[0]!;

describe("a nonconformity", () => {
  const written = {
    title: "No log is kept",
    requirement: "A.6.2.8",
    causes: "Why 1: nobody was named",
    similar: "Looked at S-001",
    plan: "Name an owner",
    correction: "Logging switched on",
    effectiveness: "yes",
    effectivenessNote: "Logs of four weeks read",
    checkedOn: "2026-11-20",
  };

  it("is not checked while an action of it is open, and not closed by somebody who is not designated", async () => {
    const { id } = add("nonconformities", { ...written, ownerId: me().id, status: "acting" });
    const action = program.now(contract.actions.create, {
      title: "Name an owner",
      source: { kind: "nonconformities", id },
    });
    const early = await refused("nonconformities", id, { status: "checking" });
    expect(early.issues).toEqual([
      expect.objectContaining({
        path: "patch.status",
        message: expect.stringContaining("T-001 Name an owner is still open"),
      }),
    ]);
    expect(read("nonconformities", id).values["status"]).toBe("acting");
    program.now(contract.actions.update, { ...action, patch: { status: "done" } });
    change("nonconformities", id, { status: "checking" });

    const ben = program.now(contract.people.add, { name: "Ben", role: "", email: "" });
    const notDesignated = await refused("nonconformities", id, { status: "closed", closedById: ben.id });
    expect(notDesignated.issues).toEqual([
      expect.objectContaining({ path: "patch.closedById", message: expect.stringContaining("Ben is not designated") }),
    ]);
    program.now(contract.people.update, { ...ben, patch: { designated: true } });
    change("nonconformities", id, { status: "closed", closedById: ben.id });
    const own = await refused("nonconformities", id, { closedById: me().id });
    expect(own.message).toContain("must be another person than the owner");
  });

  it("needs no designated person where the workspace does not separate", () => {
    const { revision } = program.now(contract.workspace.state, {})!;
    program.now(contract.workspace.update, { revision, patch: { separateApprover: false } });
    const ben = program.now(contract.people.add, { name: "Ben", role: "", email: "" });
    const { id } = add("nonconformities", { ...written, ownerId: me().id, status: "checking" });
    change("nonconformities", id, { status: "closed", closedById: ben.id });
    expect(read("nonconformities", id).values["status"]).toBe("closed");
  });

  it("comes from an incident once, with what the incident says, tied to its system", async () => {
    const system = program.now(contract.systems.create, { name: "Triage" });
    const incident = add("incidents", {
      title: "Wrong dose read out",
      systemId: system.id,
      noticedOn: "2026-11-03",
      description: "Twice the dose",
      affected: "One patient",
      response: "Switched off",
      ownerId: me().id,
    });
    const { id } = program.now(contract.improvement.fromIncident, { incidentId: incident.id });
    expect(read("nonconformities", id).values).toMatchObject({
      title: "Wrong dose read out",
      source: "incident",
      incidentId: incident.id,
      description: "Twice the dose\n\nOne patient",
      correction: "Switched off",
      detectedOn: "2026-11-03",
      ownerId: me().id,
      status: "open",
    });
    const tied = program.now(contract.links.of, { kind: "nonconformities", id });
    expect(tied.map(({ kind }) => kind).toSorted()).toEqual(["incidents", "system"]);
    const again = await program.refused(contract.improvement.fromIncident, { incidentId: incident.id });
    expect(again.message).toContain("NC-001 was made from this incident already");
  });

  it("shows where it may exist too: the same requirement, the risks its control treats, their systems", () => {
    const { id } = add("nonconformities", { title: "No log is kept", requirement: "A.6.2.8, 8.2-a" });
    const other = add("nonconformities", { title: "Log has gaps", requirement: "8.2-b" });
    add("nonconformities", { title: "No policy", requirement: "5.2" });
    const system = program.now(contract.systems.create, { name: "Triage" });
    const risk = program.now(contract.risks.create, { title: "Nobody can tell what happened" });
    program.now(contract.links.add, { from: { kind: "risk", id: risk.id }, to: { kind: "control", id: "A.6.2.8" } });
    program.now(contract.links.add, { from: { kind: "risk", id: risk.id }, to: { kind: "system", id: system.id } });
    program.now(contract.links.add, { from: { kind: "nonconformities", id }, to: { kind: "system", id: system.id } });
    expect(program.now(contract.improvement.similar, { id })).toEqual([
      expect.objectContaining({ id: other.id, why: "same requirement 8.2", linked: false }),
      expect.objectContaining({ kind: "risk", id: risk.id, why: "treated by A.6.2.8" }),
    ]);
  });
});

describe("a metric", () => {
  const metric = (more: Values = {}) =>
    add("metrics", { title: "Uptime", unit: "%", better: "up", threshold: 99, frequency: "monthly", ...more }).id;
  const record = (id: string, measuredOn: string, value: number) =>
    program.now(contract.measuring.record, { kind: "metrics", id, measuredOn, value });

  it("opens one action at a breach until it is done, and the next day moves on", () => {
    const system = program.now(contract.systems.create, { name: "Triage" });
    const risk = program.now(contract.risks.create, { title: "Out of service" });
    program.now(contract.links.add, { from: { kind: "risk", id: risk.id }, to: { kind: "system", id: system.id } });
    const id = metric({ systemId: system.id, ownerId: me().id });
    expect(record(id, "2026-08-31", 99)).toMatchObject({ breach: null, nextOn: "2026-09-30" });
    expect(actions()).toEqual([]);
    expect(record(id, "2026-09-30", 98.9)).toMatchObject({
      breach: { ref: "T-001", opened: true },
      nextOn: "2026-10-30",
    });
    expect(actions()).toEqual([
      expect.objectContaining({
        title: "Threshold breached: M-001 Uptime",
        ownerId: me().id,
        dueDate: "2026-12-07",
        source: expect.objectContaining({ kind: "metrics", id }),
      }),
    ]);
    expect(actions()[0]!.description).toContain("98.9 % on 2026-09-30, below the threshold of 99 %");
    expect(program.now(contract.reviews.open, {})).toEqual([
      expect.objectContaining({ subjectId: risk.id, cause: "metric-breach" }),
    ]);
    expect(record(id, "2026-10-31", 97).breach).toMatchObject({ ref: "T-001", opened: false });
    expect(actions()).toHaveLength(1);
    program.now(contract.actions.update, { ...actions()[0]!, patch: { status: "done" } } as never);
    expect(record(id, "2026-11-15", 96).breach).toMatchObject({ ref: "T-002", opened: true });
    expect(program.now(contract.trail.list, { before: null, limit: 1, text: "" })[0]!.summary).toBe(
      "M-001 Uptime: 96 on 2026-11-15; threshold breached, action T-002 opened",
    );
    expect(read("metrics", id).values["nextOn"]).toBe("2026-12-15");
    expect(
      program.now(contract.measuring.results, { kind: "metrics", id }).results.map(({ beyond }) => beyond),
    ).toEqual([false, true, true, true]);
  });

  it("is judged by its newest result only, whichever way it came in", () => {
    const id = metric();
    const { added, breach } = program.now(contract.measuring.importResults, {
      kind: "metrics",
      id,
      fileName: "uptime.csv",
      rows: [
        { measuredOn: "2026-10-31", value: 99.5 },
        { measuredOn: "2026-09-30", value: 12 },
      ],
    });
    expect({ added, breach }).toEqual({ added: 2, breach: null });
    add("measurements", { title: "Uptime", metricId: id, measuredOn: "2026-11-10", value: 90 });
    expect(actions()).toHaveLength(1);
  });

  it("takes one result a day and none of tomorrow; a wrong row refuses the whole file", async () => {
    const id = metric();
    record(id, "2026-10-31", 99.5);
    const file = await program.refused(contract.measuring.importResults, {
      kind: "metrics",
      id,
      fileName: "uptime.csv",
      rows: [
        { measuredOn: "2026-09-30", value: 99.5 },
        { measuredOn: "2026-10-31", value: 99.4 },
        { measuredOn: "2027-10-31", value: 99.4 },
      ],
    });
    expect(file.issues).toEqual([
      { path: "rows.1.measuredOn", message: expect.stringContaining("ME-001 is the result of this day already") },
      { path: "rows.2.measuredOn", message: expect.stringContaining("lies in the future") },
    ]);
    expect(program.now(contract.measuring.results, { kind: "metrics", id }).results).toHaveLength(1);
    expect(
      (await program.refused(contract.measuring.record, { kind: "metrics", id, measuredOn: "", value: 1 })).issues,
    ).toEqual([{ path: "measuredOn", message: "a result needs its day" }]);
  });
});

describe("the plan of a year", () => {
  it("holds half-yearly and yearly reassessments and adds each once", async () => {
    const high = program.now(contract.systems.create, { name: "Triage", aiActClass: "high-risk" });
    program.now(contract.systems.create, { name: "Writer", aiActClass: "minimal" });
    program.now(contract.systems.create, { name: "Old", lifeCycleStage: "retirement" });
    const proposed = program.now(contract.planning.proposed, { year: 2026 });
    const count = (kind: string, systemId: string | null) =>
      proposed.filter((one) => one.kind === kind && one.systemId === systemId).length;
    expect([
      count("risk", high.id),
      count("impact", high.id),
      count("treatment", null),
      count("control", null),
    ]).toEqual([2, 2, 2, 1]);
    expect(proposed).toHaveLength(9);
    const keys = proposed.map(({ key }) => key);
    expect(program.now(contract.planning.plan, { year: 2026, keys })).toEqual({ added: 9 });
    expect(program.now(contract.planning.proposed, { year: 2026 }).every(({ planned }) => planned)).toBe(true);
    expect((await program.refused(contract.planning.plan, { year: 2026, keys })).code).toBe("NOTHING_TO_ADD");
  });

  it("ends with the assessment that was its result", async () => {
    const system = program.now(contract.systems.create, { name: "Triage" });
    const assessment = program.now(contract.assessments.create, { systemId: system.id });
    const { id, revision } = add("occurrences", { title: "Impact", kind: "impact", systemId: system.id });
    expect(program.now(contract.planning.candidates, { id })).toEqual([
      expect.objectContaining({ kind: "assessment", id: assessment.id, linked: false }),
    ]);
    const by = { kind: "assessment" as const, id: assessment.id };
    const empty = await program.refused(contract.planning.settle, {
      id,
      revision,
      by,
      doneOn: "2026-11-20",
      result: "",
    });
    expect(empty.issues).toEqual([{ path: "result", message: "say what came of it before it is done" }]);
    program.now(contract.planning.settle, { id, revision, by, doneOn: "2026-11-20", result: "Approved again" });
    expect(read("occurrences", id).values).toMatchObject({
      status: "done",
      doneOn: "2026-11-20",
      result: "Approved again",
    });
    expect(program.now(contract.planning.candidates, { id })[0]!.linked).toBe(true);
  });
});

it("the objectives document says how far each is and which metric lies beyond its threshold", () => {
  const objective = add("objectives", { title: "Fewer errors", unit: "%", better: "down", baseline: 40, target: 20 });
  const metric = add("metrics", { title: "Uptime", unit: "%", better: "up", threshold: 99 });
  const record = (kind: "metrics" | "objectives", id: string, value: number) =>
    program.now(contract.measuring.record, { kind, id, measuredOn: "2026-11-20", value });
  record("objectives", objective.id, 25);
  record("metrics", metric.id, 97.5);
  const session = program.host.current()!;
  const { model } = registerDocumentModel(session, "objectives", "2026-11-24T09:00:00.000Z");
  const html = renderHtml(model).replaceAll(/<[^>]*>/g, "");
  expect(html).toContain("75 % of the way");
  expect(html).toContain("Beyond the threshold: T-001");
});
