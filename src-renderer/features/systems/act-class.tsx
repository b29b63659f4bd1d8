import { Alert, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { AI_ACT_CLASSES } from "../../../src-shared/domain/vocabulary.ts";
import { systemsText } from "../../text/systems.ts";
import { AutosaveSelect, AutosaveText } from "../../ui/fields.tsx";
import { lacksReason, type System, type SystemPatch } from "./system.ts";

type Props = {
  readonly system: System;
  readonly issues: Readonly<Record<string, string>>;
  readonly save: (patch: SystemPatch) => Promise<unknown>;
};

const text = systemsText.act;
const data = AI_ACT_CLASSES.map(({ id, label }) => ({ value: id, label }));

/** The class under the AI Act and why: a conclusion without its reason is flagged. */
export const ActClass = ({ system, issues, save }: Props) => (
  <Stack gap="sm">
    <Text size="xs" c="dimmed">
      {text.scope}
    </Text>
    <AutosaveSelect
      label={systemsText.fields.aiActClass}
      value={system.aiActClass}
      data={data}
      clearable
      issue={issues["aiActClass"]}
      onSave={(aiActClass) => save({ aiActClass })}
    />
    {system.aiActClass === "prohibited" ? (
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {text.prohibited}
      </Alert>
    ) : null}
    <AutosaveText
      label={systemsText.fields.aiActReason}
      description={systemsText.fields.aiActReasonHint}
      multiline
      maxLength={10_000}
      value={system.aiActReason}
      issue={issues["aiActReason"]}
      onSave={(aiActReason) => save({ aiActReason })}
    />
    {lacksReason(system) ? (
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
        {text.noReason}
      </Alert>
    ) : null}
  </Stack>
);
