/** Limits of table import. A file over a limit is refused whole; nothing is read in part. */
export const tableLimits = {
  /** Bytes of the file itself: 25 MB. */
  fileBytes: 25 * 1024 * 1024,
  /** Data rows below the column titles. */
  rows: 20_000,
  columns: 200,
  /** Row numbers beyond this one are not looked at: a lone cell at the bottom of a sheet would cost gigabytes. */
  lastRow: 50_000,
  /** Bytes of all parts of a workbook together once unpacked: 150 MB; of a single part: 100 MB. */
  unpackedBytes: 150 * 1024 * 1024,
  partBytes: 100 * 1024 * 1024,
  parts: 500,
  /** Unpacked to packed size of a part over 1 MB. Real workbooks stay under 100. */
  ratio: 200,
  /** Characters in a cell (Excel's own limit) and in all cells together. */
  cellCharacters: 32_767,
  totalCharacters: 40_000_000,
  /** Milliseconds until reading is stopped, and heap of the reading thread in MB. */
  milliseconds: 15_000,
  heapMb: 512,
} as const;
