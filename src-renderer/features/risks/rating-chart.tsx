/** The rating over time as a small step chart; the table beside it says the same in words. */
import { scoreRange } from "../../../src-shared/domain/risk/score.ts";
import { STAGES, type Criteria, type Stage } from "../../../src-shared/domain/risk/types.ts";
import { assessmentText } from "../../text/risk-assessment.ts";
import type { RatingPoint } from "./risk.ts";
import classes from "./rating-chart.module.css";

const WIDTH = 350;
const HEIGHT = 132;
const LEFT = 26;
const RIGHT = 60;
const TOP = 8;
const BOTTOM = 14;

type Props = { readonly points: readonly RatingPoint[]; readonly criteria: Criteria };
type Line = { readonly stage: Stage; readonly path: string; readonly end: { x: number; y: number } };

/** Steps: a score holds until the next change. The x axis counts changes, not days, so that a busy week stays readable. */
const linesOf = (
  points: readonly RatingPoint[],
  x: (seq: number) => number,
  y: (score: number) => number,
): readonly Line[] =>
  STAGES.flatMap((stage) => {
    const own = points.filter((point) => point.stage === stage && point.score !== null);
    const last = own.at(-1);
    if (!last || last.score === null) return [];
    let path = "";
    for (const { seq, score } of own) path += path === "" ? `M${x(seq)} ${y(score!)}` : `H${x(seq)}V${y(score!)}`;
    const end = { x: WIDTH - RIGHT, y: y(last.score) };
    return [{ stage, path: `${path}H${end.x}`, end }];
  });

/** Labels at the ends of the lines, moved apart where they would cover each other. */
const apart = (lines: readonly Line[]): ReadonlyMap<Stage, number> => {
  const sorted = lines.toSorted((a, b) => a.end.y - b.end.y);
  const at = new Map<Stage, number>();
  let above = -Infinity;
  for (const { stage, end } of sorted) {
    above = Math.max(end.y, above + 13);
    at.set(stage, above);
  }
  return at;
};

export const RatingChart = ({ points, criteria }: Props) => {
  const { highest } = scoreRange(criteria);
  const top = Math.max(highest, ...points.map(({ score }) => score ?? 0));
  const seqs = [...new Set(points.map(({ seq }) => seq))];
  const x = (seq: number): number => LEFT + (seqs.indexOf(seq) * (WIDTH - LEFT - RIGHT)) / Math.max(1, seqs.length);
  const y = (score: number): number => HEIGHT - BOTTOM - (score * (HEIGHT - TOP - BOTTOM)) / top;
  const lines = linesOf(points, x, y);
  const labels = apart(lines);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.chart} aria-hidden>
      {[0, criteria.appetite, top].map((score) => (
        <text key={score} x={LEFT - 4} y={y(score) + 4} textAnchor="end" className={classes.tick}>
          {score}
        </text>
      ))}
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} className={classes.axis} />
      <line
        x1={LEFT}
        x2={WIDTH - RIGHT}
        y1={y(criteria.appetite)}
        y2={y(criteria.appetite)}
        className={classes.appetite}
      />
      {lines.map(({ stage, path, end }) => (
        <g key={stage} data-stage={stage} className={classes.line}>
          <path d={path} />
          <circle cx={end.x} cy={end.y} r={2.5} />
          <text x={end.x + 6} y={(labels.get(stage) ?? end.y) + 4}>
            {assessmentText.stages[stage]}
          </text>
        </g>
      ))}
    </svg>
  );
};
