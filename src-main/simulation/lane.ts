/** One lane of a simulation: answers orders one after another, in a worker thread or, for tests, without one. */
import {
  portfolioOf,
  simulateBlock,
  tailOf,
  type Block,
  type PortfolioFigures,
  type RiskInput,
  type Tails,
  type Years,
} from "../../src-shared/domain/simulation/figures.ts";

type Setting = { readonly seed: number; readonly runs: number };
export type BlockOrder = Setting & { readonly kind: "block"; readonly risks: readonly RiskInput[] };
export type PortfolioOrder = {
  readonly kind: "portfolio";
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly cost: number | null;
};
export type TailsOrder = Setting & {
  readonly kind: "tails";
  readonly risks: readonly RiskInput[];
  readonly tails: Tails;
};
export type Order = BlockOrder | PortfolioOrder | TailsOrder;

export type TailPart = { readonly riskId: string; readonly tailBefore: number; readonly tailAfter: number };
export type AnswerOf<O extends Order> = O extends BlockOrder
  ? Block
  : O extends PortfolioOrder
    ? { readonly figures: PortfolioFigures; readonly tails: Tails }
    : readonly TailPart[];

/** How much a lane keeps of the years it drew; what is beyond is drawn again when it is asked for. */
const KEPT_BYTES = 128 * 1024 * 1024;

/** A lane that works at once. */
export const createLane = (): (<O extends Order>(order: O) => AnswerOf<O>) => {
  const kept = new Map<string, Years>();
  let bytes = 0;
  const keep = (id: string, years: Years): void => {
    const size = years.before.byteLength * (years.after === years.before ? 1 : 2);
    if (bytes + size > KEPT_BYTES) return;
    bytes += size;
    kept.set(id, years);
  };
  const yearsOf = (risk: RiskInput, { seed, runs }: Setting): Years => {
    let years = kept.get(risk.id);
    if (!years) simulateBlock([risk], seed, runs, (_id, drawn) => void (years = drawn));
    return years!;
  };
  const answer = (order: Order): AnswerOf<Order> => {
    switch (order.kind) {
      case "block":
        return simulateBlock(order.risks, order.seed, order.runs, keep);
      case "portfolio":
        return portfolioOf(order.before, order.after, order.cost);
      case "tails":
        return order.risks.map((risk) => ({ riskId: risk.id, ...tailOf(yearsOf(risk, order), order.tails) }));
    }
  };
  return answer as <O extends Order>(order: O) => AnswerOf<O>;
};
