import { Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { IconPlaylistAdd } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../../src-shared/domain/registers/all.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import classes from "./context.module.css";

const text = contextText.set;

/** The entries that the program ships for a register, to choose from; what is there already is marked. */
export const StartingSet = ({ register }: { readonly register: RegisterId }) => {
  const { data } = useQuery(contract.context.startingSet, { register });
  const write = useCommand(contract.registers.import);
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const entries = data?.entries ?? [];
  if (readOnly || entries.length === 0) return null;
  const groups = [...new Set(entries.map(({ group }) => group))].map((group) => ({
    group,
    items: entries.map((entry, at) => ({ ...entry, at })).filter((entry) => entry.group === group),
  }));
  const set = (some: readonly number[], on: boolean): void => {
    const next = new Set(chosen);
    for (const at of some)
      if (on) next.add(at);
      else next.delete(at);
    setChosen(next);
  };
  const add = async (): Promise<void> => {
    const rows = [...chosen].toSorted((a, b) => a - b).map((at) => ({ values: entries[at]!.values }));
    const result = await write.send({ register, fileName: text.file, rows });
    if (!result.ok) return;
    setChosen(new Set());
    setOpened(false);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlaylistAdd size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.open}
      </Button>
      {opened ? (
        <Modal opened onClose={() => setOpened(false)} title={text.title(registerOf(register).title)} size="lg">
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {data?.note}
            </Text>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard */}
            <div className={classes.list} tabIndex={0} role="group" aria-label={text.title(registerOf(register).title)}>
              {groups.map(({ group, items }) => {
                const free = items.filter(({ taken }) => !taken).map(({ at }) => at);
                const count = free.filter((at) => chosen.has(at)).length;
                return (
                  <div key={group} className={classes.group}>
                    <Checkbox
                      size="sm"
                      fw={600}
                      label={group}
                      disabled={free.length === 0}
                      checked={free.length > 0 && count === free.length}
                      indeterminate={count > 0 && count < free.length}
                      onChange={(event) => set(free, event.currentTarget.checked)}
                    />
                    <div className={classes.items}>
                      {items.map(({ at, values, taken }) => (
                        <Checkbox
                          key={at}
                          size="xs"
                          label={[values["reference"], values["title"], taken ? `(${text.taken})` : ""]
                            .filter((words) => typeof words === "string" && words !== "")
                            .join(" ")}
                          disabled={taken}
                          checked={chosen.has(at)}
                          onChange={(event) => set([at], event.currentTarget.checked)}
                        />
                      ))}
                    </div>
                  </div>
                );
              })}
            </div>
            <ErrorNote error={write.error} onClose={write.clear} />
            <Group justify="flex-end" gap="xs">
              <Button size="xs" variant="default" onClick={() => setOpened(false)}>
                {text.cancel}
              </Button>
              <Button size="xs" disabled={chosen.size === 0} loading={write.busy} onClick={() => void add()}>
                {text.add(chosen.size)}
              </Button>
            </Group>
          </Stack>
        </Modal>
      ) : null}
    </>
  );
};
