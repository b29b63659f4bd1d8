/** The estimate on the screen and the reading of the curve, without React. */
import { describe, expect, it } from "vitest";
import { judge, withoutSaved } from "../../../src-renderer/features/risks/figures/draft.ts";
import { chanceAbove, niceStep, roundLosses } from "../../../src-renderer/features/risks/figures/reading.ts";
import { estimateOf } from "../../domain/simulation/estimates.ts";

const saved = estimateOf({ frequency: [0.1, 0.5, 2], loss: [10, 200, 5000] });

describe("an estimate that is typed", () => {
  it("is not sent before it is whole; what is empty is missing, not wrong", () => {
    const begun = judge({ frequencyLow: 0.1 }, null);
    expect(begun.estimate).toBeNull();
    expect(begun.missing).toEqual(["frequencyMode", "frequencyHigh", "lossLow", "lossMode", "lossHigh", "basis"]);
    expect(begun.issues).toEqual({});
    expect(judge({ frequencyLow: -1 }, null).issues).toHaveProperty("frequencyLow");
  });

  it("marks the field that breaks a rule and is held back as a whole", () => {
    const reversed = judge({ lossLow: 9000 }, saved);
    expect(reversed.estimate).toBeNull();
    expect(Object.keys(reversed.issues)).toEqual(["lossMode", "lossHigh"]);
    expect(judge({ lossLow: 9000, lossMode: 9500, lossHigh: 9900 }, saved).estimate).toMatchObject({ lossLow: 9000 });
    expect(judge({ treatedLossLow: 1 }, saved).issues).toHaveProperty("treatedLossMode");
    expect(judge({ basis: "" }, saved)).toMatchObject({ estimate: null, missing: ["basis"] });
  });

  it("keeps only what was typed since it was sent", () => {
    const sent = judge({ lossHigh: 6000, basis: "Logs" }, saved).estimate!;
    expect(withoutSaved({ lossHigh: 7000, basis: "Logs", treatmentCost: "" }, sent)).toEqual({ lossHigh: 7000 });
  });
});

describe("the curve", () => {
  const curve = [
    { loss: 0, before: 0.6, after: 0.5 },
    { loss: 100, before: 0.2, after: 0.1 },
    { loss: 200, before: 0.001, after: 0 },
  ];
  it("is read at its points, between them and beyond its end", () => {
    expect(chanceAbove(curve, 0, "before")).toBe(0.6);
    expect(chanceAbove(curve, 50, "before")).toBeCloseTo(0.4, 9);
    expect(chanceAbove(curve, 100, "after")).toBeCloseTo(0.1, 9);
    expect(chanceAbove(curve, 900, "before")).toBe(0.001);
  });
  it("is tabled at round losses", () => {
    expect(niceStep(130)).toBe(200);
    expect(niceStep(0.03)).toBeCloseTo(0.05, 9);
    expect(roundLosses(curve)).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
  });
});
