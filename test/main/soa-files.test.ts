/** The exact files of an approved statement: made once, kept, handed out as the same bytes, and checked. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exportTo } from "../../src-main/app/verbs/export.ts";
import { soaVerb } from "../../src-main/app/verbs/soa.ts";
import { verify } from "../../src-main/app/verbs/look.ts";
import type { VerbInput } from "../../src-main/app/verbs/verb.ts";
import { collectOrphans } from "../../src-main/records/content.ts";
import { FORMATS } from "../../src-shared/contract/export.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";
import { approveWholeSoa } from "../helpers/whole-soa.ts";

let p: TestProgram;
let version: string;
beforeEach(() => {
  p = startWithWorkspace();
  version = approveWholeSoa(p);
});
afterEach(() => p.stop());

const exportAll = async (name: string): Promise<string> => {
  const folder = join(p.folder, name);
  mkdirSync(folder);
  p.answers.folder.push(folder);
  const done = await p.ask(contract.soa.export, { formats: [...FORMATS], versionId: version });
  if (!done.ok) throw new Error(done.error.message);
  expect(done.value.files).toHaveLength(FORMATS.length);
  return folder;
};
const files = () => p.now(contract.soa.sheet, {}).versions[0]!.files;
const digest = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const verbInput = (...args: string[]): VerbInput => ({
  program: p,
  args,
  folder: p.folder,
  dryRun: false,
  note: () => undefined,
});

it("the first export keeps the files as one entry of the trail; a later one gives the same bytes whatever was changed since", async () => {
  expect(files()).toEqual([]);
  const entries = (): number => p.host.current()!.recorder.head()!.seq;
  const before = entries();
  const first = await exportAll("first");
  expect(entries()).toBe(before + 1);
  expect(files().map(({ format }) => format)).toEqual(FORMATS);
  for (const { fileName, sha256, size } of files()) {
    expect(digest(join(first, fileName))).toBe(sha256);
    expect(readFileSync(join(first, fileName))).toHaveLength(size);
  }
  const { revision } = p.now(contract.workspace.state, {})!;
  p.now(contract.workspace.update, { revision, patch: { organisation: "Renamed Ltd" } });
  const second = await exportAll("second");
  for (const { fileName, sha256 } of files()) expect(digest(join(second, fileName))).toBe(sha256);
  const third = join(p.folder, "third");
  await exportTo({ ...verbInput(), version: "1.0" }, p.host.current()!, third, "soa");
  for (const { fileName, sha256, format } of files())
    if (format !== "html") expect(digest(join(third, fileName))).toBe(sha256);
});

it("files are kept once, and only with bytes that are there", async () => {
  const made = await p.ask(contract.soa.keepFiles, { versionId: version });
  expect(made).toMatchObject({ ok: true, value: { files: files() } });
  const again = await p.ask(contract.soa.keepFiles, { versionId: version });
  expect(again).toEqual(made);
  const other = { format: "pdf", fileName: "other.pdf", sha256: files()[0]!.sha256 } as const;
  const refused = await p.refused(contract.soa.recordFiles, { versionId: version, files: [other] });
  expect(refused.message).toContain("version 1.0 are kept already");
});

it("bytes that nothing has stored cannot be recorded as a version's file", async () => {
  const invented = { format: "pdf", fileName: "invented.pdf", sha256: "0".repeat(64) } as const;
  const refused = await p.refused(contract.soa.recordFiles, { versionId: version, files: [invented] });
  expect(refused.code).toBe("NOT_FOUND");
  expect(files()).toEqual([]);
});

it("opening the workspace again leaves the kept bytes; a changed one is named by verify and refused by export", async () => {
  await p.ask(contract.soa.keepFiles, { versionId: version });
  const session = p.host.current()!;
  collectOrphans(session.file.raw);
  await exportAll("after");
  const { path } = session.file;
  const pdf = files().find(({ format }) => format === "pdf")!;
  p.host.close();
  const raw = new Sqlite(path);
  const guard = raw
    .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE name = 'aims_chunk_update'`)
    .pluck()
    .get()!;
  raw.exec(`DROP TRIGGER aims_chunk_update`);
  raw.prepare(`UPDATE content_chunk SET bytes = zeroblob(length(bytes)) WHERE sha256 = ?`).run(pdf.sha256);
  raw.exec(guard);
  raw.close();
  const { good, text } = await verify(verbInput(path));
  expect(good).toBe(false);
  expect(text).toContain(`The stored bytes of ${pdf.fileName}, Statement of Applicability version 1.0`);
  p.answers.folder.push(p.folder);
  const refused = await p.refused(contract.soa.export, { formats: ["pdf"], versionId: version });
  expect(refused.code).toBe("DAMAGED");
});

it("without a window: keep says each file with its fingerprint, and a version that does not exist is refused", async () => {
  const { path } = p.host.current()!.file;
  const { good, text } = await soaVerb(verbInput("keep", path, "1.0"));
  expect(good).toBe(true);
  for (const { fileName, sha256 } of files()) expect(text).toContain(`${sha256}  ${fileName}`);
  await expect(soaVerb(verbInput("keep", path, "7.0"))).rejects.toThrow(/no approved version 7\.0/);
});
