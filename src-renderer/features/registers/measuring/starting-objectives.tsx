import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { startingSet } from "../../../../src-shared/domain/measuring/starting-set.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { measuringText } from "../../../text/measuring.ts";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "./measuring.module.css";

const text = measuringText.start;

const Dialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { objectives: themes, exampleObjectives } = useCatalogue();
  const { data: rows = [] } = useQuery(contract.registers.list, { register: "objectives" });
  const add = useCommand(contract.registers.import);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const set = useMemo(() => startingSet(themes, exampleObjectives), [themes, exampleObjectives]);
  const there = new Set(rows.map(({ values }) => String(values["title"])));
  const submit = async (): Promise<void> => {
    const wanted = set.filter(({ key }) => chosen.has(key));
    const result = await add.send({
      register: "objectives",
      fileName: text.source,
      rows: wanted.map(({ theme, title, measure, unit, better, target, evaluation }) => ({
        values: { title, catalogueId: theme, measure, unit, better, target, evaluation },
      })),
    });
    if (result.ok) onClose();
  };
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <Modal opened onClose={onClose} title={text.title} size="min(820px, 92vw)" closeOnClickOutside={false}>
      <Stack gap="sm">
        <Text size="sm">{text.hint}</Text>
        <ErrorNote error={add.error} onClose={add.clear} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
        <div className={classes["scroll"]} tabIndex={0} role="group" aria-label={text.title}>
          <Stack gap="md">
            {themes.map(({ id, title }) => (
              <Stack key={id} gap={6} role="group" aria-label={`${id} ${title}`}>
                <Text size="sm" fw={600}>
                  {id} {title}
                </Text>
                {set
                  .filter(({ theme }) => theme === id)
                  .map(({ key, title: name, measure }) => (
                    <Checkbox
                      key={key}
                      size="xs"
                      label={there.has(name) ? `${name} (${text.taken})` : name}
                      description={text.measure(measure)}
                      disabled={there.has(name)}
                      checked={chosen.has(key)}
                      onChange={(event) => toggle(key, event.currentTarget.checked)}
                    />
                  ))}
              </Stack>
            ))}
          </Stack>
        </div>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button size="xs" loading={add.busy} disabled={chosen.size === 0} onClick={() => void submit()}>
            {text.submit(chosen.size)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

/** Objectives to start from, by the themes of Annex C.2. */
export const StartingObjectives = () => {
  const [opened, setOpened] = useState(false);
  if (useReadOnly()) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListCheck size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.open}
      </Button>
      {opened ? <Dialog onClose={() => setOpened(false)} /> : null}
    </>
  );
};
