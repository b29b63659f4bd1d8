/** Reads the words of files in a thread of their own, so that neither a large nor a hostile file holds up the window. */
import type { Worker, WorkerOptions } from "node:worker_threads";
import { TextError } from "./text-error.ts";
import { textLimits, type FileText } from "./text-kinds.ts";

/** What the thread is sent, once, and what it answers, once. */
export type TextRequest = { readonly bytes: Uint8Array; readonly mediaType: string };
export type TextReply = { readonly text: FileText } | { readonly reason: string };
export type ReadText = (bytes: Uint8Array, mediaType: string, signal: AbortSignal) => Promise<FileText>;

const inWorker = async (worker: Worker, request: TextRequest, signal: AbortSignal): Promise<FileText> => {
  const settled = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FileText>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true, signal: settled.signal });
      timer = setTimeout(
        () => reject(new TextError(`reading it took longer than ${textLimits.milliseconds / 1000} seconds`)),
        textLimits.milliseconds,
      );
      worker.once("message", (reply: TextReply) =>
        "text" in reply ? resolve(reply.text) : reject(new TextError(reply.reason)),
      );
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new TextError("it needs more memory than a text should") : error,
        ),
      );
      worker.once("exit", () => reject(new TextError("reading it stopped before its end")));
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    settled.abort();
    await worker.terminate();
  }
};

/** With `createWorker` every file is read in its own thread; without it in the calling one. Errors: TextError; an abort rejects. */
export const createTextReader =
  (createWorker?: (options: WorkerOptions) => Worker): ReadText =>
  async (bytes, mediaType, signal) => {
    signal.throwIfAborted();
    if (bytes.length > textLimits.bytes) throw new TextError(`it has more than ${textLimits.bytes / 1024 ** 2} MB`);
    if (!createWorker) return (await import("./file-text.ts")).readFileText(bytes, mediaType);
    const worker = createWorker({ resourceLimits: { maxOldGenerationSizeMb: textLimits.heapMb } });
    return inWorker(worker, { bytes, mediaType }, signal);
  };
