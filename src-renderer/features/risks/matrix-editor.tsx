import { NumberInput, Text } from "@mantine/core";
import { useRef, type KeyboardEvent } from "react";
import { HIGHEST_CELL } from "../../../src-shared/domain/risk/check-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { editCell } from "./criteria-draft.ts";
import { HeatGrid } from "./heat-grid.tsx";
import classes from "./risks.module.css";

type Props = {
  readonly criteria: Criteria;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (criteria: Criteria) => void;
};

/** Where an arrow key leads: likelihood rises upwards, the consequence to the right. */
const STEPS: Readonly<Record<string, readonly [likelihood: number, impact: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The scores of the own matrix, each cell a number; arrow keys go from cell to cell. */
export const MatrixEditor = ({ criteria, issues, onChange }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent<HTMLInputElement>, likelihood: number, impact: number): void => {
    const step = STEPS[event.key];
    if (!step) return;
    const next = frame.current?.querySelector<HTMLInputElement>(
      `input[data-cell="${likelihood + step[0]}:${impact + step[1]}"]`,
    );
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  const nameOf = (list: "likelihood" | "impact", value: number): string =>
    risksText.map.level(value, criteria[list][value - 1]?.name ?? "");
  const cellIssues = [...issues].filter(([path]) => path.startsWith("matrix"));
  const placeOf = (path: string): string => {
    const [, row, column] = path.split(".").map(Number);
    return row === undefined || column === undefined
      ? text.matrixCells
      : text.matrixCell(nameOf("likelihood", row + 1), nameOf("impact", column + 1));
  };
  return (
    <div ref={frame} className={classes.scoreCells}>
      <Text size="sm" fw={500} mt="sm">
        {text.matrixCells}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {text.matrixHint}
      </Text>
      <HeatGrid
        criteria={criteria}
        label={text.matrixCells}
        renderCell={({ likelihood, impact }) => (
          <NumberInput
            size="xs"
            hideControls
            min={1}
            max={HIGHEST_CELL}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            aria-label={text.matrixCell(nameOf("likelihood", likelihood), nameOf("impact", impact))}
            data-cell={`${likelihood}:${impact}`}
            value={criteria.matrix[likelihood - 1]?.[impact - 1] ?? ""}
            error={issues.has(`matrix.${likelihood - 1}.${impact - 1}`)}
            withKeyboardEvents={false}
            onKeyDown={(event) => move(event, likelihood, impact)}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(score) => onChange(editCell(criteria, likelihood - 1, impact - 1, Number(score)))}
          />
        )}
      />
      {cellIssues.map(([path, message]) => (
        <Text key={path} size="xs" c="red" mt={2}>
          {`${placeOf(path)}: ${message}`}
        </Text>
      ))}
    </div>
  );
};
