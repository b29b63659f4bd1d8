import { positionOf } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria, Scored } from "../../../src-shared/domain/risk/types.ts";
import { assessmentText as text } from "../../text/risk-assessment.ts";

/** Where a score stands to the lines, in words. The floor lifts the band, not the score: both are said. */
export const appetiteWords = ({ score, band, floorApplied }: Scored, criteria: Criteria): string => {
  const { appetite, tolerance } = criteria;
  const position = positionOf(score, criteria);
  if (position === "tolerable" && tolerance !== null) return text.tolerable(score, appetite, tolerance);
  if (position === "unacceptable")
    return tolerance === null ? text.above(score, appetite) : text.beyond(score, tolerance);
  return floorApplied ? text.withinFloor(score, appetite, band.name) : text.within(score, appetite);
};
