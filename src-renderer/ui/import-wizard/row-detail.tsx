import { List, Table, Text, Title } from "@mantine/core";
import { importsText } from "../../text/imports.ts";
import { ActionBadge } from "./action-badge.tsx";
import type { Chosen, Preview } from "./import-state.ts";
import classes from "./import-wizard.module.css";

type Props = { readonly row: Preview["rows"][number]; readonly fields: Chosen["fields"] };

const text = importsText.preview;

const Notes = ({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      <List size="sm">
        {notes.map((note) => (
          <List.Item key={note}>{note}</List.Item>
        ))}
      </List>
    </div>
  );

/** One row of the file: why it is refused, what is odd about it, and each field before and after. */
export const RowDetail = ({ row, fields }: Props) => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds no control: the keyboard must reach it
  <section className={classes.rowDetail} aria-label={text.detail(row.line)} tabIndex={0}>
    <Title order={4} size="h6">
      {text.detail(row.line)}
    </Title>
    <div>
      <ActionBadge action={row.action} />
    </div>
    <Text size="sm" fw={500}>
      {row.title || text.noTitle}
    </Text>
    <Notes title={text.reasons} notes={row.reasons} />
    <Notes title={text.warnings} notes={row.warnings} />
    {row.action === "new" ? <Text size="sm">{text.isNew}</Text> : null}
    {row.action === "unchanged" ? <Text size="sm">{text.isSame}</Text> : null}
    {row.changes.length > 0 ? (
      <Table verticalSpacing={4} className={classes.fixed}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text.field}</Table.Th>
            <Table.Th>{text.before}</Table.Th>
            <Table.Th>{text.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.changes.map(({ field, before, after }) => (
            <Table.Tr key={field}>
              <Table.Td className={classes.long}>{fields.find((known) => known.id === field)?.label ?? field}</Table.Td>
              <Table.Td className={classes.long}>{before || text.nothing}</Table.Td>
              <Table.Td className={classes.long}>{after || text.nothing}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    ) : null}
  </section>
);
