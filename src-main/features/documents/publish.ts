/** Publishing a version, and writing a draft or a version as files. */
import { rename, rm, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { refusedAct, type DocumentFacts, type PublishWish } from "../../../src-shared/domain/documents/workflow.ts";
import { paragraphsOf } from "../../../src-shared/domain/documents/compare.ts";
import { picturesIn } from "../../../src-shared/domain/rich-text.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import type { Database } from "better-sqlite3";
import { readRecord, readRecords } from "../../db/records.ts";
import { document, person, workspace } from "../../db/schema/domain.ts";
import { documentVersion } from "../../db/schema/management.ts";
import type { DocumentFormat, DocumentModel } from "../../documents/model.ts";
import { writeFiles } from "../../documents/write-files.ts";
import type { HandlersOf, Session } from "../../ipc/handlers.ts";
import { readContent, storeContent } from "../../records/content.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { picturesOf, readPicture, withNamesOfToday } from "../../records/rich-texts.ts";
import { documentModel } from "./model.ts";
import { controlOf, versionsOf, type Control, type DocumentRow } from "./read.ts";

export const factsOf = (raw: Database, row: DocumentRow, actorId: string): DocumentFacts => ({
  state: row.state,
  authorId: row.authorId,
  hasText: paragraphsOf(row.body).length > 0,
  versions: versionsOf(raw, row.id).map(({ version }) => version),
  actorId,
  separateApprover: readRecords(raw, workspace)[0]!.separateApprover,
});

/** Throws with every reason where the document cannot be published so. */
export const refusePublishing = (
  raw: Database,
  row: DocumentRow,
  actorId: string,
  today: string,
  wish: PublishWish,
): void => {
  const issues = refusedAct("publish", factsOf(raw, row, actorId), today, wish);
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not published, nothing was changed: ${issues.map(({ message }) => message).join("; ")}.`,
      [...issues],
    );
};

type Person = { readonly name: string; readonly role: string };

/** What the document control block of the next version says. */
export const nextControl = (
  raw: Database,
  row: DocumentRow,
  approver: Person,
  wish: PublishWish,
  today: string,
): Control => {
  const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  const name = (id: string | null): string => (id === null ? "" : (names.get(id) ?? ""));
  const earlier = versionsOf(raw, row.id).map((version) => ({
    version: version.version,
    date: version.publishedOn,
    change: version.changeNote,
    approvedBy: controlOf(version).approvedBy,
  }));
  return {
    title: row.title,
    ref: refOf("document", row.number),
    kind: row.kind,
    classification: row.classification === "" ? readRecords(raw, workspace)[0]!.classification : row.classification,
    language: row.language,
    owner: name(row.ownerId),
    author: name(row.authorId),
    reviewers: row.reviewerIds.map(name).join(", "),
    approvedBy: approver.name,
    approverRole: approver.role,
    effectiveFrom: wish.effectiveFrom,
    reviewDate: row.reviewDate,
    retention: row.retention,
    distribution: row.distribution,
    history: [...earlier, { version: wish.version, date: today, change: wish.changeNote, approvedBy: approver.name }],
  };
};

const fileName = (prefix: string, ref: string, version: string): string => `${prefix}-${ref}-v${version}`;
const nobody: Person = { name: "", role: "" };

/** The draft as it stands as a document, with the name of its files. */
export const draftDocument = (session: Session, id: string, now: string): { model: DocumentModel; name: string } => {
  const { raw } = session.file;
  const row = readRecord(raw, document, id);
  const frame = documentFrame(session, now);
  const wish = { version: "draft", changeNote: row.changeSummary, effectiveFrom: row.effectiveFrom };
  const { history, ...control } = nextControl(raw, row, nobody, wish, frame.date);
  return {
    model: documentModel(frame, {
      control: { ...control, history: history.slice(0, -1) },
      body: withNamesOfToday(raw, row.body),
      pictures: picturesOf(raw, row.body),
      version: "Draft",
      status: "Draft",
      publishedOn: frame.date,
    }),
    name: fileName(frame.prefix, control.ref, "draft"),
  };
};

/** A published version as a document: the same words and dates as on the day, whatever was changed since. */
export const versionDocument = (session: Session, versionId: string, now: string) => {
  const { raw } = session.file;
  const version = readRecord(raw, documentVersion, versionId);
  const control = controlOf(version);
  const frame = { ...documentFrame(session, now), created: version.createdAt };
  const model = documentModel(frame, {
    control,
    body: version.body,
    pictures: picturesOf(raw, version.body),
    version: version.version,
    status: "Approved",
    publishedOn: version.publishedOn,
  });
  return { version, model, name: fileName(frame.prefix, control.ref, version.version) };
};

/** Writes bytes whole under their name or not at all. */
const writeWhole = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  const part = join(folder, `${name}.${randomBytes(4).toString("hex")}.part`);
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true });
    throw fail("CANNOT_WRITE", `${name} could not be written to ${folder}: ${(error as Error).message}.`);
  }
};

type Writing = Parameters<typeof writeFiles>[0];

/** The files of a draft or a version in `folder`; the Word file of a version is the very file that was approved. */
export const writeDocumentFiles = async (
  ctx: Writing & { readonly now: () => string; readonly session: () => Session },
  id: string,
  versionId: string | null,
  formats: readonly DocumentFormat[],
  folder: string,
): Promise<string[]> => {
  const wanted = formats.filter((format) => format !== "xlsx");
  if (versionId === null) {
    const { model, name } = draftDocument(ctx.session(), id, ctx.now());
    return writeFiles(ctx, model, name, wanted, folder);
  }
  const { version, model, name } = versionDocument(ctx.session(), versionId, ctx.now());
  const files: string[] = [];
  if (wanted.includes("docx")) {
    await writeWhole(folder, `${name}.docx`, readContent(ctx.session().file.raw, version.sha256));
    files.push(`${name}.docx`);
  }
  const made = wanted.filter((format) => format !== "docx");
  if (made.length > 0) files.push(...(await writeFiles(ctx, model, name, made, folder)));
  return files;
};

export const publish: HandlersOf<Contract["documents"]>["publish"] = async (
  { id, revision, version, changeNote, effectiveFrom },
  ctx,
) => {
  const session = ctx.session();
  const { raw } = session.file;
  const row = readRecord(raw, document, id);
  const now = ctx.now();
  const today = now.slice(0, 10);
  const wish = { version: version.trim(), changeNote, effectiveFrom };
  if (!session.person) throw fail("NO_PERSON", "Say first who is working: choose a person at the top of the window.");
  refusePublishing(raw, row, session.person.id, today, wish);
  for (const { evidenceId } of picturesIn(row.body)) readPicture(raw, evidenceId);
  const approver = readRecord(raw, person, session.person.id);
  const frame = documentFrame(session, now);
  const control = nextControl(raw, row, approver, wish, today);
  const model = documentModel(frame, {
    control,
    body: withNamesOfToday(raw, row.body),
    pictures: picturesOf(raw, row.body),
    version: wish.version,
    status: "Approved",
    publishedOn: today,
  });
  const bytes = await ctx.shell.writeDocument(model, "docx", ctx.signal);
  ctx.signal.throwIfAborted();
  const sha256 = storeContent(raw, bytes);
  const name = `${fileName(frame.prefix, control.ref, wish.version)}.docx`;
  return ctx.call(contract.documents.record, { id, revision, ...wish, sha256, fileName: name });
};
