/** The exact text that a signature covers: who approved what, in which state, when and how. */
import { canonicalJson } from "../canonical-json.ts";

export type ApprovalFacts = {
  readonly workspaceId: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly recordRevision: number;
  readonly recordTitle: string;
  readonly purpose: string;
  /** SHA-256 of the content's canonical text, 64 hex digits. */
  readonly contentHash: string;
  readonly personId: string;
  readonly personName: string;
  readonly personRole: string;
  /** ISO 8601 in UTC. */
  readonly approvedAt: string;
  readonly statement: string;
  readonly method: string;
};

/** Canonical JSON of the facts, under the name of the format, so that a signature can never be taken for another one. */
export const approvalText = (facts: ApprovalFacts): string =>
  canonicalJson({
    format: "aims-approval/1",
    workspace: facts.workspaceId,
    kind: facts.recordKind,
    record: facts.recordId,
    revision: facts.recordRevision,
    title: facts.recordTitle,
    purpose: facts.purpose,
    contentHash: facts.contentHash,
    person: { id: facts.personId, name: facts.personName, role: facts.personRole },
    approvedAt: facts.approvedAt,
    statement: facts.statement,
    method: facts.method,
  });
