/** Orders one document from a fresh worker thread. */
import type { Worker } from "node:worker_threads";
import type { DocumentModel } from "./model.ts";

export type WorkerFormat = "docx" | "xlsx" | "html";

export interface WorkerOrder {
  readonly model: DocumentModel;
  readonly format: WorkerFormat;
}

export type WorkerAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

/** Writes the document in a worker of its own; an abort ends the worker and rejects with the signal's reason. */
export async function runInWorker(
  createWorker: () => Worker,
  model: DocumentModel,
  format: WorkerFormat,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const worker = createWorker();
  const settled = new AbortController();
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled.signal });
      worker.once("message", (answer: WorkerAnswer) =>
        answer.ok ? resolve(answer.bytes) : reject(new Error(answer.message)),
      );
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`The document worker ended with code ${code}`)));
      worker.postMessage({ model, format } satisfies WorkerOrder);
    });
  } finally {
    settled.abort();
    await worker.terminate();
  }
}
