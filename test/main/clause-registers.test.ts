/** The registers of clauses 4 to 10 through the real program: their rules, their ties, and what stays true when records go. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { REGISTERS, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import { registerTables } from "../../src-main/db/schema/registers.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

type Values = Record<string, string | number | boolean | null | string[]>;
const add = (register: RegisterId, values: Values) => program.now(contract.registers.create, { register, values });
const list = (register: RegisterId) => program.now(contract.registers.list, { register });
const head = () => program.host.current()!.recorder.head()!.seq;

describe("every register", () => {
  it.each(REGISTERS.map(({ id }) => id))("%s has a table, gives references and takes its own fields", (id) => {
    expect(registerTables[id]).toBeDefined();
    const required: Values =
      id === "measurements"
        ? { metricId: add("metrics", { title: "Accuracy" }).id, value: 1, measuredOn: "2026-11-01" }
        : {};
    add(id, { title: "First", ...required });
    const rows = list(id);
    const register = REGISTERS.find((one) => one.id === id)!;
    expect(rows.at(-1)).toMatchObject({ ref: `${register.letters}-001`, values: { title: "First" } });
    expect(Object.keys(rows[0]!.values)).toEqual(Object.keys(register.fields));
    const status = register.fields["status" as "title"];
    if (status?.kind === "choice") expect(rows.at(-1)!.values["status"]).toBe(status.terms[0]!.id);
  });
});

describe("what is wrong", () => {
  it("names the field and its rule and changes nothing", async () => {
    const before = head();
    const refused = async (values: Values) =>
      (await program.refused(contract.registers.create, { register: "requirements", values })).issues;
    expect(await refused({ title: "" })).toMatchObject([{ path: "values.title" }]);
    expect(await refused({ title: "A", colour: "red" })).toMatchObject([{ path: "values" }]);
    expect(await refused({ title: "A", taken: "maybe" })).toMatchObject([{ path: "values.taken" }]);
    expect(await refused({ title: "A", taken: "no" })).toEqual([
      { path: "values.reason", message: "a requirement that is not taken on needs a reason" },
    ]);
    expect(await refused({ title: "A", ownerId: "0198c0de-0000-7000-8000-000000000000" })).toMatchObject([
      { path: "values.ownerId" },
    ]);
    expect(head()).toBe(before);
  });

  it("refuses a rule that only the whole record breaks", async () => {
    const { id, revision } = add("requirements", { title: "A", taken: "yes" });
    const error = await program.refused(contract.registers.update, {
      register: "requirements",
      id,
      revision,
      patch: { taken: "no" },
    });
    expect(error.message).toContain("Reason: a requirement that is not taken on needs a reason");
    expect(list("requirements")[0]!.values["taken"]).toBe("yes");
  });

  it("refuses many as a whole when one of them is stale", async () => {
    const [a, b] = [add("parties", { title: "A" }), add("parties", { title: "B" })];
    program.now(contract.registers.update, { register: "parties", ...b, patch: { title: "C" } });
    const before = head();
    await program.refused(contract.registers.updateMany, {
      register: "parties",
      rows: [a, b],
      patch: { kind: "staff" },
    });
    expect(list("parties").map(({ values }) => values["kind"])).toEqual(["", ""]);
    expect(head()).toBe(before);
  });
});

describe("a record", () => {
  it("that others name stays, and says who names it", async () => {
    const party = add("parties", { title: "Patients" });
    add("requirements", { title: "Explain", partyId: party.id });
    const error = await program.refused(contract.registers.remove, { register: "parties", ...party });
    expect(error.message).toContain("PR-001 Explain names this record");
    expect(list("parties")).toHaveLength(1);
  });

  it("goes with its links and comes back with them under its reference", async () => {
    const party = add("parties", { title: "Patients" });
    program.now(contract.links.add, { from: { kind: "parties", id: party.id }, to: { kind: "control", id: "A.8.2" } });
    program.now(contract.registers.remove, { register: "parties", ...party });
    expect(program.now(contract.links.of, { kind: "control", id: "A.8.2" })).toEqual([]);
    program.now(contract.registers.putBack, { register: "parties", id: party.id });
    expect(program.now(contract.links.of, { kind: "control", id: "A.8.2" })).toMatchObject([
      { kind: "parties", ref: "IP-001", title: "Patients" },
    ]);
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });

  it("is found by title, long text and reference, and can be the source of an action", () => {
    const issue = add("issues", { title: "New law", description: "Applies to triage" });
    for (const text of ["new l", "triage", "CI-001"])
      expect(program.now(contract.search.find, { text })).toContainEqual(
        expect.objectContaining({ kind: "issues", id: issue.id, ref: "CI-001" }),
      );
    program.now(contract.actions.create, { title: "Read it", source: { kind: "issues", id: issue.id } });
    expect(program.now(contract.actions.list, {})[0]!.source).toMatchObject({ ref: "CI-001", gone: false });
  });

  it("counts as overdue by its day while it is not settled", () => {
    const { id, revision } = add("changes", { title: "New policy", plannedTo: "2026-01-31" });
    const count = () => program.now(contract.registers.overview, {}).find(({ register }) => register === "changes");
    expect(count()).toEqual({ register: "changes", total: 1, open: 1, overdue: 1 });
    program.now(contract.registers.update, { register: "changes", id, revision, patch: { status: "dropped" } });
    expect(count()).toEqual({ register: "changes", total: 1, open: 0, overdue: 0 });
  });
});
