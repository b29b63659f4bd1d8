import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { assessmentsText } from "../../text/assessments.ts";
import { ErrorNote } from "../../ui/error-note.tsx";

const text = assessmentsText.difference;

type Change = { readonly field: string; readonly label: string; readonly before: string; readonly after: string };

/** What changed between two versions, field by field. */
export const Difference = ({
  id,
  otherId,
  onClose,
}: {
  readonly id: string;
  readonly otherId: string;
  readonly onClose: () => void;
}) => {
  const { data, error } = useQuery(contract.assessments.difference, { id, otherId });
  if (!data) return <ErrorNote error={error} />;
  const impacts = data.impacts.flatMap(({ title, change, fields }): Change[] =>
    change === "changed"
      ? fields.map((field) => ({ ...field, label: `${title}: ${field.label}` }))
      : [
          {
            field: title,
            label: title,
            before: change === "removed" ? text.removed : "",
            after: change === "added" ? text.added : "",
          },
        ],
  );
  const changes = [...data.fields, ...data.screening, ...data.answers, ...impacts];
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {text.title(data.before.version, data.after.version)}
        </Title>
        <Button size="xs" variant="default" onClick={onClose}>
          {text.close}
        </Button>
      </Group>
      {changes.length === 0 ? (
        <Text size="sm">{text.none}</Text>
      ) : (
        <Table layout="fixed" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.field}</Table.Th>
              <Table.Th>{text.before}</Table.Th>
              <Table.Th>{text.after}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={`${change.field} ${change.label}`}>
                <Table.Td>{change.label}</Table.Td>
                <Table.Td style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{change.before}</Table.Td>
                <Table.Td style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{change.after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
};
