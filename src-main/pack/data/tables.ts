/** The records of a workspace as JSON: one file per kind, each with its JSON Schema, both made from the tables themselves. */
import type { Database } from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { canonicalJson, type Json } from "../../../src-shared/domain/canonical-json.ts";
import { DATA_FORMAT, type DataKind } from "../../../src-shared/domain/pack/records.ts";
import { REGISTERS } from "../../../src-shared/domain/registers/all.ts";
import { readRecords } from "../../db/records.ts";
import { approval, approvalEnd } from "../../db/schema/approvals.ts";
import { actClassification, assessment, assessmentAnswer, impactItem } from "../../db/schema/assessments.ts";
import {
  clauseAnswer,
  document,
  evidence,
  link,
  ownControl,
  person,
  risk,
  riskCriteria,
  soaEntry,
  soaVersion,
  system,
  workspace,
} from "../../db/schema/domain.ts";
import {
  auditCoverage,
  auditPoint,
  climateDecision,
  documentVersion,
  responsibility,
  reviewInput,
} from "../../db/schema/management.ts";
import { registerTables } from "../../db/schema/registers.ts";
import { action, controlEffect, riskEstimate } from "../../db/schema/treatment.ts";

export type DataFile = { readonly path: string; readonly title: string; readonly text: string };
type RecordTable = SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn };
type Kind = {
  readonly id: string;
  readonly title: string;
  readonly table: RecordTable;
  /** Columns that only the program needs: whole frozen texts that other files of a pack hold. */
  readonly without?: readonly string[];
};

const KINDS: readonly Kind[] = [
  { id: "workspace", title: "Organisation and scope", table: workspace },
  { id: "people", title: "People", table: person },
  { id: "clauses", title: "Answers to clauses 4 to 10", table: clauseAnswer },
  { id: "systems", title: "AI systems", table: system },
  { id: "classifications", title: "EU AI Act classes", table: actClassification },
  { id: "criteria", title: "Risk criteria", table: riskCriteria },
  { id: "risks", title: "Risks", table: risk },
  { id: "estimates", title: "Estimates of risks", table: riskEstimate },
  { id: "effects", title: "Effects of controls on risks", table: controlEffect },
  { id: "actions", title: "Actions", table: action },
  { id: "assessments", title: "Impact assessments", table: assessment },
  { id: "assessment-answers", title: "Answers of impact assessments", table: assessmentAnswer },
  { id: "impacts", title: "Rated impacts", table: impactItem },
  { id: "own-controls", title: "Own controls", table: ownControl },
  { id: "soa", title: "Statement of Applicability", table: soaEntry },
  {
    id: "soa-versions",
    title: "Approved versions of the Statement of Applicability",
    table: soaVersion,
    without: ["content"],
  },
  { id: "evidence", title: "Evidence", table: evidence },
  { id: "documents", title: "Documents", table: document },
  { id: "document-versions", title: "Published versions of documents", table: documentVersion },
  { id: "approvals", title: "Approvals", table: approval, without: ["content"] },
  { id: "ended-approvals", title: "Approvals that ended", table: approvalEnd },
  { id: "responsibilities", title: "Responsibilities", table: responsibility },
  { id: "climate", title: "Decisions on climate change", table: climateDecision },
  { id: "audit-points", title: "Checklists of audits", table: auditPoint },
  { id: "audit-coverage", title: "Coverage of audits", table: auditCoverage },
  { id: "review-inputs", title: "Inputs of management reviews", table: reviewInput },
  ...REGISTERS.map(({ id, title }): Kind => ({ id, title, table: registerTables[id] as unknown as RecordTable })),
  { id: "links", title: "Links between records", table: link },
];

const columnsOf = ({ table, without = [] }: Kind): (readonly [string, SQLiteColumn])[] =>
  Object.entries(getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>).filter(
    ([name]) => !without.includes(name),
  );

const typeOf = ({ dataType, columnType, notNull }: SQLiteColumn): Json => {
  const type =
    dataType === "json"
      ? ["array", "object"]
      : dataType === "boolean"
        ? ["boolean"]
        : dataType === "number"
          ? [columnType.includes("Real") ? "number" : "integer"]
          : ["string"];
  return { type: notNull ? (type.length === 1 ? type[0]! : type) : [...type, "null"] };
};

const schemaOf = (kind: Kind): Json => {
  const columns = columnsOf(kind);
  const names = columns.map(([name]) => name).sort();
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:aims-workbench:${DATA_FORMAT}:${kind.id}`,
    title: kind.title,
    description: `One object per record; names ending in Id name records of other files by their id. Table ${getTableName(kind.table)}.`,
    type: "object",
    additionalProperties: false,
    required: ["format", "kind", "records"],
    properties: {
      format: { const: DATA_FORMAT },
      kind: { const: kind.id },
      records: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: names,
          properties: Object.fromEntries(columns.map(([name, column]) => [name, typeOf(column)])),
        },
      },
    },
  };
};

const recordsOf = (raw: Database, kind: Kind): Json => {
  const kept = columnsOf(kind).map(([name]) => name);
  return readRecords(raw, kind.table, "id").map((row) =>
    Object.fromEntries(kept.map((name) => [name, (row as Readonly<Record<string, Json | undefined>>)[name] ?? null])),
  );
};

/** The records of a workspace as a pack of it would hold them. */
export const dataKinds = (raw: Database): DataKind[] =>
  KINDS.map((kind) => ({ kind: kind.id, records: recordsOf(raw, kind) as unknown as DataKind["records"] }));

/** What people call a kind of record. */
export const kindTitles: ReadonlyMap<string, string> = new Map(KINDS.map(({ id, title }) => [id, title]));

/** Every kind of record, and its schema beside it under `data/schemas`. */
export const recordFiles = (raw: Database): DataFile[] =>
  KINDS.flatMap((kind) => [
    {
      path: `data/${kind.id}.json`,
      title: `${kind.title} (data)`,
      text: `${canonicalJson({ format: DATA_FORMAT, kind: kind.id, records: recordsOf(raw, kind) })}\n`,
    },
    {
      path: `data/schemas/${kind.id}.schema.json`,
      title: `${kind.title} (JSON Schema)`,
      text: `${canonicalJson(schemaOf(kind))}\n`,
    },
  ]);
