/** A maker of packs in a worker thread of its own; printing, keys and bytes of evidence stay here. */
import type { Worker } from "node:worker_threads";
import { connectThread } from "../ipc/thread-calls.ts";
import type { ComposedPack, PackMaker, PackOutside, PackProgress } from "../ipc/pack-maker.ts";
import type { PrintPage } from "./print-pdf.ts";

export const createPackThread = (worker: Worker, print: PrintPage): PackMaker => {
  let outside: PackOutside | null = null;
  const given = (): PackOutside => {
    if (!outside) throw new Error("the maker asked before anything was ordered");
    return outside;
  };
  const port = {
    post: (message: unknown) => worker.postMessage(message),
    hear: (listener: (message: unknown) => void) => worker.on("message", listener),
  };
  const calls = connectThread(port, {
    print: (html: Uint8Array) => print(html, given().signal),
    progress: (progress: PackProgress) => given().progress(progress),
    evidence: (sha256: string, part: number) => given().evidence(sha256, part),
    sign: (text: string) => given().sign(text),
  });
  worker.on("error", (error) => calls.stop(error));
  worker.on("exit", (code) => calls.stop(new Error(`The thread that makes packs ended with code ${code}`)));
  return {
    take: (piece) => calls.ask<undefined>("take", piece),
    make: (order, ordered) => {
      outside = ordered;
      const { signal } = ordered;
      signal.throwIfAborted();
      signal.addEventListener("abort", () => calls.stop(signal.reason), { once: true });
      return calls.ask<ComposedPack>("make", order);
    },
    end: async () => void (await worker.terminate()),
  };
};
