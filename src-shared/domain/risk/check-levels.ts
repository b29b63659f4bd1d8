/**
 * What is wrong about the levels of one risk. Rules of this project: a level must be on the scale in force; a target or
 * residual risk above the inherent one (by score, or by band where the floor lifts it) needs a rationale, because treatment
 * that raises a risk needs a reason a reader can follow (6.1.3, 8.3); and a person who overrules the derived current level
 * says why.
 */
import { assessmentOf, scoreRisk } from "./score.ts";
import { PARTS, STAGES } from "./types.ts";
import type { Criteria, LevelIssue, RiskLevels, Stage } from "./types.ts";

export type RatedFields = Partial<RiskLevels> & {
  readonly rationale?: string;
} & { readonly [field in `${Stage}Rationale`]?: string };

const blank = (text: string | undefined): boolean => (text ?? "").trim() === "";

/** Levels that the scales in force do not have, each at its field. */
export const outsideScale = (
  fields: Partial<RiskLevels>,
  criteria: Pick<Criteria, "likelihood" | "impact">,
): LevelIssue[] =>
  STAGES.flatMap((stage) =>
    PARTS.flatMap((part): LevelIssue[] => {
      const path = `${stage}${part}` as const;
      const level = fields[path] ?? null;
      const scale = part === "Likelihood" ? criteria.likelihood : criteria.impact;
      if (level === null || scale.some(({ value }) => value === level)) return [];
      return [
        {
          path,
          message: `level ${level} is not on the scale, which goes from 1 to ${scale.length}`,
          severity: "error",
        },
      ];
    }),
  );

/** True when this stage stands above the inherent assessment. */
export const aboveInherent = (
  fields: Partial<RiskLevels>,
  stage: "target" | "residual",
  criteria: Criteria,
): boolean => {
  const inherent = scoreRisk(assessmentOf(fields, "inherent"), criteria);
  const after = scoreRisk(assessmentOf(fields, stage), criteria);
  return inherent !== null && after !== null && (after.score > inherent.score || after.band.min > inherent.band.min);
};

/** A person set at least one current level by hand. */
export const isOverruled = (fields: Partial<RiskLevels>): boolean =>
  PARTS.some((part) => (fields[`current${part}`] ?? null) !== null);

const missingReasons = (fields: RatedFields, criteria: Criteria): LevelIssue[] => {
  const issues: LevelIssue[] = [];
  for (const stage of ["target", "residual"] as const)
    if (aboveInherent(fields, stage, criteria) && blank(fields[`${stage}Rationale`]) && blank(fields.rationale))
      issues.push({
        path: `${stage}Rationale`,
        message: `the ${stage} risk is above the inherent risk: say why`,
        severity: "error",
      });
  if (isOverruled(fields) && blank(fields.currentRationale))
    issues.push({
      path: "currentRationale",
      message: "the current level was set by hand and not derived from the controls: say why",
      severity: "error",
    });
  return issues;
};

/** The issues of one risk's levels, each at the field to change. */
export const checkLevels = (fields: RatedFields, criteria: Criteria): LevelIssue[] => {
  const outside = outsideScale(fields, criteria);
  return outside.length > 0 ? outside : missingReasons(fields, criteria);
};
