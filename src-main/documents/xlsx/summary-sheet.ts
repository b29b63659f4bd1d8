/** Small tables of live numbers over the lists. */
import type { Cell, RowDef, WriteSheet } from "hucre";
import { fitCell } from "../clean-text.ts";
import type { DocumentMeta, ListSheet, SummaryCell, SummarySheet, SummaryTable } from "../model.ts";
import { compileTable, type Compiled } from "./formulas.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { LOOK, textCell, toneStyle } from "./styles.ts";

/** The sheet as hucre takes it. */
export function summarySheet(sheet: SummarySheet, lists: readonly ListSheet[], meta: DocumentMeta): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>([[0, { height: 30 }]]);
  cells.set("0,0", textCell(sheet.name, LOOK.title));
  let row = 2;
  for (const table of sheet.tables) {
    cells.set(`${row},0`, textCell(fitCell(table.title), LOOK.section));
    rowDefs.set(row, { height: 22 });
    row = writeTable(table, lists, row + 1, cells, rowDefs) + 1;
  }
  for (const note of sheet.notes ?? []) cells.set(`${row++},0`, textCell(fitCell(note), LOOK.note));
  return {
    name: sheet.name,
    rows: Array.from({ length: row }, () => []),
    cells,
    rowDefs,
    columns: sheet.widths.map((width) => ({ width })),
    view: { showGridLines: false },
    headerFooter: headerFooter(meta, false),
    pageSetup: pageSetup({ landscape: false }),
  };
}

function writeTable(
  table: SummaryTable,
  lists: readonly ListSheet[],
  top: number,
  cells: Map<string, Partial<Cell>>,
  rowDefs: Map<number, RowDef>,
): number {
  table.header.forEach((name, c) =>
    cells.set(`${top},${c}`, textCell(fitCell(name), c === 0 ? LOOK.header : LOOK.headerRight)),
  );
  rowDefs.set(top, { height: 19 });
  const compiled = compileTable(table, lists, top + 1);
  compiled.forEach((formulas, r) => {
    const values = table.rows[r];
    table.header.forEach((_, c) => {
      const total = values === undefined;
      cells.set(
        `${top + 1 + r},${c}`,
        summaryCell(total && c === 0 ? "Total" : (values?.[c] ?? null), formulas[c] ?? null, total),
      );
    });
    rowDefs.set(top + 1 + r, { height: 18 });
  });
  return top + 1 + compiled.length;
}

function summaryCell(cell: SummaryCell, compiled: Compiled | null, total: boolean): Partial<Cell> {
  if (compiled !== null)
    return { formula: compiled.formula, formulaResult: compiled.result, style: total ? LOOK.total : LOOK.number };
  if (total) return textCell(typeof cell === "object" ? "" : String(cell), LOOK.label);
  if (typeof cell === "number") return { value: cell, type: "number", style: LOOK.number };
  if (typeof cell === "string") return textCell(fitCell(cell), LOOK.text);
  if (cell !== null && "tone" in cell) return textCell(fitCell(String(cell.value ?? "")), toneStyle(cell.tone));
  return { style: LOOK.text };
}
