import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { settingsText } from "../../text/settings.ts";
import { AutosaveText } from "../../ui/fields.tsx";
import { StaleNote } from "../../ui/stale-note.tsx";
import { useRecordEditor } from "../../ui/use-record.ts";

export type Person = OutputOf<typeof contract.people.list>[number];
type Patch = InputOf<typeof contract.people.update>["patch"];

const text = settingsText.people;

export const PersonEditor = ({
  person,
  isMe,
  onDone,
}: {
  readonly person: Person;
  readonly isMe: boolean;
  readonly onDone: () => void;
}) => {
  const { send } = useCommand(contract.people.update);
  const editor = useRecordEditor<Patch>({
    key: `person:${person.id}`,
    revision: person.revision,
    send: (revision, patch) => send({ id: person.id, revision, patch }),
  });
  return (
    <Stack gap="xs" py={4}>
      <StaleNote editor={editor} />
      <SimpleGrid cols={3} spacing="xs">
        <AutosaveText
          label={text.name}
          value={person.name}
          maxLength={120}
          issue={editor.issues["name"]}
          onSave={(name) => editor.save({ name })}
        />
        <AutosaveText
          label={text.role}
          value={person.role}
          maxLength={120}
          issue={editor.issues["role"]}
          onSave={(role) => editor.save({ role })}
        />
        <AutosaveText
          label={text.email}
          value={person.email}
          maxLength={200}
          issue={editor.issues["email"]}
          onSave={(email) => editor.save({ email })}
        />
      </SimpleGrid>
      <Checkbox
        size="xs"
        label={text.designated}
        checked={person.designated}
        onChange={(event) => void editor.save({ designated: event.currentTarget.checked })}
      />
      <Group gap="xs" justify="flex-end">
        {isMe ? (
          <Text size="xs" c="dimmed">
            {text.youStay}
          </Text>
        ) : (
          <Button size="xs" variant="default" onClick={() => void editor.save({ active: !person.active })}>
            {person.active ? text.deactivate : text.activate}
          </Button>
        )}
        <Button size="xs" onClick={onDone}>
          {text.done}
        </Button>
      </Group>
    </Stack>
  );
};
