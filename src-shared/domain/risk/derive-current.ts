/**
 * What the controls make of a risk. Rule of this project: each treating control takes the likelihood and the consequences
 * down by the steps a person gave it; steps of several controls add up; no level falls below the lowest of its scale; what
 * was not assessed stays so. The current level counts only controls that are really there (status "implemented" or
 * "effective" in the Statement of Applicability, never an excluded one); the target counts every planned one.
 */
import { assessmentOf } from "./score.ts";
import { DIMENSIONS } from "./types.ts";
import type { Assessment, Effect, RiskLevels } from "./types.ts";

const LOWEST = 1;

/** How a control stands in the Statement of Applicability; empty texts where it has no entry. */
export type ControlState = { readonly decision: string; readonly status: string };

/** The control works: its status says so and it is not excluded. */
export const isImplemented = ({ decision, status }: ControlState): boolean =>
  decision !== "excluded" && (status === "implemented" || status === "effective");

/** The control is meant to work one day: every one that is not excluded. */
export const isPlanned = ({ decision }: ControlState): boolean => decision !== "excluded";

/** Levels taken down by steps; never below the lowest of the scale, and never up. */
export const lowered = (assessment: Assessment, likelihoodSteps: number, consequenceSteps: number): Assessment => {
  const down = (level: number | null, steps: number): number | null =>
    level === null ? null : Math.min(level, Math.max(LOWEST, level - steps));
  const areas = DIMENSIONS.map((dimension) => [dimension, down(assessment[dimension], consequenceSteps)] as const);
  return {
    likelihood: down(assessment.likelihood, likelihoodSteps),
    ...(Object.fromEntries(areas) as Omit<Assessment, "likelihood">),
  };
};

/** The inherent levels less the effects of the controls in `counting`. */
export const deriveCurrent = (
  inherent: Assessment,
  effects: readonly Effect[],
  counting: ReadonlySet<string>,
): Assessment => {
  let likelihood = 0;
  let consequence = 0;
  for (const { controlId, likelihoodSteps, consequenceSteps } of effects)
    if (counting.has(controlId)) {
      likelihood += likelihoodSteps;
      consequence += consequenceSteps;
    }
  return lowered(inherent, likelihood, consequence);
};

/** The levels that count as current: what a person set, and where nobody did what is derived. */
export const overruled = (derived: Assessment, levels: Partial<RiskLevels>): Assessment => {
  const set = assessmentOf(levels, "current");
  const areas = DIMENSIONS.map((dimension) => [dimension, set[dimension] ?? derived[dimension]] as const);
  return {
    likelihood: set.likelihood ?? derived.likelihood,
    ...(Object.fromEntries(areas) as Omit<Assessment, "likelihood">),
  };
};
