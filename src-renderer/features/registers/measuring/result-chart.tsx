import type { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";
import { measuringText } from "../../../text/measuring.ts";
import { formatDay } from "../../../ui/format.ts";
import classes from "./measuring.module.css";

export type Result = OutputOf<typeof contract.measuring.results>["results"][number];
/** A level that results are compared with. */
export type Level = { readonly kind: "threshold" | "target" | "baseline"; readonly value: number };

type Props = { readonly results: readonly Result[]; readonly levels: readonly Level[]; readonly unit: string };

const WIDTH = 400;
const HEIGHT = 210;
const LEFT = 40;
const RIGHT = 86;
const TOP = 12;
const BOTTOM = 28;
const LINES = 4;
const text = measuringText.chart;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const formatValue = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 4 });

/** Steps of 1, 2 or 5 and their tens. */
const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
};

/** Results over time with the levels they are compared with; a result beyond the threshold is a square, the others are dots. */
export const ResultChart = ({ results, levels, unit }: Props) => {
  const [first, last] = [results[0]!, results.at(-1)!];
  const values = [...results.map(({ value }) => value), ...levels.map(({ value }) => value)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = niceStep((most - least || Math.abs(most) || 1) / LINES);
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const span = timeOf(last.measuredOn) - timeOf(first.measuredOn);
  const x = ({ measuredOn }: Pick<Result, "measuredOn">): number =>
    span === 0
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + 8 + ((timeOf(measuredOn) - timeOf(first.measuredOn)) / span) * (WIDTH - LEFT - RIGHT - 16);
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const path = results
    .map((result, i) => `${i === 0 ? "M" : "L"}${x(result).toFixed(1)},${y(result.value).toFixed(1)}`)
    .join(" ");
  const marks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  // Names of levels that lie close together are moved apart.
  const placed: number[] = [];
  const nameAt = (value: number): number => {
    let at = y(value) + 4;
    while (placed.some((other) => Math.abs(other - at) < 12)) at += 12;
    placed.push(at);
    return at;
  };
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes["chart"]}
      role="img"
      aria-label={text.label(results.length, formatDay(first.measuredOn), formatDay(last.measuredOn))}
    >
      {marks.map((mark) => (
        <g key={mark}>
          <line className={classes["grid"]} x1={LEFT} x2={WIDTH - RIGHT} y1={y(mark)} y2={y(mark)} />
          <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end">
            {formatValue(Number(mark.toPrecision(10)))}
          </text>
        </g>
      ))}
      {levels.map(({ kind, value }) => (
        <g key={kind}>
          <line className={classes[kind]} x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={WIDTH - RIGHT + 4} y={nameAt(value)}>
            {text[kind]} {formatValue(value)}
          </text>
        </g>
      ))}
      <path className={classes["line"]} d={path} />
      {results.map((result) =>
        result.beyond ? (
          <rect
            key={result.id}
            className={classes["beyond"]}
            x={x(result) - 4}
            y={y(result.value) - 4}
            width={8}
            height={8}
          />
        ) : (
          <circle key={result.id} className={classes["point"]} cx={x(result)} cy={y(result.value)} r={3.2} />
        ),
      )}
      <text x={LEFT} y={HEIGHT - 8}>
        {formatDay(first.measuredOn)}
      </text>
      {span === 0 ? null : (
        <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end">
          {formatDay(last.measuredOn)}
        </text>
      )}
      {unit === "" ? null : (
        <text x={WIDTH - 4} y={HEIGHT - 8} textAnchor="end">
          {unit}
        </text>
      )}
    </svg>
  );
};
