/** Revision history and approvals (clause 7.5.2 and 7.5.3): the same two tables open every document. */
import { sayIn } from "./language/say.ts";
import type { Block, DocumentMeta } from "./model.ts";

/** Headers of the two tables; the XLSX control sheet uses the same words, both say them in the language of the document. */
export const REVISION_HEADER = ["Version", "Date", "Change", "Author", "Approved by"] as const;
export const APPROVAL_HEADER = ["Step", "Name", "Role", "Date", "Note"] as const;

/** Revision history as rows of text. */
export function revisionRows(meta: DocumentMeta): string[][] {
  return meta.history.map((entry) => [entry.version, entry.date, entry.change, entry.author, entry.approvedBy]);
}

/** Review and approval as rows of text. */
export function approvalRows(meta: DocumentMeta): string[][] {
  return meta.approvals.map((entry) => [entry.step, entry.name, entry.role, entry.date, entry.note ?? ""]);
}

/** The document control part that follows the contents. */
export function documentControlBlocks(meta: DocumentMeta): Block[] {
  const say = sayIn(meta.language);
  const table = (title: string, header: readonly string[], weights: readonly number[], rows: string[][]): Block[] =>
    controlTable(
      say(title),
      header.map((name) => say(name)),
      weights,
      rows,
    );
  const revisions = table("Revision history", REVISION_HEADER, [10, 13, 41, 18, 18], revisionRows(meta));
  const approvals = table("Review and approval", APPROVAL_HEADER, [17, 20, 22, 13, 28], approvalRows(meta));
  if (revisions.length + approvals.length === 0) return [];
  return [{ type: "heading", level: 1, text: say("Document control") }, ...revisions, ...approvals];
}

function controlTable(title: string, header: readonly string[], weights: readonly number[], rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  const columns = header.map((name, i) => ({ header: name, weight: weights[i] ?? 1 }));
  return [
    { type: "heading", level: 2, text: title },
    { type: "table", caption: title, plain: true, columns, rows: rows.map((cells) => ({ cells })) },
  ];
}
