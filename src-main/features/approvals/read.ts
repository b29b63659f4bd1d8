/** Approvals as the window shows them. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { compareSeen } from "../../../src-shared/domain/approval/seen.ts";
import type { Json } from "../../../src-shared/domain/canonical-json.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { ApprovalKind } from "../../../src-shared/domain/vocabulary.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { openApprovals } from "../../records/locks.ts";
import { sealContent, subjectOf, type SubjectState } from "../../records/subjects.ts";
import { approvalFault } from "../../trail/approvals.ts";

type Shown = OutputOf<Contract["approvals"]["list"]>[number];

type Stored = Omit<Shown, "signatureValid" | "fault" | "evidence" | "ended"> & {
  readonly evidenceId: string | null;
  readonly evidenceNumber: number | null;
  readonly evidenceTitle: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly reason: string | null;
};

const SELECT = `SELECT a.id, a.record_kind AS recordKind, a.record_id AS recordId, a.record_revision AS recordRevision,
  a.record_title AS recordTitle, a.purpose, a.person_name AS personName, a.person_role AS personRole, a.approved_at AS approvedAt,
  a.statement, a.content_hash AS contentHash, a.method, a.evidence_id AS evidenceId, v.number AS evidenceNumber,
  v.title AS evidenceTitle, e.created_at AS endedAt, p.name AS endedBy, e.reason
  FROM approval a LEFT JOIN evidence v ON v.id = a.evidence_id LEFT JOIN approval_end e ON e.approval_id = a.id
  LEFT JOIN person p ON p.id = e.person_id`;
const NEWEST_FIRST = `ORDER BY a.approved_at DESC, a.id DESC`;

const show =
  (raw: Database) =>
  ({ evidenceId, evidenceNumber, evidenceTitle, endedAt, endedBy, reason, ...row }: Stored): Shown => {
    const fault = approvalFault(raw, row.id);
    return {
      ...row,
      fault,
      signatureValid: row.method === "key" ? fault === "" : null,
      evidence:
        evidenceId === null || evidenceNumber === null
          ? null
          : { id: evidenceId, ref: refOf("evidence", evidenceNumber), title: evidenceTitle ?? "" },
      ended: endedAt === null ? null : { at: endedAt, personName: endedBy ?? "", reason: reason ?? "" },
    };
  };

export const listApprovals = (raw: Database): Shown[] =>
  raw.prepare<[], Stored>(`${SELECT} ${NEWEST_FIRST}`).all().map(show(raw));

/** The record as it is now, or null when it is gone. */
const stateNow = (raw: Database, kind: ApprovalKind, id: string): SubjectState | null => {
  try {
    return subjectOf(kind).read(raw, id);
  } catch (error) {
    if (error instanceof CallError && error.code === "NOT_FOUND") return null;
    throw error;
  }
};

export const readStatus = (
  raw: Database,
  kind: ApprovalKind,
  id: string,
): OutputOf<Contract["approvals"]["status"]> => {
  const subject = subjectOf(kind);
  const now = subject.read(raw, id);
  const approvals = raw
    .prepare<[string, string], Stored>(`${SELECT} WHERE a.record_kind = ? AND a.record_id = ? ${NEWEST_FIRST}`)
    .all(kind, id)
    .map(show(raw));
  const open = openApprovals(raw, kind, id);
  const hash = open.length === 0 ? "" : sealContent(now.content).hash;
  return {
    title: now.title,
    purpose: subject.purpose,
    state: open.length === 0 ? "open" : "approved",
    locks: subject.locks,
    newVersion: subject.newVersion ?? "",
    differs: approvals.some(({ ended, contentHash }) => ended === null && contentHash !== hash),
    approvals,
  };
};

/** One approval with what was seen and how the record differs from it now. Errors: NOT_FOUND. */
export const readApproval = (raw: Database, id: string): OutputOf<Contract["approvals"]["read"]> => {
  const row = raw.prepare<[string], Stored>(`${SELECT} WHERE a.id = ?`).get(id);
  if (!row) throw fail("NOT_FOUND", "This approval does not exist.");
  const text = raw.prepare<[string], string>(`SELECT content FROM approval WHERE id = ?`).pluck().get(id)!;
  const subject = subjectOf(row.recordKind);
  const seen = subject.show(JSON.parse(text) as Json);
  const now = stateNow(raw, row.recordKind, row.recordId);
  return {
    approval: show(raw)(row),
    seen: seen as never,
    differences: now === null ? null : compareSeen(seen, subject.show(now.content)),
  };
};
