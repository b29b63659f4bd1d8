import { Badge, Button, Group, Stack, Text, Tooltip } from "@mantine/core";
import { IconClockExclamation, IconHistory, IconLink } from "@tabler/icons-react";
import { memo } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { isOverdue } from "../../../src-shared/domain/clauses/progress.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { clausesText } from "../../text/clauses.ts";
import { StatusBadge, ToneBadge } from "../../ui/badges.tsx";
import type { CataloguePoint } from "../../ui/catalogue.ts";
import { AutosaveDate, PersonSelect } from "../../ui/fields.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { PointAnswer } from "./point-answer.tsx";
import { PointReason, PointStatusSelect, useStatusChoice } from "./point-status.tsx";
import { useAnswer } from "./use-answer.ts";
import type { Answer } from "./use-clauses.ts";
import { useViewState } from "./view-state.ts";
import classes from "./point-card.module.css";

type Props = {
  readonly point: CataloguePoint;
  readonly answer: Answer | undefined;
  readonly held: boolean;
  readonly today: string;
};

const text = clausesText.point;

const Card = ({ point, answer, held, today }: Props) => {
  const editor = useAnswer(point.id, answer);
  const choice = useStatusChoice(answer, editor);
  const { data: links = [] } = useQuery(contract.links.of, { kind: "point", id: point.id });
  const hold = useViewState((state) => state.hold);
  const inspect = useViewState((state) => state.inspect);
  const overdue = isOverdue(answer, today);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notices which point the focus is in
    <section
      className={classes.card}
      id={`point-${point.id}`}
      aria-labelledby={`title-${point.id}`}
      data-held={held || undefined}
      onFocus={() => hold(point.id)}
      tabIndex={-1}
    >
      <Group gap="xs" wrap="nowrap" align="flex-start" justify="space-between">
        <Group gap={8}>
          <h4 className={classes.id} id={`title-${point.id}`} tabIndex={-1}>
            {point.id}
          </h4>
          <Tooltip label={clausesText.kindHelp[point.kind]}>
            <Badge variant="default" size="sm" radius="sm" tt="none" fw={500}>
              {clausesText.kind[point.kind]}
            </Badge>
          </Tooltip>
          {overdue ? (
            <ToneBadge tone="attention" icon={IconClockExclamation}>
              {text.overdue}
            </ToneBadge>
          ) : null}
        </Group>
        <StatusBadge
          status={choice.shown}
          label={choice.waiting ? clausesText.progress.states.unreasoned : undefined}
        />
      </Group>
      <Text size="sm" className={classes.text}>
        {point.text}
      </Text>
      <Stack gap="sm">
        <StaleNote editor={editor} />
        <PointAnswer pointId={point.id} value={answer?.answer ?? ""} editor={editor} />
        <div className={classes.fields}>
          <PointStatusSelect choice={choice} />
          <PersonSelect
            label={text.owner}
            value={answer?.ownerId ?? null}
            onSave={(ownerId) => editor.save({ ownerId })}
            issue={editor.issues["ownerId"]}
          />
          <AutosaveDate
            label={text.due}
            value={answer?.dueDate ?? ""}
            onSave={(dueDate) => editor.save({ dueDate })}
            issue={editor.issues["dueDate"]}
          />
          <Group gap={4} className={classes.actions}>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconLink size={14} aria-hidden />}
              aria-label={text.linksOf(point.id, links.length)}
              onClick={() => inspect(point.id, "links")}
            >
              {text.links(links.length)}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconHistory size={14} aria-hidden />}
              aria-label={text.historyOf(point.id)}
              onClick={() => inspect(point.id, "history")}
            >
              {text.history}
            </Button>
          </Group>
        </div>
        {choice.shown === "not-applicable" ? <PointReason choice={choice} answer={answer} editor={editor} /> : null}
      </Stack>
    </section>
  );
};

/** Answers are read again after every command; only a card whose own answer changed is drawn again. */
export const PointCard = memo(
  Card,
  (before, after) =>
    before.point === after.point &&
    before.held === after.held &&
    before.today === after.today &&
    before.answer?.revision === after.answer?.revision,
);
