/** The summary part of the statement: counts, exclusions and the meaning of the reason codes. */
import { words } from "../../documents/language/words.ts";
import type { Block, Cell, Column, Row } from "../../documents/model.ts";
import type { ControlSource } from "../../../src-shared/domain/soa/source.ts";
import type { SoaRow } from "./soa-input.ts";
import { DECISIONS, decisionOf, decisionsOf, sourcesOf, statusesOf, statusOf, type Worded } from "./soa-words.ts";

const SOURCE_HEADERS: Readonly<Record<ControlSource, string>> = {
  annexA: "Annex A",
  own: "Own controls",
  iso27001: "ISO/IEC 27001",
};

function countColumns(first: string, sources: readonly ControlSource[]): Column[] {
  return [
    { header: first, weight: 100 - 18 * (sources.length + 1), rowHeading: true },
    ...[...sources.map((source) => SOURCE_HEADERS[source]), "Total"].map((header) => ({
      header,
      weight: 18,
      align: "right" as const,
    })),
  ];
}

/** Decisions and implementation status in numbers. */
export function summaryBlocks(rows: readonly SoaRow[]): Block[] {
  const sources = sourcesOf(rows);
  const statuses = statusesOf(rows).filter((word) => word !== DECISIONS.excluded && word !== DECISIONS.missing);
  const included = rows.filter((row) => row.decision === "included");
  const title = included.some((row) => decisionOf(row) === DECISIONS.inherited)
    ? "Implementation of included and inherited controls"
    : "Implementation of included controls";
  return [
    { type: "heading", level: 1, text: "Summary" },
    countTable("Decisions", "Decision", decisionsOf(rows), rows, decisionOf, sources),
    ...(included.length > 0 ? [countTable(title, "Status", statuses, included, statusOf, sources)] : []),
  ];
}

function countTable(
  title: string,
  first: string,
  entries: readonly Worded[],
  rows: readonly SoaRow[],
  word: (row: SoaRow) => Worded,
  sources: readonly ControlSource[],
): Block {
  const counts = (chosen: readonly SoaRow[]): string[] => {
    const of = sources.map((source) => chosen.filter((row) => row.source === source).length);
    return [...of, chosen.length].map(String);
  };
  const body = entries.map((entry): Row => ({
    cells: [
      { lines: [words(entry.label)], tone: entry.tone },
      ...counts(rows.filter((row) => word(row).label === entry.label)),
    ],
  }));
  const columns = countColumns(first, sources);
  return {
    type: "keep",
    blocks: [
      { type: "heading", level: 2, text: title },
      { type: "table", caption: title, columns, rows: [...body, { kind: "total", cells: ["Total", ...counts(rows)] }] },
    ],
  };
}

/** Excluded controls with their reasons in one place: auditors ask for them first. */
export function exclusionBlocks(rows: readonly SoaRow[]): Block[] {
  const excluded = rows.filter((row) => row.decision === "excluded");
  const heading: Block = { type: "heading", level: 1, text: "Excluded controls" };
  if (excluded.length === 0) return [heading, { type: "paragraph", text: words("No control is excluded.") }];
  return [
    heading,
    {
      type: "table",
      caption: "Excluded controls and the reasons",
      columns: [
        { header: "Ref", weight: 11, rowHeading: true },
        { header: "Control", weight: 29 },
        { header: "Code", weight: 10 },
        { header: "Reason", weight: 50 },
      ],
      rows: excluded.map((row) => ({
        cells: [
          row.ref,
          row.title,
          row.reasonCodes.map((reason) => reason.code).join(", "),
          reasonCell(row.justification),
        ],
      })),
    },
  ];
}

/** The written reason, or a visible gap. */
export function reasonCell(justification: string): Cell {
  return justification.trim() === ""
    ? { lines: [words("Reason missing", undefined, { bold: true, tone: "attention" })] }
    : { lines: [justification] };
}

/** The codes that occur, each once, with what they mean; short ones first. */
export const usedCodes = (rows: readonly SoaRow[]): [code: string, title: string][] => {
  const used = new Map(rows.flatMap((row) => row.reasonCodes).map((reason) => [reason.code, reason.title]));
  return [...used].toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
};

/** What the reason codes in the table mean; only those that occur. */
export function reasonCodeBlocks(rows: readonly SoaRow[]): Block[] {
  const codes = usedCodes(rows);
  if (codes.length === 0) return [];
  const columns: Column[] = [
    { header: "Code", weight: 12, rowHeading: true },
    { header: "Meaning", weight: 88 },
  ];
  return [
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 1, text: "Reason codes" },
        {
          type: "table",
          caption: "Reason codes",
          columns,
          rows: codes.map(([code, title]) => ({ cells: [code, title] })),
        },
        ...(rows.some((row) => row.reasonCodes.some(({ from }) => from !== undefined))
          ? [
              {
                type: "paragraph" as const,
                text: words(
                  "In brackets behind a code stand the records that the reason follows from; “by hand” says that it was chosen without one.",
                ),
              },
            ]
          : []),
      ],
    },
  ];
}
