/** The samplers against closed forms. Tolerances are five standard errors, which a right sampler breaks once in two million times; seeds are fixed. */
import { describe, expect, it } from "vitest";
import { betaCdf, lnGamma } from "../../../src-shared/domain/simulation/beta.ts";
import { momentsOf, type Shape, type ThreePoints } from "../../../src-shared/domain/simulation/estimate.ts";
import { normalQuantile, poissonCount } from "../../../src-shared/domain/simulation/poisson.ts";
import { tableOf, valueAt } from "../../../src-shared/domain/simulation/quantile-table.ts";
import { sfc32, streamOf } from "../../../src-shared/domain/simulation/stream.ts";

const POINTS: readonly (readonly [string, ThreePoints])[] = [
  ["in the middle", { low: 0, mode: 5, high: 10 }],
  ["mode at the lowest", { low: 2, mode: 2, high: 12 }],
  ["mode at the highest", { low: 2, mode: 12, high: 12 }],
  ["long tail", { low: 1000, mode: 5000, high: 250_000 }],
];
const SHAPES: readonly Shape[] = ["pert", "triangular"];
const CASES = SHAPES.flatMap((shape) => POINTS.map(([name, points]) => [shape, name, points] as const));

/** The distribution function, by means the sampler does not use for its triangular half. */
const cdfOf = ({ low, mode, high }: ThreePoints, shape: Shape, x: number): number => {
  if (shape === "pert") {
    const top = (mode - low) / (high - low);
    return betaCdf(1 + 4 * top, 5 - 4 * top, (x - low) / (high - low));
  }
  return x <= mode && mode > low
    ? (x - low) ** 2 / ((high - low) * (mode - low))
    : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
};

describe("the random stream", () => {
  it("is sfc32: the same as the published generator written with big numbers", () => {
    const M = 0xffffffffn;
    let [a, b, c, d] = [1n, 2n, 3n, 4n];
    const reference = (): number => {
      const t = (a + b + d) & M;
      d = (d + 1n) & M;
      a = b ^ (b >> 9n);
      b = (c + (c << 3n)) & M;
      c = ((c << 21n) | (c >> 11n)) & M;
      c = (c + t) & M;
      return Number(t);
    };
    const next = sfc32(1, 2, 3, 4);
    for (let i = 0; i < 1000; i++) expect(next()).toBe(reference());
  });

  it("depends on seed and name alone", () => {
    const draw = (seed: number, name: string): number[] => {
      const next = streamOf(seed, name);
      return Array.from({ length: 20 }, () => next());
    };
    expect(draw(7, "risk")).toEqual(draw(7, "risk"));
    expect(draw(7, "risk")).not.toEqual(draw(8, "risk"));
    expect(draw(7, "risk")).not.toEqual(draw(7, "risl"));
    const firsts = Array.from({ length: 20_000 }, (_, n) => streamOf(1, `risk-${n}`)());
    expect(new Set(firsts).size).toBeGreaterThan(19_990);
    const mean = firsts.reduce((sum, bits) => sum + bits, 0) / firsts.length / 2 ** 32;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / firsts.length));
  });
});

describe("the quantiles", () => {
  it("of the gamma and beta functions agree with known values", () => {
    expect(Math.exp(lnGamma(6))).toBeCloseTo(120, 9);
    expect(Math.exp(2 * lnGamma(0.5))).toBeCloseTo(Math.PI, 12);
    expect(betaCdf(1, 5, 0.3)).toBeCloseTo(1 - 0.7 ** 5, 12);
    expect(betaCdf(3, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(betaCdf(2, 4, 0.4)).toBeCloseTo(1 - 0.6 ** 5 - 5 * 0.4 * 0.6 ** 4, 12);
  });

  it.each(CASES)("of %s, %s, rise and lie within 1e-4 of the range from the exact ones", (shape, _name, points) => {
    const table = tableOf(points, shape);
    const range = points.high - points.low;
    let before = points.low;
    let worst = 0;
    const chances = [
      ...Array.from({ length: 5000 }, (_, i) => (i + 0.5) / 5000),
      ...Array.from({ length: 30 }, (_, i) => 1 - 2 ** -(i + 1)),
    ].sort((a, b) => a - b);
    for (const chance of chances) {
      const x = valueAt(table, Math.floor(chance * 2 ** 32));
      expect(x).toBeGreaterThanOrEqual(before);
      expect(x).toBeLessThanOrEqual(points.high);
      before = x;
      // The exact quantile lies between these two if the distribution function says so.
      const step = 1e-4 * range;
      const low = cdfOf(points, shape, Math.max(points.low, x - step));
      const high = cdfOf(points, shape, Math.min(points.high, x + step));
      worst = Math.max(worst, low - chance, chance - high);
    }
    expect(worst).toBeLessThanOrEqual(1e-9);
  });

  it.each(CASES)("of %s, %s, have the mean and variance of the closed form", (shape, _name, points) => {
    const table = tableOf(points, shape);
    const next = streamOf(11, "moments");
    const n = 400_000;
    const values = Float64Array.from({ length: n }, () => valueAt(table, next()));
    const { mean, variance } = momentsOf(points, shape);
    const found = values.reduce((sum, x) => sum + x, 0) / n;
    const spread = values.reduce((sum, x) => sum + (x - found) ** 2, 0) / (n - 1);
    expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / n));
    const fourth = values.reduce((sum, x) => sum + (x - found) ** 4, 0) / n;
    expect(Math.abs(spread - variance)).toBeLessThan(5 * Math.sqrt((fourth - variance ** 2) / n));
  });

  it("of one single value are that value", () => {
    const table = tableOf({ low: 3, mode: 3, high: 3 }, "pert");
    for (const bits of [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) expect(valueAt(table, bits)).toBe(3);
  });
});

describe("the number of events", () => {
  it("uses normal quantiles that agree with known values", () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 7);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 7);
  });

  const exact = (rate: number, u: number): number => {
    let below = 0;
    for (let k = 0; ; k++) {
      below += Math.exp(k * Math.log(rate) - rate - lnGamma(k + 1));
      if (u <= below || k > rate + 60 * Math.sqrt(rate) + 50) return k;
    }
  };

  it.each([0.01, 0.7, 5, 31.9])("is exact at a rate of %d", (rate) => {
    for (let i = 0; i < 1000; i++) expect(poissonCount(rate, (i + 0.5) / 1000)).toBe(exact(rate, (i + 0.5) / 1000));
  });

  it.each([32, 100, 500])("is at most one beside the exact count, rarely, at a rate of %d", (rate) => {
    let beside = 0;
    const n = 4000;
    for (let i = 0; i < n; i++) {
      const found = poissonCount(rate, (i + 0.5) / n);
      const wanted = exact(rate, (i + 0.5) / n);
      expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1);
      if (found !== wanted) beside++;
    }
    expect(beside / n).toBeLessThan(0.001);
  });

  it("is none at a rate of zero, and never falls when the rate rises", () => {
    for (const u of [1e-9, 0.3, 0.999999]) {
      expect(poissonCount(0, u)).toBe(0);
      let before = 0;
      for (let rate = 0.05; rate < 80; rate += 0.05) {
        const count = poissonCount(rate, u);
        // The two methods meet at a rate of 32 and may differ there by one.
        expect(count).toBeGreaterThanOrEqual(Math.abs(rate - 32) < 0.06 ? before - 1 : before);
        before = count;
      }
    }
  });
});
