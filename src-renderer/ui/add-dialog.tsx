/**
 * "Add a …": a button with a small form that holds only what a new record needs at once. What is said wrong stands at its field.
 *
 *     <AddDialog
 *       label={text.add.open}
 *       submit={text.add.submit}
 *       command={contract.actions.create}
 *       fields={[
 *         { name: "title", label: text.add.title, hint: text.add.hint, required: true },
 *         { name: "systemId", label: text.add.system, kind: "choice", data: systems },
 *       ]}
 *       input={({ title, systemId }) => ({ title, systemId: systemId === "" ? null : systemId })}
 *       onAdded={({ id }) => go("actions", id)}
 *     />
 *
 * Each value is text: a day as yyyy-mm-dd, a choice by its value, "" where nothing was given. `name` is the field's name in the
 * command's input. In a workspace that is open for reading only the button is not there.
 */
import { Button, Popover, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import type { CommandDef, InputOf, OutputOf } from "../../src-shared/ipc/define.ts";
import { useCommand } from "../ipc/use-command.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { issueOf } from "./issue-of.ts";
import { useReadOnly } from "./workspace.ts";

export type AddField<Name extends string = string> = {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  /** One line of text when not said. */
  readonly kind?: "words" | "day" | "choice";
  /** What a choice can be. */
  readonly data?: readonly { readonly value: string; readonly label: string }[];
  /** Nothing is sent while this is empty. */
  readonly required?: boolean;
  readonly initial?: string;
  readonly maxLength?: number;
};

type Props<D extends CommandDef, Name extends string> = {
  /** Of the button and of the form. */
  readonly label: string;
  readonly submit: string;
  readonly command: D;
  readonly fields: readonly AddField<Name>[];
  /** What the command is sent for the values that were given. */
  readonly input: (values: Readonly<Record<Name, string>>) => InputOf<D>;
  readonly onAdded: (added: OutputOf<D>) => void;
  /** "default" where the button stands beside a more important one. */
  readonly variant?: "filled" | "default";
};

type FieldProps = {
  readonly field: AddField;
  readonly value: string;
  readonly issue: string | undefined;
  readonly first: boolean;
  readonly onChange: (value: string) => void;
};

const Field = ({ field, value, issue, first, onChange }: FieldProps) => {
  const common = {
    label: field.label,
    description: field.hint,
    error: issue,
    "data-autofocus": first || undefined,
  };
  if (field.kind === "choice")
    return (
      <Select
        {...common}
        data={field.data ?? []}
        value={value === "" ? null : value}
        onChange={(next) => onChange(next ?? "")}
        clearable={field.required !== true}
        allowDeselect={false}
        searchable={(field.data?.length ?? 0) > 10}
        nothingFoundMessage={uiText.field.noMatch}
        comboboxProps={{ withinPortal: false }}
      />
    );
  const typed = {
    ...common,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (field.kind === "words")
    return <Textarea {...typed} autosize minRows={2} maxRows={8} maxLength={field.maxLength ?? 10_000} />;
  if (field.kind === "day") return <TextInput {...typed} type="date" min="1900-01-01" max="2999-12-31" />;
  return <TextInput {...typed} maxLength={field.maxLength ?? 300} />;
};

export const AddDialog = <D extends CommandDef, const Name extends string>({
  label,
  submit,
  command,
  fields,
  input,
  onAdded,
  variant = "filled",
}: Props<D, Name>) => {
  const fresh = () =>
    Object.fromEntries(fields.map((field) => [field.name, field.initial ?? ""])) as Record<Name, string>;
  const [opened, setOpened] = useState(false);
  const [values, setValues] = useState(fresh);
  const { send, error, busy, clear } = useCommand(command);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const incomplete = fields.some(({ name, required }) => required === true && (values[name] ?? "").trim() === "");
  const blamed = fields.some(({ name }) => issueOf(error, name) !== undefined);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (incomplete || busy) return;
    const result = await send(input(values));
    if (!result.ok) return;
    setValues(fresh());
    setOpened(false);
    onAdded(result.value);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant={variant}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpened((old) => !old)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form onSubmit={(event) => void add(event)}>
          <Stack gap="sm" align="stretch">
            {fields.map((field, at) => (
              <Field
                key={field.name}
                field={field}
                value={values[field.name] ?? ""}
                issue={issueOf(error, field.name)}
                first={at === 0}
                onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
              />
            ))}
            {blamed ? null : <ErrorNote error={error} onClose={clear} />}
            <Button size="xs" type="submit" loading={busy} disabled={incomplete}>
              {submit}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};
