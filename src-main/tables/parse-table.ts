import { decodeText } from "./decode-text.ts";
import { tableLimits } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { shapeTable } from "./shape-table.ts";
import { sniffTable } from "./sniff.ts";
import { TableError, throwIfCancelled } from "./table-error.ts";
import type { ReadTableOptions, TableFile } from "./table.ts";

/** Checks size and kind without reading the table. @throws TableError */
export function checkTable(bytes: Uint8Array, fileName: string): "zip" | "text" {
  if (bytes.length > tableLimits.fileBytes) {
    throw new TableError(
      "TOO_LARGE",
      `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; at most ${tableLimits.fileBytes / 1024 / 1024} MB can be imported. Split it, or delete sheets, pictures and columns that are not needed.`,
    );
  }
  return sniffTable(bytes, fileName);
}

/** Reads a table in the calling thread. @throws TableError */
export async function parseTable(
  bytes: Uint8Array,
  fileName: string,
  { sheet, headerRow, signal }: ReadTableOptions = {},
): Promise<TableFile> {
  const kind = checkTable(bytes, fileName);
  throwIfCancelled(signal);
  if (kind === "zip") {
    const raw = await readWorkbook(bytes, { sheet, signal });
    throwIfCancelled(signal);
    return { kind: "xlsx", sheetNames: raw.sheetNames, sheet: raw.sheet, ...shapeTable(raw, headerRow) };
  }
  const { text, encoding, warnings } = decodeText(bytes);
  const { delimiter, ...raw } = readCsv(text);
  const shaped = shapeTable({ ...raw, warnings: [...warnings, ...raw.warnings] }, headerRow);
  return { kind: "csv", encoding, delimiter, sheetNames: [], sheet: "", ...shaped };
}
