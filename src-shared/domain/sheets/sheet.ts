/** Lists that a client edits in Excel and that are read back: what their columns are. A register is one by its description. */
import { isRegister, registerOf, type RegisterId } from "../registers/all.ts";
import type { Field, Issue, Values } from "../registers/register.ts";
import { DOCUMENTS, EVIDENCE, PEOPLE } from "./office-sheets.ts";
import { ACTION_STATUSES, AI_ROLES, AUTONOMY_LEVELS, LIFE_CYCLE_STAGES, TREATMENTS } from "../vocabulary.ts";

export const OTHER_SHEET_IDS = ["systems", "risks", "actions", "documents", "evidence", "people"] as const;
export type SheetId = RegisterId | (typeof OTHER_SHEET_IDS)[number];

export type Sheet = {
  readonly id: SheetId;
  readonly title: string;
  readonly table: string;
  /** The field that names a record. */
  readonly named: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Fields that a file cannot change of a record that is there, each with the rule. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Why a file cannot add records; without it, it can. */
  readonly noNew?: string;
  /** What is wrong with a record as the file would leave it; `now` is how it stands, null for a new one. */
  readonly check?: ((values: Values, now: Values | null) => readonly Issue[]) | undefined;
};

const level = (label: string): Field => ({ kind: "number", label, min: 1, max: 6, integer: true });

const SYSTEMS: Sheet = {
  id: "systems",
  title: "AI systems",
  table: "system",
  named: "name",
  fields: {
    name: { kind: "title", label: "Name" },
    externalId: { kind: "line", label: "Reference of the organisation" },
    purpose: { kind: "text", label: "Purpose" },
    intendedUse: { kind: "text", label: "Intended use" },
    roles: { kind: "choices", label: "Roles", terms: AI_ROLES },
    lifeCycleStage: { kind: "choice", label: "Life-cycle stage", terms: LIFE_CYCLE_STAGES },
    ownerId: { kind: "person", label: "Owner" },
    peopleAffected: { kind: "text", label: "People affected" },
    data: { kind: "text", label: "Data" },
    suppliers: { kind: "text", label: "Suppliers" },
    autonomy: { kind: "choice", label: "Level of automation", terms: AUTONOMY_LEVELS },
    notes: { kind: "text", label: "Notes" },
  },
};

const RISKS: Sheet = {
  id: "risks",
  title: "Risks",
  table: "risk",
  named: "title",
  fields: {
    title: { kind: "title", label: "Risk" },
    externalId: { kind: "line", label: "Reference of the organisation" },
    category: { kind: "line", label: "Category" },
    description: { kind: "text", label: "Description" },
    cause: { kind: "text", label: "Cause" },
    inherentLikelihood: level("Inherent likelihood"),
    inherentIndividuals: level("Inherent consequence: individuals"),
    inherentSocieties: level("Inherent consequence: societies"),
    inherentOrganisation: level("Inherent consequence: organisation"),
    residualLikelihood: level("Residual likelihood"),
    residualIndividuals: level("Residual consequence: individuals"),
    residualSocieties: level("Residual consequence: societies"),
    residualOrganisation: level("Residual consequence: organisation"),
    residualRationale: { kind: "text", label: "Why the residual risk is rated so" },
    treatment: { kind: "choice", label: "Treatment", terms: TREATMENTS },
    treatmentPlan: { kind: "text", label: "Treatment plan" },
    rationale: { kind: "text", label: "Rationale" },
    ownerId: { kind: "person", label: "Owner" },
    reviewDate: { kind: "day", label: "Review" },
  },
};

const ACTIONS: Sheet = {
  id: "actions",
  title: "Actions",
  table: "action",
  named: "title",
  fields: {
    title: { kind: "title", label: "What is to be done" },
    description: { kind: "text", label: "Details" },
    status: { kind: "choice", label: "Status", terms: ACTION_STATUSES },
    ownerId: { kind: "person", label: "Owner" },
    startDate: { kind: "day", label: "Start" },
    dueDate: { kind: "day", label: "Due" },
    doneOn: { kind: "day", label: "Done on" },
    cost: { kind: "number", label: "Cost", min: 0 },
    result: { kind: "text", label: "Result" },
  },
};

const OTHERS: Readonly<Record<Exclude<SheetId, RegisterId>, Sheet>> = {
  systems: SYSTEMS,
  risks: RISKS,
  actions: ACTIONS,
  documents: DOCUMENTS,
  evidence: EVIDENCE,
  people: PEOPLE,
};

/** The list of this name; undefined where there is none. */
export const sheetOf = (id: string): Sheet | undefined => {
  if (isRegister(id)) {
    const { title, table, fields, check } = registerOf(id);
    return { id, title, table, named: "title", fields, check };
  }
  return Object.hasOwn(OTHERS, id) ? OTHERS[id as keyof typeof OTHERS] : undefined;
};

const MOST = 31;

/** Words that join what a name is cut in front of, so that no half of a phrase is left. */
const JOINING = / (?:and|or|of|for|und|oder|der|des|die|für|von|zu|zum|zur) .*$/u;

/** What a sheet of a workbook can be called: at most 31 characters, none that Excel refuses, cut at a colon, before "and" or behind a word. */
export const tabName = (name: string): string => {
  const clean = (name.length > MOST ? name.replace(/:.*$/s, "") : name)
    .replaceAll(/[\\/?*[\]:]+/g, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
  if (clean.length <= MOST) return clean;
  const cut = clean.slice(0, MOST + 1).replace(/ \S*$/, "");
  return cut
    .replace(JOINING, "")
    .replace(/ (?:and|or|of|for|und|oder|der|des|die|für|von|zu|zum|zur)$/u, "")
    .slice(0, MOST);
};

/** What its sheet is called in an English workbook. */
export const sheetName = ({ title }: Sheet): string => tabName(title);
