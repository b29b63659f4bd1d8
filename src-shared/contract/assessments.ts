/**
 * AI system impact assessments (6.1.4, 8.4, A.5). A version is one row; versions of the same assessment share `seriesId` and
 * number. Texts of answers are plain: an empty line ends a paragraph, lines that begin with "- " make a list.
 */
import { z } from "zod";
import { DECISIONS, DEPTHS, SCREENING_ANSWERS, TRIGGERS } from "../domain/assessment/words.ts";
import { command, job, query } from "../ipc/define.ts";
import { depth, impactFields, listedAssessment, oneOf, orEmpty, wholeAssessment } from "./assessment-shapes.ts";
import { exportInput, exportJob } from "./export.ts";
import { day, id, ids, none, revision, text, title, written } from "./fields.ts";

const said = text(5000).refine((value) => value.trim() !== "", "must not be empty");
const change = z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() });
const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;
const edited = z.object({ id: id(), revision: revision() });

export const assessmentsContract = {
  list: query({
    input: none,
    output: z.array(listedAssessment),
    reads: ["assessments", "systems", "links", "actions", "reviews", "people"],
  }),
  /** One version whole: the questions that its system's role and class ask for, levels, open points, comments, what may be done next. */
  read: query({
    input: z.object({ id: id() }),
    output: wholeAssessment,
    errors: ["NOT_FOUND"],
    reads: ["assessments", "systems", "risks", "links", "actions", "reviews", "people", "soa", "workspace"],
  }),
  /** What is late or lacking, as of today. */
  checks: query({
    input: none,
    output: z.object({
      overdue: z.array(
        z.object({
          id: z.string(),
          ref: z.string(),
          title: z.string(),
          kind: z.enum(["due", "review"]),
          date: z.string(),
        }),
      ),
      /** In operation or high-risk, and without an approved assessment. */
      missing: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string(), because: z.string() })),
      /** Something happened that calls for another look. */
      flagged: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string(), causes: z.array(z.string()) })),
    }),
    reads: ["assessments", "systems", "reviews"],
  }),
  /** Version 1 of a new assessment; the person at work is its author where none is named. */
  create: command({
    input: z.object({
      systemId: id(),
      title: title().optional(),
      authorId: id().nullable().optional(),
      approverId: id().nullable().optional(),
      dueDate: day().optional(),
    }),
    output: written,
    errors: ["NOT_FOUND"],
    touches: ["assessments", "links"],
  }),
  /** People, dates, decision and conclusion. While in review only people, dates, decision and conditions. */
  update: command({
    input: edited.extend({
      patch: z
        .object({
          title: title(),
          authorId: id().nullable(),
          approverId: id().nullable(),
          reviewerIds: ids().max(20),
          dueDate: day(),
          intervalMonths: z.int().min(1).max(60),
          nextReviewDate: day(),
          decision: orEmpty(DECISIONS),
          conditions: text(),
          conclusion: text(),
          publicSummary: text(),
        })
        .partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["assessments"],
  }),
  /** Merges answers and notes; an empty patch confirms carried ones. `overrule` sets another depth than the rule gives; null takes it back. */
  saveScreening: command({
    input: edited.extend({
      answers: z.record(z.string(), orEmpty(SCREENING_ANSWERS)).optional(),
      notes: z.record(z.string(), text(2000)).optional(),
      overrule: z
        .object({ depth: oneOf(DEPTHS), reason: text(2000) })
        .nullable()
        .optional(),
    }),
    output: written.extend({ depth }),
    errors: EDIT_ERRORS,
    touches: ["assessments"],
  }),
  /** The owner of the system signs the screening, which opens the sections. Any later change of it takes the signature away. */
  signScreening: command({ input: edited, output: written, errors: EDIT_ERRORS, touches: ["assessments"] }),
  /** Answers one question. `revision` is the answer's, 0 while it has none. Any save takes the carried mark away. */
  answer: command({
    input: z.object({
      id: id(),
      questionId: id(),
      revision: z.int().min(0),
      patch: z.object({ answer: text(20_000), notApplicable: text(2000) }).partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["assessments"],
  }),
  /** Confirms every carried answer and impact of a section as it stands. */
  confirmSection: command({
    input: z.object({ id: id(), sectionId: id() }),
    output: z.object({ confirmed: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["assessments"],
  }),
  /** Adds a line: an own one, or another affected group of the template line `itemId`. */
  addItem: command({
    input: z.object({
      assessmentId: id(),
      itemId: z.string().max(80).optional(),
      fields: impactFields.partial().required({ title: true, dimension: true }),
    }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["assessments"],
  }),
  setItem: command({
    input: edited.extend({ patch: impactFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["assessments"],
  }),
  /** Takes an added line away. The template's own lines stay: answer "not relevant" instead. */
  removeItem: command({ input: edited, output: none, errors: EDIT_ERRORS, touches: ["assessments"] }),
  /** Writes a comment on a question, impact, section or (empty target) the whole. Allowed until the version is approved. */
  comment: command({
    input: z.object({ id: id(), target: z.string().max(80), body: said }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["assessments"],
  }),
  /** Resolves a comment, or opens it again. */
  resolveComment: command({
    input: edited.extend({ resolved: z.boolean() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["assessments"],
  }),
  submit: command({ input: edited, output: written, errors: EDIT_ERRORS, touches: ["assessments"] }),
  requestChanges: command({ input: edited, output: written, errors: EDIT_ERRORS, touches: ["assessments"] }),
  /** The approver at work approves; the version before becomes superseded and flags are settled. */
  approve: command({ input: edited, output: written, errors: EDIT_ERRORS, touches: ["assessments", "reviews", "soa"] }),
  startMonitoring: command({ input: edited, output: written, errors: EDIT_ERRORS, touches: ["assessments"] }),
  /** A new draft with everything of this version as carried. */
  openNewVersion: command({
    input: edited.extend({ trigger: oneOf(TRIGGERS), detail: text(2000) }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["assessments", "links", "reviews"],
  }),
  /** Takes back a draft that was never sent to review. */
  remove: command({ input: edited, output: none, errors: EDIT_ERRORS, touches: ["assessments", "links", "soa"] }),
  /** What differs from `id` to `otherId`, which are versions of one series. */
  difference: query({
    input: z.object({ id: id(), otherId: id() }),
    output: z.object({
      before: z.object({ id: z.string(), version: z.int() }),
      after: z.object({ id: z.string(), version: z.int() }),
      fields: z.array(change),
      screening: z.array(change),
      answers: z.array(change),
      impacts: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          change: z.enum(["added", "removed", "changed"]),
          fields: z.array(change),
        }),
      ),
    }),
    errors: ["NOT_FOUND"],
    reads: ["assessments", "people"],
  }),
  /** Makes a risk of an impact and ties it to assessment and system; or ties a risk that exists. */
  toRisk: command({
    input: edited.extend({ riskId: id().nullable() }),
    output: z.object({ riskId: z.string(), revision: z.int() }),
    errors: EDIT_ERRORS,
    touches: ["assessments", "risks", "links", "soa"],
  }),
  /** Makes an action of a measure (`itemId`) or of a condition (null). */
  toAction: command({
    input: z.object({
      id: id(),
      itemId: id().nullable(),
      title: title(),
      description: text(),
      ownerId: id().nullable(),
      dueDate: day(),
    }),
    output: written,
    errors: ["NOT_FOUND"],
    touches: ["assessments", "actions"],
  }),
  /** Asks for a folder and writes the report for auditors, or the short public summary (A.8), as DOCX and PDF. */
  export: job({
    input: exportInput.extend({
      id: id(),
      document: z.enum(["report", "summary"]),
      formats: z.array(z.enum(["docx", "pdf", "html"])).min(1, "choose at least one format"),
    }),
    ...exportJob,
  }),
};
