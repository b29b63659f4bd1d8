import { Select, Text } from "@mantine/core";
import { assessmentText as text } from "../../text/risk-assessment.ts";
import { fieldError } from "../../ui/field-error.ts";
import { useAutosave } from "../../ui/use-autosave.ts";
import { useReading } from "../../ui/use-reading.ts";
import classes from "./risks.module.css";

export type Choice = { readonly value: number; readonly name: string; readonly anchor: string };
type Props = {
  /** Above the field; left out in a table, whose heads say it. */
  readonly label?: string;
  readonly ariaLabel: string;
  readonly levels: readonly Choice[];
  readonly value: number | null;
  /** What counts while nobody chose a level; shown in its place. */
  readonly derived?: number | null;
  readonly issue: string | undefined;
  /** Takes over the choice where something must be said first; true when it did. */
  readonly onHold: (level: number | null) => boolean;
  readonly onSave: (level: number | null) => Promise<unknown>;
};

const nameOf = ({ value, name }: Choice): string => `${value} ${name}`;

const NOT_ASSESSED = "0";

/**
 * One level of a scale. Every option shows what it means, and the chosen one keeps showing it. In a table cell the closed
 * field holds the number and the name stands below it, so that no name is ever cut.
 */
export const LevelPicker = ({ label, ariaLabel, levels, value, derived, issue, onHold, onSave }: Props) => {
  const reading = useReading(false);
  const field = useAutosave<number | null>({ value, onSave });
  const shown = field.view.value;
  const chosen = levels.find((level) => level.value === (shown ?? derived));
  const compact = label === undefined;
  const words = (level: Choice): string => (compact ? String(level.value) : nameOf(level));
  const data = [
    { value: NOT_ASSESSED, label: text.choose },
    ...levels.map((level) => ({ value: String(level.value), label: words(level) })),
  ];
  // A level from a scale that was shortened meanwhile stays readable.
  if (shown !== null && !chosen) data.push({ value: String(shown), label: String(shown) });
  const choose = (next: number | null): void => {
    if (!onHold(next)) field.choose(next);
  };
  const placeholder = chosen && shown === null ? (compact ? words(chosen) : text.derived(nameOf(chosen))) : null;
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      {...reading}
      placeholder={placeholder ?? (compact ? "–" : text.choose)}
      data={data}
      value={shown === null ? null : String(shown)}
      description={compact ? chosen?.name : chosen?.anchor}
      title={compact && chosen ? `${nameOf(chosen)}: ${chosen.anchor}` : undefined}
      size={compact ? "xs" : "sm"}
      classNames={{ input: classes.level }}
      rightSectionWidth={24}
      inputWrapperOrder={["label", "input", "description", "error"]}
      error={fieldError(field.view, issue)}
      maxDropdownHeight={460}
      comboboxProps={{ width: 340, position: "bottom-start" }}
      onChange={(next) => choose(next === null || next === NOT_ASSESSED ? null : Number(next))}
      renderOption={({ option }) => {
        const level = levels.find((one) => String(one.value) === option.value);
        return (
          <div>
            <Text size="sm">{level ? nameOf(level) : option.label}</Text>
            <Text size="xs" c="dimmed">
              {level?.anchor}
            </Text>
          </div>
        );
      }}
    />
  );
};
