/** The steps of a version: made, sent to review, sent back, approved, watched, followed by a new version, taken back. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import {
  isDecidable,
  newVersionRefusals,
  refusals,
  statusAfter,
  type Act,
} from "../../../src-shared/domain/assessment/workflow.ts";
import { TRIGGERS, wordOf, type AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { LINK_KINDS } from "../../../src-shared/domain/vocabulary.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecords, readRecordsOf, updateRecord } from "../../db/records.ts";
import { assessment, assessmentAnswer, assessmentComment, impactItem } from "../../db/schema/assessments.ts";
import { person, system, workspace } from "../../db/schema/domain.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { approveRecord } from "../../records/approve.ts";
import { settleSeries } from "../../records/assessments/approved.ts";
import { addLink, linkedIdsOf, removeLinksOf } from "../../records/links.ts";
import { sealContent } from "../../records/subjects.ts";
import { assessmentSubject } from "../../records/subjects/assessment.ts";
import {
  factsOf,
  openPointsOf,
  readParts,
  workflowOf,
  type AssessmentRow,
  nameOfAssessment,
} from "../../records/assessments/facts.ts";
import { decidable, editable, refuse } from "./guard.ts";
import { openVersionOf } from "./read.ts";

type Handlers = HandlersOf<Contract["assessments"]>;

/** Numbers are shared by the versions of a series, so the next is one above the highest. */
const nextAssessmentNumber = (ctx: CommandContext): number =>
  ctx.raw.prepare<[], number>(`SELECT coalesce(max(number), 0) + 1 FROM assessment`).pluck().get()!;

export const create: Handlers["create"] = (input, ctx) => {
  const about = readRecord(ctx.raw, system, input.systemId);
  const number = nextAssessmentNumber(ctx);
  const id = ctx.newId();
  const title = input.title ?? about.name;
  ctx.summary(`Impact assessment ${refOf("assessment", number)} ${title} begun`);
  const written = insertRecord(ctx, assessment, {
    id,
    number,
    seriesId: id,
    systemId: about.id,
    title,
    authorId: input.authorId === undefined ? ctx.actor.id : input.authorId,
    approverId: input.approverId ?? null,
    dueDate: input.dueDate ?? "",
  });
  addLink(ctx, { kind: "assessment", id }, { kind: "system", id: about.id });
  return written;
};

/** What may change while the version is in review: by the approver and by who plans the review. */
const WHILE_REVIEWED: ReadonlySet<string> = new Set([
  "approverId",
  "reviewerIds",
  "dueDate",
  "intervalMonths",
  "nextReviewDate",
  "decision",
  "conditions",
]);

export const update: Handlers["update"] = ({ id, revision, patch }, ctx) => {
  const row = decidable(ctx, id);
  const fields = Object.keys(patch);
  if (row.status === "in-review" && fields.some((field) => !WHILE_REVIEWED.has(field))) editable(ctx, id);
  for (const personId of [patch.authorId, patch.approverId, ...(patch.reviewerIds ?? [])])
    if (personId) readRecord(ctx.raw, person, personId);
  ctx.summary(`${nameOfAssessment(row)}: ${fields.join(", ")} changed`);
  return updateRecord(ctx, assessment, id, revision, patch);
};

const stale = (revision: number) =>
  fail("STALE_REVISION", "This assessment was changed since you opened it. Nothing was changed; look at it again.", {
    revision,
  });

/** Refuses an act with the fields to mark; gives the status after it. */
const allow = (ctx: CommandContext, row: AssessmentRow, act: Act): AssessmentStatus => {
  const facts = factsOf(readParts(ctx.raw, row), ctx.now.slice(0, 10));
  refuse(refusals(act, workflowOf(ctx.raw, facts, openPointsOf(facts), ctx.actor.id)));
  return statusAfter(facts.status, act)!;
};

const step =
  (
    act: Act,
    words: string,
  ): ((input: { id: string; revision: number }, ctx: CommandContext) => { id: string; revision: number }) =>
  ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, assessment, id);
    const status = allow(ctx, row, act);
    ctx.summary(`${nameOfAssessment(row)} ${words}`);
    const submitted = act === "submit" ? { submittedOn: ctx.now.slice(0, 10) } : {};
    return updateRecord(ctx, assessment, id, revision, { status, ...submitted });
  };

export const submit: Handlers["submit"] = step("submit", "sent to review");
export const requestChanges: Handlers["requestChanges"] = step("request-changes", "sent back for changes");
export const startMonitoring: Handlers["startMonitoring"] = step("start-monitoring", "put under monitoring");

/** Approves by name, without a signature; the register of approvals says so. Signing goes through `approvals.approve`. */
export const approve: Handlers["approve"] = ({ id, revision }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  if (row.revision !== revision) throw stale(row.revision);
  const { content, statement } = { ...assessmentSubject.read(ctx.raw, id), statement: assessmentSubject.statement };
  const { hash } = sealContent(content);
  approveRecord(ctx, { kind: "assessment", id, hash, personId: ctx.actor.id, statement }, { method: "name" });
  return { id, revision: readRecord(ctx.raw, assessment, id).revision };
};

export const openNewVersion: Handlers["openNewVersion"] = ({ id, revision, trigger, detail }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  refuse(newVersionRefusals(row.status as AssessmentStatus, openVersionOf(ctx.raw, row.seriesId)));
  if (row.revision !== revision) throw stale(row.revision);
  const { separateApprover } = readRecords(ctx.raw, workspace)[0]!;
  const made = insertRecord(ctx, assessment, {
    number: row.number,
    version: row.version + 1,
    seriesId: row.seriesId,
    previousId: row.id,
    systemId: row.systemId,
    title: row.title,
    trigger,
    triggerDetail: detail,
    screening: row.screening,
    screeningNotes: row.screeningNotes,
    depth: row.depth,
    depthReason: row.depthReason,
    authorId: ctx.actor.id,
    approverId: separateApprover && row.approverId === ctx.actor.id ? null : row.approverId,
    reviewerIds: row.reviewerIds,
    intervalMonths: row.intervalMonths,
    publicSummary: row.publicSummary,
  });
  carryOver(ctx, row.id, made.id);
  ctx.summary(
    `${refOf("assessment", row.number)} version ${row.version + 1} opened: ${wordOf(TRIGGERS, trigger).toLowerCase()}`,
  );
  settleSeries(ctx, row, `Version ${row.version + 1} opened.`);
  return made;
};

/** Copies answers, impacts and links; what is copied is marked as carried. */
const carryOver = (ctx: CommandContext, from: string, to: string): void => {
  for (const { questionId, answer, notApplicable } of readRecordsOf(ctx.raw, assessmentAnswer, "assessmentId", from))
    insertRecord(ctx, assessmentAnswer, { assessmentId: to, questionId, answer, notApplicable, carried: true });
  for (const item of readRecordsOf(ctx.raw, impactItem, "assessmentId", from, "position")) {
    const { id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, ...fields } = item;
    insertRecord(ctx, impactItem, { ...fields, assessmentId: to, carried: true });
  }
  for (const kind of LINK_KINDS)
    for (const other of linkedIdsOf(ctx.raw, { kind: "assessment", id: from }, kind))
      addLink(ctx, { kind: "assessment", id: to }, { kind, id: other });
};

export const remove: Handlers["remove"] = ({ id, revision }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  if (row.status !== "draft" || row.submittedOn !== "" || !isDecidable(row.status))
    refuse([
      {
        path: "status",
        message: "Only a draft that was never sent to review is removed; everything else is a record.",
      },
    ]);
  ctx.summary(`${nameOfAssessment(row)} removed`);
  for (const table of [assessmentAnswer, impactItem, assessmentComment])
    for (const one of readRecordsOf(ctx.raw, table, "assessmentId", id)) deleteRecord(ctx, table, one.id, one.revision);
  removeLinksOf(ctx, "assessment", id);
  deleteRecord(ctx, assessment, id, revision);
  return {};
};
