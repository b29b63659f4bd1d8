import { ScrollArea, Table, Text, Title } from "@mantine/core";
import { planText } from "../../../text/treatment.ts";
import { formatDay } from "../../../ui/format.ts";
import { linePath, type Plan } from "./plan-model.ts";
import classes from "./plan.module.css";

const text = planText.burnDown;
const WIDTH = 420;
const HEIGHT = 120;
const LEFT = 28;
const BOTTOM = 22;

type Props = { readonly burnDown: Plan["burnDown"]; readonly day: string };

const Lines = ({ burnDown: { points, total }, day }: Props) => {
  const span = { from: points[0]!.day, to: points.at(-1)!.day, total };
  const planned = points.map((point) => ({ day: point.day, value: point.planned }));
  const real = points.flatMap((point) => (point.open === null ? [] : [{ day: point.day, value: point.open }]));
  const now = real.at(-1)?.value ?? total;
  const today = Number(/^M([\d.]+)/.exec(linePath([{ day, value: 0 }], span, WIDTH, HEIGHT))?.[1] ?? 0);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${WIDTH + LEFT + 8} ${HEIGHT + BOTTOM + 8}`}
      role="img"
      aria-label={text.chart(now, total)}
    >
      <g transform={`translate(${LEFT} 6)`}>
        {(total % 2 === 0 ? [0, 0.5, 1] : [0, 1]).map((part) => (
          <g key={part}>
            <line x1={0} x2={WIDTH} y1={HEIGHT * part} y2={HEIGHT * part} className={classes.grid} />
            <text x={-6} y={HEIGHT * part + 4} textAnchor="end" className={classes.tick}>
              {Math.round(total * (1 - part))}
            </text>
          </g>
        ))}
        <line x1={today} x2={today} y1={0} y2={HEIGHT} className={classes.today} />
        <text x={today} y={HEIGHT + 16} textAnchor={today > WIDTH - 24 ? "end" : "middle"} className={classes.tick}>
          {text.today}
        </text>
        <path d={linePath(planned, span, WIDTH, HEIGHT)} className={classes.planned} />
        <path d={linePath(real, span, WIDTH, HEIGHT)} className={classes.real} />
      </g>
    </svg>
  );
};

/** Open actions over time, planned and real, as a chart with its figures beside it. */
export const BurnDownChart = ({ burnDown, day }: Props) => {
  const { points, total, undated } = burnDown;
  return (
    <section aria-label={text.title} className={classes.burn}>
      <Title order={2} size="h6">
        {text.title}
      </Title>
      {points.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      ) : (
        <>
          <div className={classes.burnBody}>
            <Lines burnDown={burnDown} day={day} />
            <ScrollArea.Autosize mah={150} className={classes.burnTable} viewportProps={{ tabIndex: 0 }}>
              <Table verticalSpacing={2} horizontalSpacing={8} fz="xs" stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{text.day}</Table.Th>
                    <Table.Th ta="right">{text.planned}</Table.Th>
                    <Table.Th ta="right">{text.real}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {points.map((point) => (
                    <Table.Tr key={point.day}>
                      <Table.Td>{formatDay(point.day)}</Table.Td>
                      <Table.Td ta="right">{point.planned}</Table.Td>
                      <Table.Td ta="right">{point.open ?? "–"}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollArea.Autosize>
          </div>
          <Text size="xs" c="dimmed">
            {text.explain(total, undated)}
          </Text>
        </>
      )}
    </section>
  );
};
