import { TextInput } from "@mantine/core";
import type { OnSave } from "./autosave.ts";
import { fieldError } from "./field-error.ts";
import { useReading } from "./use-reading.ts";
import { useAutosave } from "./use-autosave.ts";

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly onSave: OnSave<number | null>;
  readonly issue?: string | undefined;
  readonly disabled?: boolean;
};

/** A number a person types; an empty field is "not said". What is no number is sent as it is and refused by the command. */
export const AutosaveNumber = ({ label, description, value, onSave, issue, disabled }: Props) => {
  const reading = useReading(disabled);
  const field = useAutosave({
    value: value === null ? "" : String(value),
    onSave: (typed) => onSave(typed.trim() === "" ? null : Number(typed.trim().replace(",", "."))),
  });
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      {...reading}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={(event) => field.change(event.currentTarget.value)}
      onFocus={field.focus}
      onBlur={field.blur}
    />
  );
};
