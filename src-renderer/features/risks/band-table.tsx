import { ActionIcon, Button, NumberInput, Table, TextInput, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { Band, Criteria } from "../../../src-shared/domain/risk/types.ts";
import { criteriaText as text } from "../../text/risk-assessment.ts";
import { BandBadge } from "../../ui/badges.tsx";
import { FEWEST_BANDS, MOST_BANDS, addBand, editBand, removeBand } from "./criteria-draft.ts";

type Props = {
  readonly criteria: Criteria;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (criteria: Criteria) => void;
};

/** The bands a score falls into, from which score each begins and what is to be done there. */
export const BandTable = ({ criteria, issues, onChange }: Props) => {
  const edit = (index: number, patch: Partial<Band>): void => onChange(editBand(criteria, index, patch));
  return (
    <section aria-label={text.bands}>
      <Title order={2} size="h5" mb={4}>
        {text.bands}
      </Title>
      <Table verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{text.band}</Table.Th>
            <Table.Th w={170}>{text.name}</Table.Th>
            <Table.Th w={150}>{text.min}</Table.Th>
            <Table.Th>{text.action}</Table.Th>
            <Table.Td w={48} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.bands.map(({ id, name, min, action }, index) => (
            <Table.Tr key={id}>
              <Table.Td>
                <BandBadge band={id} label={name === "" ? "…" : name} />
              </Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  aria-label={text.cell(text.band, index + 1, text.name)}
                  value={name}
                  maxLength={60}
                  error={issues.get(`bands.${index}.name`)}
                  onChange={(event) => edit(index, { name: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <NumberInput
                  size="xs"
                  aria-label={text.cell(text.band, index + 1, text.min)}
                  value={min}
                  min={1}
                  max={100}
                  allowDecimal={false}
                  disabled={index === 0}
                  error={issues.get(`bands.${index}.min`)}
                  onChange={(next) => edit(index, { min: Number(next) })}
                />
              </Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  aria-label={text.cell(text.band, index + 1, text.action)}
                  value={action}
                  maxLength={300}
                  onChange={(event) => edit(index, { action: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={text.removeBand(name)}
                  disabled={criteria.bands.length <= FEWEST_BANDS}
                  onClick={() => onChange(removeBand(criteria, index))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        size="compact-xs"
        mt={4}
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={criteria.bands.length >= MOST_BANDS}
        onClick={() => onChange(addBand(criteria))}
      >
        {text.addBand}
      </Button>
    </section>
  );
};
