import { Alert, Button, Chip, Group, Modal, Stack, Text } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { sheetOf, type SheetId } from "../../../src-shared/domain/sheets/sheet.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useJob } from "../../ipc/use-command.ts";
import { sheetsText as text } from "../../text/sheets.ts";
import { DataTable, type Column } from "../data-table.tsx";
import { ErrorNote } from "../error-note.tsx";
import { flushAll } from "../flush.ts";
import { JobProgress } from "../job-progress.tsx";
import { RowFields, SheetBadge } from "./row-fields.tsx";
import classes from "./sheets.module.css";

type Opened = OutputOf<typeof contract.sheets.open>;
export type SheetRowPlan = Opened["rows"][number];
type Show = SheetRowPlan["action"] | "all";

const ACTIONS = ["new", "changed", "conflict", "unchanged", "gone", "refused"] as const;
const WRITTEN: ReadonlySet<string> = new Set(["new", "changed", "conflict"]);

const notesOf = ({ action, fields, reasons }: SheetRowPlan): string => {
  if (reasons.length > 0) return reasons.join("; ");
  if (action === "gone") return text.notes.gone;
  const clashing = fields.filter(({ conflict }) => conflict);
  if (clashing.length > 0) return text.notes.conflict(clashing.map(({ label }) => label).join(", "));
  return action === "changed" ? text.notes.changed(fields.map(({ label }) => label).join(", ")) : "";
};

const COLUMNS: readonly Column<SheetRowPlan>[] = [
  { id: "line", header: text.columns.line, value: (row) => row.line, width: 60, align: "right" },
  {
    id: "action",
    header: text.columns.action,
    value: (row) => text.actions[row.action],
    render: (row) => <SheetBadge action={row.action} />,
    width: 130,
  },
  { id: "ref", header: text.columns.ref, value: (row) => row.ref, width: 80 },
  { id: "title", header: text.columns.title, value: (row) => row.title, width: 260 },
  { id: "notes", header: text.columns.notes, value: notesOf, width: 340 },
];

const idOf = (row: SheetRowPlan): string => String(row.line);

const Plan = ({
  opened,
  chosen,
  onChosen,
}: {
  readonly opened: Opened;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
}) => {
  const [show, setShow] = useState<Show>("all");
  const [line, setLine] = useState<string | null>(null);
  const { rows } = opened;
  const shown = useMemo(() => rows.filter((row) => show === "all" || row.action === show), [rows, show]);
  const open = shown.find((row) => idOf(row) === line);
  const writable = useMemo(() => new Set(rows.filter(({ action }) => WRITTEN.has(action)).map(idOf)), [rows]);
  return (
    <>
      {opened.warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light">
          {warning}
        </Alert>
      ))}
      {opened.unknownColumns.length > 0 ? (
        <Text size="sm">{text.unknownColumns(opened.unknownColumns.join(", "))}</Text>
      ) : null}
      {opened.missing > 0 ? <Text size="sm">{text.missing(opened.missing)}</Text> : null}
      <Chip.Group value={show} onChange={(next) => setShow(next)}>
        <Group gap={6} role="radiogroup" aria-label={text.filter}>
          <Chip size="xs" value="all">
            {text.all(rows.length)}
          </Chip>
          {ACTIONS.map((action) => {
            const count = rows.filter((row) => row.action === action).length;
            return count === 0 ? null : (
              <Chip key={action} size="xs" value={action}>
                {text.count(text.actions[action], count)}
              </Chip>
            );
          })}
        </Group>
      </Chip.Group>
      <div className={classes.plan}>
        <DataTable
          label={text.table}
          rows={shown}
          columns={COLUMNS}
          rowId={idOf}
          openId={line}
          onOpen={(row) => setLine(idOf(row))}
          selection={{ ids: chosen, onChange: (ids) => onChosen(new Set([...ids].filter((id) => writable.has(id)))) }}
          empty={<Text size="sm">{text.none}</Text>}
          storageKey="sheet-plan"
        />
        {open ? <RowFields row={open} notes={notesOf(open)} /> : null}
      </div>
    </>
  );
};

/** Reads an edited list back: file, what each row would do beside what the workspace has become, choice, one command. */
export const ReadBack = ({ sheet, onClose }: { readonly sheet: SheetId; readonly onClose: () => void }) => {
  const open = useJob(contract.sheets.open);
  const apply = useJob(contract.sheets.apply);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<OutputOf<typeof contract.sheets.apply> | null>(null);
  const asked = useRef(false);
  const { title } = sheetOf(sheet)!;
  const choose = async (): Promise<void> => {
    await flushAll();
    const result = await open.run({ sheet });
    if (!result.ok) {
      if (result.error.code === "CANCELLED") onClose();
      return;
    }
    setOpened(result.value);
    setChosen(new Set(result.value.rows.filter(({ action }) => action === "new" || action === "changed").map(idOf)));
  };
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void choose();
  });
  const write = async (): Promise<void> => {
    if (!opened) return;
    const result = await apply.run({ token: opened.token, lines: [...chosen].map(Number) });
    if (result.ok) setDone(result.value);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title(title)}
      size="min(1080px, 94vw)"
      yOffset="4vh"
      closeOnClickOutside={false}
    >
      <Stack gap="sm" className={classes.room}>
        <ErrorNote error={open.error ?? apply.error} onClose={() => (open.clear(), apply.clear())} />
        {done ? (
          <Text size="sm" fw={600} role="status">
            {text.done(done.created, done.changed)}
          </Text>
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {opened ? `${opened.fileName}. ${text.body}` : text.body}
            </Text>
            {opened ? <Plan opened={opened} chosen={chosen} onChosen={setChosen} /> : null}
          </>
        )}
        {open.busy ? <JobProgress label={text.reading} onCancel={open.cancel} /> : null}
        {apply.busy ? <JobProgress label={text.writing} onCancel={apply.cancel} /> : null}
        <Group justify="flex-end" gap="xs">
          {done ? (
            <Button size="xs" onClick={onClose}>
              {text.close}
            </Button>
          ) : (
            <>
              <Button size="xs" variant="default" onClick={onClose}>
                {text.cancel}
              </Button>
              <Button size="xs" disabled={chosen.size === 0} loading={apply.busy} onClick={() => void write()}>
                {text.write(chosen.size)}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};
