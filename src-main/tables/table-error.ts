export const tableErrorCodes = [
  "NOT_A_TABLE",
  "OLD_XLS",
  "ENCRYPTED",
  "ACTIVE_CONTENT",
  "BROKEN",
  "EMPTY",
  "TOO_LARGE",
  "TOO_MANY_ROWS",
  "TOO_MANY_COLUMNS",
  "NO_SUCH_SHEET",
  "TIMEOUT",
  "CANCELLED",
] as const;
/** Why a file was not read as a table. */
export type TableErrorCode = (typeof tableErrorCodes)[number];

/** A file that was not read. `message` says in plain words what is wrong and what to do, and is shown as it is. */
export class TableError extends Error {
  readonly code: TableErrorCode;

  constructor(code: TableErrorCode, message: string) {
    super(message);
    this.name = "TableError";
    this.code = code;
  }
}

/** Throws CANCELLED when the signal has been aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TableError("CANCELLED", "Reading the file was cancelled. Nothing was imported.");
}
