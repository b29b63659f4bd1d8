import { Alert, Chip, Group, List, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { importsText } from "../../text/imports.ts";
import { DataTable, type Column } from "../data-table.tsx";
import { ActionBadge } from "./action-badge.tsx";
import type { Chosen, Preview } from "./import-state.ts";
import classes from "./import-wizard.module.css";
import { RowDetail } from "./row-detail.tsx";
import { StepHeading } from "./step-heading.tsx";

export type PlannedRow = Preview["rows"][number];
type Show = PlannedRow["action"] | "all" | "warned";

const text = importsText.preview;
const ACTIONS = ["new", "changed", "unchanged", "refused"] as const;

const COLUMNS: readonly Column<PlannedRow>[] = [
  { id: "line", header: text.line, value: (row) => row.line, width: 64, align: "right" },
  {
    id: "action",
    header: text.action,
    value: (row) => text.actions[row.action],
    render: (row) => <ActionBadge action={row.action} />,
    width: 120,
  },
  { id: "name", header: text.name, value: (row) => row.title || text.noTitle, width: 280 },
  { id: "notes", header: text.notes, value: (row) => [...row.reasons, ...row.warnings].join(" "), width: 360 },
];

const fits = (row: PlannedRow, show: Show): boolean =>
  show === "all" || (show === "warned" ? row.warnings.length > 0 : row.action === show);

export const PreviewStep = ({ preview, fields }: { readonly preview: Preview; readonly fields: Chosen["fields"] }) => {
  const { counts, rows, problems } = preview;
  const [show, setShow] = useState<Show>("all");
  const [line, setLine] = useState<number | null>(null);
  const shown = useMemo(() => rows.filter((row) => fits(row, show)), [rows, show]);
  const warned = useMemo(() => rows.filter((row) => row.warnings.length > 0).length, [rows]);
  const open = shown.find((row) => row.line === line);
  return (
    <>
      <StepHeading title={text.heading}>{text.body}</StepHeading>
      {problems.length > 0 ? (
        <Alert color="red" variant="light" title={text.problems}>
          <List size="sm">
            {problems.map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <Chip.Group value={show} onChange={(next) => setShow(next)}>
        <Group gap={6} role="radiogroup" aria-label={text.filter}>
          <Chip size="xs" value="all">
            {text.all(counts.total)}
          </Chip>
          {ACTIONS.map((action) => (
            <Chip key={action} size="xs" value={action}>
              {text.count(text.actions[action], counts[action])}
            </Chip>
          ))}
          {warned > 0 ? (
            <Chip size="xs" value="warned">
              {text.warned(warned)}
            </Chip>
          ) : null}
        </Group>
      </Chip.Group>
      {counts.new + counts.changed === 0 && problems.length === 0 ? (
        <Text size="sm">{importsText.apply.nothing}</Text>
      ) : null}
      {counts.refused > 0 && counts.new + counts.changed > 0 ? (
        <Text size="sm">{importsText.apply.refused(counts.refused)}</Text>
      ) : null}
      <div className={classes.preview}>
        <DataTable
          label={text.table}
          rows={shown}
          columns={COLUMNS}
          rowId={(row) => String(row.line)}
          openId={line === null ? null : String(line)}
          onOpen={(row) => setLine(row.line)}
          empty={
            <Text size="sm" c="dimmed" p="md">
              {rows.length === 0 ? text.none : text.noneShown}
            </Text>
          }
          storageKey="import-preview"
        />
        {open ? <RowDetail row={open} fields={fields} /> : null}
      </div>
    </>
  );
};
