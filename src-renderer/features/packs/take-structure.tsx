/** Taking over of a pack what another client can begin with: whole kinds, or single records. */
import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useJob } from "../../ipc/use-command.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { packsText } from "../../text/packs.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import classes from "./packs.module.css";

const text = packsText.look;

type KindProps = {
  readonly title: string;
  readonly added: readonly string[];
  readonly known: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** One box for the kind, and one for each of its records when it is opened. */
const Kind = ({ title, added, known, chosen, disabled, onChange }: KindProps) => {
  const [open, setOpen] = useState(false);
  const toggle = (name: string, on: boolean): void =>
    onChange(new Set(on ? [...chosen, name] : [...chosen].filter((one) => one !== name)));
  return (
    <div role="group" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Checkbox
          size="xs"
          label={title}
          description={text.takeCounts(added.length, known.length)}
          checked={chosen.size === added.length}
          indeterminate={chosen.size > 0 && chosen.size < added.length}
          disabled={disabled}
          onChange={(event) => onChange(new Set(event.currentTarget.checked ? added : []))}
        />
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.takeLess(title) : text.takeSingle(title)}
        </Button>
      </Group>
      {open ? (
        <Stack gap={6} mt={6} className={classes.single}>
          {added.map((name) => (
            <Checkbox
              key={name}
              size="xs"
              label={name}
              checked={chosen.has(name)}
              disabled={disabled}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />
          ))}
          {known.length > 0 ? (
            <Text size="xs" c="dimmed">
              {text.takeKnown(known)}
            </Text>
          ) : null}
        </Stack>
      ) : null}
    </div>
  );
};

const NOTHING: ReadonlySet<string> = new Set();

export const Take = ({ token }: { readonly token: string }) => {
  const { data: kinds, error } = useQuery(contract.packs.structure, { token });
  const take = useJob(contract.packs.takeStructure);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const [taken, setTaken] = useState<number | null>(null);
  const useful = kinds?.filter(({ added }) => added.length > 0) ?? [];
  const wanted = useful.flatMap(({ kind, added }) => {
    const names = added.filter((name) => chosen.get(kind)?.has(name) === true);
    return names.length === 0
      ? []
      : [{ kind, names: names.length === added.length ? null : names, count: names.length }];
  });
  const start = async (): Promise<void> => {
    const result = await take.run({ token, chosen: wanted.map(({ kind, names }) => ({ kind, names })) });
    if (!result.ok) return;
    setTaken(result.value.created);
    setChosen(new Map());
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{text.takeHint}</Text>
      {error?.code === "NO_WORKSPACE" ? <Text size="sm">{text.noWorkspace}</Text> : <ErrorNote error={error} />}
      {taken === null ? null : (
        <Text size="sm" fw={600} role="status">
          {text.taken(taken)}
        </Text>
      )}
      {kinds && useful.length === 0 && taken === null ? <Text size="sm">{text.takeNone}</Text> : null}
      {useful.map(({ kind, title, added, known }) => (
        <Kind
          key={kind}
          title={title}
          added={added}
          known={known}
          chosen={chosen.get(kind) ?? NOTHING}
          disabled={take.busy}
          onChange={(names) => setChosen(new Map([...chosen, [kind, names]]))}
        />
      ))}
      <ErrorNote error={take.error} onClose={take.clear} />
      <Group>
        <Button disabled={wanted.length === 0} loading={take.busy} onClick={() => void start()}>
          {text.submit(wanted.reduce((sum, { count }) => sum + count, 0))}
        </Button>
      </Group>
    </Stack>
  );
};
