import { List, SegmentedControl, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { cellScore } from "../../../src-shared/domain/risk/score.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { risksText } from "../../text/risks.ts";
import { HeatArrows } from "./heat-arrows.tsx";
import { HeatGrid, type GridCell } from "./heat-grid.tsx";
import classes from "./heat-map.module.css";
import { cellKey, countCells, movesOf, pointOf, type MapStage } from "./heat-map-model.ts";
import type { ListedRisk } from "./risk.ts";
import { useRegisterView, type MapView } from "./use-register-view.ts";

type Props = { readonly risks: readonly ListedRisk[]; readonly criteria: Criteria };

const text = risksText.map;
const STAGES = (Object.keys(text.stages) as MapView[]).map((value) => ({ value, label: text.stages[value] }));

/** Where the risks stand; a cell lists its risks in the register below. */
export const HeatMap = ({ risks, criteria }: Props) => {
  const { mapStage, setMapStage, filters, filter } = useRegisterView();
  const { ref, width, height } = useElementSize<HTMLTableElement>();
  const stage: MapStage = mapStage === "moves" ? "now" : mapStage;
  const counts = countCells(risks, stage);
  const moves = mapStage === "moves" ? movesOf(risks) : [];
  const open = risks.filter((risk) => pointOf(risk, stage) === null).length;
  const nameOf = (list: "likelihood" | "impact", value: number): string =>
    text.level(value, criteria[list].find((level) => level.value === value)?.name ?? "");
  const scoreAt = ({ likelihood, impact }: { likelihood: number; impact: number }): number =>
    cellScore(criteria, likelihood, impact) ?? 0;
  const isChosen = ({ likelihood, impact }: GridCell): boolean =>
    filters.cell !== null &&
    filters.cell.stage === stage &&
    filters.cell.likelihood === likelihood &&
    filters.cell.impact === impact;
  const renderCell = (cell: GridCell) => {
    const count = counts.get(cellKey(cell.likelihood, cell.impact)) ?? 0;
    const chosen = isChosen(cell);
    return (
      <button
        type="button"
        className={classes.button}
        aria-pressed={chosen}
        disabled={count === 0 && !chosen}
        onClick={() => filter({ cell: chosen ? null : { stage, likelihood: cell.likelihood, impact: cell.impact } })}
      >
        <VisuallyHidden>
          {text.cell(nameOf("likelihood", cell.likelihood), nameOf("impact", cell.impact))}{" "}
        </VisuallyHidden>
        <span className={classes.count}>{count === 0 ? "" : count.toLocaleString()}</span>
        <VisuallyHidden>{text.cellRisks(count)} </VisuallyHidden>
        <span className={classes.score}>{cell.score}</span>
        <VisuallyHidden>{text.cellBand(cell.band?.name ?? "", cell.above)}</VisuallyHidden>
      </button>
    );
  };
  const floor = criteria.bands.find((band) => band.id === "high")?.name;
  return (
    <section className={classes.map} aria-label={text.label}>
      <div className={`${classes.frame} ${moves.length > 0 ? classes.moving : ""}`}>
        <HeatGrid
          criteria={criteria}
          label={`${text.label}: ${text.stages[mapStage]}`}
          renderCell={renderCell}
          tableRef={ref}
        />
        {moves.length > 0 ? (
          <HeatArrows
            moves={moves}
            likelihoods={criteria.likelihood.length}
            impacts={criteria.impact.length}
            width={width}
            height={height}
          />
        ) : null}
      </div>
      <Stack gap={6} className={classes.side}>
        <SegmentedControl
          size="xs"
          orientation="vertical"
          aria-label={text.stage}
          data={STAGES}
          value={mapStage}
          onChange={(next) => setMapStage(next)}
        />
        <Text size="xs">{text.line(criteria.appetite)}</Text>
        {criteria.tolerance === null ? null : <Text size="xs">{text.toleranceLine(criteria.tolerance)}</Text>}
        {floor === undefined ? null : (
          <Text size="xs" c="dimmed">
            {text.floor(floor)}
          </Text>
        )}
        {mapStage === "moves" ? (
          <Text size="xs" c="dimmed">
            {moves.length === 0 ? text.noMoves : text.numbers}
          </Text>
        ) : (
          <Text size="xs" c="dimmed">
            {text.hint}
          </Text>
        )}
        {open > 0 ? <Text size="xs">{text.open(open)}</Text> : null}
        {moves.length > 0 ? (
          <details className={classes.moves}>
            <summary>{text.moves}</summary>
            <List size="xs">
              {moves.map(({ from, to, planned, count }) => (
                <List.Item
                  key={`${cellKey(from.likelihood, from.impact)} ${cellKey(to.likelihood, to.impact)} ${planned}`}
                >
                  {text.move(scoreAt(from), scoreAt(to), planned, count)}
                </List.Item>
              ))}
            </List>
          </details>
        ) : null}
      </Stack>
    </section>
  );
};
