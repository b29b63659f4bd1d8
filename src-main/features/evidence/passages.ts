/** Passages: words that were found in a file, and what they prove something of. */
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { findPassage, foldedLength, SHORTEST_QUOTE } from "../../../src-shared/domain/evidence/find-passage.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { isLinkKind, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { fail, failField } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { evidence } from "../../db/schema/domain.ts";
import { evidencePassage } from "../../db/schema/management.ts";
import type { CommandContext, HandlersOf, QueryContext } from "../../ipc/handlers.ts";
import { addLink, nameOf } from "../../records/links.ts";
import { readTextOf, textAtHand } from "./texts.ts";

type Passages = Pick<
  Contract["evidence"],
  "passages" | "passagesFor" | "addPassage" | "recordPassage" | "updatePassage" | "removePassage"
>;
type Target = { readonly kind: LinkKind; readonly id: string } | null;

const rowsWhere = (raw: QueryContext["raw"], wanted: (row: typeof evidencePassage.$inferSelect) => boolean) =>
  readRecords(raw, evidencePassage, "id")
    .filter(wanted)
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0))
    .map(({ id, revision, evidenceId, page, quote, note, targetKind, targetId }) => {
      const named = isLinkKind(targetKind) ? nameOf(raw, { kind: targetKind, id: targetId }) : null;
      return { id, revision, evidenceId, page, quote, note, target: named ? { kind: targetKind, ...named } : null };
    });

/** Ties the evidence to what the passage is about. Errors: NOT_FOUND, LOCKED. */
const tie = (ctx: CommandContext, evidenceId: string, target: Target): { targetKind: string; targetId: string } => {
  if (target === null) return { targetKind: "", targetId: "" };
  addLink(ctx, { kind: "evidence", id: evidenceId }, target);
  return { targetKind: target.kind, targetId: target.id };
};

const pieceOf = (ctx: CommandContext, id: string): string => {
  const { number, title } = readRecord(ctx.raw, evidence, id);
  return `${refOf("evidence", number)} ${title}`;
};

export const passageHandlers: HandlersOf<Passages> = {
  passages: ({ id }, { raw }) => rowsWhere(raw, (row) => row.evidenceId === id),
  passagesFor: ({ kind, id }, { raw }) =>
    rowsWhere(raw, (row) => row.targetKind === kind && row.targetId === id).map((row) => ({
      ...row,
      evidence: nameOf(raw, { kind: "evidence", id: row.evidenceId })!,
    })),
  addPassage: async (input, ctx) => {
    await readTextOf(ctx, readRecord(ctx.session().file.raw, evidence, input.evidenceId));
    return ctx.call(contract.evidence.recordPassage, input);
  },
  recordPassage: ({ evidenceId, page, quote, note, target }, ctx) => {
    const row = readRecord(ctx.raw, evidence, evidenceId);
    const words = quote.trim();
    if (foldedLength(words) < SHORTEST_QUOTE)
      throw failField("quote", `Quoted words: quote at least ${SHORTEST_QUOTE} characters. Nothing was added.`);
    const text = textAtHand(ctx.raw, row.sha256);
    if (!text) throw fail("NO_TEXT", `The words of ${row.fileName} were not read yet. Nothing was added.`);
    if (page !== null && text.unit === "whole")
      throw failField(
        "page",
        `Page: ${row.fileName} has no pages that could be counted; leave the page empty. Nothing was added.`,
      );
    if (page !== null && page > text.parts.length)
      throw failField("page", `Page: ${row.fileName} has ${text.parts.length} pages. Nothing was added.`);
    const found = findPassage(text.parts, words, page);
    if (found === null) {
      const elsewhere = page === null ? null : findPassage(text.parts, words, null);
      throw fail(
        "NOT_IN_FILE",
        elsewhere === null
          ? `Quoted words: they are not in ${row.fileName}. Copy them from the file; line breaks and hyphens may differ, nothing else. Nothing was added.`
          : `Quoted words: they are not on page ${page} of ${row.fileName} but on page ${elsewhere}. Nothing was added.`,
      );
    }
    const tied = tie(ctx, evidenceId, target);
    const at = text.unit === "page" ? found : null;
    ctx.summary(`Passage of evidence ${pieceOf(ctx, evidenceId)}${at === null ? "" : `, page ${at},`} quoted`);
    return insertRecord(ctx, evidencePassage, { evidenceId, page: at, quote: words, note, ...tied });
  },
  updatePassage: ({ id, revision, patch: { target, ...patch } }, ctx) => {
    const row = readRecord(ctx.raw, evidencePassage, id);
    const tied = target === undefined ? {} : tie(ctx, row.evidenceId, target);
    ctx.summary(`Passage of evidence ${pieceOf(ctx, row.evidenceId)} changed`);
    return updateRecord(ctx, evidencePassage, id, revision, { ...patch, ...tied });
  },
  removePassage: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, evidencePassage, id);
    ctx.summary(`Passage of evidence ${pieceOf(ctx, row.evidenceId)} removed`);
    deleteRecord(ctx, evidencePassage, id, revision);
    return {};
  },
};
