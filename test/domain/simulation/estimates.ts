/** Estimates for tests. */
import type { Estimate, Shape } from "../../../src-shared/domain/simulation/estimate.ts";

type Points = readonly [low: number, mode: number, high: number];

export const estimateOf = ({
  frequency,
  loss,
  shape = "pert",
}: {
  readonly frequency: Points;
  readonly loss: Points;
  readonly shape?: Shape;
}): Estimate => ({
  shape,
  frequencyLow: frequency[0],
  frequencyMode: frequency[1],
  frequencyHigh: frequency[2],
  lossLow: loss[0],
  lossMode: loss[1],
  lossHigh: loss[2],
  treatedFrequencyLow: null,
  treatedFrequencyMode: null,
  treatedFrequencyHigh: null,
  treatedLossLow: null,
  treatedLossMode: null,
  treatedLossHigh: null,
  treatmentCost: null,
  basis: "Two years of incident records",
});
