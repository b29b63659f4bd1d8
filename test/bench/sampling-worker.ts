/** The floor of the simulation: one thread that draws its share of the years into typed arrays and does nothing else. */
import { parentPort } from "node:worker_threads";
import type { RiskInput } from "../../src-shared/domain/simulation/figures.ts";
import { sampleRisk, samplerOf } from "../../src-shared/domain/simulation/sample-risk.ts";

type Share = { readonly risks: readonly RiskInput[]; readonly seed: number; readonly runs: number };

parentPort?.on("message", ({ risks, seed, runs }: Share) => {
  const [before, after] = [new Float64Array(runs), new Float64Array(runs)];
  for (const { id, estimate } of risks) {
    const sampler = samplerOf(estimate);
    sampleRisk(sampler, seed, id, before, sampler.after ? after : null);
  }
  parentPort?.postMessage("drawn");
});
