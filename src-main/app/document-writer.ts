/** Writes documents away from the main thread: Word, Excel and HTML in a fresh worker each, PDF in a hidden window. */
import type { DocumentFonts } from "../documents/pdf/fonts.ts";
import { runInWorker } from "../documents/run-in-worker.ts";
import createWorker from "../documents/worker.ts?nodeWorker";
import type { Shell } from "../ipc/shell.ts";
import type { PrintPage } from "./print-pdf.ts";

/** `fontFolder` holds the faces the PDF embeds. What writes PDF is large and loaded with the first one. */
export const createDocumentWriter = (fontFolder: string, print: PrintPage): Shell["writeDocument"] => {
  let fonts: Promise<DocumentFonts> | null = null;
  return async (model, format, signal) => {
    if (format !== "pdf") return runInWorker(() => createWorker({}), model, format, signal);
    const [{ readDocumentFonts }, { writePdf }] = await Promise.all([
      import("../documents/pdf/fonts.ts"),
      import("../documents/pdf/write-pdf.ts"),
    ]);
    fonts ??= readDocumentFonts(fontFolder);
    return writePdf(model, (html) => print(html, signal), await fonts);
  };
};
