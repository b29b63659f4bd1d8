import { Text } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import { BOX, drawInteractions, LANES, placeProcesses } from "../../../../src-shared/domain/process-map.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import { usePeople } from "../../../ui/use-people.ts";
import type { Row } from "../register.ts";
import classes from "./context.module.css";

const text = contextText.map;
const NONE: readonly Row[] = [];
const words = (row: Row | undefined, field: string): string => {
  const value = row?.values[field];
  return typeof value === "string" ? value : "";
};

/** The processes of the AIMS in three lanes with what they hand to each other; the same as a list below. */
export const ProcessMap = () => {
  const { data: processes = NONE } = useQuery(contract.registers.list, { register: "processes" });
  const { data: interactions = NONE } = useQuery(contract.registers.list, { register: "interactions" });
  const people = usePeople();
  if (processes.length === 0) return <Text size="sm">{text.empty}</Text>;
  const boxes = placeProcesses(processes.map((row) => ({ id: row.id, group: words(row, "group") })));
  const arrows = drawInteractions(
    boxes,
    interactions.map((row) => ({ id: row.id, fromId: words(row, "fromId"), toId: words(row, "toId") })),
  );
  const byId = new Map([...processes, ...interactions].map((row) => [row.id, row]));
  const width = Math.max(...boxes.map(({ x }) => x)) + BOX.width + 24;
  const height = BOX.top + LANES.length * (BOX.height + BOX.gapY) - BOX.gapY + 24;
  const title = (id: string): string => words(byId.get(id), "title");
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
      <div className={classes.matrix} tabIndex={0} role="group" aria-label={text.label}>
        <svg width={width} height={height} role="img" aria-label={text.label} className={classes.map}>
          <defs>
            <marker id="map-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0 L8 4 L0 8 Z" />
            </marker>
          </defs>
          {LANES.map((lane, row) => (
            <text
              key={lane}
              x={4}
              y={BOX.top + row * (BOX.height + BOX.gapY) + BOX.height / 2}
              className={classes.lane}
            >
              {text.lanes[lane]}
            </text>
          ))}
          {arrows.map(({ id, x1, y1, x2, y2 }) => (
            <line key={id} x1={x1} y1={y1} x2={x2} y2={y2} markerEnd="url(#map-arrow)">
              <title>{title(id)}</title>
            </line>
          ))}
          {boxes.map(({ id, x, y }) => (
            <foreignObject key={id} x={x} y={y} width={BOX.width} height={BOX.height}>
              <div className={classes.box}>{title(id)}</div>
            </foreignObject>
          ))}
        </svg>
      </div>
      <ul className={classes.mapList}>
        {processes.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.open} onClick={() => goToRecord("processes", row.id)}>
              {row.ref} {words(row, "title")}
            </button>
            {people.get(words(row, "ownerId")) ? ` · ${people.get(words(row, "ownerId"))}` : ""}
            {interactions
              .filter((one) => words(one, "fromId") === row.id)
              .map((one) => ` · ${text.hands(words(one, "title"), title(words(one, "toId")))}`)
              .join("")}
          </li>
        ))}
      </ul>
    </>
  );
};
