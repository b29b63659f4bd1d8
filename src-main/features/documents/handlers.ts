import type { Contract } from "../../../src-shared/contract/index.ts";
import {
  DOCUMENT_STATES,
  refusedAct,
  stateAfter,
  type DocumentAct,
} from "../../../src-shared/domain/documents/workflow.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { sheetOf } from "../../../src-shared/domain/sheets/sheet.ts";
import { labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { CallError, fail, failField } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, updateRecord } from "../../db/records.ts";
import { document, person } from "../../db/schema/domain.ts";
import { documentVersion } from "../../db/schema/management.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { contentSize } from "../../records/content.ts";
import { removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";
import { withNamesOfToday } from "../../records/rich-texts.ts";
import { quotesOf } from "../../records/quotes.ts";
import { factsOf, nextControl, publish, refusePublishing, writeDocumentFiles } from "./publish.ts";
import { listDocuments, readDocument, versionsOf, type DocumentRow } from "./read.ts";
import { registerModel } from "./register-document.ts";
import { outlineOf, TEMPLATES } from "./templates.ts";

const nameOf = (row: DocumentRow): string => `Document ${refOf("document", row.number)} ${row.title}`;

const addMonths = (day: string, months: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCMonth(at.getUTCMonth() + months);
  if (at.getUTCDate() !== wanted) at.setUTCDate(0);
  return at.toISOString().slice(0, 10);
};

const step = (ctx: CommandContext, row: DocumentRow, act: DocumentAct): string => {
  const issues = refusedAct(act, factsOf(ctx.raw, row, ctx.actor.id), ctx.now.slice(0, 10));
  if (issues.length > 0)
    throw new CallError("INVALID_INPUT", `Nothing was changed: ${issues.map(({ message }) => message).join("; ")}.`, [
      ...issues,
    ]);
  return stateAfter(row.state, act);
};

export const documentsHandlers: HandlersOf<Contract["documents"]> = {
  list: (_input, { raw }) => listDocuments(raw),
  read: ({ id }, { raw }) => readDocument(raw, id),
  templates: () => TEMPLATES.map(({ id, title, clauses, sections }) => ({ id, title, clauses, sections })),
  create: ({ templateId, form = "register", ...input }, ctx) => {
    const template = TEMPLATES.find(({ id }) => id === templateId);
    if (templateId !== undefined && !template)
      throw fail("NOT_FOUND", `There is no template ${templateId}. Nothing was added.`);
    const number = nextNumber(ctx.raw, document);
    ctx.summary(`Document ${refOf("document", number)} ${input.title} ${form === "managed" ? "begun" : "registered"}`);
    return insertRecord(ctx, document, {
      reviewerIds: [],
      ...input,
      form,
      number,
      ...(form === "managed" && { state: "draft", authorId: input.authorId ?? ctx.actor.id }),
      ...(template && { templateId: template.id, body: input.body ?? outlineOf(template) }),
    });
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    if (row.form === "managed" && row.state !== "draft" && patch.body !== undefined)
      throw fail(
        "LOCKED",
        `The text of a document changes only while it is a draft; this one is "${labelOf(DOCUMENT_STATES, row.state)}" (clause 7.5.3). Nothing was changed.`,
      );
    ctx.summary(`${nameOf(row)}: ${Object.keys(patch).join(", ")} changed`);
    return updateRecord(ctx, document, id, revision, patch);
  },
  import: ({ fileName, rows }, ctx) => {
    let created = 0;
    let number = nextNumber(ctx.raw, document);
    for (const { id, values } of rows) {
      const { form = "register", ...patch } = values;
      const row = id === undefined ? null : readRecord(ctx.raw, document, id);
      const { title = row?.title ?? "" } = patch;
      const issues = sheetOf("documents")!.check!({ form, ...row, ...patch }, row);
      if (title === "") throw failField("title", "A document needs a title. Nothing was written.");
      if (issues.length > 0 || (row && values.form !== undefined && values.form !== row.form))
        throw failField(
          issues[0]?.path ?? "form",
          `${title}: ${issues[0]?.message ?? "a document stays in the form in which it was begun"}. Nothing was written.`,
        );
      if (row) updateRecord(ctx, document, row.id, row.revision, patch);
      else {
        created++;
        const draft = form === "managed" && { state: "draft", authorId: patch.authorId ?? ctx.actor.id };
        insertRecord(ctx, document, { reviewerIds: [], ...patch, title, form, number: number++, ...draft });
      }
    }
    const changed = rows.length - created;
    ctx.summary(`Documents from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
  move: ({ id, revision, act }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    const state = step(ctx, row, act);
    ctx.summary(`${nameOf(row)}: ${labelOf(DOCUMENT_STATES, state).toLowerCase()}`);
    return updateRecord(ctx, document, id, revision, { state });
  },
  publish,
  record: ({ id, revision, sha256, fileName, ...wish }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    const today = ctx.now.slice(0, 10);
    refusePublishing(ctx.raw, row, ctx.actor.id, today, wish);
    const size = contentSize(ctx.raw, sha256);
    if (size === null) throw fail("NOT_FOUND", "The file of this version is not there. Nothing was published.");
    const approver = readRecord(ctx.raw, person, ctx.actor.id);
    // The names that the text mentions stay as they are today, in the version and in the text it was made from.
    const body = withNamesOfToday(ctx.raw, row.body);
    insertRecord(ctx, documentVersion, {
      documentId: id,
      version: wish.version,
      changeNote: wish.changeNote,
      body,
      control: JSON.stringify(nextControl(ctx.raw, row, approver, wish, today)),
      quotes: quotesOf(ctx.raw, id, body),
      publishedOn: today,
      sha256,
      fileName,
      size,
    });
    ctx.summary(`${nameOf(row)}: version ${wish.version} approved and published`);
    return updateRecord(ctx, document, id, revision, {
      state: stateAfter(row.state, "publish"),
      version: wish.version,
      ...(body !== row.body && { body }),
      changeSummary: "",
      effectiveFrom: wish.effectiveFrom,
      ...(row.reviewMonths !== null && { reviewDate: addMonths(today, row.reviewMonths) }),
    });
  },
  export: async ({ id, versionId, formats }, ctx) => {
    const folder = await ctx.shell.chooseFolder();
    if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
    return { folder, files: await writeDocumentFiles(ctx, id, versionId, formats, folder) };
  },
  exportRegister: ({ formats }, ctx) => {
    const { model, name } = registerModel(ctx.session(), ctx.now());
    return exportFiles(ctx, model, name, formats);
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, document, id);
    if (versionsOf(ctx.raw, id).length > 0)
      throw fail(
        "LOCKED",
        "A document with published versions is kept (clause 7.5.3): retire it. Nothing was changed.",
      );
    ctx.summary(`${nameOf(row)} removed from the register`);
    removeLinksOf(ctx, "document", id);
    deleteRecord(ctx, document, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: document, id, command: "documents.remove" });
    const row = readRecord(ctx.raw, document, id);
    ctx.summary(`${nameOf(row)} put back into the register`);
    return { id, revision: row.revision };
  },
};
