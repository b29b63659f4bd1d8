import { Button, Stack, Table, Text } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { assessmentText } from "../../text/risk-assessment.ts";
import { ratingText } from "../../text/risk-rating.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatDay, formatMoment } from "../../ui/format.ts";
import { RatingChart } from "./rating-chart.tsx";
import classes from "./rating-chart.module.css";
import { RiskBadge } from "./risk-badge.tsx";

const text = ratingText.history;
type Props = { readonly id: string; readonly criteria: Criteria };

const History = ({ id, criteria }: Props) => {
  const { data: points, error } = useQuery(contract.risks.ratingHistory, { id });
  if (!points) return <ErrorNote error={error} />;
  if (points.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.empty}
      </Text>
    );
  return (
    <Stack gap={8}>
      <RatingChart points={points} criteria={criteria} />
      <Text size="xs" c="dimmed">
        {text.explain}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
      <section className={classes.table} tabIndex={0} aria-label={text.title}>
        <Table verticalSpacing={2} horizontalSpacing={6} fz="xs" aria-label={text.title} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.when}</Table.Th>
              <Table.Th>{text.stage}</Table.Th>
              <Table.Th>{text.rating}</Table.Th>
              <Table.Th>{text.who}</Table.Th>
              <Table.Th>{text.criteria}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.toReversed().map((point) => (
              <Table.Tr key={`${point.seq} ${point.stage}`}>
                <Table.Td title={formatMoment(point.at)} className={classes.when}>
                  {formatDay(point.at.slice(0, 10))}
                </Table.Td>
                <Table.Td>{assessmentText.stages[point.stage]}</Table.Td>
                <Table.Td>
                  <RiskBadge band={point.band} score={point.score} criteria={criteria} />
                </Table.Td>
                <Table.Td>{point.actorName}</Table.Td>
                <Table.Td>{text.version(point.criteriaVersion)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
};

/** How the rating went, behind a button: most people want to know where the risk stands. */
export const RatingHistory = (props: Props) => {
  const [shown, setShown] = useState(false);
  return (
    <Stack gap={8} align="stretch">
      <div>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={shown}
          leftSection={<IconChartLine size={14} aria-hidden />}
          onClick={() => setShown(!shown)}
        >
          {shown ? text.hide : text.show}
        </Button>
      </div>
      {shown ? <History {...props} /> : null}
    </Stack>
  );
};
