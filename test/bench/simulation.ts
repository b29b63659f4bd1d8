/** 100,000 years of 200 risks on two threads against the bare sampling loop on two threads, with starting the threads on both sides. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Estimate } from "../../src-shared/domain/simulation/estimate.ts";
import type { RiskInput } from "../../src-shared/domain/simulation/figures.ts";
import { simulate } from "../../src-main/simulation/simulate.ts";
import { workerLane } from "../../src-main/simulation/worker-lane.ts";
import { inTurns, ratioFigure, wall, type Figure } from "./measure.ts";

const THREADS = 2;
export const RISKS = 200;
export const RUNS = 100_000;

/** Estimates of different shapes and rates; every second one with figures after treatment. */
export const estimateOf = (n: number): Estimate => ({
  shape: n % 3 === 0 ? "triangular" : "pert",
  frequencyLow: 0.05 * (1 + (n % 5)),
  frequencyMode: 0.2 * (1 + (n % 5)),
  frequencyHigh: 1 + (n % 5),
  lossLow: 1000,
  lossMode: 5000 * (1 + (n % 7)),
  lossHigh: 80_000 * (1 + (n % 7)) + n,
  treatedFrequencyLow: n % 2 === 0 ? 0.02 : null,
  treatedFrequencyMode: n % 2 === 0 ? 0.1 : null,
  treatedFrequencyHigh: n % 2 === 0 ? 0.2 * (1 + (n % 5)) : null,
  treatedLossLow: null,
  treatedLossMode: null,
  treatedLossHigh: null,
  treatmentCost: 1000,
  basis: "Made up to measure",
});

/** The bare loop, its risks dealt out in turn. `worker` is the built file of sampling-worker.ts. */
const bareLoop = async (worker: string, risks: readonly RiskInput[], seed: number): Promise<void> => {
  await Promise.all(
    Array.from({ length: THREADS }, async (_, thread) => {
      const drawing = new Worker(worker);
      await new Promise<void>((resolve, reject) => {
        drawing.once("message", () => resolve());
        drawing.once("error", reject);
        drawing.postMessage({ risks: risks.filter((_risk, n) => n % THREADS === thread), seed, runs: RUNS });
      });
      await drawing.terminate();
    }),
  );
};

/** `folder` holds the built workers. */
export const measureSimulation = async (folder: string): Promise<Figure[]> => {
  const risks = Array.from({ length: RISKS }, (_, n) => ({ id: `risk-${n}`, estimate: estimateOf(n) }));
  const createLane = () => workerLane(() => new Worker(join(folder, "simulation-worker.mjs")));
  const turns = await inTurns(
    5,
    1,
    (seed) => wall(() => simulate(createLane, THREADS, { risks, seed: seed + 10, runs: RUNS })),
    (seed) => wall(() => bareLoop(join(folder, "sampling-worker.mjs"), risks, seed + 10)),
  );
  return [
    ratioFigure(
      {
        id: "simulation",
        what: `${RUNS.toLocaleString("en")} years of ${RISKS} risks simulated, with all figures`,
        unit: "ms",
        note: `${THREADS} threads on both sides; the floor draws the same years into typed arrays`,
      },
      turns,
      1.5,
    ),
  ];
};
