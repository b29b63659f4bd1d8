/** The exact files of an approved version: made once, kept under their SHA-256, and the same bytes whenever they are asked for. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { FORMATS, type Format } from "../../../src-shared/contract/export.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import { soaFile } from "../../db/schema/management.ts";
import { writeFiles, writeWhole, type Writing } from "../../documents/write-files.ts";
import type { HandlerOf, JobContext, Session } from "../../ipc/handlers.ts";
import { contentSize, readContent, storeContent } from "../../records/content.ts";
import { documentInput, soaFileName } from "./document-input.ts";
import { keptOf, type KeptFile } from "./kept.ts";
import { soaDocument } from "./soa-document.ts";

/** Keeping is a command of the trail: it needs a file that may be written and a person. */
const canKeep = ({ readOnlyReason, person }: Session): boolean => readOnlyReason === "" && person !== null;

type Keeping = Writing & Pick<JobContext, "now" | "session" | "call">;

/** Makes and keeps the files where they are not kept yet. Errors: NOT_FOUND, and those of the writers. */
export const keepVersion = async (ctx: Keeping, versionId: string): Promise<readonly KeptFile[]> => {
  const session = ctx.session();
  const { raw } = session.file;
  if (keptOf(raw, versionId).length > 0) return keptOf(raw, versionId);
  const input = documentInput(session, versionId, ctx.now());
  const model = soaDocument(input);
  const files: { format: Format; fileName: string; sha256: string }[] = [];
  for (const [done, format] of FORMATS.entries()) {
    ctx.signal.throwIfAborted();
    ctx.progress({ step: format.toUpperCase(), done, total: FORMATS.length });
    const bytes = await ctx.shell.writeDocument(model, format, ctx.signal);
    ctx.signal.throwIfAborted();
    files.push({ format, fileName: `${soaFileName(input)}.${format}`, sha256: storeContent(raw, bytes) });
  }
  // Another export may have been quicker: the files of the first stay.
  if (keptOf(raw, versionId).length === 0) ctx.call(contract.soa.recordFiles, { versionId, files });
  return keptOf(raw, versionId);
};

export const keepFiles: HandlerOf<Contract["soa"]["keepFiles"]> = async ({ versionId }, ctx) => {
  const { readOnlyReason, person } = ctx.session();
  if (readOnlyReason !== "") throw fail("READ_ONLY", `Nothing was kept. ${readOnlyReason}`);
  if (!person) throw fail("NO_PERSON", "Say first who is working: choose a person at the top of the window.");
  return { files: [...(await keepVersion(ctx, versionId))] };
};

export const recordFiles: HandlerOf<Contract["soa"]["recordFiles"]> = ({ versionId, files }, ctx) => {
  const version = readRecord(ctx.raw, soaVersion, versionId);
  if (keptOf(ctx.raw, versionId).length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `The files of version ${version.number} are kept already and stay what they are. Nothing was changed.`,
      [{ path: "versionId", message: "its files are kept already" }],
    );
  for (const { format, fileName, sha256 } of files) {
    const size = contentSize(ctx.raw, sha256);
    if (size === null) throw fail("NOT_FOUND", `The bytes of ${fileName} are not there. Nothing was kept.`);
    insertRecord(ctx, soaFile, { versionId, format, fileName, size, sha256 });
  }
  ctx.summary(
    `Statement of Applicability, version ${version.number}: its files are kept (${files.map(({ format }) => format.toUpperCase()).join(", ")})`,
  );
  return {};
};

/** The bytes of one kept file, checked against its hash. Errors: DAMAGED. */
export const keptBytes = (raw: Database, { sha256 }: KeptFile): Buffer => readContent(raw, sha256);

/** Writes an approved version to `folder`: the kept bytes, kept now where `keep` says so and they can be; else made anew. */
export const writeVersion = async (
  ctx: Keeping,
  versionId: string,
  formats: readonly Format[],
  folder: string,
  keep: boolean,
): Promise<string[]> => {
  const session = ctx.session();
  const { raw } = session.file;
  const kept = keep && canKeep(session) ? await keepVersion(ctx, versionId) : keptOf(raw, versionId);
  if (kept.length === 0) {
    const input = documentInput(session, versionId, ctx.now());
    return writeFiles(ctx, soaDocument(input), soaFileName(input), formats, folder);
  }
  const wanted = kept.filter(({ format }) => formats.includes(format));
  await writeWhole(
    wanted.map((file) => ({ file: file.fileName, bytes: keptBytes(raw, file) })),
    folder,
  );
  return wanted.map(({ fileName }) => fileName);
};
