/** Reading a loss exceedance curve. Knows no React. */
import type { CurvePoint } from "../../../../src-shared/domain/simulation/figures.ts";

/** The chance of a year that costs more than `loss`, between the points of the curve; beyond its end, at most the last chance. */
export const chanceAbove = (curve: readonly CurvePoint[], loss: number, side: "before" | "after"): number => {
  const next = curve.findIndex((point) => point.loss >= loss);
  if (next <= 0) return (next === 0 ? curve[0] : curve.at(-1))?.[side] ?? 0;
  const [a, b] = [curve[next - 1]!, curve[next]!];
  return a[side] + ((b[side] - a[side]) * (loss - a.loss)) / (b.loss - a.loss);
};

/** A round step of 1, 2 or 5 times a power of ten, at least `rough`. */
export const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1e-9)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
};

/** Round losses along the curve, for the table beside it. */
export const roundLosses = (curve: readonly CurvePoint[]): number[] => {
  const highest = curve.at(-1)?.loss ?? 0;
  if (highest === 0) return [0];
  const step = niceStep(highest / 10);
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
};
