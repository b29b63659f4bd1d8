/** Entry of a worker thread that simulates, so that the window never waits for it. */
import { parentPort } from "node:worker_threads";
import { createLane, type Order } from "./lane.ts";
import type { LaneAnswer } from "./worker-lane.ts";

const lane = createLane();

/** The arrays of an answer move to the asker instead of being copied. */
const buffersOf = (value: unknown): ArrayBuffer[] =>
  typeof value === "object" && value !== null
    ? Object.values(value).flatMap((part) => (part instanceof Float64Array ? [part.buffer as ArrayBuffer] : []))
    : [];

parentPort?.on("message", (order: Order) => {
  try {
    const value = lane(order);
    parentPort?.postMessage({ ok: true, value } satisfies LaneAnswer, buffersOf(value));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ ok: false, message } satisfies LaneAnswer);
  }
});
