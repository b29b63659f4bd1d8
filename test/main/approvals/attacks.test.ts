/** An approval is attacked with the sqlite3 shell behind dropped guards; verification finds it and calls it by its name. */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../../src-shared/contract/index.ts";
import { approvalFindings } from "../../../src-main/trail/approvals.ts";
import { accept, startSigning } from "../../helpers/signing.ts";

let program: Awaited<ReturnType<typeof startSigning>>;
beforeEach(async () => {
  program = await startSigning();
  accept(program, program.riskId);
  program.host.close();
});
afterEach(() => program.stop());

const shell = (sql: string): string =>
  execFileSync("sqlite3", [program.path, sql], { encoding: "utf8", stdio: "pipe" });

/** Drops the guards of a table, changes it, and puts them back as they were. */
const behindTheGuards = (table: string, sql: string): void => {
  const guards = `FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`;
  const texts = shell(`SELECT sql || ';' ${guards}`);
  const names = shell(`SELECT name ${guards}`).trim().split("\n");
  shell([...names.map((name) => `DROP TRIGGER "${name}";`), sql, texts].join("\n"));
};

const found = async (): Promise<{ check: string; message: string }[]> => {
  program.host.open(program.path);
  const result = await program.ask(contract.trail.verify, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value.findings;
};

const otherKey = (): string =>
  generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).toString("base64");

describe("the database itself", () => {
  it("refuses to change or delete an approval, and the end of one", () => {
    program.host.open(program.path);
    const { id } = program.now(contract.approvals.list, {})[0]!;
    program.host.choosePerson(program.graceId);
    program.now(contract.approvals.reopen, { approvalId: id, reason: "New control" });
    program.host.close();
    expect(() => shell(`UPDATE approval SET person_name = 'Eve'`)).toThrow(/frozen/);
    expect(() => shell(`DELETE FROM approval`)).toThrow(/kept/);
    expect(() => shell(`UPDATE approval_end SET reason = ''`)).toThrow(/frozen/);
    expect(() => shell(`DELETE FROM approval_end`)).toThrow(/kept/);
  });
});

describe("verification names", () => {
  const attacks: [what: string, table: string, sql: string, said: RegExp][] = [
    [
      "a content edited",
      "approval",
      `UPDATE approval SET content = replace(content, 'Rare', 'Often');`,
      /content no longer has its hash/,
    ],
    [
      "a person exchanged",
      "approval",
      `UPDATE approval SET person_name = 'Eve Else';`,
      /signature does not belong to it/,
    ],
    [
      "a day moved",
      "approval",
      `UPDATE approval SET approved_at = '2026-01-01T00:00:00.000Z';`,
      /signature does not belong to it/,
    ],
    [
      "a title exchanged",
      "approval",
      `UPDATE approval SET record_title = 'R-002 Another';`,
      /signature does not belong to it/,
    ],
    [
      "a signature edited",
      "approval",
      `UPDATE approval SET signature = 'AAAA' || substr(signature, 5);`,
      /signature does not belong to it/,
    ],
    [
      "a public key exchanged",
      "signing_key",
      `UPDATE signing_key SET public_key = '${otherKey()}';`,
      /no longer has its fingerprint/,
    ],
    [
      "a key given to another person",
      "signing_key",
      `UPDATE signing_key SET person_id = (SELECT id FROM person WHERE name LIKE 'Ada%');`,
      /belongs to another person/,
    ],
  ];
  it.each(attacks)("%s", async (_what, table, sql, said) => {
    behindTheGuards(table, sql);
    const findings = await found();
    expect(findings).toContainEqual(
      expect.objectContaining({ check: "approval", message: expect.stringMatching(said) }),
    );
    expect(findings.find(({ check }) => check === "approval")!.message).toMatch(/The approval of “R-00\d .*” by /);
    expect(program.now(contract.approvals.list, {})[0]).toMatchObject({ signatureValid: false });
  });

  it("a content and its hash, both replaced, by the signature alone", async () => {
    const text = `{"sections":[],"title":"Nothing"}`;
    const hash = execFileSync("sha256sum", { input: text, encoding: "utf8" }).slice(0, 64);
    behindTheGuards("approval", `UPDATE approval SET content = '${text}', content_hash = '${hash}';`);
    program.host.open(program.path);
    expect(approvalFindings(program.host.current()!.file.raw)).toMatchObject([
      { message: expect.stringMatching(/signature does not belong to it/) },
    ]);
  });
});
