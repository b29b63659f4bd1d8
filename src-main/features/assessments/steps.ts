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
import { deleteRecord, insertRecord, readRecord, readRecordsOf, updateRecord } from "../../db/records.ts";
import { assessment, assessmentAnswer, assessmentComment, impactItem } from "../../db/schema/assessments.ts";
import { person, system, workspace } from "../../db/schema/domain.ts";
import { readRecords } from "../../db/records.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { addLink, linkedIds, removeLinksOf } from "../../records/links.ts";
import { recordApproval } from "./approve.ts";
import { factsOf, openPointsOf, readParts, workflowOf, type AssessmentRow } from "./facts.ts";
import { decidable, editable, nameOfAssessment, refuse } from "./guard.ts";
import { openVersionOf } from "./read.ts";
import { settleSeries } from "./settle.ts";

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

export const approve: Handlers["approve"] = ({ id, revision }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  const status = allow(ctx, row, "approve");
  ctx.summary(`${nameOfAssessment(row)} approved by ${ctx.actor.name}`);
  const written = updateRecord(ctx, assessment, id, revision, { status });
  supersedeBefore(ctx, row);
  settleSeries(ctx, row, `Looked at in ${nameOfAssessment(row)}, approved.`);
  recordApproval(ctx, id, written.revision);
  return written;
};

/** The version in force before this one becomes superseded. */
const supersedeBefore = (ctx: CommandContext, { id, seriesId }: AssessmentRow): void => {
  for (const other of readRecordsOf(ctx.raw, assessment, "seriesId", seriesId, "version")) {
    const status = statusAfter(other.status as AssessmentStatus, "supersede");
    if (other.id !== id && status !== null) updateRecord(ctx, assessment, other.id, other.revision, { status });
  }
};

export const openNewVersion: Handlers["openNewVersion"] = ({ id, revision, trigger, detail }, ctx) => {
  const row = readRecord(ctx.raw, assessment, id);
  refuse(newVersionRefusals(row.status as AssessmentStatus, openVersionOf(ctx.raw, row.seriesId)));
  if (row.revision !== revision) updateRecord(ctx, assessment, id, revision, {});
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
  for (const kind of ["point", "control", "risk", "system", "evidence", "document"] as const)
    for (const other of linkedIds(ctx.raw, "assessment", kind).get(from) ?? [])
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
