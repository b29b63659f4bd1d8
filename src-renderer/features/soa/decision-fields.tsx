import { Group, Radio, Text } from "@mantine/core";
import { soaText } from "../../text/soa.ts";
import { fieldError } from "../../ui/field-error.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { Editing } from "./editing.ts";
import { Reasons } from "./reason-fields.tsx";
import { Section } from "./section.tsx";
import type { SoaRow } from "./sheet-model.ts";
import { decisionPatch } from "./use-decide.ts";

const text = soaText.editor;
const DECISIONS = ["", "included", "excluded"] as const;
const NONE = "undecided";

/** Whether the control is necessary here, and why. */
export const DecisionFields = (editing: Editing) => {
  const { row, issues, save } = editing;
  const field = useAutosave<SoaRow["decision"]>({
    value: row.decision,
    onSave: (decision) => save(decisionPatch(row, decision)),
  });
  const decision = field.view.value;
  return (
    <Section title={text.decision}>
      <Radio.Group
        label={text.decisionGroup}
        description={decision === "" ? text.undecidedHint : undefined}
        value={decision === "" ? NONE : decision}
        error={fieldError(field.view, issues["decision"])}
        onChange={(next) => field.choose(DECISIONS.find((known) => known === next) ?? "")}
      >
        <Group gap="lg" mt={8}>
          {DECISIONS.map((value) => (
            <Radio key={value} size="xs" value={value === "" ? NONE : value} label={text.decisions[value]} />
          ))}
        </Group>
      </Radio.Group>
      {row.decision === "" ? null : <Reasons key={row.decision} {...editing} />}
      <AutosaveText
        label={text.justification}
        description={row.decision === "" ? undefined : text.justificationHint[row.decision]}
        multiline
        maxLength={5000}
        value={row.justification}
        issue={issues["justification"]}
        onSave={(justification) => save({ justification })}
      />
      {row.lastReview === "" ? null : (
        <Text size="xs" c="dimmed">
          {text.lastReview(row.lastReview)}
        </Text>
      )}
    </Section>
  );
};
