/** Actions: what a person who answers for dates relies on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const add = (fields: Parameters<typeof program.now<typeof contract.actions.create>>[1]) => {
  const { id } = program.now(contract.actions.create, fields);
  return program.now(contract.actions.list, {}).find((action) => action.id === id)!;
};
const read = (id: string) => program.now(contract.actions.list, {}).find((action) => action.id === id)!;

describe("an action", () => {
  it("is numbered and names the record it comes from", () => {
    const { id } = program.now(contract.risks.create, { title: "Drift" });
    const action = add({ title: "Watch the error", source: { kind: "risk", id }, dueDate: "2027-01-31", cost: 1200 });
    expect(action).toMatchObject({
      ref: "T-001",
      status: "open",
      cost: 1200,
      source: { kind: "risk", id, ref: "R-001", title: "Drift", gone: false },
    });
    expect(program.now(contract.search.find, { text: "T-001" })).toMatchObject([{ kind: "action", id: action.id }]);
  });

  it("stays when its source is removed, with the name the source had", () => {
    const { id } = program.now(contract.risks.create, { title: "Drift" });
    const action = add({ title: "Watch the error", source: { kind: "risk", id } });
    program.now(contract.risks.remove, { id, revision: 1 });
    expect(read(action.id).source).toEqual({ kind: "risk", id, ref: "R-001", title: "Drift", gone: true });
  });

  it("is not added to a record that does not exist", async () => {
    expect(
      await program.refused(contract.actions.create, { title: "A", source: { kind: "risk", id: "nowhere" } }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });

  it("that is done gets the day of today unless another is given, and loses it when it is opened again", () => {
    const { id } = add({ title: "A" });
    program.now(contract.actions.update, { id, revision: 1, patch: { status: "done" } });
    expect(read(id).doneOn).toBe("2026-11-23");
    program.now(contract.actions.update, { id, revision: 2, patch: { doneOn: "2026-11-02" } });
    expect(read(id).doneOn).toBe("2026-11-02");
    program.now(contract.actions.update, { id, revision: 3, patch: { status: "open" } });
    expect(read(id)).toMatchObject({ status: "open", doneOn: "" });
    expect(add({ title: "B", status: "done", doneOn: "2026-10-01" }).doneOn).toBe("2026-10-01");
  });

  it.each([
    [{ status: "done", doneOn: "2026-11-25" }, "doneOn", /future/],
    [{ status: "open", doneOn: "2026-11-01" }, "doneOn", /status Done/],
    [{ startDate: "2026-12-02", dueDate: "2026-12-01" }, "dueDate", /before it starts/],
    [{ cost: -1 }, "patch.cost", /negative/],
  ])("with %j is refused at its field and stays as it was", async (patch, path, message) => {
    const { id } = add({ title: "A" });
    const error = await program.refused(contract.actions.update, { id, revision: 1, patch });
    expect(error).toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path, message: expect.stringMatching(message) as string }],
    });
    expect(read(id)).toMatchObject({ revision: 1, doneOn: "", dueDate: "" });
  });

  it("is compared with what it already says: a new start after the old due day is refused", async () => {
    const { id } = add({ title: "A", dueDate: "2026-12-01" });
    expect(
      await program.refused(contract.actions.update, { id, revision: 1, patch: { startDate: "2026-12-02" } }),
    ).toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("many actions", () => {
  it("change together in one entry, or none of them does", async () => {
    const rows = [add({ title: "A" }), add({ title: "B", startDate: "2027-01-10" })].map(({ id, revision }) => ({
      id,
      revision,
    }));
    const before = program.host.current()!.recorder.head()!.seq;
    expect(
      await program.refused(contract.actions.updateMany, { rows, patch: { dueDate: "2027-01-01" } }),
    ).toMatchObject({ issues: [{ path: "dueDate" }] });
    expect(read(rows[0]!.id).dueDate).toBe("");
    expect(program.now(contract.actions.updateMany, { rows, patch: { status: "done" } })).toEqual({ changed: 2 });
    expect(program.host.current()!.recorder.head()!.seq).toBe(before + 1);
    expect(rows.map(({ id }) => read(id).doneOn)).toEqual(["2026-11-23", "2026-11-23"]);
  });
});

describe("the calendar of actions", () => {
  it("is written to the chosen folder with owner and source in words, and nothing is written when the dialog is closed", async () => {
    const { id } = program.now(contract.risks.create, { title: "Drift" });
    const [ada] = program.now(contract.people.list, {});
    add({ title: "Watch the error", dueDate: "2027-01-31", ownerId: ada!.id, source: { kind: "risk", id } });
    add({ title: "Some day" });
    program.answers.folder.push(program.folder);
    const written = await program.ask(contract.actions.exportCalendar, {});
    expect(written).toMatchObject({ ok: true, value: { file: "Actions calendar 2026-11-23.ics", events: 1 } });
    const file = readFileSync(join(program.folder, "Actions calendar 2026-11-23.ics"), "utf8");
    expect(file).toContain("SUMMARY:T-001 Watch the error\r\n");
    expect(file.replaceAll("\r\n ", "")).toContain("DESCRIPTION:Owner: Ada Adviser\\nComes from: R-001 Drift\r\n");
    expect(await program.refused(contract.actions.exportCalendar, {})).toMatchObject({ code: "CANCELLED" });
  });
});
