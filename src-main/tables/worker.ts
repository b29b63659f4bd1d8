import { parentPort } from "node:worker_threads";
import { parseTable } from "./parse-table.ts";
import { TableError } from "./table-error.ts";
import type { TableReply, TableRequest } from "./table-reader.ts";

// Thread entry: reads one table and answers once. A hostile file can at worst end this thread, never the program.
parentPort?.once("message", ({ bytes, fileName, sheet, headerRow }: TableRequest) => {
  const reply = (message: TableReply): void => parentPort?.postMessage(message);
  parseTable(bytes, fileName, { sheet, headerRow }).then(
    (table) => reply({ table }),
    (error: unknown) =>
      reply(
        error instanceof TableError
          ? { code: error.code, message: error.message }
          : {
              code: "BROKEN",
              message: "The file cannot be read as a table. Save it again as an Excel workbook (.xlsx) or as CSV.",
            },
      ),
  );
});
