import { Badge, Group, List, Stack, Text, Title } from "@mantine/core";
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import { isRequirement } from "../../../src-shared/domain/clauses/progress.ts";
import { clausesText } from "../../text/clauses.ts";
import { ClauseRecords } from "./clause-records.tsx";
import { PointCard } from "./point-card.tsx";
import { useGrowing } from "./use-growing.ts";
import { ProgressExplained } from "./progress-explained.tsx";
import type { ClausesData } from "./use-clauses.ts";
import classes from "./clauses.module.css";

type Props = {
  readonly clause: Clause;
  readonly data: ClausesData;
  readonly heldPoint: string | null;
  /** The point that was asked for, which must be there at once. */ readonly target: string | null;
  readonly onOpen: (id: string) => void;
};

const Documented = ({ clause, data }: Pick<Props, "clause" | "data">) => {
  const items = data.catalogue.documentedInformation.filter((item) => clause.documentedInformation?.includes(item.id));
  return (
    <div>
      <Title order={3} size="h6">
        {clausesText.documented.title}
      </Title>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {clausesText.documented.none}
        </Text>
      ) : (
        <List size="sm">
          {items.map((item) => (
            <List.Item key={item.id}>
              <Text component="span" size="sm" c="dimmed" className={classes.figures}>
                {item.id}
              </Text>{" "}
              {item.title}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
};

/** One clause: what it is about, what it wants documented, and its points to answer. */
export const ClauseView = ({ clause, data, heldPoint, target, onOpen }: Props) => {
  const progress = data.figures.get(clause.id);
  const points = clause.points ?? [];
  const drawn = useGrowing(Math.max(2, points.findIndex((point) => point.id === target) + 2), points.length);
  const required = points.filter(isRequirement).length;
  return (
    <Stack gap="md">
      <header>
        <Title order={2} size="h4" tabIndex={-1} id="clause-title" className={classes.title}>
          {clause.id} {clause.title}
        </Title>
        <Group gap="xs" my={4}>
          {clause.nature ? (
            <Badge variant="default" size="sm" radius="sm" tt="none" fw={500}>
              {clausesText.nature[clause.nature]}
            </Badge>
          ) : null}
          {progress ? <ProgressExplained progress={progress} onOpenPoint={onOpen} /> : null}
        </Group>
        <Text size="sm" className={classes.summary}>
          {clause.summary}
        </Text>
      </header>
      <Documented clause={clause} data={data} />
      <ClauseRecords clauseId={clause.id} />
      <Stack gap="sm">
        <Title order={3} size="h6">
          {clausesText.pointsTitle(required, points.length - required)}
        </Title>
        {points.slice(0, drawn).map((point) => (
          <PointCard
            key={point.id}
            point={point}
            answer={data.answers.get(point.id)}
            held={point.id === heldPoint}
            today={data.today}
          />
        ))}
      </Stack>
    </Stack>
  );
};
