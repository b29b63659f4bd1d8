/**
 * What is wrong or odd about the levels of one risk: a level the scale in force does not have is an error; a residual risk
 * above the inherent one (by score, or by band where the floor lifts it) without a rationale is a warning, because treatment
 * that raises a risk needs a reason a reader can follow (6.1.3, 8.3).
 */
import { assessmentOf, scoreRisk } from "./score.ts";
import type { Criteria, LevelIssue, RiskLevels } from "./types.ts";

const STAGES = ["inherent", "residual"] as const;
const PARTS = ["Likelihood", "Organisation", "Individuals", "Societies"] as const;

const outsideScale = (fields: Partial<RiskLevels>, criteria: Criteria): LevelIssue[] =>
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

/** True when the residual assessment stands above the inherent one. */
export const residualAboveInherent = (fields: Partial<RiskLevels>, criteria: Criteria): boolean => {
  const inherent = scoreRisk(assessmentOf(fields, "inherent"), criteria);
  const residual = scoreRisk(assessmentOf(fields, "residual"), criteria);
  return (
    inherent !== null && residual !== null && (residual.score > inherent.score || residual.band.min > inherent.band.min)
  );
};

/** The issues of one risk's levels; errors must be refused, warnings are shown. */
export const checkLevels = (
  fields: Partial<RiskLevels> & { readonly rationale?: string },
  criteria: Criteria,
): LevelIssue[] => {
  const errors = outsideScale(fields, criteria);
  if (errors.length > 0 || (fields.rationale ?? "").trim() !== "" || !residualAboveInherent(fields, criteria))
    return errors;
  return [{ path: "rationale", message: "the residual risk is above the inherent risk: say why", severity: "warning" }];
};
