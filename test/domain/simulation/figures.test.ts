/** Simulated years against closed forms: compound Poisson moments, degenerate estimates, and what the treatment may change. */
import { describe, expect, it } from "vitest";
import { checkEstimate, momentsOf, pointsOf, type Estimate } from "../../../src-shared/domain/simulation/estimate.ts";
import { portfolioOf, simulateBlock, tailOf, type Years } from "../../../src-shared/domain/simulation/figures.ts";
import { statisticsOf, worstRuns } from "../../../src-shared/domain/simulation/statistics.ts";
import { estimateOf } from "./estimates.ts";

const RUNS = 100_000;

const simulate = (estimates: readonly Estimate[], seed = 42, runs = RUNS) => {
  const kept = new Map<string, Years>();
  const risks = estimates.map((estimate, n) => ({ id: `risk-${n}`, estimate }));
  const block = simulateBlock(risks, seed, runs, (id, years) => void kept.set(id, years));
  return { ...block, kept };
};

/** E and Var of the sum of N losses, N Poisson around a rate that itself varies. */
const compound = (estimate: Estimate) => {
  const rate = momentsOf(pointsOf(estimate, "frequency")!, estimate.shape);
  const loss = momentsOf(pointsOf(estimate, "loss")!, estimate.shape);
  return {
    mean: rate.mean * loss.mean,
    variance: rate.mean * (loss.variance + loss.mean ** 2) + rate.variance * loss.mean ** 2,
  };
};

describe("one risk", () => {
  it.each([
    ["rare", estimateOf({ frequency: [0.01, 0.02, 0.05], loss: [1000, 5000, 90_000] })],
    ["once a year", estimateOf({ frequency: [0.5, 1, 2], loss: [10, 20, 400] })],
    ["a fixed rate: variance λE[X²]", estimateOf({ frequency: [3, 3, 3], loss: [0, 10, 100] })],
    ["triangular", estimateOf({ frequency: [0, 1, 4], loss: [5, 10, 100], shape: "triangular" })],
    ["frequent", estimateOf({ frequency: [40, 60, 150], loss: [1, 2, 9] })],
    ["so frequent that losses are summed as normal", estimateOf({ frequency: [900, 1000, 1500], loss: [1, 2, 9] })],
  ])("has the compound Poisson mean and variance: %s", (_name, estimate) => {
    const { figures, before } = simulate([estimate]);
    const { mean, variance } = compound(estimate);
    const found = figures[0]!.before;
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / RUNS));
    const fourth = before.reduce((sum, x) => sum + (x - found.mean) ** 4, 0) / RUNS;
    expect(Math.abs(found.standardDeviation ** 2 - variance)).toBeLessThan(
      5 * Math.sqrt((fourth - variance ** 2) / RUNS),
    );
    expect(found.standardError).toBeCloseTo(found.standardDeviation / Math.sqrt(RUNS), 9);
  });

  it("with one value for each point has e^-λ quiet years and losses in whole multiples", () => {
    const { figures, before } = simulate([estimateOf({ frequency: [0.5, 0.5, 0.5], loss: [100, 100, 100] })]);
    const quiet = Math.exp(-0.5);
    expect(Math.abs(1 - figures[0]!.before.chanceOfLoss - quiet)).toBeLessThan(
      5 * Math.sqrt((quiet * (1 - quiet)) / RUNS),
    );
    expect(before.every((loss) => loss % 100 === 0)).toBe(true);
  });

  it("that never happens costs nothing", () => {
    const { before } = simulate([estimateOf({ frequency: [0, 0, 0], loss: [1, 2, 3] })]).figures[0]!;
    expect(Object.values(before).every((value) => value === 0)).toBe(true);
  });

  it("gives the same figures for the same seed, others within tolerance for another, whatever other risks there are", () => {
    const mine = estimateOf({ frequency: [0.1, 0.5, 2], loss: [10, 200, 5000] });
    const other = estimateOf({ frequency: [1, 2, 3], loss: [1, 2, 3] });
    const alone = simulate([mine]).figures[0]!;
    expect(simulate([mine, other]).figures[0]).toEqual(alone);
    const again = simulate([mine], 43).figures[0]!.before;
    expect(again.mean).not.toBe(alone.before.mean);
    expect(Math.abs(again.mean - alone.before.mean)).toBeLessThan(5 * Math.SQRT2 * alone.before.standardError);
    expect(Math.abs(again.var95 - alone.before.var95) / alone.before.var95).toBeLessThan(0.05);
  });
});

describe("a treatment", () => {
  const plain = estimateOf({ frequency: [0.1, 0.5, 2], loss: [10, 200, 5000] });

  it("that halves the losses halves every year", () => {
    const treated = { ...plain, treatedLossLow: 5, treatedLossMode: 100, treatedLossHigh: 2500, treatmentCost: 100 };
    const { before, after, figures } = simulate([treated]);
    for (let run = 0; run < RUNS; run++) expect(Math.abs(after[run]! - before[run]! / 2)).toBeLessThan(1e-6);
    const { treatment } = figures[0]!;
    expect(treatment!.reduction).toBeCloseTo(figures[0]!.before.mean / 2, 6);
    expect(treatment!.net).toBeCloseTo(treatment!.reduction - 100, 9);
    expect(treatment!.returnOnCost).toBeCloseTo(treatment!.net / 100, 9);
    const pays = before.filter((loss) => loss / 2 > 100).length / RUNS;
    expect(treatment!.chanceItPays).toBeCloseTo(pays, 4);
  });

  it("that makes events rarer never makes a year worse; one that makes them more frequent leaves the years before as they are", () => {
    const rarer = simulate([
      { ...plain, treatedFrequencyLow: 0, treatedFrequencyMode: 0.1, treatedFrequencyHigh: 0.5 },
    ]);
    for (let run = 0; run < RUNS; run++) expect(rarer.after[run]!).toBeLessThanOrEqual(rarer.before[run]!);
    const oftener = simulate([
      { ...plain, treatedFrequencyLow: 1, treatedFrequencyMode: 2, treatedFrequencyHigh: 900 },
    ]);
    const untouched = simulate([plain]);
    expect(oftener.figures[0]!.before).toEqual(untouched.figures[0]!.before);
    expect(untouched.figures[0]!.after).toBeNull();
    expect(untouched.after).toEqual(untouched.before);
  });

  it("without a cost has no return on it", () => {
    const free = { ...plain, treatedLossLow: 0, treatedLossMode: 0, treatedLossHigh: 0 };
    expect(simulate([free]).figures[0]!.treatment).toMatchObject({ cost: 0, returnOnCost: null });
  });
});

describe("all risks together", () => {
  const estimates = [
    estimateOf({ frequency: [0.1, 0.5, 2], loss: [10, 200, 5000] }),
    estimateOf({ frequency: [0.01, 0.02, 0.1], loss: [1000, 20_000, 100_000] }),
    estimateOf({ frequency: [3, 4, 9], loss: [10, 20, 90] }),
  ];
  const { figures, before, after, kept } = simulate(estimates);
  const { figures: whole, tails } = portfolioOf(before, after, null);

  it("cost the sum of them on average, and their tail parts add up to the expected shortfall", () => {
    expect(whole.before.mean).toBeCloseTo(
      figures.reduce((sum, { before: one }) => sum + one.mean, 0),
      4,
    );
    const parts = [...kept.values()].map((years) => tailOf(years, tails).tailBefore);
    const sum = parts.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - whole.before.shortfall95) / whole.before.shortfall95).toBeLessThan(1e-6);
    expect(whole.treatment).toBeNull();
  });

  it("have a curve that falls and meets the values at risk", () => {
    const chances = whole.curve.map((point) => point.before);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances[0]).toBeCloseTo(whole.before.chanceOfLoss, 9);
    expect(chances.at(-1)).toBeLessThanOrEqual(0.001);
    const beyond = whole.curve.find((point) => point.loss >= whole.before.var95)!;
    expect(beyond.before).toBeLessThanOrEqual(0.05);
  });
});

describe("statistics of years", () => {
  it("agree with plain sorting, also where many years are equal", () => {
    let state = 5;
    const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (const losses of [
      Float64Array.from({ length: 1000 }, () => (next() < 0.7 ? 0 : Math.floor(next() * 20))),
      Float64Array.from({ length: 1777 }, () => next() * 1000),
      Float64Array.from({ length: 1000 }, () => 7),
    ]) {
      const found = statisticsOf(losses, new Float64Array(losses.length));
      const sorted = losses.toSorted();
      const at = (level: number): number => sorted[Math.ceil(level * losses.length - 1e-9) - 1]!;
      expect([found.p5, found.p25, found.p50, found.p75, found.var90, found.var95, found.var99]).toEqual(
        [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].map(at),
      );
      const worst = sorted.slice(Math.ceil(0.95 * losses.length - 1e-9));
      expect(found.shortfall95).toBeCloseTo(worst.reduce((a, b) => a + b, 0) / worst.length, 9);
      const runs = worstRuns(losses, found.var95);
      expect(runs.length).toBe(worst.length);
      expect(runs.reduce((sum, run) => sum + losses[run]!, 0)).toBeCloseTo(
        worst.reduce((a, b) => a + b, 0),
        9,
      );
    }
  });
});

describe("an estimate", () => {
  const good = estimateOf({ frequency: [0.1, 0.5, 2], loss: [10, 200, 5000] });
  it.each([
    ["negative", { frequencyLow: -1 }, ["frequencyLow"]],
    ["most likely below lowest", { lossMode: 5 }, ["lossMode"]],
    ["highest below most likely", { lossHigh: 100 }, ["lossHigh"]],
    ["reversed", { frequencyLow: 2, frequencyMode: 0.5, frequencyHigh: 0.1 }, ["frequencyMode", "frequencyHigh"]],
    ["half a treatment", { treatedLossLow: 1, treatedLossHigh: 2 }, ["treatedLossMode"]],
    ["no number", { lossHigh: Number.POSITIVE_INFINITY }, ["lossHigh"]],
    ["negative cost", { treatmentCost: -5 }, ["treatmentCost"]],
    ["no basis", { basis: "  " }, ["basis"]],
  ])("%s is refused with the field marked", (_name, change, paths) => {
    expect(checkEstimate({ ...good, ...change }).map(({ path }) => path)).toEqual(paths);
  });
  it("that fits, also with one value for all points, is accepted", () => {
    expect(checkEstimate(good)).toEqual([]);
    expect(checkEstimate({ ...good, lossLow: 5000, lossMode: 5000 })).toEqual([]);
  });
});
