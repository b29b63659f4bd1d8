/**
 * The kinds of record that can be approved: one entry says what a reader must see, who wrote it, and what stands in the
 * way. Everything else (hash, signature, lock, sheet, comparison, register) is the same for every kind. A new kind is one
 * file in subjects/, one line here and one term in APPROVAL_KINDS.
 */
import type { Database } from "better-sqlite3";
import type { Seen } from "../../src-shared/domain/approval/seen.ts";
import { canonicalJson, type Json } from "../../src-shared/domain/canonical-json.ts";
import type { ApprovalKind, ApprovalPurpose } from "../../src-shared/domain/vocabulary.ts";
import type { FieldIssue } from "../../src-shared/ipc/result.ts";
import { sha256 } from "../trail/chain.ts";
import type { WriteContext } from "../db/records.ts";
import { assessmentSubject } from "./subjects/assessment.ts";
import { riskCriteriaSubject } from "./subjects/risk-criteria.ts";
import { riskSubject } from "./subjects/risk.ts";
import { soaSubject } from "./subjects/soa.ts";
import { treatmentPlanSubject } from "./subjects/treatment-plan.ts";

/** Rows whose writers are a record's authors: one row of a table, or every row of it where `rowId` is null. */
export type WrittenRows = { readonly table: string; readonly rowId: string | null };

/** One state of a record: what it is called, its revision, and exactly what a reader must see. */
export type SubjectState = { readonly title: string; readonly revision: number; readonly content: Json };

/** Who would approve, and on which day (yyyy-mm-dd). */
export type ApprovingNow = { readonly personId: string | null; readonly today: string };

export type Subject = {
  readonly purpose: ApprovalPurpose;
  /** The statement that the signature dialog offers. */
  readonly statement: string;
  /** An approved record is locked until it is opened again. False where the approval keeps a copy and the draft goes on. */
  readonly locks: boolean;
  /** How a record is changed that is never opened again but followed by a new version; missing where it is opened again. */
  readonly newVersion?: string;
  /** Only designated management (6.1.3) may approve. */
  readonly designatedOnly: boolean;
  /** The record as it is now. Errors: NOT_FOUND. */
  readonly read: (raw: Database, id: string) => SubjectState;
  /** The content as titled sections of named lines; also of contents that were kept earlier. */
  readonly show: (content: Json) => Seen;
  readonly written: (raw: Database, id: string) => readonly WrittenRows[];
  /** What is missing before this may be approved; `path` is the field to mark. */
  readonly check: (raw: Database, id: string, by: ApprovingNow) => readonly FieldIssue[];
  /** What changes with the approval in the same command, such as a status. Missing where nothing does. */
  readonly approved?: (ctx: WriteContext & { readonly actor: { readonly id: string } }, id: string) => void;
};

const SUBJECTS: { readonly [K in ApprovalKind]: Subject } = {
  risk: riskSubject,
  "treatment-plan": treatmentPlanSubject,
  "risk-criteria": riskCriteriaSubject,
  assessment: assessmentSubject,
  soa: soaSubject,
};

/** What can be approved of this kind. */
export const subjectOf = (kind: ApprovalKind): Subject => SUBJECTS[kind];

/** A content's canonical text and its SHA-256. */
export const sealContent = (content: Json): { readonly text: string; readonly hash: string } => {
  const text = canonicalJson(content);
  return { text, hash: sha256(text) };
};
