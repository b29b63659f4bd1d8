/** Timing side by side: every figure and its floor are measured in turns, so that other load on the machine falls on both. */

export type Figure = {
  readonly id: string;
  readonly what: string;
  readonly unit: "ms" | "µs" | "MB";
  readonly ours: number;
  /** What the same result costs at least; null where the goal is an absolute one. */
  readonly floor: number | null;
  /** The words of the goal; empty where the figure is told without one. */
  readonly goal: string;
  readonly met: boolean | null;
  readonly runs: number;
  readonly note: string;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/** Wall time of `work` in milliseconds. */
export const wall = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** CPU time of this process (user and system) during `work`, in milliseconds. */
export const cpu = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

export type Turns = { readonly ours: number[]; readonly floor: number[] };

/** Runs both sides in turns; which one goes first alternates. The first `warm` rounds are not counted. */
export const inTurns = async (
  rounds: number,
  warm: number,
  ours: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<Turns> => {
  const turns: Turns = { ours: [], floor: [] };
  for (let round = -warm; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = first ? await ours(round) : await floor(round);
    const b = first ? await floor(round) : await ours(round);
    if (round < 0) continue;
    turns.ours.push(first ? a : b);
    turns.floor.push(first ? b : a);
  }
  return turns;
};

/** A figure whose goal is a ratio to its floor: `atMost` times the floor. */
export const ratioFigure = (
  parts: Pick<Figure, "id" | "what" | "unit"> & { readonly note?: string },
  turns: Turns,
  atMost: number | null,
  goal = atMost === null ? "" : `≤ ${atMost}×`,
): Figure => {
  const ours = median(turns.ours);
  const floor = median(turns.floor);
  return {
    note: "",
    ...parts,
    ours,
    floor,
    goal,
    met: atMost === null ? null : ours / floor <= atMost,
    runs: turns.ours.length,
  };
};

/** A figure told as a number with an absolute goal, or without one. */
export const plainFigure = (
  parts: Pick<Figure, "id" | "what" | "unit"> & { readonly note?: string },
  values: readonly number[],
  atMost: number | null,
): Figure => {
  const ours = median(values);
  return {
    note: "",
    ...parts,
    ours,
    floor: null,
    goal: atMost === null ? "" : `≤ ${atMost} ${parts.unit}`,
    met: atMost === null ? null : ours <= atMost,
    runs: values.length,
  };
};
