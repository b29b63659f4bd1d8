/** Writing a version's content: screening, answers, impacts, comments. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import {
  askedSections,
  FRIA_APPLIES,
  sectionOfDimension,
  type AskedQuestion,
} from "../../../src-shared/domain/assessment/adapt.ts";
import { checkOverrule, checkSignature, gateRefusals, screen } from "../../../src-shared/domain/assessment/screen.ts";
import type { ScreeningAnswers } from "../../../src-shared/domain/assessment/types.ts";
import { DEPTHS, wordOf, type Depth } from "../../../src-shared/domain/assessment/words.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecordsOf, updateRecord } from "../../db/records.ts";
import { assessment, assessmentAnswer, assessmentComment, impactItem } from "../../db/schema/assessments.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { assessmentContent } from "../../records/catalogue.ts";
import { factsOf, gateOf, readParts, type AssessmentRow, nameOfAssessment } from "../../records/assessments/facts.ts";
import { decidable, editable, refuse } from "./guard.ts";

type Handlers = HandlersOf<Contract["assessments"]>;

/** Own lines stand after the template's; a place is never given twice in a series, because it is the line's identity. */
const OWN_FROM = 100;

/** The template's lines that the depth asks for and that are not there yet: individuals in a light assessment, all in a full one. */
const addTemplateItems = (ctx: CommandContext, assessmentId: string, depth: Depth | ""): void => {
  if (depth === "" || depth === "none") return;
  const there = new Set(
    readRecordsOf(ctx.raw, impactItem, "assessmentId", assessmentId).map(({ position }) => position),
  );
  for (const [position, { id, title, dimension }] of assessmentContent().impactItems.entries())
    if (!there.has(position) && (depth === "full" || dimension === "individuals"))
      insertRecord(ctx, impactItem, { assessmentId, itemId: id, title, dimension, position });
};

const refuseUnknown = (given: Readonly<Record<string, string>>, path: string): void => {
  const known = new Set(assessmentContent().screening.questions.map(({ id }) => id));
  refuse(
    Object.keys(given)
      .filter((id) => !known.has(id))
      .map((id) => ({ path: `${path}.${id}`, message: `The screening has no question ${id}.` })),
  );
};

export const saveScreening: Handlers["saveScreening"] = (input, ctx) => {
  const { id, revision, answers = {}, notes = {}, overrule } = input;
  const row = editable(ctx, id);
  refuseUnknown(answers, "answers");
  refuseUnknown(notes, "notes");
  const { questions } = assessmentContent().screening;
  const merged = { ...row.screening, ...answers } as ScreeningAnswers;
  const before = screen(questions, row.screening as ScreeningAnswers);
  const screened = screen(questions, merged);
  if (overrule)
    refuse(
      checkOverrule(screened, overrule, { actorId: ctx.actor.id, approverId: row.approverId, authorId: row.authorId }),
    );
  const kept = overrule === undefined && row.depthReason !== "" && before.depth === screened.depth;
  const depth = overrule ? overrule.depth : kept ? (row.depth as Depth | "") : screened.depth;
  const depthReason = overrule ? overrule.reason : kept ? row.depthReason : "";
  ctx.summary(
    `${nameOfAssessment(row)}: screening ${depth === "" ? "answered in part" : `gives ${wordOf(DEPTHS, depth).toLowerCase()}`}${overrule ? " (overruled)" : ""}`,
  );
  const written = updateRecord(ctx, assessment, id, revision, {
    screening: merged,
    screeningNotes: { ...row.screeningNotes, ...notes },
    depth,
    depthReason,
    screenedOn: depth === "" ? "" : ctx.now.slice(0, 10),
    screeningSignedById: null,
    screeningSignedOn: "",
  });
  addTemplateItems(ctx, id, depth);
  return { ...written, depth };
};

export const signScreening: Handlers["signScreening"] = ({ id, revision }, ctx) => {
  const row = decidable(ctx, id);
  refuse(checkSignature(gateOf(ctx.raw, row), ctx.actor.id));
  ctx.summary(`${nameOfAssessment(row)}: screening signed by ${ctx.actor.name}, owner of the system`);
  return updateRecord(ctx, assessment, id, revision, {
    screenedOn: row.screenedOn || ctx.now.slice(0, 10),
    screeningSignedById: ctx.actor.id,
    screeningSignedOn: ctx.now.slice(0, 10),
  });
};

/** The version, if its sections may be written: the screening is signed. Errors: NOT_FOUND, LOCKED, INVALID_INPUT. */
const opened = (ctx: CommandContext, id: string): AssessmentRow => {
  const row = editable(ctx, id);
  refuse(gateRefusals(gateOf(ctx.raw, row)));
  return row;
};

const askedQuestions = (ctx: CommandContext, row: AssessmentRow): AskedQuestion[] => {
  const parts = readParts(ctx.raw, row);
  const facts = factsOf(parts, ctx.now.slice(0, 10));
  const fria = parts.answers.find(({ questionId }) => questionId === FRIA_APPLIES)?.answer ?? "";
  return askedSections(assessmentContent(), facts.depth, facts.system, fria).flatMap(({ questions }) => questions);
};

/** A choice is one of the options, a multi answer some of them, one a line; empty is no answer. */
const refuseOptions = ({ id, type, options }: AskedQuestion, given: string): void => {
  if (options === null || given === "" || (type !== "choice" && type !== "multi")) return;
  const chosen = type === "multi" ? given.split("\n") : [given];
  refuse(
    chosen
      .filter((one) => !options.includes(one))
      .map((one) => ({
        path: "patch.answer",
        message: `“${one}” is no answer to ${id}. Choose ${type === "multi" ? "from" : "one of"}: ${options.join(", ")}.`,
      })),
  );
};

export const answer: Handlers["answer"] = ({ id, questionId, revision, patch }, ctx) => {
  const row = opened(ctx, id);
  const question = askedQuestions(ctx, row).find((one) => one.id === questionId);
  if (!question) throw fail("NOT_FOUND", `This assessment does not ask question ${questionId}. Nothing was changed.`);
  if (patch.answer !== undefined) refuseOptions(question, patch.answer);
  const known = readRecordsOf(ctx.raw, assessmentAnswer, "assessmentId", id).find(
    (one) => one.questionId === questionId,
  );
  ctx.summary(`${nameOfAssessment(row)}: ${questionId} answered`);
  if (!known && revision !== 0) throw fail("NOT_FOUND", "This answer no longer exists. Nothing was changed.");
  return known
    ? updateRecord(ctx, assessmentAnswer, known.id, revision, { ...patch, carried: false })
    : insertRecord(ctx, assessmentAnswer, { ...patch, assessmentId: id, questionId });
};

export const confirmSection: Handlers["confirmSection"] = ({ id, sectionId }, ctx) => {
  const row = opened(ctx, id);
  const answers = readRecordsOf(ctx.raw, assessmentAnswer, "assessmentId", id).filter(
    ({ carried, questionId }) => carried && questionId.startsWith(`${sectionId}-`),
  );
  const items = readRecordsOf(ctx.raw, impactItem, "assessmentId", id).filter(
    ({ carried, dimension }) => carried && sectionOfDimension(dimension) === sectionId,
  );
  for (const one of answers) updateRecord(ctx, assessmentAnswer, one.id, one.revision, { carried: false });
  for (const one of items) updateRecord(ctx, impactItem, one.id, one.revision, { carried: false });
  const confirmed = answers.length + items.length;
  ctx.summary(`${nameOfAssessment(row)}: ${confirmed} carried entries of section ${sectionId} confirmed`);
  return { confirmed };
};

const nextPlace = (ctx: CommandContext, seriesId: string): number =>
  ctx.raw
    .prepare<[string], number>(
      `SELECT coalesce(max(i.position), 0) + 1 FROM impact_item i JOIN assessment a ON a.id = i.assessment_id WHERE a.series_id = ?`,
    )
    .pluck()
    .get(seriesId)!;

export const addItem: Handlers["addItem"] = ({ assessmentId, itemId = "", fields }, ctx) => {
  const row = opened(ctx, assessmentId);
  if (itemId !== "" && !assessmentContent().impactItems.some(({ id }) => id === itemId))
    throw fail("NOT_FOUND", `The template has no impact ${itemId}. Nothing was added.`);
  const position = Math.max(OWN_FROM, nextPlace(ctx, row.seriesId));
  ctx.summary(`${nameOfAssessment(row)}: impact ${fields.title} added`);
  return insertRecord(ctx, impactItem, { relevant: "yes", ...fields, assessmentId, itemId, position });
};

export const setItem: Handlers["setItem"] = ({ id, revision, patch }, ctx) => {
  const item = readRecord(ctx.raw, impactItem, id);
  const row = opened(ctx, item.assessmentId);
  if (item.position < OWN_FROM)
    refuse(
      (["title", "dimension"] as const)
        .filter((field) => patch[field] !== undefined && patch[field] !== item[field])
        .map((field) => ({
          path: `patch.${field}`,
          message: "This line belongs to the template. Add a line of your own to say it otherwise.",
        })),
    );
  ctx.summary(`${nameOfAssessment(row)}: impact ${item.title}: ${Object.keys(patch).join(", ") || "confirmed"}`);
  return updateRecord(ctx, impactItem, id, revision, { ...patch, carried: false });
};

export const removeItem: Handlers["removeItem"] = ({ id, revision }, ctx) => {
  const item = readRecord(ctx.raw, impactItem, id);
  const row = opened(ctx, item.assessmentId);
  if (item.position < OWN_FROM)
    refuse([{ path: "id", message: `${item.title} belongs to the template and stays. Say that it is not relevant.` }]);
  ctx.summary(`${nameOfAssessment(row)}: impact ${item.title} removed`);
  deleteRecord(ctx, impactItem, id, revision);
  return {};
};

export const comment: Handlers["comment"] = ({ id, target, body }, ctx) => {
  const row = decidable(ctx, id);
  ctx.summary(`${nameOfAssessment(row)}: comment${target === "" ? "" : " on one point"} written`);
  return insertRecord(ctx, assessmentComment, { assessmentId: id, target, body, personId: ctx.actor.id });
};

export const resolveComment: Handlers["resolveComment"] = ({ id, revision, resolved }, ctx) => {
  const known = readRecord(ctx.raw, assessmentComment, id);
  const row = decidable(ctx, known.assessmentId);
  ctx.summary(`${nameOfAssessment(row)}: comment ${resolved ? "resolved" : "opened again"}`);
  return updateRecord(ctx, assessmentComment, id, revision, {
    resolvedOn: resolved ? ctx.now.slice(0, 10) : "",
    resolvedById: resolved ? ctx.actor.id : null,
  });
};
