/**
 * A table as read from a file. `line` and `headerRow` are the row numbers that a spreadsheet program shows (1-based). Every
 * row has as many cells as there are columns; cells are trimmed text, dates yyyy-mm-dd; column titles are unique.
 */
export type TableFile = {
  kind: "csv" | "xlsx";
  encoding?: string;
  delimiter?: string;
  sheetNames: string[];
  sheet: string;
  headerRow: number;
  columns: string[];
  rows: { line: number; cells: string[] }[];
  warnings: string[];
};

/** `sheet`: name of the sheet to read (XLSX); `headerRow`: the row with the titles, when the found one is wrong. */
export type ReadTableOptions = { sheet?: string; headerRow?: number; signal?: AbortSignal };

/** Cells in reading order before the header is known. Blank rows are left out. */
export type RawTable = {
  sheetNames: string[];
  sheet: string;
  rows: { line: number; cells: string[] }[];
  warnings: string[];
};
