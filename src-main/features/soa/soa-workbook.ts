/** The statement as a workbook: a list to filter and sample from, and a summary whose numbers follow the list. */
import type { SheetColumn, SheetValue, SummaryTable, Workbook } from "../../documents/model.ts";
import type { SoaRow } from "./soa-input.ts";
import { DECISIONS, decisionOf, SOURCES, statusesOf, statusOf, type Worded } from "./soa-words.ts";

const LIST = "Controls";

/** Sheets "Controls" and "Summary". */
export function soaWorkbook(rows: readonly SoaRow[], scale?: readonly SoaRow["status"][]): Workbook {
  const statuses = statusesOf(rows, scale);
  // A column only where it says something: versions frozen before it was asked keep their sheet.
  const inherits = rows.some((row) => row.inheritedFrom);
  return {
    sheets: [
      {
        kind: "list",
        name: LIST,
        frozenColumns: 2,
        columns: listColumns(statuses, inherits),
        rows: rows.map((row) => listRow(row, inherits)),
      },
      {
        kind: "summary",
        name: "Summary",
        widths: [46, 14, 14, 18, 12],
        tables: [
          sourceTable("Decisions", "Decision", Object.values(DECISIONS)),
          sourceTable("Status", "Status", statuses),
          areaTable(rows),
        ],
        notes: ["The numbers are formulas over the sheet “Controls” and follow every change made there."],
      },
    ],
  };
}

function listColumns(statuses: readonly Worded[], inherits: boolean): SheetColumn[] {
  const decisions = Object.values(DECISIONS);
  return [
    { header: "Ref", type: "text", width: 9, bold: true },
    { header: "Control", type: "text", width: 26 },
    { header: "Area", type: "text", width: 8 },
    { header: "Source", type: "text", width: 12, options: Object.values(SOURCES) },
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
    { header: "Risks", type: "text", width: 30 },
    { header: "Evidence", type: "text", width: 31 },
    { header: "Annex B guidance considered", type: "text", width: 16 },
    { header: "Last review", type: "date", width: 12 },
    ...(inherits ? [{ header: "Inherited from", type: "text" as const, width: 24 }] : []),
  ];
}

function listRow(row: SoaRow, inherits: boolean): SheetValue[] {
  return [
    row.ref,
    row.title,
    row.source === "own" ? "Own" : row.areaId,
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
      .map((risk) => `${risk.ref} ${risk.title}${risk.level === null ? "" : ` (${risk.level.replace("-", " ")})`}`)
      .join("\n"),
    row.evidence.map((item) => `${item.ref} ${item.title}`).join("\n"),
    row.guidanceConsidered,
    row.lastReview,
    ...(inherits ? [row.inheritedFrom ?? ""] : []),
  ];
}

function sourceTable(title: string, column: string, words: readonly Worded[]): SummaryTable {
  return {
    title,
    header: [column, ...Object.values(SOURCES), "Total"],
    rows: words.map((word) => [
      { value: word.label, tone: word.tone },
      ...Object.values(SOURCES).map((source) => ({ count: LIST, where: { [column]: word.label, Source: source } })),
      { sum: "left" as const },
    ]),
    totalRow: true,
  };
}

function areaTable(rows: readonly SoaRow[]): SummaryTable {
  const areas = new Map(
    rows.map((row) =>
      row.source === "own" ? ["Own", "Own controls"] : [row.areaId, `${row.areaId}  ${row.areaTitle}`],
    ),
  );
  return {
    title: "Decisions by area",
    header: ["Area", ...Object.values(DECISIONS).map((word) => word.label), "Total"],
    rows: [...areas].map(([id, label]) => [
      label,
      ...Object.values(DECISIONS).map((word) => ({ count: LIST, where: { Area: id, Decision: word.label } })),
      { sum: "left" as const },
    ]),
    totalRow: true,
  };
}

function tonesOf(words: readonly Worded[]) {
  return Object.fromEntries(words.map((word) => [word.label, word.tone]));
}
