/** Writes the statement to a folder: all formats are made first, then each file appears whole under its name or not at all. */
import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import type { HandlerOf, JobContext, Session } from "../../ipc/handlers.ts";
import { readContent, type SoaContent } from "./frozen.ts";
import { soaDocument, type SoaDocumentInput } from "./soa-document.ts";

type Format = "docx" | "xlsx" | "pdf";

/** The statement as the document says it: the draft of `now`, or an approved version exactly as it was frozen. */
export const documentInput = (session: Session, versionId: string | null, now: string): SoaDocumentInput => {
  const { raw } = session.file;
  const versions = readRecords(raw, soaVersion, "id");
  const history = versions.map((v) => ({
    version: v.number,
    date: v.approvedOn,
    change: v.changeNote || "Approved",
    author: v.approverName,
    approvedBy: v.approverName,
  }));
  const trailHead = session.recorder.head() ?? { seq: 0, hash: "" };
  const statusScale = SOA_STATUSES;
  if (versionId === null)
    return {
      ...readContent(raw),
      statusScale,
      history,
      version: nextDraft(versions.at(-1)?.number),
      status: "draft",
      date: now.slice(0, 10),
      created: now,
      approver: null,
      trailHead,
    };
  const version = versions.find(({ id }) => id === versionId);
  if (!version) throw fail("NOT_FOUND", "This version of the Statement of Applicability does not exist.");
  const content = JSON.parse(version.content) as SoaContent;
  const upTo = history.slice(0, versions.indexOf(version) + 1);
  const approver = { name: version.approverName, role: version.approverRole, date: version.approvedOn };
  return {
    ...content,
    statusScale,
    history: upTo,
    version: version.number,
    status: "approved",
    date: version.approvedOn,
    created: version.createdAt,
    approver,
    trailHead: sealOf(session, version.id) ?? trailHead,
  };
};

const nextDraft = (last: string | undefined): string => {
  if (last === undefined) return "0.1";
  const [major, minor] = last.split(".");
  return `${major}.${Number(minor) + 1}`;
};

/** The trail entry that sealed the approval. */
const sealOf = (session: Session, id: string) =>
  session.file.raw
    .prepare<[string], { seq: number; hash: string }>(
      `SELECT e.seq, e.hash FROM trail_change c JOIN trail_event e ON e.seq = c.seq WHERE c.table_name = 'soa_version' AND c.row_id = ? ORDER BY c.id LIMIT 1`,
    )
    .get(id);

type Making = Pick<JobContext, "signal" | "shell"> & {
  readonly progress: (progress: { step: string; done: number; total: number }) => void;
};

/** Makes the formats and puts them into `folder`. Returns the file names. Errors: CANNOT_WRITE; nothing half-written is left. */
export const writeSoa = async (
  ctx: Making,
  input: SoaDocumentInput,
  formats: readonly Format[],
  folder: string,
): Promise<string[]> => {
  const model = soaDocument(input);
  const base = `${input.documentNumber}-statement-of-applicability-v${input.version}${input.status === "draft" ? "-draft" : ""}`;
  const made: { name: string; bytes: Uint8Array }[] = [];
  for (const [index, format] of formats.entries()) {
    ctx.signal.throwIfAborted();
    ctx.progress({ step: format.toUpperCase(), done: index, total: formats.length });
    made.push({ name: `${base}.${format}`, bytes: await ctx.shell.writeDocument(model, format, ctx.signal) });
  }
  ctx.signal.throwIfAborted();
  const suffix = `.${randomBytes(4).toString("hex")}.part`;
  try {
    for (const { name, bytes } of made) await writeFile(join(folder, name + suffix), bytes, { flush: true });
    for (const { name } of made) await rename(join(folder, name + suffix), join(folder, name));
  } catch (error) {
    for (const { name } of made) await rm(join(folder, name + suffix), { force: true });
    throw fail(
      "CANNOT_WRITE",
      `The files could not be written to ${folder}: ${(error as Error).message}. If a file of this name is open in another program, close it and export again.`,
    );
  }
  ctx.progress({ step: "", done: formats.length, total: formats.length });
  return made.map(({ name }) => name);
};

export const exportSoa: HandlerOf<Contract["soa"]["export"]> = async ({ formats, versionId }, ctx) => {
  const input = documentInput(ctx.session(), versionId, ctx.now());
  const folder = await ctx.shell.chooseFolder();
  if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
  return { folder, files: await writeSoa(ctx, input, formats, folder) };
};
