/**
 * What differs between two versions of the Statement of Applicability, control by control (rule of this project). Both sides
 * are the words a version froze when it was approved, or the draft in the same words. A control is the same one on both sides
 * when its reference is the same: references of Annex A are fixed, and an own control keeps its reference.
 */
import { SOA_STATUSES } from "../vocabulary.ts";
import { isIncludeReason } from "./derive.ts";
import type { ControlSource } from "./source.ts";

/** What is read of one control; the rows of a frozen version fit. */
export type ComparedRow = {
  readonly ref: string;
  readonly title: string;
  readonly source: ControlSource;
  readonly decision: "included" | "excluded" | null;
  readonly reasonCodes: readonly {
    readonly code: string;
    readonly title: string;
    /** References of the records it follows from, none where it was chosen by hand; left out in versions frozen before it was asked. */
    readonly from?: readonly string[];
  }[];
  readonly justification: string;
  readonly status: { readonly id: string; readonly label: string };
  readonly how: string;
  /** The provider of an inherited control. */
  readonly inheritedFrom?: string;
  readonly owner: string;
  readonly dueDate: string;
  readonly systems: string;
  readonly guidanceConsidered: string;
  readonly risks: readonly { readonly ref: string; readonly title: string }[];
  readonly evidence: readonly { readonly ref: string; readonly title: string }[];
};

export type ComparedContent = {
  readonly organisation: string;
  readonly scopeText: string;
  readonly annexAReading: string;
  readonly rows: readonly ComparedRow[];
};

/** As the statement itself says it: a control that another organisation carries out is inherited. */
const decisionWord = ({ decision, inheritedFrom = "" }: ComparedRow): string => {
  if (decision === null) return "Not decided";
  if (decision === "excluded") return "Excluded";
  return inheritedFrom === "" ? "Included" : "Inherited";
};
const lines = (list: readonly { readonly ref: string; readonly title: string }[]): string =>
  list.map(({ ref, title }) => `${ref} ${title}`).join("\n");
/** Only an included control has an implementation; what an excluded one still holds says nothing. */
const ifIncluded = (row: ComparedRow, value: string): string => (row.decision === "included" ? value : "");

/** What is compared of a control, in the order in which it is shown. */
const FIELDS = [
  { id: "title", label: "Title", read: (row: ComparedRow) => row.title },
  { id: "decision", label: "Decision", read: decisionWord },
  {
    id: "reasons",
    label: "Reasons",
    read: (row: ComparedRow) => row.reasonCodes.map(({ code, title }) => `${code} ${title}`).join("\n"),
  },
  {
    id: "sources",
    label: "Records behind the reasons",
    read: (row: ComparedRow) =>
      row.reasonCodes
        .filter(({ from }) => from !== undefined)
        .map(({ code, from = [] }) => `${code}: ${from.join(", ") || "chosen by hand"}`)
        .join("\n"),
  },
  { id: "justification", label: "Justification", read: (row: ComparedRow) => row.justification },
  { id: "status", label: "Implementation status", read: (row: ComparedRow) => ifIncluded(row, row.status.label) },
  { id: "how", label: "How it is implemented", read: (row: ComparedRow) => ifIncluded(row, row.how) },
  {
    id: "inheritedFrom",
    label: "Inherited from",
    read: (row: ComparedRow) => ifIncluded(row, row.inheritedFrom ?? ""),
  },
  { id: "owner", label: "Owner", read: (row: ComparedRow) => row.owner },
  { id: "dueDate", label: "Target date", read: (row: ComparedRow) => ifIncluded(row, row.dueDate) },
  { id: "systems", label: "AI systems concerned", read: (row: ComparedRow) => row.systems },
  { id: "guidance", label: "Annex B guidance considered", read: (row: ComparedRow) => row.guidanceConsidered },
  { id: "risks", label: "Risks it treats", read: (row: ComparedRow) => lines(row.risks) },
  { id: "evidence", label: "Evidence and documents", read: (row: ComparedRow) => lines(row.evidence) },
] as const;

export type ComparedField = (typeof FIELDS)[number]["id"];
export const COMPARED_FIELDS: readonly { readonly id: ComparedField; readonly label: string }[] = FIELDS;

export const CONTROL_CHANGES = ["changed", "added", "removed"] as const;

export type FieldChange<Field extends string = ComparedField> = {
  readonly field: Field;
  readonly label: string;
  /** Empty where nothing was recorded. */
  readonly before: string;
  readonly after: string;
};

export type ControlChange = {
  readonly ref: string;
  readonly title: string;
  readonly source: ControlSource;
  readonly change: (typeof CONTROL_CHANGES)[number];
  /** Of an added or removed control: everything that was recorded of it, with the other side empty. */
  readonly fields: FieldChange[];
};

export type SoaDifferenceCounts = {
  /** Controls; the first three are the entries of `controls`. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Of the changed ones: decided the other way. */
  readonly nowIncluded: number;
  readonly nowExcluded: number;
  /** Of the changed ones that are included on both sides: the status is further on, or further back. */
  readonly statusForward: number;
  readonly statusBack: number;
  /** How many changed controls differ in each field; fields in which none differs are left out. */
  readonly fields: { readonly field: ComparedField; readonly label: string; readonly count: number }[];
};

export type SoaDifference = {
  /** What differs in the statement itself. */
  readonly statement: FieldChange<"organisation" | "scopeText" | "annexAReading">[];
  /** In the order of the later version, then what it no longer has. */
  readonly controls: ControlChange[];
  readonly counts: SoaDifferenceCounts;
};

/** Whether a version says what its reasons follow from; one that was frozen before cannot be compared in this. */
const saysSources = (row: ComparedRow | null): boolean =>
  row === null || row.reasonCodes.every(({ code, from }) => from !== undefined || !isIncludeReason(code));

const compare = (before: ComparedRow | null, after: ComparedRow | null): FieldChange[] =>
  FIELDS.filter(({ id }) => id !== "sources" || (saysSources(before) && saysSources(after)))
    .map(({ id, label, read }) => ({
      field: id,
      label,
      before: before ? read(before) : "",
      after: after ? read(after) : "",
    }))
    .filter((field) => field.before !== field.after);

const READINGS: Readonly<Record<string, string>> = {
  strict: "Strict: every reference control in the order of Annex A",
  informative: "Informative: necessary controls first",
};

const compareStatements = (before: ComparedContent, after: ComparedContent): SoaDifference["statement"] =>
  (
    [
      ["organisation", "Organisation", before.organisation, after.organisation],
      ["scopeText", "Scope", before.scopeText, after.scopeText],
      [
        "annexAReading",
        "Reading of Annex A",
        READINGS[before.annexAReading] ?? before.annexAReading,
        READINGS[after.annexAReading] ?? after.annexAReading,
      ],
    ] as const
  )
    .map(([field, label, was, is]) => ({ field, label, before: was, after: is }))
    .filter((field) => field.before !== field.after);

const rank = (row: ComparedRow): number => SOA_STATUSES.findIndex(({ id }) => id === row.status.id);

/** `before` is the earlier version. */
export const differenceOf = (before: ComparedContent, after: ComparedContent): SoaDifference => {
  const earlier = new Map(before.rows.map((row) => [row.ref, row]));
  const later = new Set(after.rows.map(({ ref }) => ref));
  const pairs = after.rows.flatMap((row) => {
    const was = earlier.get(row.ref);
    return was ? [{ was, is: row, fields: compare(was, row) }] : [];
  });
  const changed = pairs.filter(({ fields }) => fields.length > 0);
  const gone = before.rows.filter(({ ref }) => !later.has(ref));
  const entry = (row: ComparedRow, change: ControlChange["change"], fields: FieldChange[]): ControlChange => ({
    ref: row.ref,
    title: row.title,
    source: row.source,
    change,
    fields,
  });
  const fieldsByRef = new Map(pairs.map(({ is, fields }) => [is.ref, fields]));
  const controls = [
    ...after.rows.flatMap((row) => {
      const fields = fieldsByRef.get(row.ref);
      if (!fields) return [entry(row, "added", compare(null, row))];
      return fields.length === 0 ? [] : [entry(row, "changed", fields)];
    }),
    ...gone.map((row) => entry(row, "removed", compare(row, null))),
  ];
  const decided = (decision: "included" | "excluded"): number =>
    changed.filter(({ was, is }) => is.decision === decision && was.decision !== decision).length;
  const moved = (sign: 1 | -1): number =>
    changed.filter(
      ({ was, is }) =>
        was.decision === "included" && is.decision === "included" && Math.sign(rank(is) - rank(was)) === sign,
    ).length;
  return {
    statement: compareStatements(before, after),
    controls,
    counts: {
      changed: changed.length,
      added: after.rows.length - pairs.length,
      removed: gone.length,
      unchanged: pairs.length - changed.length,
      nowIncluded: decided("included"),
      nowExcluded: decided("excluded"),
      statusForward: moved(1),
      statusBack: moved(-1),
      fields: COMPARED_FIELDS.map(({ id, label }) => ({
        field: id,
        label,
        count: changed.filter(({ fields }) => fields.some(({ field }) => field === id)).length,
      })).filter(({ count }) => count > 0),
    },
  };
};
