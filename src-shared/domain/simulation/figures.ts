/** What a simulation says about risks, and about all of them together. Money is in the workspace's currency, per year. */
import type { Estimate } from "./estimate.ts";
import { sampleRisk, samplerOf } from "./sample-risk.ts";
import { rankOf, statisticsOf, worstRuns, type Statistics } from "./statistics.ts";

export const DEFAULT_RUNS = 100_000;
export const MIN_RUNS = 1000;
export const MAX_RUNS = 1_000_000;

/** A risk to simulate; `id` picks its random numbers. */
export type RiskInput = { readonly id: string; readonly estimate: Estimate };

/** Whether a treatment is worth its cost, from years that differ in the treatment alone. */
export type CostBenefit = {
  /** Cost of the treatment in a year; 0 where none was given. */
  readonly cost: number;
  /** Expected loss before minus after treatment. */
  readonly reduction: number;
  readonly reductionError: number;
  /** Reduction minus cost. */
  readonly net: number;
  /** Net benefit per unit of cost; null where the treatment costs nothing. */
  readonly returnOnCost: number | null;
  /** Part of the years in which the treatment saves more than it costs. */
  readonly chanceItPays: number;
};

export type RiskFigures = {
  readonly riskId: string;
  readonly before: Statistics;
  /** Null where nothing was estimated for the time after treatment. */
  readonly after: Statistics | null;
  readonly treatment: CostBenefit | null;
  /** The risk's mean loss in the worst 5 % of the years of all risks together: its part of their expected shortfall. */
  readonly tailBefore: number;
  readonly tailAfter: number;
};

export type CurvePoint = {
  readonly loss: number;
  /** The chance that a year costs more than `loss`. */
  readonly before: number;
  readonly after: number;
};

export type PortfolioFigures = {
  readonly before: Statistics;
  /** All risks with their treatment; risks without figures after treatment count as they are. */
  readonly after: Statistics;
  /** Null where no risk has figures after treatment. */
  readonly treatment: CostBenefit | null;
  readonly curve: readonly CurvePoint[];
};

export type SimulationResult = {
  readonly seed: number;
  readonly runs: number;
  readonly portfolio: PortfolioFigures;
  readonly risks: readonly RiskFigures[];
};

const costBenefit = (before: Float64Array, after: Float64Array, cost: number): CostBenefit => {
  let sum = 0;
  let squares = 0;
  let pays = 0;
  const runs = before.length;
  for (let run = 0; run < runs; run++) {
    const saved = before[run]! - after[run]!;
    sum += saved;
    squares += saved * saved;
    if (saved > cost) pays++;
  }
  const reduction = sum / runs;
  const variance = Math.max(0, squares / runs - reduction * reduction);
  const net = reduction - cost;
  return {
    cost,
    reduction,
    reductionError: Math.sqrt(variance / runs),
    net,
    returnOnCost: cost > 0 ? net / cost : null,
    chanceItPays: pays / runs,
  };
};

/** The annual losses of a risk, kept for its part of the tail; `after` is `before` where there is no treatment. */
export type Years = { readonly before: Float32Array; readonly after: Float32Array };

export type Block = {
  readonly figures: readonly Omit<RiskFigures, "tailBefore" | "tailAfter">[];
  /** Per run, the sum over the risks of the block. */
  readonly before: Float64Array;
  readonly after: Float64Array;
};

const addTo = (sums: Float64Array, values: Float64Array): void => {
  for (let run = 0; run < sums.length; run++) sums[run]! += values[run]!;
};

/** Simulates some risks. `keep` is given the years of each. */
export const simulateBlock = (
  risks: readonly RiskInput[],
  seed: number,
  runs: number,
  keep: (id: string, years: Years) => void,
): Block => {
  const sums = { before: new Float64Array(runs), after: new Float64Array(runs) };
  const [before, after, scratch] = [new Float64Array(runs), new Float64Array(runs), new Float64Array(runs)];
  const figures = risks.map(({ id, estimate }) => {
    const sampler = samplerOf(estimate);
    const treated = sampler.after !== null;
    sampleRisk(sampler, seed, id, before, treated ? after : null);
    addTo(sums.before, before);
    addTo(sums.after, treated ? after : before);
    const rounded = new Float32Array(before);
    keep(id, { before: rounded, after: treated ? new Float32Array(after) : rounded });
    return {
      riskId: id,
      before: statisticsOf(before, scratch),
      after: treated ? statisticsOf(after, scratch) : null,
      treatment: treated ? costBenefit(before, after, estimate.treatmentCost ?? 0) : null,
    };
  });
  return { figures, ...sums };
};

/** How many points the curve has. */
const STEPS = 200;

/** Chances of exceeding evenly spaced losses from 0 to what only one year in a thousand exceeds. `sorted` rise. */
const curveOf = (before: Float64Array, after: Float64Array): CurvePoint[] => {
  const count = before.length;
  const last = rankOf(0.999, count);
  const highest = Math.max(before[last]!, after[last]!);
  if (highest === 0) return [{ loss: 0, before: 0, after: 0 }];
  let i = 0;
  let j = 0;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const loss = (highest * step) / STEPS;
    while (i < count && before[i]! <= loss) i++;
    while (j < count && after[j]! <= loss) j++;
    return { loss, before: (count - i) / count, after: (count - j) / count };
  });
};

export type Tails = { readonly before: Uint32Array; readonly after: Uint32Array };

/** The figures of all risks together, and the runs that were the worst. */
export const portfolioOf = (
  before: Float64Array,
  after: Float64Array,
  cost: number | null,
): { figures: PortfolioFigures; tails: Tails } => {
  const scratch = new Float64Array(before.length);
  const untreated = statisticsOf(before, scratch);
  const treated = statisticsOf(after, scratch);
  return {
    figures: {
      before: untreated,
      after: treated,
      treatment: cost === null ? null : costBenefit(before, after, cost),
      curve: curveOf(before.toSorted(), after.toSorted()),
    },
    tails: { before: worstRuns(before, untreated.var95), after: worstRuns(after, treated.var95) },
  };
};

const meanOver = (years: Float32Array, runs: Uint32Array): number => {
  let sum = 0;
  for (const run of runs) sum += years[run]!;
  return runs.length === 0 ? 0 : sum / runs.length;
};

/** A risk's mean loss in the worst runs. */
export const tailOf = (years: Years, tails: Tails): { tailBefore: number; tailAfter: number } => ({
  tailBefore: meanOver(years.before, tails.before),
  tailAfter: meanOver(years.after, tails.after),
});

/** The cost of all treatments that have figures, or null where none has. */
export const totalCost = (figures: readonly { readonly treatment: CostBenefit | null }[]): number | null => {
  const treated = figures.flatMap(({ treatment }) => (treatment === null ? [] : [treatment.cost]));
  return treated.length === 0 ? null : treated.reduce((sum, cost) => sum + cost, 0);
};

/** What the figures rest on and what they do not know: said wherever they are shown. */
export const ASSUMPTIONS: readonly string[] = [
  "Risks are independent: a bad year for one says nothing about the others. A common cause, such as one supplier behind several systems, makes bad years worse than shown.",
  "Each year draws a rate of events from its three points; the number of events is then random around that rate (Poisson), and each event costs its own draw from the three points of loss.",
  "Nothing above the highest value that was estimated can happen to a single event. What nobody thought of is not in the figure.",
  "Losses are money of the organisation. Harm to individuals and societies is not priced; the assessed levels and the criteria stay decisive for it.",
  "The figures are as good as the estimates. More runs make them steadier, not truer.",
];
