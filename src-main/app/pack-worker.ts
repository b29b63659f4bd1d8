/** Entry of the worker thread that puts a pack together: reading, writing and packing hundreds of files never stops the window. */
import { constants, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { readDocumentFonts } from "../documents/pdf/fonts.ts";
import { writePdf } from "../documents/pdf/write-pdf.ts";
import { WRITERS } from "../documents/writers.ts";
import { createPackMaker } from "../features/packs/compose.ts";
import { connectThread } from "../ipc/thread-calls.ts";
import type { PackOrder } from "../ipc/pack-maker.ts";
import type { Piece } from "../db/snapshot.ts";
import { offeredDocuments } from "./document-kinds.ts";

export type PackWorkerData = { readonly fontFolder: string };

// On Linux this is the priority of this thread alone; elsewhere it would be that of the whole program.
if (process.platform === "linux") setPriority(0, constants.priority.PRIORITY_LOW);

// As bytes: a page holds its fonts, and the main thread would take long to encode it.
const encoder = new TextEncoder();
const fonts = readDocumentFonts((workerData as PackWorkerData).fontFolder);
const maker = createPackMaker({
  documents: offeredDocuments,
  writeDocument: async (model, format) =>
    format === "pdf"
      ? writePdf(model, (html) => calls.ask("print", encoder.encode(html)), await fonts)
      : Uint8Array.from(await WRITERS[format](model)),
});
const port = {
  post: (message: unknown) => parentPort!.postMessage(message),
  hear: (listener: (message: unknown) => void) => parentPort!.on("message", listener),
};
const calls = connectThread(port, {
  take: (piece: Piece) => maker.take(piece),
  make: (order: PackOrder) =>
    maker.make(order, {
      // Whoever stops it ends this thread.
      signal: new AbortController().signal,
      progress: (progress) => void calls.ask("progress", progress),
      evidence: (sha256, part) => calls.ask("evidence", sha256, part),
      sign: (text) => calls.ask("sign", text),
    }),
});
