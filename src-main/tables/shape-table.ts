import { cleanCell, columnLetters } from "./clean-cell.ts";
import { tableLimits } from "./limits.ts";
import { TableError } from "./table-error.ts";
import type { RawTable, TableFile } from "./table.ts";

// Rule: the titles stand in the first row of the first 20 with (about) the most cells that read like titles (short, not a
// number or date). Rows above it are a heading of the sheet and are left out; a merged heading repeats one text and counts once.

type Row = RawTable["rows"][number];
type Shaped = Pick<TableFile, "headerRow" | "columns" | "rows" | "warnings">;

function titleScore(cells: readonly string[]): number {
  const titles = cells.filter((cell) => cell !== "" && cell.length <= 120 && !/^[\d\s.,:/%+-]+$/.test(cell));
  const distinct = new Set(titles).size;
  return distinct * 2 >= titles.length ? titles.length : distinct;
}

function findHeader(rows: readonly Row[], headerRow: number | undefined): number {
  if (headerRow !== undefined) return rows.findIndex(({ line }) => line === headerRow);
  const scores = rows.slice(0, 20).map(({ cells }) => titleScore(cells));
  // A row of data can have a cell too many; the titles may be up to a quarter shorter, but they come first.
  const enough = Math.max(...scores) * 0.75;
  return scores.findIndex((score) => score >= enough);
}

function nameColumns(header: readonly string[], width: number): string[] {
  const given = new Set(header);
  const used = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const title = (header[index] ?? "").replace(/\s+/g, " ") || `Column ${columnLetters(index)}`;
    let name = title;
    for (let count = 2; used.has(name) || (name !== title && given.has(name)); count += 1) name = `${title} (${count})`;
    used.add(name);
    return name;
  });
}

function cleanRows(raw: RawTable, warnings: string[]): Row[] {
  let total = 0;
  let cut = 0;
  const rows = raw.rows.map(({ line, cells }) => {
    const clean = cells.map((cell) => {
      const text = cleanCell(cell);
      total += text.length;
      if (text.length <= tableLimits.cellCharacters) return text;
      cut += 1;
      if (cut <= 5)
        warnings.push(
          `Row ${line}: a cell with ${text.length.toLocaleString("en")} characters was cut at ${tableLimits.cellCharacters.toLocaleString("en")}.`,
        );
      return text.slice(0, tableLimits.cellCharacters).toWellFormed();
    });
    if (total > tableLimits.totalCharacters)
      throw new TableError(
        "TOO_LARGE",
        "The table holds more text than can be imported at once (40 million characters). Split the file.",
      );
    return { line, cells: clean };
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Index of the last column that holds anything, plus one. */
function usedWidth(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.findLastIndex((cell) => cell !== "") + 1), 0);
}

/**
 * Finds the titles and gives every row the same number of cells. Columns without title and content are dropped.
 * @throws TableError EMPTY, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_LARGE
 */
export function shapeTable(raw: RawTable, headerRow?: number): Shaped {
  const warnings = [...raw.warnings];
  const all = cleanRows(raw, warnings);
  if (all.length === 0)
    throw new TableError("EMPTY", "The table is empty: no cell holds anything. Choose another file or sheet.");
  const at = findHeader(all, headerRow);
  const header = all[at];
  if (!header) throw new TableError("EMPTY", `Row ${headerRow} is empty, so it cannot hold the column titles.`);
  const body = all.slice(at + 1);
  if (body.length === 0) throw new TableError("EMPTY", "The table has column titles but no rows below them.");
  if (body.length > tableLimits.rows)
    throw new TableError(
      "TOO_MANY_ROWS",
      `The table has ${body.length.toLocaleString("en")} rows; at most ${tableLimits.rows.toLocaleString("en")} can be imported. Split the file.`,
    );
  const width = usedWidth([header, ...body]);
  if (width > tableLimits.columns)
    throw new TableError(
      "TOO_MANY_COLUMNS",
      `The table has ${width.toLocaleString("en")} columns; at most ${tableLimits.columns} can be read. Delete the columns that are not needed.`,
    );
  const titled = header.cells.findLastIndex((cell) => cell !== "") + 1;
  const longer = body.filter(({ cells }) => cells.slice(titled).some((cell) => cell !== ""));
  if (longer.length > 0)
    warnings.push(
      `${longer.length} ${longer.length === 1 ? "row has" : "rows have"} cells beyond the last column title (first: row ${longer[0]?.line}). Check these rows in the preview.`,
    );
  if (at > 0) warnings.push(`The column titles were found in row ${header.line}; the rows above it are left out.`);
  const names = nameColumns(header.cells, width);
  const kept = names
    .map((_, index) => index)
    .filter((index) => (header.cells[index] ?? "") !== "" || body.some(({ cells }) => (cells[index] ?? "") !== ""));
  return {
    headerRow: header.line,
    columns: kept.map((index) => names[index] ?? ""),
    rows: body.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? "") })),
    warnings,
  };
}
