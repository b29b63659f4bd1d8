/** What is done about risks: effects of controls, estimates, actions, and what calls for another review. */
import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./columns.ts";
import { person, risk, system } from "./domain.ts";

/** What one treating control does to one risk, in steps down the scale once it is really implemented. */
export const controlEffect = sqliteTable(
  "control_effect",
  {
    ...recordColumns(),
    riskId: text("risk_id")
      .notNull()
      .references(() => risk.id),
    controlId: text("control_id").notNull(),
    likelihoodSteps: integer("likelihood_steps").notNull().default(0),
    consequenceSteps: integer("consequence_steps").notNull().default(0),
    note: text("note").notNull().default(""),
  },
  (table) => [uniqueIndex("control_effect_pair").on(table.riskId, table.controlId)],
);

/** Three-point estimates of a risk in events per year and in the workspace's currency, before and after treatment. */
export const riskEstimate = sqliteTable(
  "risk_estimate",
  {
    ...recordColumns(),
    riskId: text("risk_id")
      .notNull()
      .references(() => risk.id),
    shape: text("shape").notNull().default("pert"),
    frequencyLow: real("frequency_low").notNull(),
    frequencyMode: real("frequency_mode").notNull(),
    frequencyHigh: real("frequency_high").notNull(),
    lossLow: real("loss_low").notNull(),
    lossMode: real("loss_mode").notNull(),
    lossHigh: real("loss_high").notNull(),
    treatedFrequencyLow: real("treated_frequency_low"),
    treatedFrequencyMode: real("treated_frequency_mode"),
    treatedFrequencyHigh: real("treated_frequency_high"),
    treatedLossLow: real("treated_loss_low"),
    treatedLossMode: real("treated_loss_mode"),
    treatedLossHigh: real("treated_loss_high"),
    /** Cost of the treatment in a year. */
    treatmentCost: real("treatment_cost"),
    basis: text("basis").notNull().default(""),
  },
  (table) => [uniqueIndex("risk_estimate_risk").on(table.riskId)],
);

/** A task with an owner and a date: one thing everywhere, whatever it comes from. */
export const action = sqliteTable(
  "action",
  {
    ...recordColumns(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    /** open, in-progress, done or cancelled. */
    status: text("status").notNull().default("open"),
    ownerId: text("owner_id").references(() => person.id),
    startDate: text("start_date").notNull().default(""),
    dueDate: text("due_date").notNull().default(""),
    doneOn: text("done_on").notNull().default(""),
    /** In whole units of the workspace's currency. */
    cost: real("cost"),
    result: text("result").notNull().default(""),
    /** The record it comes from, such as risk or assessment; empty where it stands alone. */
    sourceKind: text("source_kind").notNull().default(""),
    sourceId: text("source_id").notNull().default(""),
  },
  (table) => [index("action_source").on(table.sourceKind, table.sourceId)],
);

/** Something happened after which a risk or an assessment must be looked at again; settled when that was done. */
export const reviewFlag = sqliteTable(
  "review_flag",
  {
    ...recordColumns(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    cause: text("cause").notNull(),
    detail: text("detail").notNull().default(""),
    sourceKind: text("source_kind").notNull().default(""),
    sourceId: text("source_id").notNull().default(""),
    raisedOn: text("raised_on").notNull(),
    settledOn: text("settled_on").notNull().default(""),
    settledById: text("settled_by_id").references(() => person.id),
    settlement: text("settlement").notNull().default(""),
  },
  (table) => [index("review_flag_subject").on(table.subjectKind, table.subjectId)],
);

/** What was said about a risk of the library for one AI system when risks were identified: also that it does not apply, and why. */
export const riskConsideration = sqliteTable(
  "risk_consideration",
  {
    ...recordColumns(),
    systemId: text("system_id")
      .notNull()
      .references(() => system.id),
    catalogueId: text("catalogue_id").notNull(),
    /** applies, not or later. */
    answer: text("answer").notNull(),
    reason: text("reason").notNull().default(""),
  },
  (table) => [uniqueIndex("risk_consideration_pair").on(table.systemId, table.catalogueId)],
);
