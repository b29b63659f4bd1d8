import type { CurvePoint } from "../../../../src-shared/domain/simulation/figures.ts";
import { figuresText } from "../../../text/figures.ts";
import { formatPart } from "../../../ui/money.ts";
import { niceStep } from "./reading.ts";
import classes from "./figures.module.css";

type Props = {
  readonly curve: readonly CurvePoint[];
  readonly treated: boolean;
  readonly currency: string;
  readonly var95: number;
  readonly bearable: number | null;
  readonly label: string;
};

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 48;
const BOTTOM = 46;
const TOP = 12;
const RIGHT = 16;
const text = figuresText.curve;

const short = (value: number): string =>
  value.toLocaleString(undefined, { notation: "compact", maximumFractionDigits: 1 });

/** The chance of a year that costs more, over the loss. */
export const CurveChart = ({ curve, treated, currency, var95, bearable, label }: Props) => {
  const highest = curve.at(-1)!.loss || 1;
  const top = Math.min(1, Math.max(0.1, Math.ceil(Math.max(curve[0]!.before, curve[0]!.after) * 10) / 10));
  const x = (loss: number): number => LEFT + (loss / highest) * (WIDTH - LEFT - RIGHT);
  const y = (chance: number): number => TOP + (1 - chance / top) * (HEIGHT - TOP - BOTTOM);
  const line = (side: "before" | "after"): string =>
    curve.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.loss).toFixed(1)},${y(point[side]).toFixed(1)}`).join(" ");
  const step = niceStep(highest / 6);
  const losses = Array.from({ length: Math.floor(highest / step) + 1 }, (_, i) => i * step);
  const chances = Array.from({ length: 6 }, (_, i) => (top * i) / 5);
  const floor = HEIGHT - BOTTOM;
  const mark = (at: number, words: string, level: number) => (
    <g>
      <line className={classes["mark"]} x1={x(at)} x2={x(at)} y1={TOP} y2={floor} />
      <text
        x={x(at) > WIDTH - 150 ? x(at) - 4 : x(at) + 4}
        y={TOP + level * 14}
        textAnchor={x(at) > WIDTH - 150 ? "end" : "start"}
      >
        {words}
      </text>
    </g>
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes["chart"]} role="img" aria-label={label}>
      {chances.map((chance) => (
        <g key={chance}>
          <line className={classes["grid"]} x1={LEFT} x2={WIDTH - RIGHT} y1={y(chance)} y2={y(chance)} />
          <text x={LEFT - 6} y={y(chance) + 4} textAnchor="end">
            {formatPart(chance)}
          </text>
        </g>
      ))}
      {losses.map((loss) => (
        <g key={loss}>
          <line className={classes["grid"]} x1={x(loss)} x2={x(loss)} y1={floor} y2={floor + 4} />
          <text x={x(loss)} y={floor + 17} textAnchor="middle">
            {short(loss)}
          </text>
        </g>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 8} textAnchor="middle">
        {text.x(currency)}
      </text>
      <path className={classes["before"]} d={line("before")} />
      {treated ? <path className={classes["after"]} d={line("after")} /> : null}
      {var95 > 0 ? mark(var95, text.var, 1) : null}
      {bearable !== null && bearable > 0 && bearable <= highest ? mark(bearable, short(bearable), 2) : null}
    </svg>
  );
};
