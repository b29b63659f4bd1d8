/** The years of one risk, before and after treatment, drawn from the same random numbers. */
import { isTreated, momentsOf, pointsOf, type Estimate, type ThreePoints } from "./estimate.ts";
import { normalQuantile, poissonCount } from "./poisson.ts";
import { tableOf, valueAt, type QuantileTable } from "./quantile-table.ts";
import { streamOf, type Stream } from "./stream.ts";

/** With more events in a year than this their sum is taken as normal (central limit) instead of being added one by one. */
const MANY = 256;

type Side = {
  readonly frequency: QuantileTable;
  readonly loss: QuantileTable;
  readonly mean: number;
  readonly deviation: number;
};

export type Sampler = {
  readonly before: Side;
  /** Null where nothing was estimated for the time after treatment. */ readonly after: Side | null;
};

const sideOf = (estimate: Estimate, frequency: ThreePoints, loss: ThreePoints): Side => {
  const { mean, variance } = momentsOf(loss, estimate.shape);
  return {
    frequency: tableOf(frequency, estimate.shape),
    loss: tableOf(loss, estimate.shape),
    mean,
    deviation: Math.sqrt(variance),
  };
};

/** What drawing from an estimate needs; its points must have been checked. */
export const samplerOf = (estimate: Estimate): Sampler => {
  const frequency = pointsOf(estimate, "frequency")!;
  const loss = pointsOf(estimate, "loss")!;
  const before = sideOf(estimate, frequency, loss);
  if (!isTreated(estimate)) return { before, after: null };
  const treatedFrequency = pointsOf(estimate, "treatedFrequency");
  const treatedLoss = pointsOf(estimate, "treatedLoss");
  const after = sideOf(estimate, treatedFrequency ?? frequency, treatedLoss ?? loss);
  return {
    before,
    after: {
      frequency: treatedFrequency ? after.frequency : before.frequency,
      loss: treatedLoss ? after.loss : before.loss,
      mean: after.mean,
      deviation: after.deviation,
    },
  };
};

const UNIT = 2 ** -32;
const chanceOf = (bits: number): number => (bits + 0.5) * UNIT;

/** The sum of many losses at once. */
const manyLosses = (side: Side, count: number, bits: number): number =>
  Math.max(0, count * side.mean + Math.sqrt(count) * side.deviation * normalQuantile(chanceOf(bits)));

const sumOf = (side: Side, count: number, stream: Stream): number => {
  if (count > MANY) return manyLosses(side, count, stream());
  let sum = 0;
  for (let event = 0; event < count; event++) sum += valueAt(side.loss, stream());
  return sum;
};

/**
 * Draws one annual loss per run into `before`, and into `after` where the estimate has figures after treatment. A year's rate
 * and number of events come from the same two random numbers on both sides, and the losses of its events from the same list:
 * what differs between the sides is the treatment alone. What is drawn for a risk depends on `seed` and `id` only; the years
 * before treatment do not depend on the treatment.
 */
export const sampleRisk = (
  { before: b, after: a }: Sampler,
  seed: number,
  id: string,
  before: Float64Array,
  after: Float64Array | null,
): void => {
  const counts = streamOf(seed, `${id}/counts`);
  const losses = streamOf(seed, `${id}/losses`);
  const runs = before.length;
  if (a === null || after === null) {
    for (let run = 0; run < runs; run++) {
      const rate = valueAt(b.frequency, counts());
      before[run] = sumOf(b, poissonCount(rate, chanceOf(counts())), losses);
    }
    return;
  }
  const extra = streamOf(seed, `${id}/extra`);
  for (let run = 0; run < runs; run++) {
    const bits = counts();
    const chance = chanceOf(counts());
    const count = poissonCount(valueAt(b.frequency, bits), chance);
    const treated = a.frequency === b.frequency ? count : poissonCount(valueAt(a.frequency, bits), chance);
    if (count > MANY) {
      const shared = losses();
      before[run] = manyLosses(b, count, shared);
      after[run] = treated > MANY ? manyLosses(a, treated, shared) : sumOf(a, treated, extra);
      continue;
    }
    let sum = 0;
    let treatedSum = 0;
    for (let event = 0; event < count; event++) {
      const drawn = losses();
      sum += valueAt(b.loss, drawn);
      if (event < treated) treatedSum += valueAt(a.loss, drawn);
    }
    before[run] = sum;
    if (treated > MANY) treatedSum = sumOf(a, treated, extra);
    else if (treated > count) treatedSum += sumOf(a, treated - count, extra);
    after[run] = treatedSum;
  }
};
