/** The domain tables. Each gets generated triggers that write the trail and refuse a write outside a command. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { json, recordColumns } from "./columns.ts";

export const workspace = sqliteTable("workspace", {
  ...recordColumns(),
  organisation: text("organisation").notNull(),
  scopeText: text("scope_text").notNull().default(""),
  annexAReading: text("annex_a_reading").notNull().default("strict"),
  classification: text("classification").notNull().default("Confidential"),
  documentPrefix: text("document_prefix").notNull().default("AIMS"),
  isDemo: integer("is_demo", { mode: "boolean" }).notNull().default(false),
});

export const person = sqliteTable("person", {
  ...recordColumns(),
  name: text("name").notNull(),
  role: text("role").notNull().default(""),
  email: text("email").notNull().default(""),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
});

export const clauseAnswer = sqliteTable(
  "clause_answer",
  {
    ...recordColumns(),
    pointId: text("point_id").notNull(),
    status: text("status").notNull().default("not-started"),
    answer: text("answer").notNull().default(""),
    reason: text("reason").notNull().default(""),
    ownerId: text("owner_id").references(() => person.id),
    dueDate: text("due_date").notNull().default(""),
  },
  (table) => [uniqueIndex("clause_answer_point").on(table.pointId)],
);

export const system = sqliteTable("system", {
  ...recordColumns(),
  number: integer("number").notNull(),
  externalId: text("external_id").notNull().default(""),
  name: text("name").notNull(),
  purpose: text("purpose").notNull().default(""),
  intendedUse: text("intended_use").notNull().default(""),
  roles: json<string[]>("roles"),
  lifeCycleStage: text("life_cycle_stage").notNull().default(""),
  ownerId: text("owner_id").references(() => person.id),
  peopleAffected: text("people_affected").notNull().default(""),
  data: text("data").notNull().default(""),
  suppliers: text("suppliers").notNull().default(""),
  autonomy: text("autonomy").notNull().default(""),
  aiActClass: text("ai_act_class").notNull().default(""),
  aiActReason: text("ai_act_reason").notNull().default(""),
  notes: text("notes").notNull().default(""),
});

export const riskCriteria = sqliteTable("risk_criteria", {
  ...recordColumns(),
  likelihood: json<{ value: number; name: string; anchor: string }[]>("likelihood"),
  impact:
    json<{ value: number; name: string; organisation: string; individuals: string; societies: string }[]>("impact"),
  bands: json<{ id: string; name: string; min: number; action: string }[]>("bands"),
  appetite: integer("appetite").notNull(),
});

export const risk = sqliteTable("risk", {
  ...recordColumns(),
  number: integer("number").notNull(),
  externalId: text("external_id").notNull().default(""),
  catalogueId: text("catalogue_id").notNull().default(""),
  title: text("title").notNull(),
  description: text("description").notNull().default(""),
  category: text("category").notNull().default(""),
  cause: text("cause").notNull().default(""),
  sources: json<string[]>("sources"),
  inherentLikelihood: integer("inherent_likelihood"),
  inherentOrganisation: integer("inherent_organisation"),
  inherentIndividuals: integer("inherent_individuals"),
  inherentSocieties: integer("inherent_societies"),
  residualLikelihood: integer("residual_likelihood"),
  residualOrganisation: integer("residual_organisation"),
  residualIndividuals: integer("residual_individuals"),
  residualSocieties: integer("residual_societies"),
  treatment: text("treatment").notNull().default(""),
  treatmentPlan: text("treatment_plan").notNull().default(""),
  rationale: text("rationale").notNull().default(""),
  ownerId: text("owner_id").references(() => person.id),
  reviewDate: text("review_date").notNull().default(""),
});

export const ownControl = sqliteTable(
  "own_control",
  {
    ...recordColumns(),
    ref: text("ref").notNull(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    source: text("source").notNull().default("own"),
  },
  (table) => [uniqueIndex("own_control_ref").on(table.ref)],
);

export const soaEntry = sqliteTable(
  "soa_entry",
  {
    ...recordColumns(),
    controlId: text("control_id").notNull(),
    decision: text("decision").notNull().default(""),
    reasonCodes: json<string[]>("reason_codes"),
    justification: text("justification").notNull().default(""),
    status: text("status").notNull().default("not-started"),
    description: text("description").notNull().default(""),
    ownerId: text("owner_id").references(() => person.id),
    dueDate: text("due_date").notNull().default(""),
    guidance: text("guidance").notNull().default(""),
    guidanceRemark: text("guidance_remark").notNull().default(""),
    appliesTo: text("applies_to").notNull().default(""),
  },
  (table) => [uniqueIndex("soa_entry_control").on(table.controlId)],
);

export const soaVersion = sqliteTable("soa_version", {
  ...recordColumns(),
  number: text("number").notNull(),
  changeNote: text("change_note").notNull().default(""),
  approverId: text("approver_id")
    .notNull()
    .references(() => person.id),
  approverName: text("approver_name").notNull(),
  approverRole: text("approver_role").notNull(),
  approvedOn: text("approved_on").notNull(),
  content: text("content").notNull(),
  contentHash: text("content_hash").notNull(),
});

export const document = sqliteTable("document", {
  ...recordColumns(),
  number: integer("number").notNull(),
  title: text("title").notNull(),
  kind: text("kind").notNull().default(""),
  version: text("version").notNull().default(""),
  location: text("location").notNull().default(""),
  ownerId: text("owner_id").references(() => person.id),
  reviewDate: text("review_date").notNull().default(""),
});

export const evidence = sqliteTable("evidence", {
  ...recordColumns(),
  number: integer("number").notNull(),
  title: text("title").notNull(),
  description: text("description").notNull().default(""),
  fileName: text("file_name").notNull(),
  mediaType: text("media_type").notNull(),
  size: integer("size").notNull(),
  sha256: text("sha256").notNull(),
});

export const link = sqliteTable(
  "link",
  {
    ...recordColumns(),
    fromKind: text("from_kind").notNull(),
    fromId: text("from_id").notNull(),
    toKind: text("to_kind").notNull(),
    toId: text("to_id").notNull(),
  },
  (table) => [
    uniqueIndex("link_pair").on(table.fromKind, table.fromId, table.toKind, table.toId),
    index("link_to").on(table.toKind, table.toId),
  ],
);
