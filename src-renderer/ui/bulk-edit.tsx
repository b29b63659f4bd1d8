/**
 * "Edit 12 risks…": changes one field of every selected record as one command.
 *
 *     <BulkEdit what="2 risks" fields={[{ name: "ownerId", label: "Owner", data: people }]} command={update}
 *       input={(name, value) => ({ rows, patch: { [name]: value } })} onDone={clear} />
 *
 * `value` is the text that was chosen, "" to empty the field. `undo` gives the commands that bring the earlier values back, one
 * for each value the records held: `undo={(name) => byEarlierValue(records, name).map(({ value, rows }) => ({ rows, patch: { [name]: value } }))}`.
 */
import { Button, Checkbox, NativeSelect, Popover, Stack, Text, TextInput } from "@mantine/core";
import { IconEdit } from "@tabler/icons-react";
import { useState } from "react";
import type { CommandDef, InputOf } from "../../src-shared/ipc/define.ts";
import { success, type Result } from "../../src-shared/ipc/result.ts";
import { sendCommand } from "../ipc/send-command.ts";
import { useCommand } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { flushAll } from "./flush.ts";
import { offerUndo } from "./undo.tsx";
import { useReadOnly } from "./workspace.ts";

type Field<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  /** What it can be; a day or a line of text without. */
  readonly data?: readonly { readonly value: string; readonly label: string }[];
  readonly kind?: "day" | "text";
  readonly maxLength?: number;
  /** The field cannot be empty, so emptying is not offered. */
  readonly needed?: boolean;
};

type Props<D extends CommandDef, Name extends string> = {
  /** The records that are changed, in words: "2 risks". */
  readonly what: string;
  readonly fields: readonly Field<Name>[];
  readonly command: D;
  readonly input: (name: Name, value: string) => InputOf<D>;
  /** The way back, with the revisions after the change; nothing where a field cannot be brought back by itself. */
  readonly undo?: (name: Name) => readonly InputOf<D>[];
  readonly onDone: () => void;
};

type Row = { readonly id: string; readonly revision: number };

/** The records in groups of one value each, with the revision they have after one more change. */
export const byEarlierValue = <R extends Row, K extends keyof R>(records: readonly R[], name: K) =>
  [...new Set(records.map((record) => record[name]))].map((value) => ({
    value,
    rows: records
      .filter((record) => record[name] === value)
      .map(({ id, revision }) => ({ id, revision: revision + 1 })),
  }));

const takeBack = async <D extends CommandDef>(
  command: D,
  steps: readonly InputOf<D>[],
): Promise<Result<unknown, string>> => {
  for (const step of steps) {
    const result = await sendCommand(command, step);
    if (!result.ok) return result;
  }
  return success(null);
};

const text = uiText.bulk;

const ValueField = ({
  field,
  value,
  onValue,
}: {
  readonly field: Field<string>;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) => {
  const common = {
    label: text.value,
    size: "xs",
    value,
    onChange: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  if (field.data) return <NativeSelect {...common} data={[{ value: "", label: text.choose }, ...field.data]} />;
  if (field.kind === "day") return <TextInput {...common} type="date" min="1900-01-01" max="2999-12-31" />;
  return <TextInput {...common} maxLength={field.maxLength ?? 300} />;
};

export const BulkEdit = <D extends CommandDef, const Name extends string>({
  what,
  fields,
  command,
  input,
  undo,
  onDone,
}: Props<D, Name>) => {
  const [opened, setOpened] = useState(false);
  const [at, setAt] = useState(0);
  const [value, setValue] = useState("");
  const [emptied, setEmptied] = useState(false);
  const update = useCommand(command);
  const readOnly = useReadOnly();
  const field = fields[at]!;
  if (readOnly) return null;
  const choose = (next: number): void => {
    setAt(next);
    setValue("");
    setEmptied(false);
  };
  const apply = async (): Promise<void> => {
    const steps = undo?.(field.name) ?? [];
    const result = await update.send(input(field.name, emptied ? "" : value));
    if (!result.ok) return;
    if (steps.length > 0) offerUndo(text.changed(what, field.label), () => takeBack(command, steps));
    setOpened(false);
    choose(at);
    onDone();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={300} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          leftSection={<IconEdit size={14} aria-hidden />}
          onClick={() => {
            void flushAll();
            setOpened((old) => !old);
          }}
        >
          {text.open(what)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.open(what)}>
        <Stack gap="xs">
          <NativeSelect
            label={text.field}
            size="xs"
            data={fields.map((one, index) => ({ value: String(index), label: one.label }))}
            value={String(at)}
            onChange={(event) => choose(Number(event.currentTarget.value))}
          />
          {emptied ? null : <ValueField field={field} value={value} onValue={setValue} />}
          {field.needed === true ? null : (
            <Checkbox
              size="xs"
              label={text.emptyIt}
              checked={emptied}
              onChange={(event) => setEmptied(event.currentTarget.checked)}
            />
          )}
          <Text size="xs" c="dimmed">
            {text.one}
          </Text>
          <ErrorNote error={update.error} onClose={update.clear} />
          <Button
            size="xs"
            loading={update.busy}
            disabled={!emptied && value.trim() === ""}
            onClick={() => void apply()}
          >
            {emptied ? text.clear(what) : text.apply(what)}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
