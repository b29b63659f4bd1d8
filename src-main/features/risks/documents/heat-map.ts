/** The heat map as a table: likelihood upwards, the highest consequence to the right, each cell in the colour of its band. */
import { scoreRisk } from "../../../../src-shared/domain/risk/score.ts";
import { DIMENSIONS, type Assessment, type Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { shipped, words } from "../../../documents/language/words.ts";
import type { Block, Cell, Column } from "../../../documents/model.ts";
import { bandTone } from "./parts.ts";

/** A risk as it stands on the map. */
export type Placed = { readonly ref: string; readonly likelihood: number; readonly impact: number };

/** So many references are named in a cell; the rest is counted. */
const MOST = 6;

/** Levels of the organisation alone, so that the floor for harm to people does not colour the cell. */
const alone = (likelihood: number, impact: number): Assessment =>
  ({
    likelihood,
    ...Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, dimension === "organisation" ? impact : null] as const),
    ),
  }) as Assessment;

const cellOf = (risks: readonly Placed[], likelihood: number, impact: number, criteria: Criteria): Cell => {
  const scored = scoreRisk(alone(likelihood, impact), criteria);
  const here = risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact);
  const refs = here.slice(0, MOST).map(({ ref }) => ref);
  const more = here.length > MOST ? [words("and {count} more", { count: String(here.length - MOST) })] : [];
  const count = here.length === 0 ? [] : [[{ text: String(here.length), bold: true }]];
  return {
    lines: [
      ...count,
      ...(refs.length === 0 ? [] : [refs.join(" ")]),
      ...more,
      words("score {score}", { score: String(scored?.score ?? "") }),
    ],
    align: "center",
    ...(scored ? { tone: bandTone(scored.band.id, criteria.bands) } : {}),
  };
};

export const heatMap = (title: string, risks: readonly Placed[], criteria: Criteria): Block => {
  const columns: Column[] = [
    { header: "Likelihood", weight: 20, rowHeading: true },
    ...criteria.impact.map(({ value, name }) => ({
      header: `${value} ${name}`,
      weight: 16,
      align: "center" as const,
      own: "shipped" as const,
    })),
  ];
  return {
    type: "keep",
    blocks: [
      { type: "heading", level: 2, text: title },
      {
        type: "table",
        caption: `${title}: number of risks by likelihood (rows) and highest consequence (columns)`,
        dense: true,
        columns,
        rows: [...criteria.likelihood].reverse().map(({ value, name }) => ({
          cells: [
            shipped(`${value} ${name}`),
            ...criteria.impact.map((level) => cellOf(risks, value, level.value, criteria)),
          ],
        })),
      },
    ],
  };
};
