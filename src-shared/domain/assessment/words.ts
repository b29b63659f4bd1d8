/** The fixed words of impact assessments, as ids with the label that window and documents show. Own words of this project, after the template in the catalogue. */
import type { Term } from "../vocabulary.ts";

const terms = <const T extends readonly (readonly [string, string])[]>(
  list: T,
): { readonly id: T[number][0]; readonly label: string }[] => list.map(([id, label]) => ({ id, label }));

export const ASSESSMENT_STATUSES = terms([
  ["draft", "Draft"],
  ["in-review", "In review"],
  ["changes-requested", "Changes requested"],
  ["approved", "Approved"],
  ["monitoring", "Under monitoring"],
  ["superseded", "Superseded"],
]);
export type AssessmentStatus = (typeof ASSESSMENT_STATUSES)[number]["id"];

/** How deep the assessment goes, from the screening. */
export const DEPTHS = terms([
  ["none", "No assessment needed"],
  ["light", "Light assessment"],
  ["full", "Full assessment"],
]);
export type Depth = (typeof DEPTHS)[number]["id"];

export const SCREENING_ANSWERS = terms([
  ["yes", "Yes"],
  ["no", "No"],
  ["unknown", "Not known"],
]);
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number]["id"];

/** What starts a new version. The template's triggers, each cause on its own so that the sections to look at again follow from it. */
export const TRIGGERS = terms([
  ["interval", "Planned interval reached"],
  ["purpose", "Change of purpose or user group"],
  ["data", "Change of data"],
  ["model", "Change of model"],
  ["autonomy", "Change of autonomy"],
  ["context", "Change of place or deployment context"],
  ["supplier", "Change of supplier"],
  ["law", "Change of law or contract"],
  ["incident", "Incident, complaint cluster or audit finding"],
  ["knowledge", "New scientific or public knowledge of harm"],
]);
export type Trigger = (typeof TRIGGERS)[number]["id"];

/** Whom an impact falls on. The template counts impacts on individuals and groups together (section H) and those on society apart (section I). */
export const DIMENSIONS = terms([
  ["individuals", "Individuals"],
  ["groups", "Groups"],
  ["societies", "Society"],
  ["organisation", "The organisation"],
]);
export type ImpactDimension = (typeof DIMENSIONS)[number]["id"];

export const IMPACT_KINDS = terms([
  ["harm", "Harm"],
  ["benefit", "Benefit"],
  ["misuse", "Misuse or failure"],
]);
export type ImpactKind = (typeof IMPACT_KINDS)[number]["id"];

export const DECISIONS = terms([
  ["approve", "May be used"],
  ["approve-with-conditions", "May be used under conditions"],
  ["reject", "Must not be used"],
]);
export type Decision = (typeof DECISIONS)[number]["id"];

/** The label of a term, or the id itself where the list has no such term. */
export const wordOf = (list: readonly Term[], id: string): string => list.find((term) => term.id === id)?.label ?? id;
