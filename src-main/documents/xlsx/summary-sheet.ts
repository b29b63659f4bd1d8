/** Small tables of live numbers over the lists. */
import type { Cell, RowDef, WriteSheet } from "hucre";
import { fitCell } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import type { DocumentMeta } from "../model.ts";
import type { ListSheet, SummaryCell, SummarySheet, SummaryTable } from "../workbook.ts";
import { compileTable, type Compiled } from "./formulas.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { textCell, toneStyle, type Looks } from "./styles.ts";

/** The sheet as hucre takes it. */
export function summarySheet(
  sheet: SummarySheet,
  lists: readonly ListSheet[],
  meta: DocumentMeta,
  look: Looks,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>([[0, { height: 30 }]]);
  cells.set("0,0", textCell(sheet.name, look.title));
  let row = 2;
  for (const table of sheet.tables) {
    cells.set(`${row},0`, textCell(fitCell(table.title), look.section));
    rowDefs.set(row, { height: 22 });
    row = writeTable(table, lists, row + 1, { cells, rowDefs, look, total: sayIn(meta.language)("Total") }) + 1;
  }
  for (const note of sheet.notes ?? [])
    cells.set(`${row++},0`, textCell(fitCell(typeof note === "string" ? note : note.text), look.note));
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

interface Target {
  readonly cells: Map<string, Partial<Cell>>;
  readonly rowDefs: Map<number, RowDef>;
  readonly look: Looks;
  readonly total: string;
}

function writeTable(
  table: SummaryTable,
  lists: readonly ListSheet[],
  top: number,
  { cells, rowDefs, look, total: totalWord }: Target,
): number {
  table.header.forEach((name, c) =>
    cells.set(`${top},${c}`, textCell(fitCell(name), c === 0 ? look.header : look.headerRight)),
  );
  rowDefs.set(top, { height: 19 });
  const compiled = compileTable(table, lists, top + 1);
  compiled.forEach((formulas, r) => {
    const values = table.rows[r];
    table.header.forEach((_, c) => {
      const total = values === undefined;
      cells.set(
        `${top + 1 + r},${c}`,
        summaryCell(total && c === 0 ? totalWord : (values?.[c] ?? null), formulas[c] ?? null, total, look),
      );
    });
    rowDefs.set(top + 1 + r, { height: 18 });
  });
  return top + 1 + compiled.length;
}

function summaryCell(cell: SummaryCell, compiled: Compiled | null, total: boolean, look: Looks): Partial<Cell> {
  if (compiled !== null)
    return { formula: compiled.formula, formulaResult: compiled.result, style: total ? look.total : look.number };
  if (total) return textCell(typeof cell === "object" ? "" : String(cell), look.label);
  if (typeof cell === "number") return { value: cell, type: "number", style: look.number };
  if (typeof cell === "string") return textCell(fitCell(cell), look.text);
  if (cell !== null && "tone" in cell) return textCell(fitCell(String(cell.value ?? "")), toneStyle(cell.tone));
  return { style: look.text };
}
