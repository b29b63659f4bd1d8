/** Results of metrics (9.1) and objectives (6.2): when one lies beyond its threshold, when the next is due, how far an objective is. */
import { addMonths } from "../risk/review.ts";

/** Higher is better, lower is better, or nobody said. */
export type Direction = "up" | "down" | "";

/** Beyond the threshold on its bad side. On it is not beyond it; without a direction nothing is judged. Rule of this project. */
export const isBeyond = (better: Direction, threshold: number | null, value: number): boolean =>
  threshold !== null && ((better === "up" && value < threshold) || (better === "down" && value > threshold));

const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 };
const DAYS: Readonly<Record<string, number>> = { daily: 1, weekly: 7 };

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The day of the next measurement after one on `day`; "" without a frequency. */
export const nextMeasurement = (day: string, frequency: string): string => {
  const [months, days] = [MONTHS[frequency], DAYS[frequency]];
  if (months !== undefined) return addMonths(day, months);
  return days === undefined ? "" : addDays(day, days);
};

/**
 * How far from the starting value to the target, 0 to 1; below 0 where it went the other way, above 1 beyond the target. Null
 * where one of the two is not set or they are equal.
 */
export const progressOf = (baseline: number | null, target: number | null, value: number): number | null =>
  baseline === null || target === null || baseline === target ? null : (value - baseline) / (target - baseline);

/** The target is met. */
export const isMet = (better: Direction, target: number | null, value: number): boolean =>
  target !== null && ((better === "up" && value >= target) || (better === "down" && value <= target));

/** Days until an action that a breach opened is due. Rule of this project. */
export const BREACH_DAYS = 14;
