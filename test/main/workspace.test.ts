import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { startProgram, startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const whole = async (): Promise<boolean> => {
  const result = await program.ask(contract.trail.verify, {});
  return result.ok && result.value.whole;
};

describe("a workspace", () => {
  it("keeps everything over closing and opening, and is one closed file in between", async () => {
    program.now(contract.systems.create, { name: "Triage" });
    const head = program.now(contract.workspace.state, {})!.head;
    program.host.close();
    expect(existsSync(`${program.path}-wal`)).toBe(false);
    expect(readFileSync(program.path).subarray(18, 20)).toEqual(Buffer.from([1, 1]));
    program.host.open(program.path);
    expect(program.now(contract.workspace.state, {})).toMatchObject({ organisation: "Client & Sons", head });
    expect(program.now(contract.systems.list, {}).map(({ name }) => name)).toEqual(["Triage"]);
    expect(await whole()).toBe(true);
  });

  it("remembers who worked and which files were open", async () => {
    const { id } = program.now(contract.people.add, { name: "Grace", role: "Lead", email: "" });
    await program.ask(contract.people.choose, { id });
    program.host.close();
    program.host.open(program.path);
    expect(program.now(contract.workspace.state, {})!.personId).toBe(id);
    expect(program.now(contract.workspace.recent, {})).toMatchObject([
      { fileName: "client.aims", organisation: "Client & Sons", exists: true },
    ]);
    program.now(contract.systems.create, { name: "By Grace" });
    expect(program.now(contract.trail.list, { before: null, limit: 1, text: "" })[0]).toMatchObject({
      actorName: "Grace",
      summary: "AI system S-001 By Grace added",
    });
  });

  it("is duplicated whole: the copy verifies on its own and says that it is a copy", async () => {
    program.now(contract.systems.create, { name: "Triage" });
    const copy = join(program.folder, "copy.aims");
    program.answers.save.push(copy);
    expect(await program.ask(contract.workspace.duplicate, {})).toMatchObject({ ok: true });
    program.host.open(copy);
    expect(await whole()).toBe(true);
    expect(program.now(contract.workspace.state, {})!.readOnlyReason).toBe("");
    expect(program.now(contract.trail.list, { before: null, limit: 1, text: "" })[0]!.summary).toMatch(
      /Copy made from entry 2/,
    );
  });

  it("put back from an older copy opens for reading only and says that entries are missing", () => {
    program.host.close();
    const old = join(program.folder, "old.aims");
    copyFileSync(program.path, old);
    program.host.open(program.path);
    program.now(contract.systems.create, { name: "Newer" });
    program.host.close();
    copyFileSync(old, program.path);
    program.host.open(program.path);
    expect(program.now(contract.workspace.state, {})!.readOnlyReason).toMatch(
      /ends at entry 1, but this computer has seen entry 2/,
    );
  });
});

describe("opening refuses, with the file untouched,", () => {
  const failing = async (path: string): Promise<string> => {
    program.answers.open.push([path]);
    return (await program.refused(contract.workspace.open, {})).code;
  };

  it("a file that is no workspace, one of another program, one from the future, and none at all", async () => {
    const text = join(program.folder, "text.aims");
    writeFileSync(text, "not a database, but long enough to look at");
    expect(await failing(text)).toBe("NOT_A_WORKSPACE");
    const other = join(program.folder, "other.aims");
    execFileSync("sqlite3", [other, "CREATE TABLE a (b)"]);
    expect(await failing(other)).toBe("NOT_A_WORKSPACE");
    program.host.close();
    const future = join(program.folder, "future.aims");
    copyFileSync(program.path, future);
    execFileSync("sqlite3", [future, "PRAGMA user_version = 99"]);
    const before = readFileSync(future);
    expect(await failing(future)).toBe("FROM_FUTURE");
    expect(readFileSync(future).equals(before)).toBe(true);
    expect(await failing(join(program.folder, "gone.aims"))).toBe("NOT_FOUND");
    expect(existsSync(join(program.folder, "gone.aims"))).toBe(false);
  });

  it("a file that another instance holds", async () => {
    const second = startProgram();
    second.answers.open.push([program.path]);
    expect(await second.refused(contract.workspace.open, {})).toMatchObject({
      code: "IN_USE",
      message: expect.stringMatching(/open in another window/),
    });
    second.stop();
  });

  it("a damaged file, in words", async () => {
    program.host.close();
    const bytes = readFileSync(program.path);
    bytes.fill(0xff, 4096, 4096 * 8);
    const damaged = join(program.folder, "damaged.aims");
    writeFileSync(damaged, bytes);
    expect(await failing(damaged)).toBe("DAMAGED");
  });

  it("to replay the remains of an earlier file of the same name into a new one", () => {
    program.now(contract.systems.create, { name: "Old secret" });
    const wal = readFileSync(`${program.path}-wal`);
    program.host.close();
    rmSync(program.path);
    writeFileSync(`${program.path}-wal`, wal);
    program.host.create(program.path, { organisation: "New", personName: "B", personRole: "", personEmail: "" });
    expect(program.now(contract.systems.list, {})).toEqual([]);
    expect(program.now(contract.workspace.state, {})!.organisation).toBe("New");
  });

  it("to overwrite a file that exists", async () => {
    program.answers.save.push(program.path);
    const error = await program.refused(contract.workspace.create, {
      organisation: "Other",
      personName: "B",
      personRole: "",
      personEmail: "",
    });
    expect(error.code).toBe("EXISTS");
    expect(program.now(contract.workspace.state, {})!.organisation).toBe("Client & Sons");
  });
});

describe("commands", () => {
  it("are refused while nobody says who works", async () => {
    program.host.current()!.person = null;
    expect(await program.refused(contract.systems.create, { name: "x" })).toMatchObject({ code: "NO_PERSON" });
  });

  it("of a write-protected file are refused, and everything can be read", async () => {
    if (process.getuid?.() === 0) {
      expect(await whole()).toBe(true); // root may write everything
      return;
    }
    program.host.close();
    chmodSync(program.path, 0o400);
    program.host.open(program.path);
    expect(await program.refused(contract.systems.create, { name: "x" })).toMatchObject({ code: "READ_ONLY" });
    expect(await whole()).toBe(true);
  });

  it("that fail leave nothing, not even half of themselves", async () => {
    const head = program.now(contract.workspace.state, {})!.head;
    const rows = [{ values: { title: "good" } }, { values: { title: "bad", inherentLikelihood: 6 } }];
    const error = await program.refused(contract.risks.import, { fileName: "x.csv", rows });
    expect(error).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "inherentLikelihood" }] });
    expect(program.now(contract.risks.list, {})).toEqual([]);
    expect(program.now(contract.workspace.state, {})!.head).toEqual(head);
  });

  it("on a record that was changed meanwhile fail as STALE_REVISION and overwrite nothing", async () => {
    const { id } = program.now(contract.systems.create, { name: "Triage" });
    program.now(contract.systems.update, { id, revision: 1, patch: { purpose: "first" } });
    expect(
      await program.refused(contract.systems.update, { id, revision: 1, patch: { purpose: "second" } }),
    ).toMatchObject({ code: "STALE_REVISION", details: { revision: 2 } });
    expect(program.now(contract.systems.list, {})[0]!.purpose).toBe("first");
  });

  it("make odd text well-formed, so that the trail still replays", async () => {
    program.now(contract.systems.create, {
      name: "lone \ud800 surrogate",
      purpose: "nul \u0000 bell \u0007 end",
      notes: "\u202e rtl, emoji 🧪, NFD e\u0301",
    });
    expect(program.now(contract.systems.list, {})[0]).toMatchObject({
      name: "lone \ufffd surrogate",
      purpose: "nul  bell  end",
    });
    expect(await whole()).toBe(true);
  });
});
