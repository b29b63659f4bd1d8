/** The trail is attacked with the sqlite3 shell, not with our code; each attack must be found and named. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../../helpers/program.ts";
import { approveWholeSoa } from "../../helpers/whole-soa.ts";

let program: TestProgram & { path: string };
let riskId: string;

const shell = (sql: string): string => execFileSync("sqlite3", [program.path, sql], { encoding: "utf8" });

/** Everything an attacker needs to write at all: the guards dropped, the change made, the guards put back as they were. */
const behindTheGuards = (table: string, sql: string): void => {
  const triggers = shell(`SELECT sql || ';' FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`);
  const names = shell(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`)
    .trim()
    .split("\n");
  shell([...names.map((name) => `DROP TRIGGER "${name}";`), sql, triggers].join("\n"));
};

const findings = async (): Promise<{ check: string; where: string; message: string }[]> => {
  program.host.open(program.path);
  const result = await program.ask(contract.trail.verify, {});
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value.whole).toBe(result.value.findings.length === 0);
  return result.value.findings;
};

beforeEach(() => {
  program = startWithWorkspace();
  riskId = program.now(contract.risks.create, {
    title: "Wrong answers",
    inherentLikelihood: 4,
    inherentIndividuals: 4,
  }).id;
  program.now(contract.risks.update, { id: riskId, revision: 1, patch: { treatment: "modify" } });
  program.now(contract.systems.create, { name: "Triage" });
  program.now(contract.links.add, { from: { kind: "risk", id: riskId }, to: { kind: "control", id: "A.6.2.4" } });
  program.host.close();
});
afterEach(() => program.stop());

describe("a workspace that was written by commands only", () => {
  it("verifies as whole", async () => {
    expect(await findings()).toEqual([]);
  });

  it("refuses a row edited with the sqlite3 shell", () => {
    expect(() => shell(`UPDATE risk SET inherent_likelihood = 1`)).toThrow(/written only by a command/);
    expect(() => shell(`DELETE FROM trail_event WHERE seq = 2`)).toThrow(/cannot be deleted/);
    expect(() => shell(`UPDATE trail_event SET changes = '[]'`)).toThrow(/cannot be changed/);
  });
});

describe("verification names", () => {
  it("a row edited behind dropped triggers, with field and both values", async () => {
    behindTheGuards("risk", `UPDATE risk SET inherent_likelihood = 1;`);
    const found = await findings();
    expect(found.find(({ check }) => check === "replay")).toMatchObject({
      where: `risk ${riskId}`,
      message: expect.stringMatching(/inherent_likelihood: the trail says 4, the table says 1/),
    });
  });

  it("a row that no command made, and a row deleted outside", async () => {
    behindTheGuards(
      "system",
      `INSERT INTO system (id, created_at, updated_at, number, name, roles) VALUES ('ghost', '', '', 9, 'Ghost', '[]'); DELETE FROM system WHERE name = 'Triage';`,
    );
    const messages = (await findings()).map(({ message }) => message).join("\n");
    expect(messages).toMatch(/system ghost “Ghost” stands in the table, but no trail entry made it/);
    expect(messages).toMatch(/was deleted from the table outside the program/);
  });

  it("a trail entry that was deleted from the middle", async () => {
    behindTheGuards("trail_event", `DELETE FROM trail_event WHERE seq = 2;`);
    const found = await findings();
    expect(found.find(({ check }) => check === "chain")).toMatchObject({
      where: "entry 2",
      message: "Entry 2 is missing from the trail.",
    });
  });

  it("a trail entry that was changed", async () => {
    behindTheGuards("trail_event", `UPDATE trail_event SET actor_name = 'Somebody else' WHERE seq = 3;`);
    expect((await findings()).map(({ message }) => message)).toContain("Entry 3 was changed after it was sealed.");
  });

  it("a recorded change that was altered", async () => {
    behindTheGuards(
      "trail_event",
      `UPDATE trail_event SET changes = replace(changes, 'modify', 'retain') WHERE seq = 3;`,
    );
    expect((await findings()).find(({ check }) => check === "chain")).toMatchObject({ where: "entry 3" });
  });

  it("a tail that was cut off, by the head this computer remembers and by the rows left behind", async () => {
    behindTheGuards("trail_event", `DELETE FROM trail_event WHERE seq >= 3;`);
    const found = await findings();
    expect(found.find(({ check }) => check === "head")?.message).toMatch(
      /The trail ends at entry 2, but this computer has seen entry 5/,
    );
    expect(found.filter(({ check }) => check === "replay").length).toBeGreaterThan(0);
  });

  it("a trigger that was dropped, one that was replaced, and one that was dropped and put back", async () => {
    shell(`DROP TRIGGER aims_risk_update`);
    expect((await findings())[0]).toMatchObject({
      check: "guard",
      message: expect.stringMatching(/aims_risk_update is missing/),
    });
    program.host.close();
    shell(`CREATE TRIGGER aims_risk_update AFTER UPDATE ON risk BEGIN SELECT 1; END`);
    expect((await findings())[0]).toMatchObject({ message: expect.stringMatching(/aims_risk_update was replaced/) });
    program.host.close();
  });

  it("a trigger put back exactly as it was, by the schema counter", async () => {
    behindTheGuards("risk", ``);
    expect((await findings())[0]).toMatchObject({
      check: "guard",
      where: "schema",
      message: expect.stringMatching(/dropped and put back/),
    });
  });

  it("a value changed in an approved Statement of Applicability", async () => {
    program.host.open(program.path);
    const id = approveWholeSoa(program);
    program.host.close();
    expect(() => shell(`UPDATE soa_version SET number = '9.9'`)).toThrow(/frozen/);
    behindTheGuards("soa_version", `UPDATE soa_version SET approver_name = 'Nobody';`);
    expect((await findings()).find(({ check }) => check === "replay")).toMatchObject({
      where: `soa_version ${id}`,
      message: expect.stringMatching(/approver_name/),
    });
  });

  it("evidence whose stored bytes were replaced", async () => {
    const file = join(program.folder, "report.txt");
    writeFileSync(file, "all tests passed");
    program.host.open(program.path);
    program.answers.open.push([file]);
    const attached = await program.ask(contract.evidence.attach, { linkTo: null });
    expect(attached.ok).toBe(true);
    program.host.close();
    behindTheGuards("content_chunk", `UPDATE content_chunk SET bytes = CAST('no tests passed!' AS BLOB);`);
    expect((await findings()).find(({ check }) => check === "content")?.message).toMatch(
      /stored bytes of evidence E-001/,
    );
  });
});

describe("a file that was changed outside the program", () => {
  it("opens for reading only and says why", async () => {
    shell(`DROP TRIGGER aims_risk_update`);
    program.host.open(program.path);
    expect(program.now(contract.workspace.state, {})?.readOnlyReason).toMatch(
      /aims_risk_update is missing.*reading only/,
    );
    expect(await program.refused(contract.systems.create, { name: "No" })).toMatchObject({ code: "READ_ONLY" });
  });
});
