import { zipSync } from "fflate";
import { readXlsx, type CellValue, type Sheet } from "hucre/xlsx";
import { columnLetters } from "./clean-cell.ts";
import { fillMerges } from "./fill-merges.ts";
import { tableLimits } from "./limits.ts";
import { openParts, type WorkbookParts } from "./open-parts.ts";
import { listSheets, type SheetPart } from "./sheet-list.ts";
import { TableError, throwIfCancelled } from "./table-error.ts";
import type { RawTable } from "./table.ts";

type ReadWorkbookOptions = { sheet?: string; signal?: AbortSignal };

/** Rows of a sheet's XML that hold a value, and the number of the last of them, counted before anything is built from it. */
function measureSheet(xml: Uint8Array): { rows: number; last: number } {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString("latin1");
  const found = { rows: 0, last: 0 };
  let current = 0;
  let counted = 0;
  for (const match of text.matchAll(/<(?:\w+:)?(?:row\b(?:[^>]*?\sr=["'](\d+)["'])?|(v|t|f)[ >])/g)) {
    if (match[2] === undefined) current = match[1] === undefined ? current + 1 : Number(match[1]);
    else if (current !== counted) {
      counted = current;
      found.rows += 1;
      found.last = Math.max(found.last, current);
    }
  }
  return found;
}

function refuseSize(name: string, { rows, last }: { rows: number; last: number }): void {
  if (rows > tableLimits.rows + 21)
    throw new TableError(
      "TOO_MANY_ROWS",
      `The sheet "${name}" has ${rows.toLocaleString("en")} rows; at most ${tableLimits.rows.toLocaleString("en")} can be imported. Split the file, or delete the rows that are not needed.`,
    );
  if (last > tableLimits.lastRow)
    throw new TableError(
      "TOO_MANY_ROWS",
      `The sheet "${name}" has something in row ${last.toLocaleString("en")}, far below the table. Delete the rows below the table and save the workbook again.`,
    );
}

function dateText(date: Date): string {
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  // Day 0 of Excel's calendar is a time of day without a date.
  return iso.startsWith("1899-12-3") || iso.startsWith("1904-01-01") ? iso.slice(11, 16) : iso.slice(0, 10);
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof Date ? dateText(value) : value;
}

function listCells(cells: readonly string[]): string {
  return `${cells.slice(0, 5).join(", ")}${cells.length > 5 ? ` and ${cells.length - 5} more` : ""}`;
}

function toRows(sheet: Sheet, warnings: string[]): string[][] {
  const rows = sheet.rows.map((row) => row.map(cellText));
  const unset: string[] = [];
  const errors: string[] = [];
  for (const [key, { type, formula, value }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const target = rows[row];
    if (target && formula !== undefined && value === null) unset.push(`${columnLetters(column)}${row + 1}`);
    if (
      target &&
      (type === "error" ||
        /^#(REF|N\/A|NAME\?|VALUE|DIV\/0|NULL|NUM)[!?]?/.test(formula === undefined ? "" : String(value)))
    ) {
      target[column] = "";
      errors.push(`${columnLetters(column)}${row + 1}`);
    }
  }
  if (unset.length > 0)
    warnings.push(
      `Formulas without a stored result are read as empty: ${listCells(unset)}. Open the workbook in Excel, save it and choose it again.`,
    );
  if (errors.length > 0)
    warnings.push(`Cells that show an error such as #REF! are read as empty: ${listCells(errors)}.`);
  const hidden = [...(sheet.rowDefs ?? [])].filter(
    ([row, { hidden: isHidden }]) => isHidden && rows[row]?.some((cell) => cell !== ""),
  ).length;
  if (hidden > 0) warnings.push(`${hidden} hidden or filtered ${hidden === 1 ? "row is" : "rows are"} read as well.`);
  fillMerges(rows, sheet.merges ?? [], warnings);
  return rows;
}

async function chooseSheet(
  parts: WorkbookParts,
  sheets: readonly SheetPart[],
  wanted: string | undefined,
): Promise<{ sheet: SheetPart; xml: Uint8Array }> {
  if (wanted !== undefined) {
    const sheet =
      sheets.find(({ name }) => name === wanted) ??
      sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
    if (!sheet)
      throw new TableError(
        "NO_SUCH_SHEET",
        `The workbook has no sheet "${wanted}". Its sheets are: ${sheets.map(({ name }) => name).join(", ")}.`,
      );
    return { sheet, xml: await parts.read(sheet.path) };
  }
  const visible = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of visible) {
    const xml = await parts.read(sheet.path);
    if (measureSheet(xml).rows > 1) return { sheet, xml };
  }
  throw new TableError("EMPTY", "No visible sheet of the workbook holds a table (column titles and at least one row).");
}

/**
 * Reads one sheet of an XLSX: the named one, else the first visible one with a table. Only that sheet, its texts and
 * its number formats are unpacked; formulas are never calculated. Runs in the calling thread; `readTable` puts it in a worker.
 * @throws TableError with any code but TIMEOUT
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { sheet: wanted, signal }: ReadWorkbookOptions = {},
): Promise<RawTable> {
  const parts = await openParts(bytes);
  const { sheets, keep } = await listSheets(parts);
  const { sheet, xml } = await chooseSheet(parts, sheets, wanted);
  refuseSize(sheet.name, measureSheet(xml));
  throwIfCancelled(signal);
  const clean: Record<string, [Uint8Array, { level: 0 }]> = { [sheet.path]: [xml, { level: 0 }] };
  for (const name of keep) clean[name] = [await parts.read(name), { level: 0 }];
  await parts.close();
  throwIfCancelled(signal);
  const range = `A1:${columnLetters(tableLimits.columns + 1)}${tableLimits.lastRow}`;
  const workbook = await readXlsx(zipSync(clean), { sheets: [sheets.indexOf(sheet)], range }).catch(
    (error: unknown) => {
      const detail = error instanceof Error ? error.message.slice(0, 120) : "";
      throw new TableError(
        "BROKEN",
        `The workbook cannot be read (${detail}). Open it in Excel or LibreOffice and save it as a new Excel workbook (.xlsx).`,
      );
    },
  );
  const read = workbook.sheets[0];
  const warnings: string[] = [];
  const rows = read ? toRows(read, warnings).map((cells, index) => ({ line: index + 1, cells })) : [];
  return {
    sheetNames: sheets.map(({ name }) => name),
    sheet: sheet.name,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    warnings,
  };
}
