/** A lane in a worker thread of its own. */
import type { Worker } from "node:worker_threads";
import type { Order } from "./lane.ts";
import type { Lane } from "./simulate.ts";

export type LaneAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Asks the worker one order at a time; an error or an early end of the worker rejects what is asked. */
export const workerLane = (createWorker: () => Worker): Lane => {
  const worker = createWorker();
  let pending: { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void } | null = null;
  const settle = (act: (waiting: NonNullable<typeof pending>) => void): void => {
    const waiting = pending;
    pending = null;
    if (waiting) act(waiting);
  };
  worker.on("message", (answer: LaneAnswer) =>
    settle(({ resolve, reject }) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.message)))),
  );
  worker.on("error", (error) => settle(({ reject }) => reject(error as Error)));
  worker.on("exit", (code) =>
    settle(({ reject }) => reject(new Error(`The simulation worker ended with code ${code}`))),
  );
  return {
    ask: <O extends Order>(order: O) =>
      new Promise((resolve, reject) => {
        pending = { resolve: resolve as (value: unknown) => void, reject };
        worker.postMessage(order);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
};
