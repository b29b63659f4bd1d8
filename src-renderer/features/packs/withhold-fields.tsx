import { ActionIcon, Button, Checkbox, Group, Select, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { kindWords } from "../../../src-shared/domain/kind-words.ts";
import { isLinkKind, LINK_KINDS, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { packsText } from "../../text/packs.ts";
import { withholds, type Choices } from "./choices.ts";

type Props = { readonly choices: Choices; readonly onChange: (choices: Choices) => void };

const text = packsText.choose;
const KINDS = LINK_KINDS.filter((kind) => kind !== "point" && kind !== "control" && kind !== "evidence");

const RecordPicker = ({ choices, onChange }: Props) => {
  const [kind, setKind] = useState<LinkKind>("risk");
  const [id, setId] = useState<string | null>(null);
  const { data: records = [] } = useQuery(contract.links.candidates, { kind });
  const taken = new Set(choices.withheld.map((one) => one.id));
  const chosen = records.find((record) => record.id === id);
  const add = (): void => {
    if (!chosen) return;
    const name = `${chosen.ref} ${chosen.title}`;
    onChange({ ...choices, withheld: [...choices.withheld, { kind, id: chosen.id, name }] });
    setId(null);
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select
        size="xs"
        w={150}
        label={text.kind}
        data={KINDS.map((value) => ({ value, label: kindWords(value).one }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => {
          if (next !== null && isLinkKind(next)) setKind(next);
          setId(null);
        }}
      />
      <Select
        size="xs"
        flex={1}
        searchable
        label={text.record}
        data={records
          .filter((record) => !taken.has(record.id))
          .map(({ id: value, ref, title }) => ({ value, label: `${ref} ${title}` }))}
        value={id}
        onChange={setId}
      />
      <Button size="xs" variant="default" disabled={!chosen} onClick={add}>
        {text.add}
      </Button>
    </Group>
  );
};

/** What is left out of the pack by choice, and whether the trail carries every value. */
export const WithholdFields = ({ choices, onChange }: Props) => (
  <Stack gap="sm">
    <Checkbox
      size="xs"
      label={text.people}
      description={text.peopleHint}
      checked={choices.hidePeople}
      onChange={(event) => onChange({ ...choices, hidePeople: event.currentTarget.checked })}
    />
    <Stack gap={6}>
      <Text size="sm" fw={500}>
        {text.records}
      </Text>
      <Text size="xs" c="dimmed">
        {text.recordsHint}
      </Text>
      {choices.withheld.map((record) => (
        <Group key={record.id} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="sm">{record.name}</Text>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={text.remove(record.name)}
            onClick={() => onChange({ ...choices, withheld: choices.withheld.filter((one) => one !== record) })}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <RecordPicker choices={choices} onChange={onChange} />
    </Stack>
    <Checkbox
      size="xs"
      label={text.wholeTrail}
      description={text.wholeTrailHint}
      disabled={withholds(choices)}
      checked={choices.wholeTrail && !withholds(choices)}
      onChange={(event) => onChange({ ...choices, wholeTrail: event.currentTarget.checked })}
    />
  </Stack>
);
