import { Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { soaText } from "../../text/soa.ts";
import { fieldError } from "../../ui/field-error.ts";
import { AutosaveMultiSelect } from "../../ui/fields.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { Editing } from "./editing.ts";

const text = soaText.editor;
const ALL = "all";
const CHOSEN = "chosen";

const idsOf = (appliesTo: string): readonly string[] => (appliesTo === ALL ? [] : appliesTo.split(" ").filter(Boolean));

/** All systems, or some of them. Nothing is saved for "chosen" before the first one is chosen. */
export const SystemsField = ({ row, issues, save }: Editing) => {
  const { data: systems = [] } = useQuery(contract.systems.list, {});
  const field = useAutosave({ value: row.appliesTo, onSave: (appliesTo) => save({ appliesTo }) });
  const [picking, setPicking] = useState(false);
  const value = field.view.value;
  const mode = picking || idsOf(value).length > 0 ? CHOSEN : value === ALL ? ALL : "";
  const choose = (next: string): void => {
    setPicking(next === CHOSEN);
    if (next === ALL) field.choose(ALL);
  };
  return (
    <Stack gap="xs">
      <Radio.Group
        label={text.systems}
        value={mode}
        error={fieldError(field.view, issues["appliesTo"])}
        onChange={choose}
      >
        <Stack gap={8} mt={8}>
          <Radio size="xs" value={ALL} label={text.systemsAll(systems.length)} />
          <Radio size="xs" value={CHOSEN} label={text.systemsChosen} disabled={systems.length === 0} />
        </Stack>
      </Radio.Group>
      {systems.length === 0 ? (
        <Text size="xs" c="dimmed">
          {text.systemsNone}
        </Text>
      ) : null}
      {mode === CHOSEN ? (
        <AutosaveMultiSelect
          label={text.systemsPick}
          value={idsOf(value).filter((id) => systems.some((system) => system.id === id))}
          data={systems.map(({ id, ref, name }) => ({ value: id, label: `${ref} ${name}` }))}
          onSave={(ids) => save({ appliesTo: ids.join(" ") })}
        />
      ) : null}
    </Stack>
  );
};
