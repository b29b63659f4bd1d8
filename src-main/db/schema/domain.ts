/** The domain tables. Each gets generated triggers that write the trail and refuse a write outside a command. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { json, jsonOr, recordColumns } from "./columns.ts";

export const workspace = sqliteTable("workspace", {
  ...recordColumns(),
  organisation: text("organisation").notNull(),
  scopeText: text("scope_text").notNull().default(""),
  annexAReading: text("annex_a_reading").notNull().default("strict"),
  classification: text("classification").notNull().default("Confidential"),
  documentPrefix: text("document_prefix").notNull().default("AIMS"),
  isDemo: integer("is_demo", { mode: "boolean" }).notNull().default(false),
  /** Who wrote a record may not approve it. */
  separateApprover: integer("separate_approver", { mode: "boolean" }).notNull().default(true),
  /** ISO 4217 code of the costs and losses in this workspace. */
  currency: text("currency").notNull().default("EUR"),
  /** How exported documents look: accent colour (#RRGGBB, empty for the standard one), header, footer, language and logo. */
  documentAccent: text("document_accent").notNull().default(""),
  documentHeader: text("document_header").notNull().default(""),
  documentFooter: text("document_footer").notNull().default(""),
  documentLanguage: text("document_language").notNull().default("en"),
  /** SHA-256 of the stored picture; empty without a logo. */
  logoSha256: text("logo_sha256").notNull().default(""),
  /** The styles of the client's Word template as JSON; empty without one. */
  documentTemplate: text("document_template").notNull().default(""),
});

export const person = sqliteTable("person", {
  ...recordColumns(),
  name: text("name").notNull(),
  role: text("role").notNull().default(""),
  email: text("email").notNull().default(""),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
  /** Designated management (6.1.3): may approve the treatment plan and accept residual risk. */
  designated: integer("designated", { mode: "boolean" }).notNull().default(false),
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

/** One row per version; the highest version is in force, the earlier ones are kept as they were. */
export const riskCriteria = sqliteTable("risk_criteria", {
  ...recordColumns(),
  version: integer("version").notNull().default(1),
  note: text("note").notNull().default(""),
  /** How a score is made: product, sum, max or matrix. */
  rule: text("rule").notNull().default("product"),
  /** Rule "matrix" only: one row per likelihood (lowest first), one score per consequence level. */
  matrix: jsonOr<number[][]>("matrix", "[]"),
  /** The highest score that may be borne for a time with a plan; null where the appetite is the only line. */
  tolerance: integer("tolerance"),
  likelihood: json<{ value: number; name: string; anchor: string }[]>("likelihood"),
  impact: json<
    {
      value: number;
      name: string;
      organisation: string;
      individuals: string;
      societies: string;
      /** Missing in criteria made before these two areas were there. */
      groups?: string;
      environment?: string;
    }[]
  >("impact"),
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
  inherentGroups: integer("inherent_groups"),
  inherentEnvironment: integer("inherent_environment"),
  residualGroups: integer("residual_groups"),
  residualEnvironment: integer("residual_environment"),
  // Current levels are derived from the controls that are really implemented; these are set where a person overrules them.
  currentLikelihood: integer("current_likelihood"),
  currentOrganisation: integer("current_organisation"),
  currentIndividuals: integer("current_individuals"),
  currentGroups: integer("current_groups"),
  currentSocieties: integer("current_societies"),
  currentEnvironment: integer("current_environment"),
  targetLikelihood: integer("target_likelihood"),
  targetOrganisation: integer("target_organisation"),
  targetIndividuals: integer("target_individuals"),
  targetGroups: integer("target_groups"),
  targetSocieties: integer("target_societies"),
  targetEnvironment: integer("target_environment"),
  inherentConfidence: text("inherent_confidence").notNull().default(""),
  currentConfidence: text("current_confidence").notNull().default(""),
  targetConfidence: text("target_confidence").notNull().default(""),
  residualConfidence: text("residual_confidence").notNull().default(""),
  inherentRationale: text("inherent_rationale").notNull().default(""),
  currentRationale: text("current_rationale").notNull().default(""),
  targetRationale: text("target_rationale").notNull().default(""),
  residualRationale: text("residual_rationale").notNull().default(""),
  /** Months between two reviews; null where only the date counts. */
  reviewMonths: integer("review_months"),
  reviewedOn: text("reviewed_on").notNull().default(""),
  /** How the risk was found: library, import, workshop, objective, finding, incident, assessment or own. */
  origin: text("origin").notNull().default(""),
  /** Ids of the AI objectives (Annex C.2) that it threatens. */
  objectives: jsonOr<string[]>("objectives", "[]"),
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
    /** The provider that carries the control out in place of this organisation; empty where it does so itself. */
    inheritedFrom: text("inherited_from").notNull().default(""),
    /** The same provider as a record of the supplier register, whose removal is refused meanwhile; null where none is named. */
    supplierId: text("supplier_id"),
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
  /** register (a file that lies elsewhere), managed (written here) or file (its bytes are in the workspace). */
  form: text("form").notNull().default("register"),
  /** draft, in-review, approved, superseded or retired; empty where it is only registered. */
  state: text("state").notNull().default(""),
  /** The draft's rich text; a published version never changes with it. */
  body: text("body").notNull().default(""),
  templateId: text("template_id").notNull().default(""),
  classification: text("classification").notNull().default(""),
  language: text("language").notNull().default("en"),
  reviewMonths: integer("review_months"),
  effectiveFrom: text("effective_from").notNull().default(""),
  retention: text("retention").notNull().default(""),
  distribution: text("distribution").notNull().default(""),
  authorId: text("author_id").references(() => person.id),
  changeSummary: text("change_summary").notNull().default(""),
  reviewerIds: jsonOr<string[]>("reviewer_ids", "[]"),
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
  /** The period that it speaks for, apart from the day it was attached. */
  periodFrom: text("period_from").notNull().default(""),
  periodTo: text("period_to").notNull().default(""),
  expiresOn: text("expires_on").notNull().default(""),
  ownerId: text("owner_id").references(() => person.id),
  /** The piece that this one replaces; null for the first. */
  previousId: text("previous_id"),
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
