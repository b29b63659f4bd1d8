/** The documents that are made from the registers: what each is called, whom it is for, and which registers it shows. */
import type { RegisterId } from "./all.ts";

export type DocumentPart = {
  readonly register: RegisterId;
  readonly heading: string;
  /** Fields of the table, with their share of the width; the reference and title come first by themselves. */
  readonly columns: readonly (readonly [field: string, weight: number])[];
  /** Fields that each record is told with below the table; none where the table says all. */
  readonly detail?: readonly string[];
  /** Only records whose field has this value. */
  readonly where?: readonly [field: string, value: string];
  readonly titleWeight?: number;
};

export type RegisterDocument = {
  readonly id: string;
  readonly title: string;
  /** Follows the workspace's prefix in the document number. */
  readonly number: string;
  readonly clauses: string;
  /** What the document is for, after "This document". */
  readonly purpose: string;
  readonly parts: readonly DocumentPart[];
  /** It tells of one record of this register, the newest unless another is asked for. */
  readonly about?: RegisterId;
};

/** "ownerId 14, dueDate 11": fields of a table with their share of the width. */
const weights = (list: string): readonly (readonly [string, number])[] =>
  list.split(", ").map((part) => {
    const [field = "", weight = ""] = part.split(" ");
    return [field, Number(weight)];
  });
const names = (list: string): readonly string[] => list.split(" ");

const document = <const D extends RegisterDocument>(definition: D): D => definition;

const LIST = [
  document({
    id: "context",
    title: "Context of the organisation",
    number: "CTX-001",
    clauses: "4.1, 4.2",
    purpose:
      "records the internal and external issues that bear on the AI management system, the interested parties with what they require, and the obligations that apply",
    parts: [
      {
        register: "issues",
        heading: "Internal and external issues",
        columns: weights("side 10, theme 16, effect 34, direction 11, ownerId 12"),
        titleWeight: 22,
      },
      {
        register: "parties",
        heading: "Interested parties",
        columns: weights("kind 20, description 30, influence 10, contact 20, ownerId 12"),
      },
      {
        register: "requirements",
        heading: "Requirements of interested parties",
        columns: weights("partyId 18, nature 13, taken 11, reason 20, how 24"),
      },
      {
        register: "obligations",
        heading: "Obligations",
        columns: weights("source 12, reference 16, applies 9, reason 20, how 22, status 11"),
      },
    ],
  }),
  document({
    id: "scope",
    title: "Scope of the AI management system",
    number: "SCP-001",
    clauses: "4.3, 4.4",
    purpose:
      "states the boundary of the AI management system: what is inside, what is outside and why, and its processes",
    parts: [
      {
        register: "scope-items",
        heading: "Inside the scope",
        where: ["inside", "inside"],
        columns: weights("kind 16, description 34, address 20, headcount 10, ownerId 14"),
      },
      {
        register: "scope-items",
        heading: "Outside the scope",
        where: ["inside", "outside"],
        columns: weights("kind 18, description 30, reason 34"),
      },
      {
        register: "processes",
        heading: "Processes of the AI management system",
        columns: weights("group 14, purpose 28, inputs 18, outputs 18, ownerId 12"),
      },
      {
        register: "interactions",
        heading: "Interactions",
        columns: weights("fromId 30, toId 30, note 24"),
      },
    ],
  }),
  document({
    id: "objectives",
    title: "AI objectives",
    number: "OBJ-001",
    clauses: "6.2, 9.1",
    purpose:
      "sets out the AI objectives with what is done, by whom, with which resources, until when, how results are evaluated, and what was measured so far",
    parts: [
      {
        register: "objectives",
        heading: "Objectives",
        columns: weights("measure 20, baseline 9, target 9, ownerId 14, dueDate 11, status 10"),
        detail: names(
          "catalogueId measure unit better baseline target method resources evaluation ownerId dueDate status",
        ),
      },
      {
        register: "metrics",
        heading: "Metrics",
        columns: weights("systemId 18, frequency 11, better 12, threshold 10, target 10, ownerId 13, nextOn 11"),
      },
      {
        register: "measurements",
        heading: "Results",
        columns: weights("objectiveId 24, metricId 24, measuredOn 11, value 9, note 20"),
      },
    ],
  }),
  document({
    id: "competence",
    title: "Competence matrix",
    number: "CMP-001",
    clauses: "5.3, 7.2, 7.3",
    purpose:
      "shows the roles of the AI management system with who holds them, which competence each role needs, what people have shown, and how gaps are closed",
    parts: [
      {
        register: "roles",
        heading: "Roles",
        columns: weights("description 30, authority 22, holders 18, deputies 14"),
      },
      {
        register: "competence-needs",
        heading: "What roles need",
        columns: weights("roleId 28, level 18, description 30"),
      },
      {
        register: "competences",
        heading: "What people have shown",
        columns: weights("personId 16, level 15, basis 12, proof 20, validUntil 11, action 18, effectiveness 10"),
      },
      {
        register: "awareness",
        heading: "Awareness",
        columns: weights("topics 24, heldOn 11, status 10, attended 26, checked 18"),
      },
    ],
  }),
  document({
    id: "nonconformities",
    title: "Nonconformities and corrective actions",
    number: "NCR-001",
    clauses: "10.1, 10.2",
    purpose:
      "records what went wrong, how it was controlled, what caused it, whether it exists elsewhere, what was done about it, and whether that worked",
    parts: [
      {
        register: "nonconformities",
        heading: "Nonconformities",
        columns: weights("source 14, grade 14, detectedOn 11, ownerId 14, dueDate 11, effectiveness 11, status 11"),
        detail: names(
          "source findingId incidentId grade requirement description detectedOn correction causes similar plan ownerId dueDate effectiveness effectivenessNote checkedOn closedById status",
        ),
      },
      {
        register: "incidents",
        heading: "AI incidents",
        columns: weights("systemId 18, occurredOn 11, severity 10, response 26, reportable 11, status 10"),
      },
      {
        register: "improvements",
        heading: "Improvements",
        columns: weights("origin 12, description 28, ownerId 14, dueDate 11, status 10, result 20"),
      },
    ],
  }),
  document({
    id: "nonconformity-report",
    title: "Nonconformity report",
    number: "NCR",
    clauses: "10.2",
    about: "nonconformities",
    purpose:
      "records one nonconformity: what happened, how it was controlled, its causes, where else it may exist, the corrective action, and whether it worked",
    parts: [],
  }),
  document({
    id: "audit-programme",
    title: "Internal audit programme",
    number: "IAP-001",
    clauses: "9.2.2",
    purpose: "plans the internal audits of the cycle and shows which clauses and controls they cover",
    parts: [
      {
        register: "audits",
        heading: "Audits",
        columns: weights("year 7, objective 24, method 10, leadId 13, plannedFrom 11, plannedTo 11, status 11"),
        detail: names("objective criteria scope method leadId auditorIds plannedFrom plannedTo status"),
      },
      {
        register: "findings",
        heading: "Findings so far",
        columns: weights("auditId 20, grade 14, requirement 12, ownerId 13, dueDate 11, status 10"),
      },
    ],
  }),
  document({
    id: "audit-report",
    title: "Internal audit report",
    number: "IAR",
    clauses: "9.2.2",
    about: "audits",
    purpose:
      "reports one internal audit to the managers concerned: what was audited, what was found, and the conclusion",
    parts: [
      {
        register: "findings",
        heading: "Findings",
        columns: weights("grade 16, requirement 14, ownerId 14, dueDate 12, status 11"),
        detail: names("grade requirement evidence gap ownerId dueDate status"),
      },
    ],
  }),
  document({
    id: "management-review",
    title: "Management review",
    number: "MRM",
    clauses: "9.3",
    about: "reviews",
    purpose: "holds the minutes of a management review: its inputs as they stood, and what was decided",
    parts: [],
  }),
  document({
    id: "suppliers",
    title: "Suppliers and outsourced processes",
    number: "SUP-001",
    clauses: "8.1, A.10",
    purpose:
      "lists who delivers models, data, tools or whole processes, who answers for what, and how each was assessed",
    parts: [
      {
        register: "suppliers",
        heading: "Suppliers",
        columns: weights("kind 11, delivers 20, criticality 9, responsibilities 34, assessment 11, reviewDate 11"),
        titleWeight: 20,
        detail: names(
          "kind delivers criticality contract responsibilities requirements assessment assessmentNote assessedOn reviewDate ownerId",
        ),
      },
      {
        register: "resources",
        heading: "Resources",
        columns: weights("kind 18, systemId 20, provenance 30, ownerId 14, status 10"),
      },
    ],
  }),
] as const;

export type RegisterDocumentId = (typeof LIST)[number]["id"];
export const REGISTER_DOCUMENTS: readonly (RegisterDocument & { readonly id: RegisterDocumentId })[] = LIST;
export const REGISTER_DOCUMENT_IDS: readonly RegisterDocumentId[] = LIST.map(({ id }) => id);

export const registerDocument = (id: RegisterDocumentId): (typeof REGISTER_DOCUMENTS)[number] =>
  REGISTER_DOCUMENTS.find((one) => one.id === id)!;

/** The documents in which a register has a part or is what they are about. */
export const documentsOf = (register: RegisterId): (typeof REGISTER_DOCUMENTS)[number][] =>
  REGISTER_DOCUMENTS.filter(
    ({ parts, about }) => about === register || parts.some((part) => part.register === register),
  );
