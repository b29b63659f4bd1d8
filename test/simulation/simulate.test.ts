/** The whole simulation: the same figures on any number of threads, in any order; cancelling; errors. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RiskInput } from "../../src-shared/domain/simulation/figures.ts";
import { simulate, type SimulationOrder } from "../../src-main/simulation/simulate.ts";
import { workerLane } from "../../src-main/simulation/worker-lane.ts";
import { estimateOf } from "../domain/simulation/estimates.ts";
import { laneHere } from "../helpers/program.ts";

const risks: readonly RiskInput[] = Array.from({ length: 70 }, (_, n) => ({
  id: `risk-${n}`,
  estimate: {
    ...estimateOf({
      frequency: [0.1, 0.3 + n / 50, 3],
      loss: [10, 100 + n, 9000],
      shape: n % 2 ? "pert" : "triangular",
    }),
    ...(n % 3 === 0 ? { treatedLossLow: 1, treatedLossMode: 10 + n, treatedLossHigh: 700, treatmentCost: 50 } : {}),
  },
}));
const order: SimulationOrder = { risks, seed: 2026, runs: 4000 };

describe("a simulation", () => {
  it("gives the same figures on one, two and five lanes, and whatever the order of the risks", async () => {
    const one = await simulate(laneHere, 1, order);
    expect(await simulate(laneHere, 2, order)).toEqual(one);
    expect(await simulate(laneHere, 5, order)).toEqual(one);
    const turned = await simulate(laneHere, 2, { ...order, risks: [...risks].reverse() });
    expect(turned.portfolio).toEqual(one.portfolio);
    expect([...turned.risks].reverse()).toEqual(one.risks);
    expect(await simulate(laneHere, 2, { ...order, seed: 2027 })).not.toEqual(one);
  });

  it("shares the tail out to the risks without remainder", async () => {
    const { portfolio, risks: figures } = await simulate(laneHere, 2, order);
    const sum = (side: "tailBefore" | "tailAfter"): number => figures.reduce((total, one) => total + one[side], 0);
    expect(sum("tailBefore") / portfolio.before.shortfall95).toBeCloseTo(1, 6);
    expect(sum("tailAfter") / portfolio.after.shortfall95).toBeCloseTo(1, 6);
    expect(portfolio.treatment!.cost).toBe(50 * 24);
    expect(portfolio.treatment!.reduction).toBeCloseTo(portfolio.before.mean - portfolio.after.mean, 6);
  });

  it("counts every risk as progress", async () => {
    const seen: number[] = [];
    await simulate(laneHere, 2, order, {
      onProgress: ({ done, total }) => {
        seen.push(done);
        expect(total).toBe(70);
      },
    });
    expect(seen.at(-1)).toBe(70);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe("in worker threads", { timeout: 60_000 }, () => {
  let folder: string;
  let ended = 0;
  const createWorker = (): Worker => {
    const worker = new Worker(join(folder, "worker.mjs"));
    worker.once("exit", () => ended++);
    return worker;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aims-simulation-"));
    await build({
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: "src-main/simulation/worker.ts",
        outDir: folder,
        rollupOptions: { output: { entryFileNames: "worker.mjs" } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the same figures as without, and ends its threads", async () => {
    ended = 0;
    const there = await simulate(() => workerLane(createWorker), 3, order);
    expect(there).toEqual(await simulate(laneHere, 1, order));
    expect(ended).toBe(3);
  });

  it("stops at once when it is cancelled, and does not start when it already is", async () => {
    ended = 0;
    const reason = new Error("stopped by the user");
    const controller = new AbortController();
    const job = simulate(
      () => workerLane(createWorker),
      2,
      { ...order, runs: 1_000_000 },
      {
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      },
    );
    await expect(job).rejects.toBe(reason);
    expect(ended).toBe(2);
    await expect(simulate(() => expect.unreachable(), 2, order, { signal: controller.signal })).rejects.toBe(reason);
  });

  it("passes an error on instead of hanging", async () => {
    const broken = { ...order, risks: [{ id: "x", estimate: {} as RiskInput["estimate"] }] };
    await expect(simulate(() => workerLane(createWorker), 2, broken)).rejects.toThrow(/null|undefined|Error/);
  });
});
