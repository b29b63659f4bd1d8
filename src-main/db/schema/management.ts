/** What the registers of clauses 5 to 10 hold beside their fields: matrices, checklists, frozen inputs, document versions, passages. */
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { jsonOr, recordColumns } from "./columns.ts";
import { document, evidence, person, soaVersion } from "./domain.ts";
import { aimsRole, audit, managementReview } from "./registers.ts";

/** Which part a role has in a clause or a control (5.3): responsible, accountable, consulted or informed. */
export const responsibility = sqliteTable(
  "responsibility",
  {
    ...recordColumns(),
    roleId: text("role_id")
      .notNull()
      .references(() => aimsRole.id),
    /** clause or control. */
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull(),
    /** R, A, C or I. */
    part: text("part").notNull(),
  },
  (table) => [uniqueIndex("responsibility_pair").on(table.roleId, table.targetKind, table.targetId)],
);

/** The decision whether climate change is a relevant issue (4.1), one row per decision; the newest counts. */
export const climateDecision = sqliteTable("climate_decision", {
  ...recordColumns(),
  relevant: integer("relevant", { mode: "boolean" }).notNull(),
  reason: text("reason").notNull(),
  decidedOn: text("decided_on").notNull(),
  personId: text("person_id").references(() => person.id),
});

/** One point of an audit's checklist. */
export const auditPoint = sqliteTable(
  "audit_point",
  {
    ...recordColumns(),
    auditId: text("audit_id")
      .notNull()
      .references(() => audit.id),
    /** clause, control, finding or own. */
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull().default(""),
    question: text("question").notNull(),
    notes: text("notes").notNull().default(""),
    samples: text("samples").notNull().default(""),
    /** "", conform, nonconform, opportunity or not-audited. */
    result: text("result").notNull().default(""),
    auditorId: text("auditor_id").references(() => person.id),
    position: integer("position").notNull().default(0),
  },
  (table) => [index("audit_point_audit").on(table.auditId)],
);

/** Which clauses and controls an audit covers: what the coverage of the programme is counted from. */
export const auditCoverage = sqliteTable(
  "audit_coverage",
  {
    ...recordColumns(),
    auditId: text("audit_id")
      .notNull()
      .references(() => audit.id),
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull(),
  },
  (table) => [uniqueIndex("audit_coverage_pair").on(table.auditId, table.targetKind, table.targetId)],
);

/** One input of a management review (9.3.2): what the data said when it was frozen, and what was said about it. */
export const reviewInput = sqliteTable(
  "review_input",
  {
    ...recordColumns(),
    reviewId: text("review_id")
      .notNull()
      .references(() => managementReview.id),
    inputId: text("input_id").notNull(),
    notes: text("notes").notNull().default(""),
    /** What the workspace said at the meeting, as JSON; empty until frozen. */
    content: text("content").notNull().default(""),
    contentHash: text("content_hash").notNull().default(""),
    frozenAt: text("frozen_at").notNull().default(""),
  },
  (table) => [uniqueIndex("review_input_pair").on(table.reviewId, table.inputId)],
);

/** A published version of a document, with its exact bytes. Written once. */
export const documentVersion = sqliteTable(
  "document_version",
  {
    ...recordColumns(),
    documentId: text("document_id")
      .notNull()
      .references(() => document.id),
    version: text("version").notNull(),
    changeNote: text("change_note").notNull().default(""),
    /** The rich text that was published; empty for an external file. */
    body: text("body").notNull().default(""),
    /** Everything the document control block says, as JSON. */
    control: text("control").notNull(),
    /** Quoted records and what they said then, as JSON: what drift is found against. */
    quotes: jsonOr<{ kind: string; id: string; hash: string }[]>("quotes", "[]"),
    publishedOn: text("published_on").notNull(),
    /** SHA-256 of the published file, whose bytes lie in the content table. */
    sha256: text("sha256").notNull().default(""),
    fileName: text("file_name").notNull().default(""),
    size: integer("size").notNull().default(0),
  },
  (table) => [uniqueIndex("document_version_pair").on(table.documentId, table.version)],
);

/** A file of an approved Statement of Applicability, with its exact bytes: what was handed out under this version. Written once. */
export const soaFile = sqliteTable(
  "soa_file",
  {
    ...recordColumns(),
    versionId: text("version_id")
      .notNull()
      .references(() => soaVersion.id),
    /** docx, xlsx, pdf or html. */
    format: text("format").notNull(),
    fileName: text("file_name").notNull(),
    /** In bytes. */
    size: integer("size").notNull(),
    /** Of the file, whose bytes lie in the content table. */
    sha256: text("sha256").notNull(),
  },
  (table) => [uniqueIndex("soa_file_pair").on(table.versionId, table.format)],
);

/** A passage of a piece of evidence: the page and the words that prove something. */
export const evidencePassage = sqliteTable(
  "evidence_passage",
  {
    ...recordColumns(),
    evidenceId: text("evidence_id")
      .notNull()
      .references(() => evidence.id),
    page: integer("page"),
    quote: text("quote").notNull(),
    note: text("note").notNull().default(""),
    targetKind: text("target_kind").notNull().default(""),
    targetId: text("target_id").notNull().default(""),
  },
  (table) => [index("evidence_passage_evidence").on(table.evidenceId)],
);
