import { isAboveAppetite } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria, Scored } from "../../../src-shared/domain/risk/types.ts";
import { assessmentText as text } from "../../text/risk-assessment.ts";

/** Where a score stands to the appetite, in words. The floor lifts the band, not the score: both are said. */
export const appetiteWords = ({ score, band, floorApplied }: Scored, { appetite }: Criteria): string => {
  if (isAboveAppetite(score, appetite)) return text.above(score, appetite);
  return floorApplied ? text.withinFloor(score, appetite, band.name) : text.within(score, appetite);
};
