import { z } from "zod";
import { MAX_RUNS, MIN_RUNS } from "../domain/simulation/figures.ts";
import { SHAPES } from "../domain/simulation/estimate.ts";
import { MAX_SEED } from "../domain/simulation/stream.ts";
import { command, job, query } from "../ipc/define.ts";
import { id, none, revision, text, written } from "./fields.ts";

/** Range, order and completeness of the points are rules of the domain: checkEstimate. */
const point = () => z.number();
const later = () => z.number().nullable();

const estimate = z.object({
  shape: z.enum(SHAPES.map((shape) => shape.id)),
  /** Events per year. */
  frequencyLow: point(),
  frequencyMode: point(),
  frequencyHigh: point(),
  /** Loss of one event, in the workspace's currency. */
  lossLow: point(),
  lossMode: point(),
  lossHigh: point(),
  /** After treatment; null where it stays as it is. */
  treatedFrequencyLow: later(),
  treatedFrequencyMode: later(),
  treatedFrequencyHigh: later(),
  treatedLossLow: later(),
  treatedLossMode: later(),
  treatedLossHigh: later(),
  /** Cost of the treatment in a year. */
  treatmentCost: later(),
  basis: text(5000),
});

const statistics = z.object({
  mean: z.number(),
  standardError: z.number(),
  standardDeviation: z.number(),
  chanceOfLoss: z.number(),
  p5: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  var90: z.number(),
  var95: z.number(),
  var99: z.number(),
  shortfall95: z.number(),
});

const costBenefit = z.object({
  cost: z.number(),
  reduction: z.number(),
  reductionError: z.number(),
  net: z.number(),
  returnOnCost: z.number().nullable(),
  chanceItPays: z.number(),
});

/** The meaning of each figure stands with its type in domain/simulation. */
export const simulationResult = z.object({
  seed: z.int(),
  runs: z.int(),
  portfolio: z.object({
    before: statistics,
    after: statistics,
    treatment: costBenefit.nullable(),
    curve: z.array(z.object({ loss: z.number(), before: z.number(), after: z.number() })).readonly(),
  }),
  risks: z
    .array(
      z.object({
        riskId: z.string(),
        before: statistics,
        after: statistics.nullable(),
        treatment: costBenefit.nullable(),
        tailBefore: z.number(),
        tailAfter: z.number(),
      }),
    )
    .readonly(),
});

export const estimatesContract = {
  list: query({
    input: none,
    output: z.array(estimate.extend({ riskId: z.string(), revision: z.int(), ref: z.string(), title: z.string() })),
    reads: ["estimates", "risks"],
  }),
  /** The estimate of a risk, or null while it has none. */
  read: query({
    input: z.object({ riskId: id() }),
    output: estimate.extend({ id: z.string(), riskId: z.string(), revision: z.int() }).nullable(),
    reads: ["estimates"],
  }),
  /** Writes the whole estimate of a risk, or refuses it as a whole. The revision counts where there is one already. */
  set: command({
    input: z.object({ riskId: id(), revision: z.int().min(0), estimate }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["estimates"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["estimates"],
  }),
  /** Simulates the estimated risks, or those named. Nothing is stored: the same seed and estimates give the same figures. */
  simulate: job({
    input: z.object({
      seed: z.int().min(0, "must not be negative").max(MAX_SEED, `at most ${MAX_SEED}`),
      runs: z.int().min(MIN_RUNS, `at least ${MIN_RUNS}`).max(MAX_RUNS, `at most ${MAX_RUNS}`),
      riskIds: z.array(id()).max(20_000).optional(),
    }),
    progress: z.object({ done: z.int(), total: z.int() }),
    output: simulationResult,
    errors: ["NO_ESTIMATES"],
  }),
};
