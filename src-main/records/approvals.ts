/** Reading and writing approvals: the one way in which any feature records that somebody approved a state of a record. */
import type { Database } from "better-sqlite3";
import { approvalText, type ApprovalFacts } from "../../src-shared/domain/approval/text.ts";
import type { ApprovalKind, ApprovalMethod, ApprovalPurpose } from "../../src-shared/domain/vocabulary.ts";
import { CallError, fail, type FieldIssue } from "../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecords, type WriteContext } from "../db/records.ts";
import { approval, approvalEnd, signingKey } from "../db/schema/approvals.ts";
import { person, workspace } from "../db/schema/domain.ts";
import { entriesOf, writersOf } from "../trail/images.ts";
import type { Subject, WrittenRows } from "./subjects.ts";

export type ApprovalRow = typeof approval.$inferSelect;
export type SigningKeyRow = typeof signingKey.$inferSelect;

/** What signs for the person at the keyboard; null when their key is locked or not on this computer. */
export type Signer = (fingerprint: string, text: string) => string | null;

/** The key of a person that is in force in this workspace. */
export const keyOfPerson = (raw: Database, personId: string): SigningKeyRow | null =>
  readRecords(raw, signingKey).find((key) => key.personId === personId && key.revokedOn === "") ?? null;

/** Who wrote the given rows since the newest approval of the record, in the order of names. */
export const authorsSince = (
  raw: Database,
  kind: ApprovalKind,
  recordId: string,
  rows: readonly WrittenRows[],
): { readonly id: string; readonly name: string }[] => {
  const approvals = raw
    .prepare<[string, string], string>(
      `SELECT id FROM approval WHERE record_kind = ? AND (record_id = ? OR record_kind = 'soa')`,
    )
    .pluck()
    .all(kind, recordId);
  const since = Math.max(0, ...approvals.map((id) => entriesOf(raw, id).at(-1) ?? 0));
  const writers = writersOf(
    raw,
    rows.map(({ table, rowId }) => rowId ?? table),
    since,
  );
  // A person's newest name, once.
  const found = new Map(writers.map(({ id, name }) => [id, name]));
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Why this person may not approve; `path` is the field that names the person. */
export const personIssues = (
  raw: Database,
  subject: Pick<Subject, "designatedOnly">,
  personId: string,
  authors: readonly { readonly id: string }[],
  path = "personId",
): FieldIssue[] => {
  const who = readRecord(raw, person, personId);
  const issues: FieldIssue[] = [];
  if (!who.active) issues.push({ path, message: `${who.name} is no longer active.` });
  if (subject.designatedOnly && !who.designated)
    issues.push({
      path,
      message: `${who.name} is not designated management (6.1.3). Mark the person as designated in Settings, or let a designated person sign.`,
    });
  if (readRecords(raw, workspace)[0]!.separateApprover && authors.some(({ id }) => id === personId))
    issues.push({
      path,
      message: `${who.name} wrote part of this. This workspace separates author and approver: let another person sign, or change the rule in Settings.`,
    });
  return issues;
};

/** Throws INVALID_INPUT with every field marked; does nothing where there is no issue. */
export const refuseIssues = (issues: readonly FieldIssue[]): void => {
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not approved, nothing was changed. ${issues.map(({ message }) => message).join(" ")}`,
      issues,
    );
};

export type NewApproval = {
  readonly kind: ApprovalKind;
  readonly recordId: string;
  readonly revision: number;
  readonly title: string;
  readonly purpose: ApprovalPurpose;
  readonly personId: string;
  readonly statement: string;
  /** The content's canonical text and its hash. */
  readonly content: { readonly text: string; readonly hash: string };
  readonly method: ApprovalMethod;
  readonly evidenceId?: string;
};

/** The facts that the signature of a stored approval covers. */
export const factsOf = (raw: Database, row: Omit<ApprovalFacts, "workspaceId">): ApprovalFacts => ({
  ...row,
  workspaceId: readRecords(raw, workspace)[0]!.id,
});

/**
 * Writes one approval; with method "key" it is signed with the person's own key. Errors: NO_KEY when the person has none
 * in this workspace; KEY_LOCKED when it is not unlocked on this computer.
 */
export const insertApproval = (ctx: WriteContext, sign: Signer, given: NewApproval): { id: string } => {
  const who = readRecord(ctx.raw, person, given.personId);
  const row = {
    recordKind: given.kind,
    recordId: given.recordId,
    recordRevision: given.revision,
    recordTitle: given.title,
    purpose: given.purpose,
    personId: who.id,
    personName: who.name,
    personRole: who.role,
    approvedAt: ctx.now,
    statement: given.statement,
    contentHash: given.content.hash,
    method: given.method,
  };
  let signed: { keyId: string; signature: string } | null = null;
  if (given.method === "key") {
    const key = keyOfPerson(ctx.raw, who.id);
    if (!key) throw fail("NO_KEY", `${who.name} has no key in this workspace yet. Nothing was signed.`);
    const signature = sign(key.fingerprint, approvalText(factsOf(ctx.raw, row)));
    if (signature === null) throw fail("KEY_LOCKED", `The key of ${who.name} is locked. Nothing was signed.`);
    signed = { keyId: key.id, signature };
  }
  const { id } = insertRecord(ctx, approval, {
    ...row,
    content: given.content.text,
    ...signed,
    evidenceId: given.evidenceId ?? null,
  });
  return { id };
};

/** Ends an approval's hold on its record; the approval itself stays. */
export const endApproval = (ctx: WriteContext, approvalId: string, personId: string | null, reason: string): void => {
  insertRecord(ctx, approvalEnd, { approvalId, personId, reason });
};
