/** What the quantitative mode keeps while the program runs: typed estimates, and the last simulation with its setting. */
import { create } from "zustand";
import { DEFAULT_RUNS, type SimulationResult } from "../../../../src-shared/domain/simulation/figures.ts";
import type { Typed } from "./draft.ts";

type Figures = {
  readonly typed: Readonly<Record<string, Typed>>;
  readonly seed: number;
  readonly runs: number;
  readonly bearable: number | "";
  /** `basis` is the estimates it was made from, to tell when it is old. */
  readonly result: { readonly figures: SimulationResult; readonly basis: string } | null;
  readonly type: (riskId: string, change: Typed) => void;
  readonly keep: (riskId: string, typed: Typed | null) => void;
  readonly set: (change: Partial<Pick<Figures, "seed" | "runs" | "bearable" | "result">>) => void;
  /** Another client is open. */
  readonly drop: () => void;
};

const FRESH: Pick<Figures, "typed" | "seed" | "runs" | "bearable" | "result"> = {
  typed: {},
  seed: 1,
  runs: DEFAULT_RUNS,
  bearable: "",
  result: null,
};

export const useFigures = create<Figures>((set) => ({
  ...FRESH,
  type: (riskId, change) => set((old) => ({ typed: { ...old.typed, [riskId]: { ...old.typed[riskId], ...change } } })),
  keep: (riskId, typed) =>
    set((old) => {
      const { [riskId]: _gone, ...rest } = old.typed;
      return { typed: typed === null || Object.keys(typed).length === 0 ? rest : { ...rest, [riskId]: typed } };
    }),
  set: (change) => set(change),
  drop: () => set(FRESH),
}));
