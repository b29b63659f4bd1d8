import { Button, Group, Table, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { settingsText } from "../../text/settings.ts";
import { PersonForm } from "../../ui/person-form.tsx";
import { PersonEditor, type Person } from "./person-editor.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { Section } from "./section.tsx";

const text = settingsText.people;

type RowProps = {
  readonly person: Person;
  readonly isMe: boolean;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
};

const Row = ({ person, isMe, readOnly, onEdit }: RowProps) => (
  <Table.Tr>
    <Table.Td>
      {person.name}
      {isMe ? (
        <Text component="span" size="xs" c="dimmed" ml={8}>
          {text.you}
        </Text>
      ) : null}
    </Table.Td>
    <Table.Td>
      {person.role}
      {person.designated ? (
        <Text component="span" size="xs" c="dimmed" ml={8}>
          {text.designatedShort}
        </Text>
      ) : null}
    </Table.Td>
    <Table.Td>{person.email}</Table.Td>
    <Table.Td>{person.active ? text.active : text.inactive}</Table.Td>
    <Table.Td ta="right">
      {readOnly ? null : (
        <Button size="compact-xs" variant="default" onClick={onEdit} aria-label={text.edit(person.name)}>
          {text.editShort}
        </Button>
      )}
    </Table.Td>
  </Table.Tr>
);

export const PeopleSettings = ({
  personId,
  readOnly,
}: {
  readonly personId: string | null;
  readonly readOnly: boolean;
}) => {
  const { data: people = [] } = useQuery(contract.people.list, {});
  const [editing, setEditing] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <Section title={text.title} hint={text.hint}>
      <Table verticalSpacing={4} fz="sm" layout="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.name}</Table.Th>
            <Table.Th scope="col">{text.role}</Table.Th>
            <Table.Th scope="col">{text.email}</Table.Th>
            <Table.Th scope="col">{text.state}</Table.Th>
            <Table.Th scope="col" ta="right">
              {text.actions}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) =>
            person.id === editing ? (
              <Table.Tr key={person.id}>
                <Table.Td colSpan={5}>
                  <PersonEditor person={person} isMe={person.id === personId} onDone={() => setEditing(null)} />
                </Table.Td>
              </Table.Tr>
            ) : (
              <Row
                key={person.id}
                person={person}
                isMe={person.id === personId}
                readOnly={readOnly}
                onEdit={() => setEditing(person.id)}
              />
            ),
          )}
        </Table.Tbody>
      </Table>
      {readOnly ? null : (
        <Group>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
          <SheetMenu sheet="people" />
        </Group>
      )}
      <PersonForm opened={adding} onClose={() => setAdding(false)} onAdded={() => undefined} />
    </Section>
  );
};
