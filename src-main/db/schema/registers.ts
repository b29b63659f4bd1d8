/** The tables of the registers, each made from its description in domain/registers. */
import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import * as context from "../../../src-shared/domain/registers/context.ts";
import * as audits from "../../../src-shared/domain/registers/audit.ts";
import * as improving from "../../../src-shared/domain/registers/improvement.ts";
import * as planning from "../../../src-shared/domain/registers/planning.ts";
import * as evaluation from "../../../src-shared/domain/registers/evaluation.ts";
import type { RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Field, Register } from "../../../src-shared/domain/registers/register.ts";
import * as support from "../../../src-shared/domain/registers/support.ts";
import { jsonOr, recordColumns } from "./columns.ts";
import { person } from "./domain.ts";

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnOf = (name: string, field: Field) => {
  switch (field.kind) {
    case "flag":
      return integer(name, { mode: "boolean" }).notNull().default(false);
    case "number":
      return real(name);
    case "person":
      return text(name).references(() => person.id);
    case "record":
      return text(name);
    case "choices":
    case "people":
      return jsonOr<string[]>(name, "[]");
    case "title":
      return text(name).notNull();
    default:
      return text(name).notNull().default("");
  }
};

const tableOf = ({ table, fields }: Register) =>
  sqliteTable(table, {
    ...recordColumns(),
    number: integer("number").notNull(),
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, columnOf(snake(name), field)])),
  });

export const contextIssue = tableOf(context.issues);
export const interestedParty = tableOf(context.parties);
export const partyRequirement = tableOf(context.requirements);
export const obligation = tableOf(context.obligations);
export const scopeItem = tableOf(context.scopeItems);
export const process = tableOf(context.processes);
export const processInteraction = tableOf(context.interactions);
export const commitment = tableOf(planning.commitments);
export const plannedChange = tableOf(planning.plannedChanges);
export const aimsRole = tableOf(support.roles);
export const resource = tableOf(support.resources);
export const competenceNeed = tableOf(support.competenceNeeds);
export const competence = tableOf(support.competences);
export const awarenessCampaign = tableOf(support.awareness);
export const communication = tableOf(support.communications);
export const supplier = tableOf(support.suppliers);
export const objective = tableOf(evaluation.objectives);
export const metric = tableOf(evaluation.metrics);
export const measurement = tableOf(evaluation.measurements);
export const plannedOccurrence = tableOf(evaluation.occurrences);
export const audit = tableOf(audits.audits);
export const finding = tableOf(audits.findings);
export const managementReview = tableOf(audits.reviews);
export const improvement = tableOf(improving.improvements);
export const incident = tableOf(improving.incidents);
export const nonconformity = tableOf(improving.nonconformities);

export const registerTables: Readonly<Record<RegisterId, ReturnType<typeof tableOf>>> = {
  issues: contextIssue,
  parties: interestedParty,
  requirements: partyRequirement,
  obligations: obligation,
  "scope-items": scopeItem,
  processes: process,
  interactions: processInteraction,
  commitments: commitment,
  changes: plannedChange,
  roles: aimsRole,
  resources: resource,
  "competence-needs": competenceNeed,
  competences: competence,
  awareness: awarenessCampaign,
  communications: communication,
  suppliers: supplier,
  objectives: objective,
  metrics: metric,
  measurements: measurement,
  occurrences: plannedOccurrence,
  audits: audit,
  findings: finding,
  reviews: managementReview,
  improvements: improvement,
  incidents: incident,
  nonconformities: nonconformity,
};
