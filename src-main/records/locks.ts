/** The lock on approved records: while an approval has no end, what was approved is not changed. */
import type { Database, Statement } from "better-sqlite3";
import { APPROVAL_PURPOSES, labelOf, type ApprovalKind } from "../../src-shared/domain/vocabulary.ts";
import { isDecidable } from "../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../src-shared/domain/assessment/words.ts";
import { fail } from "../../src-shared/ipc/result.ts";

export type OpenApproval = {
  readonly id: string;
  readonly recordTitle: string;
  readonly purpose: string;
  readonly personName: string;
  readonly personRole: string;
  readonly approvedAt: string;
};

const OPEN = `SELECT a.id, a.record_title AS recordTitle, a.purpose, a.person_name AS personName, a.person_role AS personRole, a.approved_at AS approvedAt
  FROM approval a WHERE a.record_kind = ? AND a.record_id = ? AND NOT EXISTS (SELECT 1 FROM approval_end e WHERE e.approval_id = a.id)
  ORDER BY a.approved_at, a.id`;

const statements = new WeakMap<Database, Statement<[string, string], OpenApproval>>();

/** The approvals of a record that no end was written for, oldest first. */
export const openApprovals = (raw: Database, kind: ApprovalKind, id: string): OpenApproval[] => {
  let statement = statements.get(raw);
  if (!statement) statements.set(raw, (statement = raw.prepare(OPEN)));
  return statement.all(kind, id);
};

/** A day as people write it: 3 March 2027. */
export const dayInWords = (at: string): string =>
  new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Refuses with LOCKED while an approval of the record is in force; says who approved it and how to go on. */
export const refuseLocked = ({ raw }: { readonly raw: Database }, kind: ApprovalKind, id: string): void => {
  const [first] = openApprovals(raw, kind, id);
  if (!first) return;
  const said = labelOf(APPROVAL_PURPOSES, first.purpose).toLowerCase();
  const by = first.personRole === "" ? first.personName : `${first.personName}, ${first.personRole}`;
  throw fail(
    "LOCKED",
    `${first.recordTitle} is locked: ${said} by ${by}, on ${dayInWords(first.approvedAt)}. Nothing was changed. Choose “Change this record” to open a new revision; the approval stays with the old one.`,
    { approvalId: first.id },
  );
};

type End = { readonly kind: string; readonly id: string };

/** Ties of an assessment that is no longer written belong to what was approved; evidence and documents may still come. */
const refuseLockedAssessment = (raw: Database, id: string): void => {
  const status = raw.prepare<[string], string>(`SELECT status FROM assessment WHERE id = ?`).pluck().get(id);
  if (status !== undefined && !isDecidable(status as AssessmentStatus))
    throw fail(
      "LOCKED",
      "This impact assessment is approved. Nothing was changed. Open a new version to change its links.",
    );
};

/** Refuses a new or removed tie that would change what was accepted: a risk's controls and systems. */
export const refuseLockedTie = (ctx: { readonly raw: Database }, a: End, b: End): void => {
  for (const [end, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (end.kind === "assessment" && other.kind !== "evidence" && other.kind !== "document")
      refuseLockedAssessment(ctx.raw, end.id);
    else if (end.kind === "risk" && (other.kind === "control" || other.kind === "system"))
      refuseLocked(ctx, "risk", end.id);
};

/** Refuses the removal of evidence that is the signed sheet of an approval. Errors: LOCKED. */
export const refuseSignedSheet = ({ raw }: { readonly raw: Database }, evidenceId: string): void => {
  const title = raw
    .prepare<[string], string>(`SELECT record_title FROM approval WHERE evidence_id = ? LIMIT 1`)
    .pluck()
    .get(evidenceId);
  if (title !== undefined)
    throw fail("LOCKED", `This is the signed sheet of the approval of ${title}. It is kept; nothing was removed.`);
};

/** What was accepted of an action: the rest (progress, results, costs) goes on while its risk is locked. */
const ACCEPTED_OF_ACTION = ["title", "ownerId", "dueDate"];

/**
 * Refuses an action to be added to, changed or taken from a locked record. `patch` is null where the action comes or goes.
 * Errors: LOCKED.
 */
export const refuseLockedAction = (
  ctx: { readonly raw: Database },
  source: { readonly sourceKind: string; readonly sourceId: string },
  patch: Readonly<Record<string, unknown>> | null,
): void => {
  if (source.sourceKind !== "risk") return;
  if (patch === null || patch["status"] === "cancelled" || ACCEPTED_OF_ACTION.some((field) => field in patch))
    refuseLocked(ctx, "risk", source.sourceId);
};
