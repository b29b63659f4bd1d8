/** Writes documents away from the main thread: Word and Excel in a fresh worker each, PDF in a hidden window. */
import { writePdf } from "../documents/pdf/write-pdf.ts";
import { runInWorker } from "../documents/run-in-worker.ts";
import createWorker from "../documents/worker.ts?nodeWorker";
import type { Shell } from "../ipc/shell.ts";
import { createPrinter } from "./print-pdf.ts";

export const createDocumentWriter = (): Shell["writeDocument"] => {
  const print = createPrinter();
  return async (model, format, signal) =>
    format === "pdf" ? writePdf(model, (html) => print(html, signal)) : runInWorker(() => createWorker({}), model, format, signal);
};
