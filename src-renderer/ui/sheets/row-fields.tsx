import { Table, Text } from "@mantine/core";
import { IconArrowsSplit2, IconCircleMinus, IconEqual, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { sheetsText as text } from "../../text/sheets.ts";
import { ToneBadge } from "../badges.tsx";
import type { SheetRowPlan } from "./read-back.tsx";
import classes from "./sheets.module.css";

const SIGNS = {
  new: { tone: "implemented", icon: IconPlus },
  changed: { tone: "planned", icon: IconPencil },
  conflict: { tone: "attention", icon: IconArrowsSplit2 },
  unchanged: { tone: "not-started", icon: IconEqual },
  gone: { tone: "not-started", icon: IconTrash },
  refused: { tone: "attention", icon: IconCircleMinus },
} as const;

export const SheetBadge = ({ action }: { readonly action: SheetRowPlan["action"] }) => (
  <ToneBadge tone={SIGNS[action].tone} icon={SIGNS[action].icon}>
    {text.actions[action]}
  </ToneBadge>
);

const cell = (words: string): string => (words === "" ? text.nothing : words);

/** One row of the file, field by field: when it was exported, here now, and in the file. */
export const RowFields = ({ row, notes }: { readonly row: SheetRowPlan; readonly notes: string }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by keyboard
  <section className={classes.fields} aria-label={text.detail(row.line)} tabIndex={0}>
    <Text size="sm" fw={600}>
      {`${row.ref} ${row.title}`.trim()}
    </Text>
    {notes === "" ? null : <Text size="sm">{notes}</Text>}
    {row.fields.length === 0 ? null : (
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={160}>{text.field}</Table.Th>
            <Table.Th>{text.before}</Table.Th>
            <Table.Th>{text.now}</Table.Th>
            <Table.Th>{text.file}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.fields.map(({ field, label, before, now, file, conflict }) => (
            <Table.Tr key={field} data-conflict={conflict || undefined} className={classes.field}>
              <Table.Td>
                {label}
                {conflict ? <Text size="xs">{text.conflictHint}</Text> : null}
              </Table.Td>
              <Table.Td>{cell(before)}</Table.Td>
              <Table.Td>{cell(now)}</Table.Td>
              <Table.Td>{cell(file)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </section>
);
