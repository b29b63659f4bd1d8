/** Words and colours of decisions and statuses, the same in the document and in the workbook. */
import type { Tone } from "../../../src-shared/domain/tones.ts";
import { ISO_27001, type ControlSource } from "../../../src-shared/domain/soa/source.ts";
import type { SoaRow } from "./soa-input.ts";

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  "not-started": "not-started",
  planned: "planned",
  "in-progress": "planned",
  partly: "partly",
  "partly-implemented": "partly",
  implemented: "implemented",
  effective: "effective",
};

export interface Worded {
  readonly label: string;
  readonly tone: Tone;
}

/** Decisions in the order of every summary. */
export const DECISIONS = {
  included: { label: "Included", tone: "implemented" },
  inherited: { label: "Inherited", tone: "effective" },
  excluded: { label: "Excluded", tone: "excluded" },
  missing: { label: "Decision missing", tone: "attention" },
} as const satisfies Record<string, Worded>;

/** Source as printed. */
export const SOURCES = { annexA: "Annex A", own: "Own control", iso27001: ISO_27001 } as const satisfies Record<
  ControlSource,
  string
>;

/** Decisions as printed: inherited controls and missing decisions only where there are any. */
export function decisionsOf(rows: readonly SoaRow[]): Worded[] {
  const used = new Set(rows.map((row) => decisionOf(row)));
  const { included, inherited, excluded, missing } = DECISIONS;
  return [included, ...(used.has(inherited) ? [inherited] : []), excluded, ...(used.has(missing) ? [missing] : [])];
}

/** Sources as printed; ISO/IEC 27001 only where a control comes from there. */
export function sourcesOf(rows: readonly SoaRow[]): ControlSource[] {
  return rows.some((row) => row.source === "iso27001") ? ["annexA", "own", "iso27001"] : ["annexA", "own"];
}

/** The reasons of a control with the records they follow from: "R, B (by hand)". */
export function reasonWords(row: SoaRow): string {
  return row.reasonCodes
    .map(({ code, from }) => (from === undefined ? code : `${code} (${from.join(", ") || "by hand"})`))
    .join(", ");
}

/** The decision in words; an undecided control says so. */
export function decisionOf(row: SoaRow): Worded {
  if (row.decision === "included" && row.inheritedFrom) return DECISIONS.inherited;
  return DECISIONS[row.decision ?? "missing"];
}

/** The status in words: an excluded control has no implementation status, an undecided one waits for the decision. */
export function statusOf(row: SoaRow): Worded {
  if (row.decision === "excluded") return DECISIONS.excluded;
  if (row.decision === null) return DECISIONS.missing;
  return wordedStatus(row.status);
}

function wordedStatus(status: SoaRow["status"]): Worded {
  return { label: status.label, tone: STATUS_TONES[status.id] ?? "info" };
}

/** Usual order of statuses, for summaries. */
const ORDER: readonly Tone[] = [
  "effective",
  "implemented",
  "partly",
  "planned",
  "info",
  "not-started",
  "excluded",
  "attention",
];

/** The statuses that occur and those of `scale`, each once, from done to missing. */
export function statusesOf(rows: readonly SoaRow[], scale: readonly SoaRow["status"][] = []): Worded[] {
  const words = [...scale.map((status) => wordedStatus(status)), ...rows.map((row) => statusOf(row))];
  const found = new Map(words.map((status) => [status.label, status]));
  return [...found.values()].toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}

/** "A.6  AI system life cycle"; own controls have one group. */
export function areaTitle(row: SoaRow): string {
  return row.source === "annexA" ? `${row.areaId}  ${row.areaTitle}` : row.areaTitle;
}
