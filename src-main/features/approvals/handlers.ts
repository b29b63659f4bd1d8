import type { Contract } from "../../../src-shared/contract/index.ts";
import { APPROVAL_PURPOSES, labelOf, type ApprovalKind } from "../../../src-shared/domain/vocabulary.ts";
import { fail, failField } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { approval, approvalEnd, signingKey } from "../../db/schema/approvals.ts";
import { evidence, person } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import {
  authorsSince,
  endApproval,
  insertApproval,
  keyOfPerson,
  personIssues,
  refuseIssues,
} from "../../records/approvals.ts";
import { openApprovals } from "../../records/locks.ts";
import { sealContent, subjectOf } from "../../records/subjects.ts";
import { fingerprintOf, keyJobs } from "./keys.ts";
import { listApprovals, readApproval, readStatus } from "./read.ts";
import { signSheet } from "./sheet.ts";

type Given = {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly hash: string;
  readonly personId: string;
  readonly statement: string;
};

/** Checks hash, content and person, writes the approval, and ends the ones that it replaces. */
const approveNow = (
  ctx: CommandContext,
  { kind, id, hash, personId, statement }: Given,
  how: { readonly method: "key" | "sheet"; readonly evidenceId?: string },
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
  refuseIssues([...subject.check(ctx.raw, id), ...personIssues(ctx.raw, subject, personId, authors)]);
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
  const said = labelOf(APPROVAL_PURPOSES, subject.purpose).toLowerCase();
  ctx.summary(`${state.title}: ${said} by ${who.name}${how.method === "sheet" ? ", signed on paper" : ""}`);
  return made;
};

export const approvalsHandlers: HandlersOf<Contract["approvals"]> = {
  ...keyJobs,
  signSheet,
  status: ({ kind, id }, { raw }) => readStatus(raw, kind, id),
  preview: ({ kind, id }, { raw, session }) => {
    const subject = subjectOf(kind);
    const { title, revision, content } = subject.read(raw, id);
    const authors = authorsSince(raw, kind, id, subject.written(raw, id));
    const who = session.person;
    return {
      title,
      revision,
      purpose: subject.purpose,
      statement: subject.statement,
      hash: sealContent(content).hash,
      seen: subject.show(content) as never,
      authors: authors.map(({ name }) => name),
      refusals: [...subject.check(raw, id), ...(who ? personIssues(raw, subject, who.id, authors) : [])],
    };
  },
  read: ({ id }, { raw }) => readApproval(raw, id),
  list: (_input, { raw }) => listApprovals(raw),
  keys: (_input, { raw, session, keys }) => {
    const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
    const registered = readRecords(raw, signingKey);
    const mine = session.person ? (keyOfPerson(raw, session.person.id)?.fingerprint ?? null) : null;
    const here = keys.list();
    return {
      mine,
      here: here.find(({ fingerprint }) => fingerprint === mine) ?? null,
      quickAvailable: keys.quickAvailable(),
      others: here.filter(({ fingerprint }) => registered.every((row) => row.fingerprint !== fingerprint)),
      registered: registered.map(({ personId, fingerprint, createdAt, revokedOn }) => ({
        personName: names.get(personId) ?? "",
        fingerprint,
        since: createdAt,
        revokedOn,
      })),
    };
  },
  approve: (input, ctx) => approveNow(ctx, { ...input, personId: ctx.actor.id }, { method: "key" }),
  recordSheet: ({ evidenceId, ...given }, ctx) => {
    readRecord(ctx.raw, evidence, evidenceId);
    return approveNow(ctx, given, { method: "sheet", evidenceId });
  },
  reopen: ({ approvalId, reason }, ctx) => {
    if (reason.trim() === "") throw failField("reason", "Say why the record is opened again. Nothing was changed.");
    const row = readRecord(ctx.raw, approval, approvalId);
    const open = openApprovals(ctx.raw, row.recordKind as ApprovalKind, row.recordId);
    if (open.every(({ id }) => id !== approvalId))
      throw fail("OPEN", `${row.recordTitle} is open already: this approval was ended before. Nothing was changed.`);
    for (const { id } of open) insertRecord(ctx, approvalEnd, { approvalId: id, personId: ctx.actor.id, reason });
    ctx.summary(`${row.recordTitle} opened for a new revision: ${reason}`);
    return {};
  },
  recordKey: ({ publicKey }, ctx) => {
    const fingerprint = fingerprintOf(publicKey);
    if (fingerprint === null) throw failField("publicKey", "This is not an Ed25519 public key. Nothing was changed.");
    const known = readRecords(ctx.raw, signingKey);
    if (known.some((row) => row.fingerprint === fingerprint))
      throw fail("TAKEN", "This key is in use in this workspace already, or was revoked. Nothing was changed.");
    for (const row of known)
      if (row.personId === ctx.actor.id && row.revokedOn === "")
        updateRecord(ctx, signingKey, row.id, row.revision, { revokedOn: ctx.now });
    ctx.summary(`Key ${fingerprint.slice(0, 8)} of ${ctx.actor.name} taken into use`);
    return insertRecord(ctx, signingKey, { personId: ctx.actor.id, publicKey, fingerprint });
  },
};
