import { REGISTERS } from "../../src-shared/domain/registers/all.ts";
import {
  AI_ACT_CLASSES,
  AI_ROLES,
  AUTONOMY_LEVELS,
  ACTION_STATUSES,
  EXCLUDE_REASONS,
  INCLUDE_REASONS,
  labelOf,
  LIFE_CYCLE_STAGES,
  POINT_STATUSES,
  SOA_DECISIONS,
  SOA_STATUSES,
  TREATMENTS,
  type Term,
} from "../../src-shared/domain/vocabulary.ts";

/** The names of stored fields and tables in words, for history and trail. Keys are the names the trail holds. */
const FIELDS: Readonly<Record<string, string>> = {
  organisation: "Organisation",
  scope_text: "Scope",
  annex_a_reading: "Reading of Annex A",
  classification: "Classification",
  document_prefix: "Document prefix",
  is_demo: "Fictional demo",
  point_id: "Requirement",
  owner_id: "Owner",
  due_date: "Due",
  external_id: "Reference of the organisation",
  intended_use: "Intended use",
  life_cycle_stage: "Life-cycle stage",
  people_affected: "People affected",
  ai_act_class: "AI Act class",
  ai_act_reason: "Reason for the class",
  autonomy: "Level of automation",
  catalogue_id: "From the risk library",
  sources: "Risk sources",
  inherent_likelihood: "Inherent likelihood",
  inherent_organisation: "Inherent consequence: organisation",
  inherent_individuals: "Inherent consequence: individuals",
  inherent_societies: "Inherent consequence: societies",
  residual_likelihood: "Residual likelihood",
  residual_organisation: "Residual consequence: organisation",
  residual_individuals: "Residual consequence: individuals",
  residual_societies: "Residual consequence: societies",
  treatment_plan: "Treatment plan",
  review_date: "Review",
  control_id: "Control",
  reason_codes: "Reasons",
  applies_to: "Applies to",
  guidance_remark: "Remark on the guidance",
  inherited_from: "Inherited from",
  supplier_id: "Provider",
  done_on: "Done on",
  start_date: "Start",
  source_kind: "Comes from (kind)",
  source_id: "Comes from",
  content_hash: "Fingerprint",
  change_note: "Change note",
  approver_id: "Approver",
  approver_name: "Approved by",
  approver_role: "Role of the approver",
  approved_on: "Approved on",
  file_name: "File",
  media_type: "Type",
  sha256: "SHA-256",
  period_from: "Speaks for the time from",
  period_to: "Speaks for the time to",
  expires_on: "Counts until",
  previous_id: "Replaces",
  evidence_id: "Evidence",
  target_kind: "Proves something of (kind)",
  target_id: "Proves something of",
  from_kind: "From (kind)",
  from_id: "From",
  to_kind: "To (kind)",
  to_id: "To",
};

const snake = (name: string): string => name.replaceAll(/([A-Z])/g, "_$1").toLowerCase();
/** Registers by their table: what their tables and fields are called stands in their description. */
const BY_TABLE = new Map(REGISTERS.map((register) => [register.table, register]));
const registerField = (table: string, name: string) => {
  const fields = Object.entries(BY_TABLE.get(table)?.fields ?? {});
  return fields.find(([field]) => snake(field) === name)?.[1];
};

const TABLES: Readonly<Record<string, string>> = {
  workspace: "Workspace",
  person: "Person",
  clause_answer: "Answer to a requirement",
  system: "AI system",
  risk_criteria: "Risk criteria",
  risk: "Risk",
  own_control: "Own control",
  soa_entry: "SoA entry",
  soa_version: "SoA version",
  document: "Document",
  evidence: "Evidence",
  evidence_passage: "Passage of evidence",
  link: "Link",
  action: "Action",
  risk_consideration: "Consideration of a library risk",
};

const spoken = (name: string): string => {
  const words = name
    .replaceAll("_", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const fieldLabel = (name: string, table = ""): string =>
  registerField(table, name)?.label ?? FIELDS[snake(name)] ?? spoken(name);
export const tableLabel = (name: string): string => TABLES[name] ?? spoken(BY_TABLE.get(name)?.one ?? name);

const YES_NO: readonly Term[] = [
  { id: "1", label: "Yes" },
  { id: "0", label: "No" },
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const KINDS: readonly Term[] = [
  { id: "point", label: "Requirement" },
  ...["control", "risk", "system", "evidence", "document", "assessment", "action"].map((id) => ({
    id,
    label: tableLabel(id),
  })),
  ...REGISTERS.map(({ id, one }) => ({ id, label: spoken(one) })),
];
const TERMS: Readonly<Record<string, readonly Term[]>> = {
  status: [...POINT_STATUSES, ...SOA_STATUSES],
  decision: SOA_DECISIONS,
  reason_codes: [...INCLUDE_REASONS, ...EXCLUDE_REASONS],
  life_cycle_stage: LIFE_CYCLE_STAGES,
  roles: AI_ROLES,
  autonomy: AUTONOMY_LEVELS,
  ai_act_class: AI_ACT_CLASSES,
  treatment: TREATMENTS,
  guidance: YES_NO,
  active: YES_NO,
  is_demo: YES_NO,
  applies_to: [{ id: "all", label: "All AI systems" }],
  annex_a_reading: [
    { id: "strict", label: "Every reference control, in the order of Annex A" },
    { id: "informative", label: "Necessary controls first, Annex A as a reference list" },
  ],
  from_kind: KINDS,
  to_kind: KINDS,
  source_kind: KINDS,
  subject_kind: KINDS,
  record_kind: KINDS,
  "action.status": ACTION_STATUSES,
  "clause_answer.status": POINT_STATUSES,
  "soa_entry.status": SOA_STATUSES,
};

/** The label of a stored term, or the value itself where the field holds free text. The table decides where one word has two meanings. */
export const termLabel = (field: string, value: string, table = ""): string => {
  const described = registerField(table, field);
  if (described) return "terms" in described ? labelOf(described.terms, value) : value;
  return labelOf(TERMS[`${table}.${field}`] ?? TERMS[field] ?? [], value);
};

/** Fields that every record has and nobody asks about. */
export const HOUSEKEEPING: ReadonlySet<string> = new Set([
  "id",
  "revision",
  "number",
  "created_at",
  "updated_at",
  "createdAt",
  "updatedAt",
]);
