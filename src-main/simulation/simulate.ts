/** A whole simulation over several lanes. The figures are the same, bit for bit, however many lanes there are. */
import {
  totalCost,
  type Block,
  type RiskInput,
  type SimulationResult,
} from "../../src-shared/domain/simulation/figures.ts";
import type { AnswerOf, Order } from "./lane.ts";

export type Lane = {
  readonly ask: <O extends Order>(order: O) => Promise<AnswerOf<O>>;
  readonly end: () => Promise<void>;
};

export type SimulationOrder = { readonly risks: readonly RiskInput[]; readonly seed: number; readonly runs: number };

export type SimulateOptions = {
  readonly signal?: AbortSignal;
  /** Counts risks. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
};

/** At most so many blocks; sums are added block by block in one order, whoever drew them. */
const BLOCKS = 32;

const blocksOf = (risks: readonly RiskInput[]): RiskInput[][] => {
  const sorted = [...risks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const size = Math.max(1, Math.ceil(sorted.length / BLOCKS));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, i) => sorted.slice(i * size, (i + 1) * size));
};

const add = (sums: Float64Array, part: Float64Array): void => {
  for (let run = 0; run < sums.length; run++) sums[run]! += part[run]!;
};

type Work = {
  readonly lanes: readonly Lane[];
  readonly blocks: readonly RiskInput[][];
  readonly order: SimulationOrder;
};

/** Draws every block on whichever lane is free; sums in the order of the blocks. Says which lane drew which block. */
const draw = async ({ lanes, blocks, order: { seed, runs } }: Work, onDrawn: (risks: number) => void) => {
  const before = new Float64Array(runs);
  const after = new Float64Array(runs);
  const drawn = new Map<number, Block>();
  const figures: Block["figures"][number][] = [];
  const laneOf: Lane[] = [];
  let next = 0;
  let summed = 0;
  const sumUp = (): void => {
    for (let block = drawn.get(summed); block; block = drawn.get(summed)) {
      drawn.delete(summed++);
      add(before, block.before);
      add(after, block.after);
      figures.push(...block.figures);
    }
  };
  await Promise.all(
    lanes.map(async (lane) => {
      while (next < blocks.length) {
        const index = next++;
        laneOf[index] = lane;
        const risks = blocks[index]!;
        drawn.set(index, await lane.ask({ kind: "block", risks, seed, runs }));
        sumUp();
        onDrawn(risks.length);
      }
    }),
  );
  return { before, after, figures, laneOf };
};

const run = async (work: Work, onDrawn: (risks: number) => void): Promise<SimulationResult> => {
  const { lanes, blocks, order } = work;
  const { seed, runs } = order;
  const { before, after, figures, laneOf } = await draw(work, onDrawn);
  const { figures: portfolio, tails } = await lanes[0]!.ask({
    kind: "portfolio",
    before,
    after,
    cost: totalCost(figures),
  });
  const parts = await Promise.all(
    lanes.map((lane) => {
      const risks = blocks.filter((_, index) => laneOf[index] === lane).flat();
      return lane.ask({ kind: "tails", risks, seed, runs, tails });
    }),
  );
  const tailOf = new Map(parts.flat().map((part) => [part.riskId, part]));
  const byId = new Map(figures.map((one) => [one.riskId, one]));
  return {
    seed,
    runs,
    portfolio,
    risks: order.risks.map(({ id }) => ({ ...byId.get(id)!, ...tailOf.get(id)! })),
  };
};

/**
 * Simulates `order.risks` (at least one, of different ids) on `count` lanes. Figures come in the order of the risks. An abort
 * ends the lanes and rejects with the signal's reason.
 */
export const simulate = async (
  createLane: () => Lane,
  count: number,
  order: SimulationOrder,
  { signal, onProgress }: SimulateOptions = {},
): Promise<SimulationResult> => {
  signal?.throwIfAborted();
  const blocks = blocksOf(order.risks);
  const lanes = Array.from({ length: Math.max(1, Math.min(count, blocks.length)) }, createLane);
  const settled = new AbortController();
  const total = order.risks.length;
  let done = 0;
  try {
    return await Promise.race([
      run({ lanes, blocks, order }, (risks) => onProgress?.({ done: (done += risks), total })),
      new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true, signal: settled.signal });
      }),
    ]);
  } finally {
    settled.abort();
    await Promise.all(lanes.map((lane) => lane.end()));
  }
};
