/** What a set of simulated years says: mean, spread, percentiles and tail. */

export type Statistics = {
  /** Expected loss in a year. */
  readonly mean: number;
  /** By how much the mean may be off because the runs are finite: one standard error. */
  readonly standardError: number;
  readonly standardDeviation: number;
  /** Part of the years with any loss. */
  readonly chanceOfLoss: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  /** Value at risk: in this part of the years the loss is not higher. */
  readonly var90: number;
  readonly var95: number;
  readonly var99: number;
  /** Expected shortfall: the mean loss of the worst 5 % of years. */
  readonly shortfall95: number;
};

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;
const SHORTFALL = 5;

/** The place in ascending order of the value that `level` of all values do not exceed. */
export const rankOf = (level: number, count: number): number => Math.max(0, Math.ceil(level * count - 1e-9) - 1);

/** Moves the value of rank `k` to its place between `left` and `right`, smaller ones before it, greater ones after it (Hoare). */
const select = (values: Float64Array, k: number, from: number, to: number): void => {
  let left = from;
  let right = to;
  while (right > left) {
    const middle = (left + right) >>> 1;
    const a = values[left]!;
    const b = values[middle]!;
    const c = values[right]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swap = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swap;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
};

/** Brings the values of all `ranks[first..last]` to their places. */
const selectAll = (
  values: Float64Array,
  ranks: readonly number[],
  first: number,
  last: number,
  from: number,
  to: number,
): void => {
  if (first > last || from >= to) return;
  const middle = (first + last) >>> 1;
  const rank = ranks[middle]!;
  select(values, rank, from, to);
  selectAll(values, ranks, first, middle - 1, from, rank - 1);
  selectAll(values, ranks, middle + 1, last, rank + 1, to);
};

/** The statistics of annual losses, none of them negative. `scratch` is overwritten; it is at least as long as `losses`. */
export const statisticsOf = (losses: Float64Array, scratch: Float64Array): Statistics => {
  const count = losses.length;
  let sum = 0;
  let positive = 0;
  for (let i = 0; i < count; i++) {
    const loss = losses[i]!;
    if (loss === 0) continue;
    sum += loss;
    scratch[positive++] = loss;
  }
  const mean = sum / count;
  let squares = (count - positive) * mean * mean;
  for (let i = 0; i < positive; i++) {
    const apart = scratch[i]! - mean;
    squares += apart * apart;
  }
  const standardDeviation = Math.sqrt(squares / Math.max(1, count - 1));
  // The years without loss come first in order; only the others need sorting out.
  const zeros = count - positive;
  const ranks = LEVELS.map((level) => rankOf(level, count) - zeros);
  const first = ranks.findIndex((rank) => rank >= 0);
  if (first >= 0) selectAll(scratch, ranks, first, ranks.length - 1, 0, positive - 1);
  const [p5, p25, p50, p75, var90, var95, var99] = ranks.map((rank) => (rank < 0 ? 0 : scratch[rank]!)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const worst = ranks[SHORTFALL]! + 1;
  let tail = 0;
  for (let i = Math.max(0, worst); i < positive; i++) tail += scratch[i]!;
  const tailCount = count - rankOf(0.95, count) - 1;
  return {
    mean,
    standardError: standardDeviation / Math.sqrt(count),
    standardDeviation,
    chanceOfLoss: positive / count,
    p5,
    p25,
    p50,
    p75,
    var90,
    var95,
    var99,
    shortfall95: tailCount > 0 ? tail / tailCount : var95,
  };
};

/** The runs that are the worst 5 %, in their order; of equal ones at the edge the earlier. */
export const worstRuns = (losses: Float64Array, var95: number): Uint32Array => {
  const wanted = losses.length - rankOf(0.95, losses.length) - 1;
  const out = new Uint32Array(wanted);
  let above = 0;
  for (const loss of losses) if (loss > var95) above++;
  let equal = wanted - above;
  let at = 0;
  for (let run = 0; run < losses.length && at < wanted; run++) {
    const loss = losses[run]!;
    if (loss > var95) out[at++] = run;
    else if (loss === var95 && equal > 0) {
      equal--;
      out[at++] = run;
    }
  }
  return out;
};
