/** The one way to approve a record of any kind. */
import { APPROVAL_PURPOSES, labelOf, type ApprovalKind } from "../../src-shared/domain/vocabulary.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { readRecord, type WriteContext } from "../db/records.ts";
import { person } from "../db/schema/domain.ts";
import { authorsSince, endApproval, insertApproval, personIssues, refuseIssues, type Signer } from "./approvals.ts";
import { openApprovals } from "./locks.ts";
import { sealContent, subjectOf } from "./subjects.ts";

/** What approving needs of a command's context. */
export type ApprovingContext = WriteContext & {
  readonly actor: { readonly id: string };
  readonly sign: Signer;
  readonly summary: (text: string) => void;
};

export type Approving = {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly statement: string;
};

/**
 * Checks hash, content and person, writes the approval, and ends the ones that it replaces. A feature whose own command goes
 * with an approval (a state that changes with it) calls this inside that command. Errors: NOT_FOUND, STALE, APPROVED,
 * INVALID_INPUT with the fields marked, NO_KEY, KEY_LOCKED.
 */
export const approveRecord = (
  ctx: ApprovingContext,
  { kind, id, hash, personId, statement }: Approving,
  how: { readonly method: "key" | "sheet" | "name"; readonly evidenceId?: string },
): { id: string } => {
  if (kind === "soa")
    throw fail("NOT_FOUND", "A Statement of Applicability is approved on its own page, which freezes the version.");
  const subject = subjectOf(kind);
  const state = subject.read(ctx.raw, id);
  const content = sealContent(state.content);
  if (content.hash !== hash)
    throw fail(
      "STALE",
      `${state.title} was changed since it was ${how.method === "sheet" ? "printed" : "shown"}. Nothing was approved. ${how.method === "sheet" ? "Print and sign a new sheet." : "Look at it again before you sign."}`,
    );
  const open = openApprovals(ctx.raw, kind, id);
  const same = ctx.raw
    .prepare<[string, string, string, string], string>(
      `SELECT a.id FROM approval a WHERE record_kind = ? AND record_id = ? AND person_id = ? AND content_hash = ? AND NOT EXISTS (SELECT 1 FROM approval_end e WHERE e.approval_id = a.id)`,
    )
    .get(kind, id, personId, hash);
  const who = readRecord(ctx.raw, person, personId);
  if (same !== undefined) throw fail("APPROVED", `${who.name} has approved exactly this already. Nothing was added.`);
  const authors = authorsSince(ctx.raw, kind, id, subject.written(ctx.raw, id));
  refuseIssues([
    ...subject.check(ctx.raw, id, { personId, today: ctx.now.slice(0, 10) }),
    ...personIssues(ctx.raw, subject, personId, authors),
  ]);
  const made = insertApproval(ctx, ctx.sign, {
    kind,
    recordId: id,
    revision: state.revision,
    title: state.title,
    purpose: subject.purpose,
    personId,
    statement,
    content,
    ...how,
  });
  if (!subject.locks)
    for (const earlier of open) endApproval(ctx, earlier.id, ctx.actor.id, "Replaced by a newer approval");
  subject.approved?.(ctx, id);
  const said = labelOf(APPROVAL_PURPOSES, subject.purpose).toLowerCase();
  ctx.summary(`${state.title}: ${said} by ${who.name}${how.method === "sheet" ? ", signed on paper" : ""}`);
  return made;
};
