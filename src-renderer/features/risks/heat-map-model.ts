/** What the heat map counts, without React. */
import type { Stage } from "../../../src-shared/domain/risk/types.ts";
import type { ListedRisk } from "./risk.ts";

export const cellKey = (likelihood: number, impact: number): string => `${likelihood}:${impact}`;

type Point = { readonly likelihood: number; readonly impact: number };

/** A stage, or the one that counts now for each risk. */
export type MapStage = Stage | "now";

/** Where a risk stands on the map; null while that stage has no score. */
export const pointOf = (risk: ListedRisk, stage: MapStage): Point | null => {
  const at = stage === "now" ? risk.stageNow : stage;
  if (at === "") return null;
  const likelihood = risk[`${at}Likelihood`];
  const impact = risk[`${at}Impact`];
  return likelihood === null || impact === null ? null : { likelihood, impact };
};

/** How many risks of a stage stand in each cell. */
export const countCells = (risks: readonly ListedRisk[], stage: MapStage): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const risk of risks) {
    const point = pointOf(risk, stage);
    if (point === null) continue;
    const key = cellKey(point.likelihood, point.impact);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** `planned`: it leads to a target, which is not reached yet. */
export type Move = { readonly from: Point; readonly to: Point; readonly planned: boolean; readonly count: number };

/**
 * From which cell to which the risks went: from inherent over current to residual, or to the target while there is no
 * residual assessment. Those that stayed are no movement. Most first.
 */
export const movesOf = (risks: readonly ListedRisk[]): readonly Move[] => {
  const moves = new Map<string, Move>();
  const add = (from: Point, to: Point, planned: boolean): void => {
    const key = `${cellKey(from.likelihood, from.impact)}>${cellKey(to.likelihood, to.impact)}${planned ? "?" : ""}`;
    moves.set(key, { from, to, planned, count: (moves.get(key)?.count ?? 0) + 1 });
  };
  for (const risk of risks) {
    const end = risk.residualScore === null ? "target" : "residual";
    let before: Point | null = null;
    for (const stage of ["inherent", "current", end] as const) {
      const point = pointOf(risk, stage);
      if (point === null) continue;
      if (before !== null && (before.likelihood !== point.likelihood || before.impact !== point.impact))
        add(before, point, stage === "target");
      before = point;
    }
  }
  return [...moves.values()].sort((a, b) => b.count - a.count);
};
