/** The autosaving fields. None has a Save button: see autosave.ts for when they send. */
import { MultiSelect, Select, Text, Textarea, TextInput } from "@mantine/core";
import { uiText } from "../text/ui.ts";
import type { OnSave } from "./autosave.ts";
import { fieldError } from "./field-error.ts";
import classes from "./fields.module.css";
import { useReading } from "./use-reading.ts";
import { useAutosave } from "./use-autosave.ts";

export { PersonSelect } from "./person-select.tsx";

type Common = {
  readonly label: string;
  readonly description?: string;
  readonly issue?: string | undefined;
  readonly disabled?: boolean;
};
type Choice = {
  readonly value: string;
  readonly label: string;
  /** What the option means: below it in the list, and below the closed field while it is chosen. */
  readonly hint?: string;
};

export type AutosaveTextProps = Common & {
  readonly value: string;
  readonly onSave: OnSave<string>;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
};

export const AutosaveText = ({
  label,
  description,
  value,
  onSave,
  issue,
  multiline,
  maxLength,
  placeholder,
  disabled,
}: AutosaveTextProps) => {
  const reading = useReading(disabled);
  const field = useAutosave({ value, onSave });
  const props = {
    label,
    description,
    placeholder,
    ...reading,
    maxLength,
    value: field.view.value,
    error: fieldError(field.view, issue),
    onChange: (event: { currentTarget: { value: string } }) => field.change(event.currentTarget.value),
    onFocus: field.focus,
    onBlur: field.blur,
  };
  return multiline ? <Textarea {...props} autosize minRows={2} maxRows={14} /> : <TextInput {...props} />;
};

export type AutosaveSelectProps = Common & {
  readonly value: string | null;
  readonly data: readonly Choice[];
  readonly onSave: OnSave<string>;
  readonly clearable?: boolean;
  readonly placeholder?: string;
};

/** Options with what they mean below them. */
const withHint =
  (data: readonly Choice[]) =>
  ({ option }: { readonly option: Choice }) => (
    <div>
      <Text size="sm">{option.label}</Text>
      <Text size="xs" c="dimmed">
        {data.find(({ value }) => value === option.value)?.hint}
      </Text>
    </div>
  );

/** Saves the chosen value; clearing saves "". */
export const AutosaveSelect = ({
  label,
  description,
  value,
  data,
  onSave,
  clearable,
  issue,
  disabled,
  placeholder,
}: AutosaveSelectProps) => {
  const reading = useReading(disabled);
  const field = useAutosave<string>({ value: value ?? "", onSave });
  const chosen = data.find((choice) => choice.value === field.view.value);
  return (
    <Select
      label={label}
      description={chosen?.hint ?? description}
      placeholder={placeholder}
      {...reading}
      classNames={{ ...reading.classNames, input: `${reading.classNames?.input ?? ""} ${classes.closed}` }}
      title={chosen?.label}
      data={data}
      {...(data.some(({ hint }) => hint !== undefined) ? { renderOption: withHint(data) } : {})}
      value={field.view.value === "" ? null : field.view.value}
      error={fieldError(field.view, issue)}
      onChange={(next) => field.choose(next ?? "")}
      clearable={clearable}
      allowDeselect={false}
      searchable={data.length > 10}
      nothingFoundMessage={uiText.field.noMatch}
    />
  );
};

export type AutosaveMultiSelectProps = Common & {
  readonly value: readonly string[];
  readonly data: readonly Choice[];
  readonly onSave: OnSave<string[]>;
  readonly placeholder?: string;
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export const AutosaveMultiSelect = ({
  label,
  description,
  value,
  data,
  onSave,
  issue,
  disabled,
  placeholder,
}: AutosaveMultiSelectProps) => {
  const reading = useReading(disabled);
  const field = useAutosave<string[]>({ value: [...value], onSave, same: sameList });
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={field.view.value.length === 0 ? placeholder : undefined}
      {...reading}
      data={data}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={field.choose}
      searchable={data.length > 10}
      hidePickedOptions
      nothingFoundMessage={uiText.field.noMatch}
    />
  );
};

export type AutosaveDateProps = Common & { readonly value: string; readonly onSave: OnSave<string> };

/** A calendar day as yyyy-mm-dd, shown in the order of the person's system; "" is no date. */
export const AutosaveDate = ({ label, description, value, onSave, issue, disabled }: AutosaveDateProps) => {
  const reading = useReading(disabled);
  const field = useAutosave({ value, onSave });
  return (
    <TextInput
      type="date"
      min="1900-01-01"
      max="2999-12-31"
      label={label}
      description={description}
      {...reading}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={(event) => field.change(event.currentTarget.value)}
      onFocus={field.focus}
      onBlur={field.blur}
    />
  );
};
