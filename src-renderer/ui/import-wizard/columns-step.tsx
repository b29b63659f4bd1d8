import { Alert, NativeSelect, Table, Text } from "@mantine/core";
import { importsText } from "../../text/imports.ts";
import { mappingGaps, mappingOf, type Chosen, type Columns } from "./import-state.ts";
import classes from "./import-wizard.module.css";
import { StepHeading } from "./step-heading.tsx";

type Props = {
  readonly chosen: Chosen;
  readonly columns: Columns;
  readonly onColumn: (column: string, field: string) => void;
};

const text = importsText.columns;

/** One row per column of the file: its title, a few of its values, and the field it feeds. */
export const ColumnsStep = ({ chosen, columns, onColumn }: Props) => {
  const gaps = mappingGaps(chosen, columns);
  const options = [
    { value: "", label: text.none },
    ...chosen.fields.map(({ id, label, required }) => ({ value: id, label: required ? text.required(label) : label })),
  ];
  const labelOf = (id: string): string => chosen.fields.find((field) => field.id === id)?.label ?? id;
  return (
    <>
      <StepHeading title={text.heading}>{text.body}</StepHeading>
      {chosen.warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light">
          {warning}
        </Alert>
      ))}
      <Text size="sm" role="status" c={gaps.missing.length > 0 ? "red" : "dimmed"}>
        {gaps.missing.length > 0
          ? text.missing(gaps.missing)
          : text.mapped(mappingOf(columns).length, chosen.columns.length)}
      </Text>
      <div className={classes.scroll} role="region" aria-label={text.heading}>
        <Table stickyHeader verticalSpacing={4} className={classes.fixed}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">{text.column}</Table.Th>
              <Table.Th>{text.samples}</Table.Th>
              <Table.Th w={280}>{text.field}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {chosen.columns.map(({ name, samples }) => {
              const field = columns[name] ?? "";
              return (
                <Table.Tr key={name}>
                  <Table.Td>
                    <span className={classes.clip} title={name}>
                      {name}
                    </span>
                  </Table.Td>
                  <Table.Td>
                    <span className={classes.samples} title={samples.join("\n")}>
                      {samples.length > 0 ? samples.join(" · ") : text.empty}
                    </span>
                  </Table.Td>
                  <Table.Td>
                    <NativeSelect
                      size="xs"
                      aria-label={text.select(name)}
                      data={options}
                      value={field}
                      error={gaps.twice.has(field) ? text.twice(labelOf(field)) : undefined}
                      onChange={(event) => onColumn(name, event.currentTarget.value)}
                    />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
};
