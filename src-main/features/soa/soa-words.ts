/** Words and colours of decisions and statuses, the same in the document and in the workbook. */
import type { Tone } from "../../../src-shared/domain/tones.ts";
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
  excluded: { label: "Excluded", tone: "excluded" },
  missing: { label: "Decision missing", tone: "attention" },
} as const satisfies Record<string, Worded>;

/** Source as printed. */
export const SOURCES = { annexA: "Annex A", own: "Own control" } as const;

/** The decision in words; an undecided control says so. */
export function decisionOf(row: SoaRow): Worded {
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
  return row.source === "own" ? "Own controls" : `${row.areaId}  ${row.areaTitle}`;
}
