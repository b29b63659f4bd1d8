import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { planningText as text } from "../../../text/measuring.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { formatDay } from "../../../ui/format.ts";
import { today } from "../../../ui/today.ts";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "./planning.module.css";

const Dialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const { data = [], error } = useQuery(contract.planning.proposed, { year });
  const plan = useCommand(contract.planning.plan);
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const day = today();
  // What lies in the past would be overdue at once: it is planned only where somebody asks for it.
  const isChosen = ({ key, plannedOn }: { readonly key: string; readonly plannedOn: string }): boolean =>
    decided.get(key) ?? plannedOn >= day;
  const open = data.filter(({ planned }) => !planned);
  const chosen = open.filter(isChosen);
  const toggle = (keys: readonly string[], on: boolean): void =>
    setDecided(new Map([...decided, ...keys.map((key) => [key, on] as const)]));
  const submit = async (): Promise<void> => {
    const result = await plan.send({ year, keys: chosen.map(({ key }) => key) });
    if (result.ok) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={text.dialog(year)} size="min(860px, 92vw)" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{text.hint}</Text>
        <ErrorNote error={error ?? plan.error} onClose={plan.clear} />
        {open.length === 0 ? (
          <Text size="sm">{text.nothing}</Text>
        ) : (
          <Checkbox
            size="xs"
            label={text.all}
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={(event) =>
              toggle(
                open.map(({ key }) => key),
                event.currentTarget.checked,
              )
            }
          />
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
        <div className={classes["dialog"]} tabIndex={0} role="group" aria-label={text.planable}>
          <Stack gap={8}>
            {data.map(({ key, title, plannedOn, why, planned }) => (
              <Checkbox
                key={key}
                size="xs"
                label={`${formatDay(plannedOn)}: ${title}${planned ? ` (${text.there})` : ""}`}
                description={why}
                disabled={planned}
                checked={!planned && isChosen({ key, plannedOn })}
                onChange={(event) => toggle([key], event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button size="xs" loading={plan.busy} disabled={chosen.length === 0} onClick={() => void submit()}>
            {text.submit(chosen.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

/** Fills a year from the AI systems and the risk criteria, seen before it is planned. */
export const PlanDialog = ({ year }: { readonly year: number }) => {
  const [opened, setOpened] = useState(false);
  if (useReadOnly()) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.make(year)}
      </Button>
      {opened ? <Dialog year={year} onClose={() => setOpened(false)} /> : null}
    </>
  );
};
