/** Evidence: period and expiry, revisions, the same file twice, folders, and passages that must be in the file. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { verifyTrail } from "../../src-main/trail/verify.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const CONTROL = { kind: "control", id: "A.6.2.4" } as const;
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(program.folder, name);
  writeFileSync(path, content);
  return path;
};
const attach = async (
  paths: string[],
  more: Partial<Parameters<typeof program.ask<typeof contract.evidence.attach>>[1]> = {},
) => {
  program.answers.open.push(paths);
  const result = await program.ask(contract.evidence.attach, { linkTo: null, ...more });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const list = () => program.now(contract.evidence.list, {});
const piece = (id: string) => list().find((row) => row.id === id)!;
const chunks = () =>
  program.host.current()!.file.raw.prepare<[], number>(`SELECT count(*) FROM content_chunk`).pluck().get();
const entries = () => program.host.current()!.recorder.head()!.seq;

describe("the days of evidence", () => {
  it("that contradict each other are refused at their field and change nothing", async () => {
    const { ids } = await attach([file("log.txt", "log")]);
    const id = ids[0]!;
    const patch = { periodFrom: "2026-01-01", periodTo: "2026-06-30", expiresOn: "2027-06-30" };
    program.now(contract.evidence.update, { id, revision: 1, patch });
    const refuse = (wrong: object) => program.refused(contract.evidence.update, { id, revision: 2, patch: wrong });
    expect(await refuse({ periodTo: "2025-12-31" })).toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "periodTo", message: "the period would end (2025-12-31) before it begins (2026-01-01)" }],
    });
    expect(await refuse({ expiresOn: "2025-12-31" })).toMatchObject({ issues: [{ path: "expiresOn" }] });
    expect(piece(id)).toMatchObject({ ...patch, revision: 2 });
    expect(program.now(contract.evidence.expiring, {})).toEqual([
      { id, ref: "E-001", title: "log", expiresOn: "2027-06-30" },
    ]);
  });
});

describe("a file that is attached again", () => {
  it("is recognised by its bytes, stored once, and given back to be linked", async () => {
    const { ids } = await attach([file("report.txt", "the same words")]);
    const before = [chunks(), entries()];
    const again = await attach([file("copy of report.txt", "the same words")], { linkTo: CONTROL });
    expect(again).toMatchObject({
      ids: [],
      known: [{ fileName: "copy of report.txt", evidence: { id: ids[0], ref: "E-001" } }],
    });
    expect([chunks(), entries()]).toEqual(before);
    // A piece of its own is possible all the same, and its bytes are still stored once.
    const { evidence: _known, ...stored } = again.known[0]!;
    program.now(contract.evidence.record, { files: [stored], linkTo: CONTROL });
    expect(list().map(({ sha256 }) => sha256)).toEqual([stored.sha256, stored.sha256]);
    expect(chunks()).toBe(before[0]);
  });
});

describe("a newer file in place of an older one", () => {
  const replace = async (id: string, content: string, carryLinks = true) =>
    (await attach([file(`${content}.txt`, content)], { replaces: { id, revision: piece(id).revision, carryLinks } }))
      .ids[0]!;

  it("takes over words, owner and links; the older stays readable with its passages and its own days", async () => {
    const { ids } = await attach([file("policy.txt", "version one")], { linkTo: CONTROL });
    const old = ids[0]!;
    program.now(contract.evidence.update, {
      id: old,
      revision: 1,
      patch: { title: "AI policy", expiresOn: "2026-12-01" },
    });
    await program.ask(contract.evidence.addPassage, {
      evidenceId: old,
      page: null,
      quote: "version one",
      note: "",
      target: null,
    });
    const next = await replace(old, "version two");
    expect(piece(next)).toMatchObject({
      title: "AI policy",
      expiresOn: "",
      previousId: old,
      nextId: null,
      earlier: 1,
      linkCount: 1,
    });
    expect(piece(old)).toMatchObject({
      nextId: next,
      earlier: 0,
      linkCount: 0,
      passageCount: 1,
      expiresOn: "2026-12-01",
    });
    // Only the newest reminds.
    expect(program.now(contract.evidence.expiring, {})).toEqual([]);
    expect(await program.ask(contract.evidence.preview, { id: old })).toMatchObject({
      value: { parts: ["version one"] },
    });
    const third = await replace(next, "version three", false);
    expect(piece(third)).toMatchObject({ earlier: 2, linkCount: 0 });
    expect(piece(next).linkCount).toBe(1);
  });

  it("is refused for a piece that was replaced already and for the same file", async () => {
    const { ids } = await attach([file("a.txt", "one")]);
    await replace(ids[0]!, "two");
    program.answers.open.push([file("b.txt", "three")]);
    const replaces = { id: ids[0]!, revision: 1, carryLinks: true };
    expect(await program.refused(contract.evidence.attach, { linkTo: null, replaces })).toMatchObject({
      code: "REPLACED",
      message: expect.stringContaining("E-002"),
    });
    const newest = list().at(-1)!;
    program.answers.open.push([file("c.txt", "two")]);
    expect(
      await program.refused(contract.evidence.attach, { linkTo: null, replaces: { ...replaces, id: newest.id } }),
    ).toMatchObject({ code: "REPLACED", message: expect.stringContaining("the very file") });
    expect(list()).toHaveLength(2);
  });

  it("keeps the chain whole when one of it is removed, and again when that is taken back", async () => {
    const { ids } = await attach([file("a.txt", "one")]);
    const two = await replace(ids[0]!, "two");
    const three = await replace(two, "three");
    program.now(contract.evidence.remove, { id: two, revision: piece(two).revision });
    expect(piece(three)).toMatchObject({ previousId: ids[0], earlier: 1 });
    program.now(contract.evidence.putBack, { id: two });
    expect(piece(three)).toMatchObject({ previousId: two, earlier: 2 });
    expect((await verifyTrail(program.host.current()!.file.raw)).findings).toEqual([]);
  });
});

describe("a folder", () => {
  it("is attached as one entry; what cannot be taken is named with its reason", async () => {
    const folder = join(program.folder, "Audit 2026");
    mkdirSync(join(folder, "logs"), { recursive: true });
    const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
    put("minutes.txt", "minutes");
    put("logs/week:1.txt", "week 1");
    put("logs/week 1 copy.txt", "week 1");
    put("setup.exe", "MZ");
    put(".hidden", "x");
    symlinkSync("/etc/hostname", join(folder, "elsewhere.txt"));
    program.answers.folder.push(folder);
    const before = entries();
    const result = await program.ask(contract.evidence.attach, { linkTo: CONTROL, folder: true });
    expect(result).toMatchObject({
      ok: true,
      value: {
        known: [],
        skipped: [
          { name: "elsewhere.txt", reason: "is a link to another place" },
          { name: "setup.exe", reason: "is a program or script and is not taken as evidence" },
          { name: "Audit 2026/logs/week:1.txt", reason: "has the same content as Audit 2026/logs/week 1 copy.txt" },
        ],
      },
    });
    expect(entries()).toBe(before + 1);
    expect(list()).toMatchObject([
      { fileName: "week 1 copy.txt", description: "From Audit 2026/logs/week 1 copy.txt", linkCount: 1 },
      { fileName: "minutes.txt", linkCount: 1 },
    ]);
  });

  it("that is cancelled leaves no record", async () => {
    const folder = join(program.folder, "many");
    mkdirSync(folder);
    for (let at = 0; at < 3; at++) writeFileSync(join(folder, `${at}.txt`), `file ${at}`);
    program.answers.folder.push(folder);
    const stop = new AbortController();
    const running = program.ask(contract.evidence.attach, { linkTo: null, folder: true }, stop.signal);
    stop.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
    expect(list()).toEqual([]);
  });

  it("with nothing in it says so", async () => {
    mkdirSync(join(program.folder, "empty"));
    program.answers.folder.push(join(program.folder, "empty"));
    expect(await program.refused(contract.evidence.attach, { linkTo: null, folder: true })).toMatchObject({
      code: "NOTHING_TO_ATTACH",
    });
  });
});

describe("a passage", () => {
  const pdf = async (): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const words of ["Minutes of the board", "The board approved the AI policy."])
      document.addPage().drawText(words, { x: 50, y: 700, size: 12, font });
    return document.save();
  };
  const add = (evidenceId: string, quote: string, page: number | null = null, target: typeof CONTROL | null = null) =>
    program.ask(contract.evidence.addPassage, { evidenceId, page, quote, note: "", target });

  it("is accepted with the page it stands on and ties the evidence to what it proves", async () => {
    const { ids } = await attach([file("minutes.pdf", await pdf())]);
    expect(await add(ids[0]!, "approved the AI\npolicy", null, CONTROL)).toMatchObject({ ok: true });
    expect(program.now(contract.evidence.passages, { id: ids[0]! })).toMatchObject([
      { page: 2, quote: "approved the AI\npolicy", target: { kind: "control", ref: "A.6.2.4" } },
    ]);
    expect(program.now(contract.evidence.passagesFor, CONTROL)).toMatchObject([
      { page: 2, evidence: { ref: "E-001" } },
    ]);
    expect(piece(ids[0]!)).toMatchObject({ linkCount: 1, passageCount: 1 });
  });

  it("is refused when the words are not in the file, not on that page, or the file has no text", async () => {
    const scan = await PDFDocument.create();
    scan.addPage();
    const { ids } = await attach([
      file("minutes.pdf", await pdf()),
      file("scan.pdf", await scan.save()),
      file("photo.png", "not really"),
      file("broken.pdf", "%PDF-"),
    ]);
    const [minutes, empty, photo, broken] = ids as [string, string, string, string];
    const before = entries();
    expect(await add(minutes, "rejected the AI policy")).toMatchObject({
      error: { code: "NOT_IN_FILE", message: expect.stringContaining("they are not in minutes.pdf") },
    });
    expect(await add(minutes, "approved the AI policy", 1)).toMatchObject({
      error: { code: "NOT_IN_FILE", message: expect.stringContaining("not on page 1 of minutes.pdf but on page 2") },
    });
    expect(await add(minutes, "approved", 3)).toMatchObject({ error: { issues: [{ path: "page" }] } });
    expect(await add(minutes, "--")).toMatchObject({ error: { issues: [{ path: "quote" }] } });
    expect(await add(empty, "anything")).toMatchObject({
      error: { code: "NO_TEXT", message: expect.stringContaining("scan") },
    });
    expect(await add(photo, "anything")).toMatchObject({
      error: { code: "NO_TEXT", message: expect.stringContaining("photo.png has no text") },
    });
    expect(await add(broken, "anything")).toMatchObject({
      error: { code: "NO_TEXT", message: expect.stringContaining("damaged") },
    });
    expect(entries()).toBe(before);
  });

  it("cannot be recorded past the look into the file", async () => {
    const { ids } = await attach([file("log.txt", "words")]);
    const given = { evidenceId: ids[0]!, page: null, quote: "words", note: "", target: null };
    expect(await program.refused(contract.evidence.recordPassage, given)).toMatchObject({ code: "NO_TEXT" });
  });

  it("goes and comes back with its piece", async () => {
    const { ids } = await attach([file("log.txt", "words")]);
    await add(ids[0]!, "words");
    program.now(contract.evidence.remove, { id: ids[0]!, revision: 1 });
    program.now(contract.evidence.putBack, { id: ids[0]! });
    expect(program.now(contract.evidence.passages, { id: ids[0]! })).toMatchObject([{ quote: "words" }]);
  });
});
