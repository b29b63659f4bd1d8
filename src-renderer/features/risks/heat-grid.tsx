/** Likelihood × consequence as a real table, with the bands in colour the appetite as a heavy line and the tolerance as a thin one. */
import type { CSSProperties, ReactNode, Ref } from "react";
import { bandOf, cellScore, isAboveAppetite } from "../../../src-shared/domain/risk/score.ts";
import { TONES } from "../../../src-shared/domain/tones.ts";
import type { Band, Criteria } from "../../../src-shared/domain/risk/types.ts";
import { risksText } from "../../text/risks.ts";
import { bandTone } from "../../ui/badges.tsx";
import classes from "./heat-map.module.css";

export type GridCell = {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly band: Band | null;
  readonly above: boolean;
};
type Props = {
  readonly criteria: Criteria;
  readonly label: string;
  readonly renderCell: (cell: GridCell) => ReactNode;
  readonly tableRef?: Ref<HTMLTableElement>;
};

const text = risksText.map;
const colours = (band: Band | null): CSSProperties => {
  const { fill, text: ink, mark } = TONES[band ? bandTone(band.id) : "info"];
  return { "--tone-fill": fill, "--tone-text": ink, "--tone-mark": mark } as CSSProperties;
};

export const HeatGrid = ({ criteria, label, renderCell, tableRef }: Props) => {
  const { appetite, tolerance } = criteria;
  const rows = [...criteria.likelihood].reverse();
  const scoreAt = (likelihood: number, impact: number): number => cellScore(criteria, likelihood, impact) ?? 0;
  /** The line that lies between two neighbours; where both lie there, the appetite is drawn. */
  const line = (here: number, next: number): "appetite" | "tolerance" | undefined => {
    if (here <= appetite && next > appetite) return "appetite";
    return tolerance !== null && here <= tolerance && next > tolerance ? "tolerance" : undefined;
  };
  return (
    <table ref={tableRef} className={classes.grid} aria-label={label}>
      <thead>
        <tr className={classes.axis}>
          <td className={classes.corner} rowSpan={2}>
            {text.likelihood} ↑
          </td>
          <th colSpan={criteria.impact.length} scope="colgroup">
            {text.impact} →
          </th>
        </tr>
        <tr>
          {criteria.impact.map(({ value, name }) => (
            <th key={value} scope="col" title={name}>
              {text.level(value, name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value: likelihood, name }) => (
          <tr key={likelihood}>
            <th scope="row" title={name}>
              {text.level(likelihood, name)}
            </th>
            {criteria.impact.map(({ value: impact }) => {
              const score = scoreAt(likelihood, impact);
              const above = isAboveAppetite(score, appetite);
              const band = bandOf(score, criteria.bands);
              return (
                <td
                  key={impact}
                  className={classes.cell}
                  style={colours(band)}
                  data-line-top={
                    likelihood < criteria.likelihood.length ? line(score, scoreAt(likelihood + 1, impact)) : undefined
                  }
                  data-line-right={
                    impact < criteria.impact.length ? line(score, scoreAt(likelihood, impact + 1)) : undefined
                  }
                >
                  {renderCell({ likelihood, impact, score, band, above })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
