/**
 * The fixed words of the records, as ids with the label that window and documents show. Sources: life-cycle stages, levels of
 * automation and roles after ISO/IEC 22989; treatment options after ISO 31000; SoA statuses and reason codes are this
 * project's own (6.1.3 asks for reasons and names no codes).
 */
import { REGISTER_IDS, type RegisterId } from "./registers/all.ts";

export type Term = { readonly id: string; readonly label: string };

const terms = <const T extends readonly (readonly [string, string])[]>(
  list: T,
): { readonly id: T[number][0]; readonly label: string }[] => list.map(([id, label]) => ({ id, label }));

export const POINT_STATUSES = terms([
  ["not-started", "Not started"],
  ["in-progress", "In progress"],
  ["implemented", "Implemented"],
  ["effective", "Effective"],
  ["not-applicable", "Not applicable"],
]);
export type PointStatus = (typeof POINT_STATUSES)[number]["id"];

export const LIFE_CYCLE_STAGES = terms([
  ["inception", "Inception"],
  ["design-development", "Design and development"],
  ["verification-validation", "Verification and validation"],
  ["deployment", "Deployment"],
  ["operation-monitoring", "Operation and monitoring"],
  ["continuous-validation", "Continuous validation"],
  ["re-evaluation", "Re-evaluation"],
  ["retirement", "Retirement"],
]);

export const AI_ROLES = terms([
  ["provider", "AI provider"],
  ["producer", "AI producer"],
  ["customer", "AI customer"],
  ["partner", "AI partner"],
  ["subject", "AI subject"],
  ["authority", "Relevant authority"],
]);

export const AUTONOMY_LEVELS = terms([
  ["none", "No automation: a person does everything"],
  ["assistance", "Assistance: the system helps, a person acts"],
  ["partial", "Partial automation: parts run alone, a person stays in control"],
  ["conditional", "Conditional automation: a person takes over on request"],
  ["high", "High automation: works alone within limits"],
  ["full", "Full automation: works alone, a person may step in"],
  ["autonomy", "Autonomy: changes its own domain or goals without a person"],
]);

export const AI_ACT_CLASSES = terms([
  ["prohibited", "Prohibited practice (Art. 5)"],
  ["high-risk", "High-risk (Art. 6)"],
  ["transparency", "Transparency duties (Art. 50)"],
  ["gpai", "General-purpose AI model (Art. 51–55)"],
  ["minimal", "Minimal: no specific duties"],
  ["not-in-scope", "Outside the AI Act"],
  ["unknown", "Not yet determined"],
]);

export const TREATMENTS = terms([
  ["modify", "Modify (apply controls)"],
  ["share", "Share"],
  ["avoid", "Avoid"],
  ["retain", "Retain"],
]);

/** How far an action is; this project's own words. */
export const ACTION_STATUSES = terms([
  ["open", "Open"],
  ["in-progress", "In progress"],
  ["done", "Done"],
  ["cancelled", "Cancelled"],
]);
export type ActionStatus = (typeof ACTION_STATUSES)[number]["id"];

/** How sure a person is of an assessment; this project's own words. */
export const CONFIDENCES = terms([
  ["low", "Low: an estimate with little to go on"],
  ["medium", "Medium: some data, or experience of several people"],
  ["high", "High: own data or tests"],
]);

export const SOA_DECISIONS = terms([
  ["included", "Included"],
  ["excluded", "Excluded"],
]);

export const SOA_STATUSES = terms([
  ["not-started", "Not started"],
  ["planned", "Planned"],
  ["partly-implemented", "Partly implemented"],
  ["implemented", "Implemented"],
  ["effective", "Implemented and checked effective"],
]);

export const INCLUDE_REASONS = terms([
  ["R", "Risk treatment"],
  ["I", "Impact assessment result"],
  ["L", "Law or regulation"],
  ["C", "Contract or customer"],
  ["P", "Own policy or objective"],
  ["B", "Good practice / baseline"],
]);

export const EXCLUDE_REASONS = terms([
  ["X1", "Not needed by risk assessment"],
  ["X2", "Role not held (for example no development)"],
  ["X3", "No such activity or system in scope"],
  ["X4", "No external requirement"],
  ["X5", "External requirement exempts"],
  ["X6", "Replaced by own control (name it)"],
]);

export const CLASSIFICATIONS = ["Public", "Internal", "Confidential", "Strictly confidential"] as const;

/** Languages that the words of documents are kept in. */
export const DOCUMENT_LANGUAGES = terms([
  ["en", "English"],
  ["de", "German"],
]);

/** The kinds of record that can be linked to each other. A requirement point and an Annex A control go by their catalogue id. */
const FIRST_KINDS = ["point", "control", "risk", "system", "evidence", "document", "action", "assessment"] as const;
export type LinkKind = (typeof FIRST_KINDS)[number] | RegisterId;
/** In the order in which links are stored and shown: a new kind goes to the end, or stored pairs are no longer found. */
export const LINK_KINDS: readonly LinkKind[] = [...FIRST_KINDS, ...REGISTER_IDS];
export const isLinkKind = (kind: unknown): kind is LinkKind => (LINK_KINDS as readonly unknown[]).includes(kind);

/** The label of a term, or the id itself where the list has no such term. */
export const labelOf = (list: readonly Term[], id: string): string => list.find((term) => term.id === id)?.label ?? id;

/** The label without its explanation in brackets. */
export const shortLabelOf = (list: readonly Term[], id: string): string => labelOf(list, id).replace(/ \(.*\)$/, "");

/** The kinds of record that can be approved. */
export const APPROVAL_KINDS = terms([
  ["risk", "Risk"],
  ["treatment-plan", "Risk treatment plan"],
  ["risk-criteria", "Risk criteria"],
  ["assessment", "AI system impact assessment"],
  ["soa", "Statement of Applicability"],
]);
export type ApprovalKind = (typeof APPROVAL_KINDS)[number]["id"];

/** What an approval says: that a record is approved, or that the risk left after treatment is accepted. */
export const APPROVAL_PURPOSES = terms([
  ["approve", "Approved"],
  ["accept-residual", "Residual risk accepted"],
]);
export type ApprovalPurpose = (typeof APPROVAL_PURPOSES)[number]["id"];

/** How an approval was given. */
export const APPROVAL_METHODS = terms([
  ["key", "Signed with key"],
  ["sheet", "Signed on paper"],
  ["name", "Recorded by name, not signed"],
]);
export type ApprovalMethod = (typeof APPROVAL_METHODS)[number]["id"];
