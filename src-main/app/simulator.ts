/** Simulates on worker threads, at least two, so that both cores of a small computer are used. */
import { availableParallelism } from "node:os";
import type { Shell } from "../ipc/shell.ts";
import { simulate } from "../simulation/simulate.ts";
import { workerLane } from "../simulation/worker-lane.ts";
import createWorker from "../simulation/worker.ts?nodeWorker";

/** More threads than this bring less than their memory costs. */
const MOST = 8;

export const simulateInWorkers: Shell["simulate"] = (order, options) =>
  simulate(
    () => workerLane(() => createWorker({})),
    Math.min(MOST, Math.max(2, availableParallelism())),
    order,
    options,
  );
