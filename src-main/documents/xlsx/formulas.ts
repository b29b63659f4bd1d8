/** Live counts and sums. The cached result is worked out here from the same rows, so that it is right before any recalculation. */
import type { Formula, ListSheet, SummaryCell, SummaryTable } from "../workbook.ts";

export interface Compiled {
  readonly formula: string;
  readonly result: number;
}

/** A1 name of a cell; both numbers start at 0. */
export function cellName(row: number, column: number, absolute = false): string {
  const dollar = absolute ? "$" : "";
  return `${dollar}${columnName(column)}${dollar}${row + 1}`;
}

/** A, B … Z, AA … */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Every cell of a summary table as formula and number, or null where the cell holds a plain value. `top` is the row of the first data cell. */
export function compileTable(table: SummaryTable, lists: readonly ListSheet[], top: number): (Compiled | null)[][] {
  const compiled: (Compiled | null)[][] = [];
  table.rows.forEach((cells, r) => {
    const row: (Compiled | null)[] = [];
    compiled.push(row);
    cells.forEach((cell, c) =>
      row.push(isFormula(cell) ? compileCell(cell, lists, compiled, { row: r, column: c, top }) : null),
    );
  });
  if (table.totalRow) {
    const at = { row: table.rows.length, top };
    compiled.push(table.header.map((_, c) => (c === 0 ? null : sumAbove(compiled, { ...at, column: c }))));
  }
  return compiled;
}

/** Whether a summary cell is a live number. */
export function isFormula(cell: SummaryCell): cell is Formula {
  return typeof cell === "object" && cell !== null && ("count" in cell || "sum" in cell);
}

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly top: number;
}

function compileCell(
  formula: Formula,
  lists: readonly ListSheet[],
  before: readonly (Compiled | null)[][],
  spot: Spot,
): Compiled {
  if ("count" in formula) return countRows(formula, lists);
  return formula.sum === "above" ? sumAbove(before.slice(0, spot.row), spot) : sumLeft(before, spot);
}

function countRows(formula: Extract<Formula, { count: string }>, lists: readonly ListSheet[]): Compiled {
  const list = lists.find((sheet) => sheet.name === formula.count);
  if (list === undefined) throw new Error(`Summary counts an unknown sheet: ${formula.count}`);
  const sheet = `'${list.name.replaceAll("'", "''")}'`;
  const conditions = Object.entries(formula.where).map(([header, value]) => {
    const column = list.columns.findIndex((entry) => entry.header === header);
    if (column < 0) throw new Error(`Summary counts an unknown column: ${header}`);
    return { column, value };
  });
  const parts = conditions.map(
    ({ column, value }) =>
      `${sheet}!${cellName(1, column, true)}:${cellName(Math.max(1, list.rows.length), column, true)},${criterion(value)}`,
  );
  const result = list.rows.filter((row) => conditions.every(({ column, value }) => row[column] === value)).length;
  return { formula: `COUNTIFS(${parts.join(",")})`, result };
}

/** The value as a criterion that matches it and nothing else: wildcards and comparison signs mean themselves. */
function criterion(value: string): string {
  const plain = value.replace(/[~*?]/g, "~$&").replaceAll('"', '""');
  return /^[=<>]/.test(value) ? `"=${plain}"` : `"${plain}"`;
}

function sumAbove(rows: readonly (Compiled | null)[][], { row, column, top }: Spot): Compiled {
  const result = rows.reduce((sum, cells) => sum + (cells[column]?.result ?? 0), 0);
  return { formula: `SUM(${cellName(top, column)}:${cellName(top + Math.max(0, row - 1), column)})`, result };
}

function sumLeft(rows: readonly (Compiled | null)[][], { row, column, top }: Spot): Compiled {
  const result = (rows[row] ?? []).reduce((sum, cell) => sum + (cell?.result ?? 0), 0);
  return { formula: `SUM(${cellName(top + row, 1)}:${cellName(top + row, column - 1)})`, result };
}
