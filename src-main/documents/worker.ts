/** Entry of the worker thread that writes DOCX, XLSX and HTML, so that a large export never stops the window. */
import { parentPort } from "node:worker_threads";
import type { WorkerAnswer, WorkerOrder } from "./run-in-worker.ts";
import { WRITERS } from "./writers.ts";

parentPort?.once("message", async (order: WorkerOrder) => {
  const message = await answer(order);
  parentPort?.postMessage(message, message.ok ? [message.bytes.buffer as ArrayBuffer] : []);
});

async function answer({ model, format }: WorkerOrder): Promise<WorkerAnswer> {
  try {
    return { ok: true, bytes: Uint8Array.from(await WRITERS[format](model)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
