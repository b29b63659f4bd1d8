/** AI system impact assessments (6.1.4, 8.4, A.5) and the classification of systems under the EU AI Act. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { jsonOr, recordColumns } from "./columns.ts";
import { person, risk, system } from "./domain.ts";

/** One version of one assessment; versions of the same assessment share `seriesId` and `number`. */
export const assessment = sqliteTable(
  "assessment",
  {
    ...recordColumns(),
    number: integer("number").notNull(),
    version: integer("version").notNull().default(1),
    seriesId: text("series_id").notNull(),
    previousId: text("previous_id"),
    systemId: text("system_id")
      .notNull()
      .references(() => system.id),
    title: text("title").notNull(),
    /** draft, in-review, changes-requested, approved, monitoring or superseded. */
    status: text("status").notNull().default("draft"),
    /** Why this version was begun; empty for the first. */
    trigger: text("trigger").notNull().default(""),
    triggerDetail: text("trigger_detail").notNull().default(""),
    /** Answer per screening question: yes, no or unknown. */
    screening: jsonOr<Record<string, string>>("screening", "{}"),
    screeningNotes: jsonOr<Record<string, string>>("screening_notes", "{}"),
    /** none, light or full; empty while the screening is open. */
    depth: text("depth").notNull().default(""),
    /** Why a person chose another depth than the rule gives; empty where the rule holds. */
    depthReason: text("depth_reason").notNull().default(""),
    screenedOn: text("screened_on").notNull().default(""),
    /** The owner of the system who signed the screening, and the day; both empty while nobody did. */
    screeningSignedById: text("screening_signed_by_id").references(() => person.id),
    screeningSignedOn: text("screening_signed_on").notNull().default(""),
    authorId: text("author_id").references(() => person.id),
    approverId: text("approver_id").references(() => person.id),
    reviewerIds: jsonOr<string[]>("reviewer_ids", "[]"),
    dueDate: text("due_date").notNull().default(""),
    intervalMonths: integer("interval_months").notNull().default(12),
    nextReviewDate: text("next_review_date").notNull().default(""),
    /** "", approve, approve-with-conditions or reject. */
    decision: text("decision").notNull().default(""),
    conditions: text("conditions").notNull().default(""),
    conclusion: text("conclusion").notNull().default(""),
    publicSummary: text("public_summary").notNull().default(""),
    submittedOn: text("submitted_on").notNull().default(""),
  },
  (table) => [
    uniqueIndex("assessment_version").on(table.seriesId, table.version),
    index("assessment_system").on(table.systemId),
  ],
);

export const assessmentAnswer = sqliteTable(
  "assessment_answer",
  {
    ...recordColumns(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessment.id),
    questionId: text("question_id").notNull(),
    answer: text("answer").notNull().default(""),
    /** The answer stands as it was in the version before and was not looked at yet. */
    carried: integer("carried", { mode: "boolean" }).notNull().default(false),
    /** Why the question does not apply; empty where it does. */
    notApplicable: text("not_applicable").notNull().default(""),
  },
  (table) => [uniqueIndex("assessment_answer_question").on(table.assessmentId, table.questionId)],
);

/** One impact on one affected group: a harm, a benefit, or what follows from foreseeable misuse or failure. */
export const impactItem = sqliteTable(
  "impact_item",
  {
    ...recordColumns(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessment.id),
    /** The line of the template it starts from; empty for an own line. */
    itemId: text("item_id").notNull().default(""),
    title: text("title").notNull(),
    /** individuals, groups, societies or organisation. */
    dimension: text("dimension").notNull(),
    /** harm, benefit or misuse. */
    kind: text("kind").notNull().default("harm"),
    /** "", no or yes: whether the line was found relevant. */
    relevant: text("relevant").notNull().default(""),
    affectedGroup: text("affected_group").notNull().default(""),
    vulnerable: integer("vulnerable", { mode: "boolean" }).notNull().default(false),
    description: text("description").notNull().default(""),
    severity: integer("severity"),
    reach: integer("reach"),
    reversibility: integer("reversibility"),
    likelihood: integer("likelihood"),
    confidence: text("confidence").notNull().default(""),
    evidenceNote: text("evidence_note").notNull().default(""),
    mitigation: text("mitigation").notNull().default(""),
    remainingSeverity: integer("remaining_severity"),
    remainingReach: integer("remaining_reach"),
    remainingReversibility: integer("remaining_reversibility"),
    remainingLikelihood: integer("remaining_likelihood"),
    remainingConfidence: text("remaining_confidence").notNull().default(""),
    carried: integer("carried", { mode: "boolean" }).notNull().default(false),
    /** The risk that was made of this impact. */
    riskId: text("risk_id").references(() => risk.id),
    position: integer("position").notNull().default(0),
  },
  (table) => [index("impact_item_assessment").on(table.assessmentId)],
);

/** A reviewer's comment on a question, an impact or the whole. */
export const assessmentComment = sqliteTable(
  "assessment_comment",
  {
    ...recordColumns(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessment.id),
    /** A question's or an impact item's id; empty for the whole. */
    target: text("target").notNull().default(""),
    personId: text("person_id").references(() => person.id),
    body: text("body").notNull(),
    resolvedOn: text("resolved_on").notNull().default(""),
    resolvedById: text("resolved_by_id").references(() => person.id),
  },
  (table) => [index("assessment_comment_assessment").on(table.assessmentId)],
);

/** The answers on the path to a system's class under Regulation (EU) 2024/1689, and what a person made of the result. */
export const actClassification = sqliteTable(
  "act_classification",
  {
    ...recordColumns(),
    systemId: text("system_id")
      .notNull()
      .references(() => system.id),
    /** Answer per step: yes, no or unknown. */
    answers: jsonOr<Record<string, string>>("answers", "{}"),
    notes: jsonOr<Record<string, string>>("notes", "{}"),
    derivedClass: text("derived_class").notNull().default(""),
    overruledClass: text("overruled_class").notNull().default(""),
    overruleReason: text("overrule_reason").notNull().default(""),
    /** The edition of the data file that the result rests on. */
    dataEdition: text("data_edition").notNull().default(""),
    classifiedOn: text("classified_on").notNull().default(""),
    classifiedById: text("classified_by_id").references(() => person.id),
  },
  (table) => [uniqueIndex("act_classification_system").on(table.systemId)],
);
