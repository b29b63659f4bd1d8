import { Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import type { Progress } from "../../../src-shared/domain/clauses/progress.ts";
import { clausesText } from "../../text/clauses.ts";
import { ProgressBar } from "./progress-bar.tsx";
import { ProgressExplained } from "./progress-explained.tsx";
import type { ClausesData } from "./use-clauses.ts";
import classes from "./clauses.module.css";

type Props = { readonly clause: Clause | null; readonly data: ClausesData; readonly onOpen: (id: string) => void };

const text = clausesText.group;

const Row = ({
  clause,
  progress,
  onOpen,
}: {
  readonly clause: Clause;
  readonly progress: Progress | undefined;
  readonly onOpen: (id: string) => void;
}) => (
  <li>
    <UnstyledButton className={classes.row} onClick={() => onOpen(clause.id)}>
      <span className={classes.rowNumber}>{clause.id}</span>
      <span className={classes.rowText}>
        <Text component="span" size="sm" fw={500} display="block">
          {clause.title}
        </Text>
        <Text component="span" size="sm" c="dimmed" display="block">
          {clause.summary}
        </Text>
      </span>
      {progress ? (
        <span className={classes.rowFigure}>
          <ProgressBar progress={progress} />
          {clausesText.progress.button(progress.decided, progress.total)}
        </span>
      ) : null}
    </UnstyledButton>
  </li>
);

/** A group of clauses, or all of them: what it is about and how far each part is. */
export const GroupView = ({ clause, data, onOpen }: Props) => {
  const below = data.catalogue.clauses.filter((other) => other.parent === (clause?.id ?? null));
  const progress = clause ? data.figures.get(clause.id) : data.all;
  return (
    <Stack gap="md">
      <header>
        <Title order={2} size="h4" tabIndex={-1} id="clause-title" className={classes.title}>
          {clause ? `${clause.id} ${clause.title}` : text.overviewTitle}
        </Title>
        <Group gap="xs" my={4}>
          {progress ? <ProgressExplained progress={progress} onOpenPoint={onOpen} /> : null}
        </Group>
        <Text size="sm" className={classes.summary}>
          {clause ? clause.summary : text.overviewSummary}
        </Text>
      </header>
      <ul className={classes.rows} aria-label={text.listLabel(clause?.id ?? "")}>
        {below.map((child) => (
          <Row key={child.id} clause={child} progress={data.figures.get(child.id)} onOpen={onOpen} />
        ))}
      </ul>
    </Stack>
  );
};
