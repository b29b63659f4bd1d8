/** The wide table of controls, grouped by area. */
import { words } from "../../documents/language/words.ts";
import type { Block, Cell, Column, Row, Run, Section } from "../../documents/model.ts";
import { CONTROL_SOURCES } from "../../../src-shared/domain/soa/source.ts";
import type { SoaDocumentInput, SoaRow } from "./soa-input.ts";
import { reasonCell } from "./soa-summary.ts";
import { areaTitle, decisionOf, reasonWords, statusOf } from "./soa-words.ts";

const COLUMNS: readonly Column[] = [
  { header: "Ref", weight: 15, rowHeading: true },
  { header: "Control", weight: 30 },
  { header: "Decision", weight: 22 },
  { header: "Reason", weight: 50 },
  { header: "Implementation", weight: 50 },
  { header: "Status", weight: 24 },
  { header: "Owner and systems", weight: 35 },
  { header: "Risks and evidence", weight: 41 },
];

/** Landscape pages with all controls; the informative reading puts the necessary ones first. */
export function controlSections(rows: readonly SoaRow[], reading: SoaDocumentInput["annexAReading"]): Section[] {
  if (reading === "strict") return [{ orientation: "landscape", blocks: controlBlocks("Controls", rows) }];
  const necessary = rows.filter((row) => row.decision === "included" || row.source !== "annexA");
  const others = rows.filter((row) => !necessary.includes(row));
  return [
    {
      orientation: "landscape",
      blocks: [
        ...controlBlocks("Controls determined as necessary", necessary),
        ...controlBlocks("Other reference controls of Annex A", others),
      ],
    },
  ];
}

function controlBlocks(title: string, rows: readonly SoaRow[]): Block[] {
  if (rows.length === 0) return [];
  return [
    { type: "heading", level: 1, text: title },
    { type: "table", caption: title, columns: COLUMNS, rows: groupedRows(rows), dense: true },
  ];
}

function groupedRows(rows: readonly SoaRow[]): Row[] {
  const ordered = CONTROL_SOURCES.flatMap((source) => rows.filter((row) => row.source === source));
  return ordered.flatMap((row, i): Row[] => {
    const title = areaTitle(row);
    const before = ordered[i - 1];
    const opens = before === undefined || areaTitle(before) !== title;
    return [...(opens ? [{ kind: "group" as const, title, word: true }] : []), controlRow(row)];
  });
}

function controlRow(row: SoaRow): Row {
  const decision = decisionOf(row);
  return {
    cells: [
      row.ref,
      row.title,
      row.decision === null
        ? { lines: [words(decision.label)], tone: decision.tone, bold: true }
        : words(decision.label),
      whyCell(row),
      howCell(row),
      statusCell(row),
      ownerCell(row),
      proofCell(row),
    ],
  };
}

function whyCell(row: SoaRow): Cell {
  const codes = reasonWords(row);
  const reason: Cell =
    row.decision === null && row.justification === "" ? { lines: ["–"] } : reasonCell(row.justification);
  const guidance =
    row.guidanceConsidered === "" || row.source !== "annexA"
      ? []
      : words("Annex B considered: {answer}", { answer: row.guidanceConsidered });
  return { lines: [...reason.lines, ...mutedLine([codes === "" ? [] : words("Codes {codes}", { codes }), guidance])] };
}

function howCell(row: SoaRow): Cell {
  if (row.decision === "excluded") return { lines: ["–"] };
  const from = row.inheritedFrom
    ? [[...words("Inherited from", undefined, { muted: true }), { text: ` ${row.inheritedFrom}`, bold: true }]]
    : [];
  return { lines: row.how === "" && from.length > 0 ? from : [...from, row.how || "–"] };
}

function statusCell(row: SoaRow): Cell {
  if (row.decision === null) return { lines: ["–"] };
  const status = statusOf(row);
  const due = row.decision === "included" && row.dueDate !== "" ? [words("by {date}", { date: row.dueDate })] : [];
  return { lines: [words(status.label), ...due], tone: status.tone };
}

function ownerCell(row: SoaRow): Cell {
  const lines = [
    ...(row.owner === "" ? [] : [row.owner]),
    ...mutedLine([plain(row.systems), plain(row.role)]),
    ...mutedLine([row.lastReview === "" ? [] : words("Reviewed {date}", { date: row.lastReview })]),
  ];
  return { lines: lines.length === 0 ? ["–"] : lines };
}

function proofCell(row: SoaRow): Cell {
  const risks = row.risks.flatMap((risk, i): Run[] => [
    ...(i > 0 ? [{ text: " " }] : []),
    { text: `${risk.ref}\u00A0`, bold: true, noBreak: true },
    ...(risk.level === null ? [] : words(levelWord(risk.level), undefined, { tone: risk.level, noBreak: true })),
  ]);
  const evidence = row.evidence.map((item): Run[] => [
    { text: item.ref, bold: true, noBreak: true },
    { text: ` ${item.title}` },
  ]);
  const basis = (row.basis ?? []).map((item): Run[] => [
    { text: item.ref, bold: true, noBreak: true },
    { text: ` ${item.title}`, muted: true },
  ]);
  const lines = [...(risks.length > 0 ? [risks] : []), ...basis, ...evidence];
  return { lines: lines.length === 0 ? ["–"] : lines };
}

function levelWord(level: string): string {
  return level.replace("-", " ");
}

const plain = (text: string): readonly Run[] => (text === "" ? [] : [{ text }]);

/** Secondary facts on one grey line; nothing when there are none. */
function mutedLine(facts: readonly (readonly Run[])[]): Run[][] {
  const said = facts.filter((runs) => runs.length > 0);
  const line = said.flatMap((runs, at): readonly Run[] => (at === 0 ? runs : [{ text: " · " }, ...runs]));
  return line.length === 0 ? [] : [line.map((run) => ({ ...run, muted: true }))];
}
