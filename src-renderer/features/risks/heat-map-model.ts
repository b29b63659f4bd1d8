/** What the heat map counts, without React. */
import type { ListedRisk, Stage } from "./risk.ts";

export const cellKey = (likelihood: number, impact: number): string => `${likelihood}:${impact}`;

/** How many risks of a stage stand in each cell. */
export const countCells = (risks: readonly ListedRisk[], stage: Stage): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const risk of risks) {
    const likelihood = risk[`${stage}Likelihood`];
    const impact = risk[`${stage}Impact`];
    if (likelihood === null || impact === null) continue;
    const key = cellKey(likelihood, impact);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

type Point = { readonly likelihood: number; readonly impact: number };
export type Move = { readonly from: Point; readonly to: Point; readonly count: number };

/** From which cell to which the treatment took how many risks; those that stayed are no movement. Most first. */
export const movesOf = (risks: readonly ListedRisk[]): readonly Move[] => {
  const moves = new Map<string, Move>();
  for (const risk of risks) {
    const { inherentLikelihood, inherentImpact, residualLikelihood, residualImpact } = risk;
    if (
      inherentLikelihood === null ||
      inherentImpact === null ||
      residualLikelihood === null ||
      residualImpact === null
    )
      continue;
    if (inherentLikelihood === residualLikelihood && inherentImpact === residualImpact) continue;
    const from = { likelihood: inherentLikelihood, impact: inherentImpact };
    const to = { likelihood: residualLikelihood, impact: residualImpact };
    const key = `${cellKey(from.likelihood, from.impact)}>${cellKey(to.likelihood, to.impact)}`;
    moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return [...moves.values()].sort((a, b) => b.count - a.count);
};
