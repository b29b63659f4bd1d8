import { Button, Group, Table, Textarea, Title } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { FEWEST_LEVELS, MOST_LEVELS } from "./criteria-draft.ts";

export type ScaleColumn = { readonly id: string; readonly header: string };
type Props = {
  readonly title: string;
  readonly list: "likelihood" | "impact";
  readonly columns: readonly ScaleColumn[];
  readonly levels: readonly ({ readonly value: number } & Readonly<Record<string, string | number>>)[];
  readonly issues: ReadonlyMap<string, string>;
  readonly onEdit: (index: number, column: string, value: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
};

const LONGEST = { name: 60, other: 300 };

/** The levels of one scale with their names and what each means. */
export const ScaleTable = ({ title, list, columns, levels, issues, onEdit, onAdd, onRemove }: Props) => (
  <section aria-label={title}>
    <Title order={2} size="h5" mb={4}>
      {title}
    </Title>
    <Table verticalSpacing={4} horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>{text.value}</Table.Th>
          {columns.map(({ id, header }) => (
            <Table.Th key={id} w={id === "name" ? 150 : undefined}>
              {header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {levels.map((level, index) => (
          <Table.Tr key={level.value}>
            <Table.Td>{level.value}</Table.Td>
            {columns.map(({ id, header }) => (
              <Table.Td key={id}>
                <Textarea
                  size="xs"
                  autosize
                  minRows={1}
                  aria-label={text.cell(title, level.value, header)}
                  value={String(level[id] ?? "")}
                  maxLength={id === "name" ? LONGEST.name : LONGEST.other}
                  error={issues.get(`${list}.${index}.${id}`)}
                  onChange={(event) => onEdit(index, id, event.currentTarget.value.replaceAll("\n", " "))}
                />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    <Group gap="xs" mt={4}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={levels.length >= MOST_LEVELS}
        onClick={onAdd}
      >
        {text.addLevel}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconMinus size={14} aria-hidden />}
        disabled={levels.length <= FEWEST_LEVELS}
        onClick={onRemove}
      >
        {text.removeLevel}
      </Button>
    </Group>
  </section>
);
