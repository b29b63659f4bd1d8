/**
 * What a change of criteria would do to risks that are rated already, before it is applied. Rule of this project: a risk
 * changes when, in any stage, its score, its band or its place to appetite and tolerance becomes another one. A level that
 * the new scale does not have must be given another level first (a remap); nothing is guessed.
 */
import { outsideScale } from "./check-levels.ts";
import { deriveCurrent, overruled } from "./derive-current.ts";
import { assessmentOf, positionOf, scoreRisk } from "./score.ts";
import { PARTS, STAGES } from "./types.ts";
import type { Assessment, Criteria, Effect, Position, RiskLevels, RuleIssue, Stage } from "./types.ts";

/** For each level of the old scale, lowest first, the level of the new scale that takes its place. */
export type Remap = { readonly likelihood: readonly number[]; readonly impact: readonly number[] };

export type RatedRisk = {
  readonly levels: RiskLevels;
  readonly effects: readonly Effect[];
  /** Ids of the controls that are really implemented. */
  readonly implemented: ReadonlySet<string>;
};

export type Standing = { readonly score: number; readonly band: string; readonly position: Position };
export type StageChange = {
  readonly stage: Stage;
  /** Null where the stage has no score. */
  readonly from: Standing | null;
  readonly to: Standing | null;
};

/** The assessment of one stage as it counts: the current one is derived and may be overruled. */
export const stageAssessment = ({ levels, effects, implemented }: RatedRisk, stage: Stage): Assessment =>
  stage === "current"
    ? overruled(deriveCurrent(assessmentOf(levels, "inherent"), effects, implemented), levels)
    : assessmentOf(levels, stage);

/** Where one assessment stands; null while it has no score. */
export const standingOf = (assessment: Assessment, criteria: Criteria): Standing | null => {
  const scored = scoreRisk(assessment, criteria);
  if (scored === null) return null;
  return { score: scored.score, band: scored.band.id, position: positionOf(scored.score, criteria) ?? "acceptable" };
};

const same = (a: Standing | null, b: Standing | null): boolean =>
  a?.score === b?.score && a?.band === b?.band && a?.position === b?.position;

/** Levels after a remap; a level beyond the map stays as it is. */
export const remapped = (levels: RiskLevels, remap: Remap | null): RiskLevels => {
  if (remap === null) return levels;
  const entries = STAGES.flatMap((stage) =>
    PARTS.map((part) => {
      const field = `${stage}${part}` as const;
      const level = levels[field];
      const map = part === "Likelihood" ? remap.likelihood : remap.impact;
      return [field, level === null ? null : (map[level - 1] ?? level)] as const;
    }),
  );
  return Object.fromEntries(entries) as RiskLevels;
};

/** The stages of one risk whose standing would change, in the order of the stages. */
export const compareRisk = (
  risk: RatedRisk,
  before: Criteria,
  after: Criteria,
  remap: Remap | null = null,
): StageChange[] => {
  const moved = { ...risk, levels: remapped(risk.levels, remap) };
  return STAGES.flatMap((stage) => {
    const from = standingOf(stageAssessment(risk, stage), before);
    const to = standingOf(stageAssessment(moved, stage), after);
    return same(from, to) ? [] : [{ stage, from, to }];
  });
};

/** The fields of one risk whose level the new scale does not have. */
export const lostFields = (levels: RiskLevels, after: Criteria): string[] =>
  outsideScale(levels, after).map(({ path }) => path);

/** Keeps every level that is still there; what lies beyond the new scale becomes its highest level. */
export const keepLevels = (before: number, after: number): number[] =>
  Array.from({ length: before }, (_, index) => Math.min(index + 1, after));

/** Spreads the old scale over the new one: the ends meet, the middle goes to the nearest level, a tie to the higher one. */
export const spreadLevels = (before: number, after: number): number[] =>
  Array.from({ length: before }, (_, index) =>
    before === 1 ? after : Math.floor(1 + (index * (after - 1)) / (before - 1) + 0.5),
  );

/** What keeps a remap from being used: one level for each old one, on the new scale, the order kept. */
export const checkRemap = (remap: Remap, before: Criteria, after: Criteria): RuleIssue[] =>
  (["likelihood", "impact"] as const).flatMap((list) => {
    const map = remap[list];
    const highest = after[list].length;
    if (map.length !== before[list].length)
      return [{ path: list, message: `needs ${before[list].length} levels, one for each level there was` }];
    return map.flatMap((level, index): RuleIssue[] => {
      const path = `${list}.${index}`;
      if (!Number.isInteger(level) || level < 1 || level > highest)
        return [{ path, message: `must be a level from 1 to ${highest}` }];
      const previous = map[index - 1];
      if (previous !== undefined && level < previous)
        return [
          { path, message: `must be at least ${previous}: a higher level cannot become lower than the one below` },
        ];
      return [];
    });
  });
