/** What the statement needs to know; the feature fills it from the workspace or from a frozen version. */
import type { ControlSource } from "../../../src-shared/domain/soa/source.ts";
import type { DocumentLook, Revision } from "../../documents/model.ts";

export type RiskLevel = "low" | "moderate" | "high" | "very-high";

/** One control with everything the statement says about it. Empty text means that nothing is recorded. */
export interface SoaRow {
  readonly ref: string;
  readonly title: string;
  readonly areaId: string;
  readonly areaTitle: string;
  readonly source: ControlSource;
  readonly decision: "included" | "excluded" | null;
  readonly reasonCodes: readonly {
    readonly code: string;
    readonly title: string;
    /** References of the records it follows from, none where it was chosen by hand; left out in versions frozen before it was asked. */
    readonly from?: readonly string[];
  }[];
  readonly justification: string;
  readonly systems: string;
  readonly role: string;
  /** `not-started`, `planned`, `in-progress`, `partly`, `implemented` or `effective`; others are shown without a colour of their own. */
  readonly status: { readonly id: string; readonly label: string };
  readonly how: string;
  /** The provider of an inherited control. Left out where there is none, and in versions frozen before it was asked. */
  readonly inheritedFrom?: string;
  readonly owner: string;
  /** YYYY-MM-DD or empty. */
  readonly dueDate: string;
  /** For example "Yes", "No" or "Yes: remark". */
  readonly guidanceConsidered: string;
  readonly risks: readonly { readonly ref: string; readonly title: string; readonly level: RiskLevel | null }[];
  /** Impact assessments, obligations and objectives tied to it; left out in versions frozen before it was asked. */
  readonly basis?: readonly { readonly ref: string; readonly title: string }[];
  readonly evidence: readonly { readonly ref: string; readonly title: string }[];
  /** YYYY-MM-DD or empty. */
  readonly lastReview: string;
}

export interface SoaDocumentInput {
  readonly organisation: string;
  readonly scopeText: string;
  readonly documentNumber: string;
  readonly version: string;
  readonly status: "draft" | "approved";
  /** Date of this version, YYYY-MM-DD. */
  readonly date: string;
  /** ISO timestamp of the export or the approval; kept in the file's properties. */
  readonly created: string;
  readonly owner: string;
  /** How the approval was given, and what was approved; null for a draft. */
  readonly seal?: {
    readonly words: string;
    readonly contentHash: string;
    /** SHA-256 of the Ed25519 key it was signed with, 64 hex digits; empty where it was not signed. */
    readonly keyFingerprint: string;
  } | null;
  readonly approver: { readonly name: string; readonly role: string; readonly date: string } | null;
  readonly classification: string;
  readonly language?: string;
  readonly look?: DocumentLook;
  readonly annexAReading: "strict" | "informative";
  /** Newest entry of the tamper-evident trail the document was made from. */
  readonly trailHead: { readonly seq: number; readonly hash: string };
  readonly isDemo: boolean;
  readonly riskCriteria?: string;
  readonly history: readonly Revision[];
  readonly rows: readonly SoaRow[];
  readonly openPoints: readonly string[];
  /** Every status the workspace knows, so that the workbook's drop-down offers more than those in use. */
  readonly statusScale?: readonly SoaRow["status"][];
}
