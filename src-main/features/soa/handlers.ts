import type { Contract } from "../../../src-shared/contract/index.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { ownControl, person, soaEntry, soaVersion } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { authorsSince, endApproval, insertApproval, personIssues, refuseIssues } from "../../records/approvals.ts";
import { controlsById } from "../../records/catalogue.ts";
import { removeEffects } from "../../records/effects.ts";
import { raiseFlagsFor } from "../../records/flags.ts";
import { nameOf, removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";
import { openApprovals } from "../../records/locks.ts";
import { sealContent } from "../../records/subjects.ts";
import { soaSubject } from "../../records/subjects/soa.ts";
import { weakening } from "./weakening.ts";
import { exportDifference, readDifference } from "./difference.ts";
import { exportSoa } from "./export.ts";
import { readContent } from "./frozen.ts";
import { keepFiles, recordFiles } from "./kept-files.ts";
import { readSheet } from "./sheet.ts";

const entryOf = (ctx: CommandContext, controlId: string): string | undefined =>
  ctx.raw.prepare<[string], string>(`SELECT id FROM soa_entry WHERE control_id = ?`).pluck().get(controlId);

const refuse = (path: string, message: string): CallError =>
  new CallError("INVALID_INPUT", `Not accepted, nothing was changed. ${message}`, [{ path, message }]);

/** A control that is excluded or less in place than it was calls for a review of every risk it treats. */
const flagWeakened = (
  ctx: CommandContext,
  control: { readonly id: string },
  before: Parameters<typeof weakening>[0],
  patch: Parameters<typeof weakening>[1],
): void => {
  const words = weakening(before, patch);
  if (words !== null) raiseFlagsFor(ctx, { kind: "control", id: control.id }, "control-failed", words);
};

export const soaHandlers: HandlersOf<Contract["soa"]> = {
  export: exportSoa,
  difference: ({ from, to }, { raw }) => readDifference(raw, from, to),
  exportDifference,
  keepFiles,
  recordFiles,
  sheet: (_input, { raw }) => readSheet(raw),
  decide: ({ controlId, revision, patch }, ctx) => {
    const named = nameOf(ctx.raw, { kind: "control", id: controlId });
    if (!named) throw fail("NOT_FOUND", "This control does not exist. Nothing was changed.");
    if (patch.supplierId && !nameOf(ctx.raw, { kind: "suppliers", id: patch.supplierId }))
      throw refuse("supplierId", "This supplier is not in the register. Choose one that is there.");
    const known = entryOf(ctx, controlId);
    ctx.summary(`${named.ref}: ${patch.decision ? patch.decision : `${Object.keys(patch).join(", ")} changed`}`);
    if (known !== undefined) {
      flagWeakened(ctx, named, readRecord(ctx.raw, soaEntry, known), patch);
      return updateRecord(ctx, soaEntry, known, revision, patch);
    }
    if (revision !== 0) throw fail("NOT_FOUND", "This entry no longer exists. Nothing was changed.");
    return insertRecord(ctx, soaEntry, { reasonCodes: [], ...patch, controlId });
  },
  addControl: (input, ctx) => {
    const taken =
      controlsById().has(input.ref) || readRecords(ctx.raw, ownControl).some(({ ref }) => ref === input.ref);
    if (taken) throw refuse("ref", `The reference ${input.ref} is taken. Choose another, such as X.01.`);
    if (input.ref.startsWith("A."))
      throw refuse("ref", "References that begin with A. belong to Annex A. Choose another, such as X.01.");
    ctx.summary(`Own control ${input.ref} ${input.title} added`);
    return insertRecord(ctx, ownControl, input);
  },
  updateControl: ({ id, revision, patch }, ctx) => {
    ctx.summary(`Own control ${readRecord(ctx.raw, ownControl, id).ref} changed`);
    return updateRecord(ctx, ownControl, id, revision, patch);
  },
  removeControl: ({ id, revision }, ctx) => {
    ctx.summary(`Own control ${readRecord(ctx.raw, ownControl, id).ref} removed`);
    const entry = entryOf(ctx, id);
    if (entry !== undefined) deleteRecord(ctx, soaEntry, entry, readRecord(ctx.raw, soaEntry, entry).revision);
    raiseFlagsFor(ctx, { kind: "control", id }, "control-failed", "the control was removed");
    removeLinksOf(ctx, "control", id);
    removeEffects(ctx, { controlId: id });
    deleteRecord(ctx, ownControl, id, revision);
    return {};
  },
  putBackControl: ({ id }, ctx) => {
    putBack(ctx, { table: ownControl, id, command: "soa.removeControl" });
    const row = readRecord(ctx.raw, ownControl, id);
    ctx.summary(`Own control ${row.ref} put back`);
    return { id, revision: row.revision };
  },
  approve: ({ number, changeNote, approverId, sign }, ctx) => {
    if (sign && approverId !== ctx.actor.id)
      throw refuse(
        "approverId",
        "Only the person who is working now can sign. Choose yourself, or record it unsigned.",
      );
    const { complete, findings, versions } = readSheet(ctx.raw);
    if (!complete) {
      const errors = findings.filter(({ severity }) => severity === "error");
      throw fail(
        "INCOMPLETE",
        `The Statement of Applicability is not complete and was not approved: ${errors.length} points are open. First: ${errors[0]!.message}`,
      );
    }
    if (versions.some((version) => version.number === number))
      throw refuse("number", `Version ${number} exists already. A certificate may quote it; give the next number.`);
    const approver = readRecord(ctx.raw, person, approverId);
    const authors = authorsSince(ctx.raw, "soa", "", soaSubject.written(ctx.raw, ""));
    refuseIssues(personIssues(ctx.raw, soaSubject, approverId, authors, "approverId"));
    const content = sealContent(readContent(ctx.raw) as never);
    ctx.summary(`Statement of Applicability approved as version ${number} by ${approver.name}`);
    const { id, revision } = insertRecord(ctx, soaVersion, {
      number,
      changeNote,
      approverId,
      approverName: approver.name,
      approverRole: approver.role,
      approvedOn: ctx.now.slice(0, 10),
      content: content.text,
      contentHash: content.hash,
    });
    const approval = {
      kind: "soa",
      recordId: id,
      revision,
      title: `Statement of Applicability, version ${number}`,
      purpose: soaSubject.purpose,
      personId: approverId,
      statement: soaSubject.statement,
      content,
    } as const;
    for (const earlier of versions.flatMap((version) => openApprovals(ctx.raw, "soa", version.id)))
      endApproval(ctx, earlier.id, ctx.actor.id, `Replaced by version ${number}`);
    insertApproval(ctx, ctx.sign, { ...approval, method: sign ? "key" : "name" });
    return { id };
  },
};
