/** The statement as a workbook: a list to filter and sample from, and a summary whose numbers follow the list. */
import { sayIn, type Say } from "../../documents/language/say.ts";
import type { Note, SheetColumn, SheetValue, SummaryTable, Workbook } from "../../documents/workbook.ts";
import type { ControlSource } from "../../../src-shared/domain/soa/source.ts";
import type { SoaRow } from "./soa-input.ts";
import { usedCodes } from "./soa-summary.ts";
import {
  areaTitle,
  DECISIONS,
  decisionOf,
  decisionsOf,
  SOURCES,
  sourcesOf,
  statusesOf,
  statusOf,
  type Worded,
} from "./soa-words.ts";

const LIST = "Controls";

/** Sheets "Controls" and "Summary". */
export function soaWorkbook(
  rows: readonly SoaRow[],
  scale?: readonly SoaRow["status"][],
  say: Say = sayIn("en"),
): Workbook {
  const statuses = statusesOf(rows, scale);
  // A column only where it says something: versions frozen before it was asked keep their sheet.
  const more = moreColumns(rows);
  const decisions = decisionsOf(rows);
  const sources = sourcesOf(rows);
  return {
    sheets: [
      {
        kind: "list",
        name: LIST,
        frozenColumns: 2,
        columns: [...listColumns(statuses, decisions, sources), ...more.map(({ column }) => column)],
        rows: rows.map((row) => [...listRow(row, say), ...more.map(({ value }) => value(row))]),
      },
      {
        kind: "summary",
        name: "Summary",
        widths: [46, 14, 14, 18, 14, 12],
        tables: [
          sourceTable("Decisions", "Decision", decisions, sources),
          sourceTable("Status", "Status", statuses, sources),
          areaTable(rows, decisions),
        ],
        notes: [
          "The numbers are formulas over the sheet “Controls” and follow every change made there.",
          ...codeNotes(rows, say),
        ],
      },
    ],
  };
}

/** What the codes in the list mean, a line for each that occurs. */
const codeNotes = (rows: readonly SoaRow[], say: Say): Note[] =>
  usedCodes(rows).map(([code, title]) => ({ text: "Code {code}: {title}", values: { code, title: say(title) } }));

/** Columns that stand only where they say something: versions frozen before they were asked keep their sheet. */
function moreColumns(rows: readonly SoaRow[]) {
  const columns: { column: SheetColumn; asked: boolean; value: (row: SoaRow) => SheetValue }[] = [
    {
      column: { header: "Inherited from", type: "text", width: 24 },
      asked: rows.some((row) => row.inheritedFrom),
      value: (row) => row.inheritedFrom ?? "",
    },
    {
      column: { header: "Records behind the reasons", type: "text", width: 30 },
      asked: rows.some((row) => row.reasonCodes.some(({ from }) => from !== undefined)),
      value: (row) =>
        row.reasonCodes
          .filter(({ from }) => from !== undefined)
          .map(({ code, from = [] }) => `${code}: ${from.join(", ") || "chosen by hand"}`)
          .join("\n"),
    },
    {
      column: { header: "Obligations, objectives and assessments", type: "text", width: 31 },
      asked: rows.some((row) => row.basis && row.basis.length > 0),
      value: (row) => (row.basis ?? []).map(({ ref, title }) => `${ref} ${title}`).join("\n"),
    },
  ];
  return columns.filter(({ asked }) => asked);
}

function listColumns(
  statuses: readonly Worded[],
  used: readonly Worded[],
  sources: readonly ControlSource[],
): SheetColumn[] {
  const decisions = [...used, ...(used.includes(DECISIONS.missing) ? [] : [DECISIONS.missing])];
  return [
    { header: "Ref", type: "text", width: 11, bold: true },
    { header: "Control", type: "text", width: 26 },
    { header: "Area", type: "text", width: 8, words: ["Own"] },
    { header: "Source", type: "text", width: 12, options: sources.map((source) => SOURCES[source]) },
    {
      header: "Decision",
      type: "status",
      width: 12,
      options: decisions.map((word) => word.label),
      tones: tonesOf(decisions.slice(1)),
    },
    { header: "Reason codes", type: "text", width: 9 },
    { header: "Reason", type: "text", width: 42 },
    { header: "Implementation", type: "text", width: 42 },
    {
      header: "Status",
      type: "status",
      width: 19,
      options: statuses.map((word) => word.label),
      tones: tonesOf(statuses),
    },
    { header: "Target date", type: "date", width: 12 },
    { header: "Owner", type: "text", width: 18 },
    { header: "AI systems", type: "text", width: 18 },
    { header: "AI role", type: "text", width: 13 },
    { header: "Risks", type: "text", width: 46 },
    { header: "Evidence", type: "text", width: 31 },
    { header: "Annex B guidance considered", type: "text", width: 16 },
    { header: "Last review", type: "date", width: 12 },
  ];
}

function listRow(row: SoaRow, say: Say): SheetValue[] {
  return [
    row.ref,
    row.title,
    areaId(row),
    SOURCES[row.source],
    decisionOf(row).label,
    row.reasonCodes.map((reason) => reason.code).join(", "),
    row.justification,
    row.decision === "excluded" ? "" : row.how,
    statusOf(row).label,
    row.dueDate,
    row.owner,
    row.systems,
    row.role,
    row.risks
      .map((risk) => `${risk.ref} ${risk.title}${risk.level === null ? "" : ` (${say(risk.level.replace("-", " "))})`}`)
      .join("\n"),
    row.evidence.map((item) => `${item.ref} ${item.title}`).join("\n"),
    row.guidanceConsidered,
    row.lastReview,
  ];
}

/** The area as the list names it, short enough for its column. */
function areaId(row: SoaRow): string {
  return { annexA: row.areaId, own: "Own", iso27001: "27001" }[row.source];
}

function sourceTable(
  title: string,
  column: string,
  words: readonly Worded[],
  sources: readonly ControlSource[],
): SummaryTable {
  const labels = sources.map((source) => SOURCES[source]);
  return {
    title,
    header: [column, ...labels, "Total"],
    rows: words.map((word) => [
      { value: word.label, tone: word.tone },
      ...labels.map((source) => ({ count: LIST, where: { [column]: word.label, Source: source } })),
      { sum: "left" as const },
    ]),
    totalRow: true,
  };
}

function areaTable(rows: readonly SoaRow[], decisions: readonly Worded[]): SummaryTable {
  const areas = new Map(rows.map((row) => [areaId(row), areaTitle(row)]));
  return {
    title: "Decisions by area",
    header: ["Area", ...decisions.map((word) => word.label), "Total"],
    rows: [...areas].map(([id, label]) => [
      label,
      ...decisions.map((word) => ({ count: LIST, where: { Area: id, Decision: word.label } })),
      { sum: "left" as const },
    ]),
    totalRow: true,
  };
}

function tonesOf(words: readonly Worded[]) {
  return Object.fromEntries(words.map((word) => [word.label, word.tone]));
}
