import type { Contract } from "../../../src-shared/contract/index.ts";
import type { ApprovalKind } from "../../../src-shared/domain/vocabulary.ts";
import { fail, failField } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { approval, signingKey } from "../../db/schema/approvals.ts";
import { evidence, person } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { authorsSince, endApproval, keyOfPerson, personIssues } from "../../records/approvals.ts";
import { approveRecord } from "../../records/approve.ts";
import { openApprovals } from "../../records/locks.ts";
import { sealContent, subjectOf } from "../../records/subjects.ts";
import { fingerprintOf, keyJobs } from "./keys.ts";
import { listApprovals, readApproval, readStatus } from "./read.ts";
import { signSheet } from "./sheet.ts";

export const approvalsHandlers: HandlersOf<Contract["approvals"]> = {
  ...keyJobs,
  signSheet,
  status: ({ kind, id }, { raw }) => readStatus(raw, kind, id),
  preview: ({ kind, id }, { raw, now, session }) => {
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
      refusals: [
        ...subject.check(raw, id, { personId: who?.id ?? null, today: now.slice(0, 10) }),
        ...(who ? personIssues(raw, subject, who.id, authors) : []),
      ],
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
  approve: (input, ctx) => approveRecord(ctx, { ...input, personId: ctx.actor.id }, { method: "key" }),
  recordSheet: ({ evidenceId, ...given }, ctx) => {
    readRecord(ctx.raw, evidence, evidenceId);
    return approveRecord(ctx, given, { method: "sheet", evidenceId });
  },
  reopen: ({ approvalId, reason }, ctx) => {
    if (reason.trim() === "") throw failField("reason", "Say why the record is opened again. Nothing was changed.");
    const row = readRecord(ctx.raw, approval, approvalId);
    if (row.recordKind === "assessment")
      throw fail("OPEN", `${row.recordTitle} is not opened again: open a new version of it. Nothing was changed.`);
    const { newVersion } = subjectOf(row.recordKind as ApprovalKind);
    if (newVersion !== undefined) throw fail("NEW_VERSION", `${row.recordTitle} is not opened again. ${newVersion}`);
    const open = openApprovals(ctx.raw, row.recordKind as ApprovalKind, row.recordId);
    if (open.every(({ id }) => id !== approvalId))
      throw fail("OPEN", `${row.recordTitle} is open already: this approval was ended before. Nothing was changed.`);
    for (const { id } of open) endApproval(ctx, id, ctx.actor.id, reason);
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
