import { Checkbox, Group, Radio, Text } from "@mantine/core";
import { EXCLUDE_REASONS, INCLUDE_REASONS } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { fieldError } from "../../ui/field-error.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { Editing } from "./editing.ts";
import { Section } from "./section.tsx";
import type { SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";
import { decisionPatch } from "./use-decide.ts";

type Codes = SoaRow["reasonCodes"];

const text = soaText.editor;
const DECISIONS = ["", "included", "excluded"] as const;
const NONE = "undecided";
const same = (a: Codes, b: Codes): boolean => a.toSorted().join() === b.toSorted().join();

/** The reason codes of the decision that was taken, with their words; those of the other side are not offered. */
const Reasons = ({ row, issues, save }: Editing) => {
  const offered: readonly { readonly id: Codes[number]; readonly label: string }[] =
    row.decision === "included" ? INCLUDE_REASONS : EXCLUDE_REASONS;
  const field = useAutosave<Codes>({ value: row.reasonCodes, same, onSave: (reasonCodes) => save({ reasonCodes }) });
  const inOrder = (chosen: readonly string[]): Codes =>
    offered.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  return (
    <Checkbox.Group
      label={row.decision === "included" ? text.included : text.excluded}
      description={text.reasonsHint}
      value={[...field.view.value]}
      error={fieldError(field.view, issues["reasonCodes"])}
      onChange={(next) => field.choose(inOrder(next))}
    >
      <div className={classes.codes}>
        {offered.map(({ id, label }) => (
          <Checkbox key={id} size="xs" value={id} label={`${id}  ${label}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
};

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
