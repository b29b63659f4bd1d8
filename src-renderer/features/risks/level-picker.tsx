import { Select, Text } from "@mantine/core";
import { assessmentText as text } from "../../text/risk-assessment.ts";
import { fieldError } from "../../ui/field-error.ts";
import { useAutosave } from "../../ui/use-autosave.ts";

export type Choice = { readonly value: number; readonly name: string; readonly anchor: string };
type Props = {
  readonly label: string;
  readonly ariaLabel: string;
  readonly levels: readonly Choice[];
  readonly value: number | null;
  readonly issue: string | undefined;
  readonly onSave: (level: number | null) => Promise<unknown>;
};

const nameOf = ({ value, name }: Choice): string => `${value} ${name}`;

/** One level of a scale. Every option shows what it means, and the chosen one keeps showing it. */
export const LevelPicker = ({ label, ariaLabel, levels, value, issue, onSave }: Props) => {
  const field = useAutosave<number | null>({ value, onSave });
  const shown = field.view.value;
  const chosen = levels.find((level) => level.value === shown);
  const data = levels.map((level) => ({ value: String(level.value), label: nameOf(level) }));
  // A level from a scale that was shortened meanwhile stays readable.
  if (shown !== null && !chosen) data.push({ value: String(shown), label: String(shown) });
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      placeholder={text.choose}
      data={data}
      value={shown === null ? null : String(shown)}
      description={chosen?.anchor}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={fieldError(field.view, issue)}
      clearable
      maxDropdownHeight={460}
      comboboxProps={{ width: 340, position: "bottom-start" }}
      onChange={(next) => field.choose(next === null ? null : Number(next))}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {levels.find((level) => String(level.value) === option.value)?.anchor}
          </Text>
        </div>
      )}
    />
  );
};
