/** What a command may write, what its entry says, and how a row's history is read from it. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { updateRecord } from "../../../src-main/db/records.ts";
import { person } from "../../../src-main/db/schema/domain.ts";
import { startWithWorkspace, type TestProgram } from "../../helpers/program.ts";

let program: TestProgram;
let riskId: string;
const file = () => program.host.current()!;
const record = (write: () => unknown): void => {
  const entry = { id: "e", at: "2026-11-23T09:00:00Z", actorId: "a", actorName: "Ada", command: "test.write" };
  file().recorder.record({ ...entry, topics: [] }, write);
};

beforeEach(() => {
  program = startWithWorkspace();
  riskId = program.now(contract.risks.create, { title: "Wrong answers", category: "Safety" }).id;
});
afterEach(() => program.stop());

describe("a write", () => {
  it("outside a command is refused by the database, whoever makes it", () => {
    const ctx = { raw: file().file.raw, now: "", newId: () => "x" };
    expect(() => ctx.raw.exec(`UPDATE person SET role = 'x'`)).toThrow(/written only by a command/);
    expect(() => updateRecord(ctx, person, file().person!.id, 1, { role: "x" })).toThrow(/written only by a command/);
  });

  it("by raw SQL fails the command that makes it, and nothing is written", () => {
    const { raw } = file().file;
    const head = file().recorder.head();
    expect(() => record(() => raw.exec(`UPDATE risk SET title = 'x'`))).toThrow(/wrote 1 rows but noted 0/);
    expect(() => record(() => raw.exec(`DELETE FROM risk`))).toThrow(/db\/records/);
    expect(raw.prepare(`SELECT title FROM risk`).pluck().all()).toEqual(["Wrong answers"]);
    expect(file().recorder.head()).toEqual(head);
  });

  it("cannot hide in a command inside a command", () => {
    expect(() => record(() => record(() => 0))).toThrow();
  });
});

describe("an entry", () => {
  it("holds only the columns that were set, as text that sqlite3 reads", () => {
    program.now(contract.risks.update, { id: riskId, revision: 1, patch: { treatment: "modify" } });
    const [change] = JSON.parse(
      file().file.raw.prepare<[], string>(`SELECT changes FROM trail_event ORDER BY seq DESC`).pluck().get()!,
    ) as unknown[];
    expect(change).toEqual([
      "update",
      "risk",
      riskId,
      { treatment: "modify", updated_at: expect.any(String), revision: 2 },
    ]);
  });

  it("tells each field before and after, however long ago the one before was set", () => {
    program.now(contract.risks.update, { id: riskId, revision: 1, patch: { treatment: "modify" } });
    program.now(contract.risks.update, {
      id: riskId,
      revision: 2,
      patch: { category: "Privacy", title: "Wrong answers" },
    });
    const { seq } = file().recorder.head()!;
    const changed = { table: "risk", rowId: riskId, kind: "changed" };
    const fields = [{ name: "category", before: "Safety", after: "Privacy" }];
    expect(program.now(contract.trail.entry, { seq })).toEqual([{ ...changed, fields }]);
    program.now(contract.risks.remove, { id: riskId, revision: 3 });
    const history = program.now(contract.trail.history, { table: "risk", rowId: riskId });
    expect(history.map(({ change }) => change.kind)).toEqual(["deleted", "changed", "changed", "created"]);
    expect(history[0]!.change.fields).toContainEqual({ name: "treatment", before: "modify", after: null });
    expect(history[1]).toMatchObject({ seq, change: { fields } });
  });
});
