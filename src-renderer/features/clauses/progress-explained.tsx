import { Anchor, Group, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { Progress, ProgressState } from "../../../src-shared/domain/clauses/progress.ts";
import { clausesText } from "../../text/clauses.ts";
import { ProgressBar } from "./progress-bar.tsx";
import classes from "./progress.module.css";

type Props = { readonly progress: Progress; readonly label?: string; readonly onOpenPoint: (pointId: string) => void };

const text = clausesText.progress;
const DECIDED: readonly ProgressState[] = ["effective", "implemented", "not-applicable"];
const OPEN: readonly ProgressState[] = ["in-progress", "not-started", "unreasoned"];
const SHOWN = 12;

const Rows = ({
  states,
  head,
  sum,
  progress,
}: {
  readonly states: readonly ProgressState[];
  readonly head: string;
  readonly sum: number;
  readonly progress: Progress;
}) => (
  <tbody>
    <tr className={classes.sum}>
      <th scope="row">{head}</th>
      <td>{sum.toLocaleString()}</td>
    </tr>
    {states.map((state) =>
      state === "unreasoned" && progress.counts[state] === 0 ? null : (
        <tr key={state}>
          <th scope="row">{text.states[state]}</th>
          <td>{progress.counts[state].toLocaleString()}</td>
        </tr>
      ),
    )}
  </tbody>
);

/** A figure that opens to its rule, what it was counted from, and the points that are still open. */
export const ProgressExplained = ({ progress, label, onOpenPoint }: Props) => {
  const [opened, setOpened] = useState(false);
  const go = (pointId: string): void => {
    setOpened(false);
    onOpenPoint(pointId);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} onClick={() => setOpened(!opened)}>
          <ProgressBar progress={progress} />
          {label ?? text.button(progress.decided, progress.total)}
          <IconInfoCircle size={14} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.title}>
        <Stack gap="xs">
          <Text size="sm" fw={600} tabIndex={-1} data-autofocus>
            {text.title}
          </Text>
          <Text size="sm">{text.rule}</Text>
          <table className={classes.table}>
            <Rows states={DECIDED} head={text.decidedHead} sum={progress.decided} progress={progress} />
            <Rows states={OPEN} head={text.openHead} sum={progress.open.length} progress={progress} />
          </table>
          <Text size="sm" fw={600}>
            {progress.open.length === 0 ? text.allDecided : text.next}
          </Text>
          <Group gap="4px 12px">
            {progress.open.slice(0, SHOWN).map((id) => (
              <Anchor key={id} component="button" type="button" size="sm" onClick={() => go(id)}>
                {id}
              </Anchor>
            ))}
            {progress.open.length > SHOWN ? (
              <Text size="sm" c="dimmed">
                {text.more(progress.open.length - SHOWN)}
              </Text>
            ) : null}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
