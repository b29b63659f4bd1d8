/** What the assessment shows, without React: which stages and areas, and which reason is missing. */
import { checkLevels } from "../../../src-shared/domain/risk/check-levels.ts";
import { overruled } from "../../../src-shared/domain/risk/derive-current.ts";
import { assessmentOf } from "../../../src-shared/domain/risk/score.ts";
import {
  DIMENSIONS,
  PARTS,
  STAGES,
  type Assessment,
  type Criteria,
  type Dimension,
  type Part,
  type Stage,
} from "../../../src-shared/domain/risk/types.ts";
import type { Risk, RiskPatch, RiskStanding } from "./risk.ts";

/** The areas that clause 6.1.2 names; the others stay folded until they are used. */
const FIRST_AREAS: ReadonlySet<Dimension> = new Set(["individuals", "societies", "organisation"]);

const fieldPart = (dimension: Dimension): Part => `${dimension[0]!.toUpperCase()}${dimension.slice(1)}` as Part;

export const dimensionOf = (part: Exclude<Part, "Likelihood">): Dimension => part.toLowerCase() as Dimension;

/** A level of this part is given in some stage. */
const isUsed = (risk: Risk, part: Part): boolean => STAGES.some((stage) => risk[`${stage}${part}`] !== null);

/** The parts to show, likelihood first. */
export const shownParts = (risk: Risk, all: boolean): readonly Part[] =>
  PARTS.filter((part) => all || part === "Likelihood" || FIRST_AREAS.has(dimensionOf(part)) || isUsed(risk, part));

/** The areas that are folded away. */
export const foldedAreas = (risk: Risk): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) => !shownParts(risk, false).includes(fieldPart(dimension)));

/** Current and target say something of their own: a level was set, or a control is expected to do something. */
export const usesAllStages = (risk: Risk, standing: RiskStanding | undefined): boolean =>
  PARTS.some((part) => risk[`current${part}`] !== null || risk[`target${part}`] !== null) ||
  (standing?.controls ?? []).some(({ likelihoodSteps, consequenceSteps }) => likelihoodSteps + consequenceSteps > 0);

/** One stage as it counts; the current one is derived and may be overruled. */
export const assessmentAt = (risk: Risk, stage: Stage, standing: RiskStanding | undefined): Assessment =>
  stage === "current"
    ? overruled(standing?.derivedCurrent ?? assessmentOf(risk, "inherent"), risk)
    : assessmentOf(risk, stage);

/** The derived level of one part, where the stage has one. */
export const derivedLevel = (stage: Stage, part: Part, standing: RiskStanding | undefined): number | null => {
  const derived = stage === "current" ? standing?.derivedCurrent : stage === "target" ? standing?.derivedTarget : null;
  if (!derived) return null;
  return part === "Likelihood" ? derived.likelihood : derived[dimensionOf(part)];
};

export type MissingReason = { readonly stage: Stage; readonly message: string };

/** The reason that must be given together with this change, or null where it needs none. */
export const missingReason = (risk: Risk, patch: RiskPatch, criteria: Criteria): MissingReason | null => {
  for (const { path, message } of checkLevels({ ...risk, ...patch }, criteria)) {
    const stage = STAGES.find((one) => path === `${one}Rationale`);
    if (stage !== undefined) return { stage, message };
  }
  return null;
};
