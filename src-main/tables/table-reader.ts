import type { Worker, WorkerOptions } from "node:worker_threads";
import { tableLimits } from "./limits.ts";
import { TableError, throwIfCancelled, type TableErrorCode } from "./table-error.ts";
import type { ReadTableOptions, TableFile } from "./table.ts";

/** What the worker is sent, once, and what it answers, once. */
export type TableRequest = { bytes: Uint8Array; fileName: string; sheet?: string; headerRow?: number };
export type TableReply = { table: TableFile } | { code: TableErrorCode; message: string };

/** Makes the reading thread from `worker.ts`. The options carry the heap limit and must be passed on. */
export type CreateTableWorker = (options: WorkerOptions) => Worker;
export type TableReader = {
  readTable: (bytes: Uint8Array, fileName: string, options?: ReadTableOptions) => Promise<TableFile>;
};

const heapExhausted =
  "Reading the file needs more memory than a table should. Copy the table into a new workbook and choose that.";

async function readInWorker(
  worker: Worker,
  request: TableRequest,
  signal: AbortSignal | undefined,
  milliseconds: number,
): Promise<TableFile> {
  let stop: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<TableFile>((resolve, reject) => {
      stop = () => reject(new TableError("CANCELLED", "Reading the file was cancelled. Nothing was imported."));
      signal?.addEventListener("abort", stop, { once: true });
      timer = setTimeout(
        () =>
          reject(
            new TableError(
              "TIMEOUT",
              `Reading the file took longer than ${Math.round(milliseconds / 1000)} seconds and was stopped. Copy the table into a new workbook and choose that.`,
            ),
          ),
        milliseconds,
      );
      worker.once("message", (reply: TableReply) =>
        "table" in reply ? resolve(reply.table) : reject(new TableError(reply.code, reply.message)),
      );
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new TableError("TOO_LARGE", heapExhausted) : error),
      );
      worker.once("exit", () =>
        reject(
          new TableError("BROKEN", "Reading the file stopped before its end. Save it again and choose that file."),
        ),
      );
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    if (stop) signal?.removeEventListener("abort", stop);
    await worker.terminate();
  }
}

/**
 * A reader of XLSX and CSV tables from bytes. With `createWorker` every file is read in its own thread with a heap limit of
 * 512 MB and `milliseconds` to finish (default 15,000); without it in the calling thread, where time cannot be limited.
 */
export function createTableReader({
  createWorker,
  milliseconds = tableLimits.milliseconds,
}: { createWorker?: CreateTableWorker; milliseconds?: number } = {}): TableReader {
  return {
    readTable: async (bytes, fileName, options = {}) => {
      // What parses is large and loaded with the first table.
      const { checkTable, parseTable } = await import("./parse-table.ts");
      checkTable(bytes, fileName);
      throwIfCancelled(options.signal);
      if (!createWorker) return parseTable(bytes, fileName, options);
      const { sheet, headerRow, signal } = options;
      const worker = createWorker({ resourceLimits: { maxOldGenerationSizeMb: tableLimits.heapMb } });
      return readInWorker(worker, { bytes, fileName, sheet, headerRow }, signal, milliseconds);
    },
  };
}
