/**
 * What happened to one record, newest first: who, when, and every field before and after. Where the record has an update
 * command (see restore.ts), the value before a change, or the whole record as it stood after an entry, can be put back.
 */
import { ActionIcon, Button, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconRestore } from "@tabler/icons-react";
import { contract } from "../../src-shared/contract/index.ts";
import { useQuery } from "../ipc/use-query.ts";
import { fieldLabel } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { FieldChanges, type FieldChange } from "./field-changes.tsx";
import { formatMoment } from "./format.ts";
import classes from "./history-panel.module.css";
import { patchOf, valuesAfter, valuesNow, type HistoryEntry, type StoredValues } from "./restore.ts";
import { useRestore } from "./use-restore.ts";
import { useReadOnly } from "./workspace.ts";

type Props = { /** The stored table, like "risk" or "soa_entry". */ readonly table: string; readonly rowId: string };

const text = uiText.history;
const NONE: readonly HistoryEntry[] = [];

const isPossible = (table: string, values: StoredValues): boolean => Object.keys(patchOf(table, values)).length > 0;

export const HistoryPanel = ({ table, rowId }: Props) => {
  const { data: entries = NONE, error, loading } = useQuery(contract.trail.history, { table, rowId });
  const { restore, error: refused, busy, clear } = useRestore(table, rowId, entries);
  const fixed = useReadOnly() || entries[0]?.change.kind === "deleted";
  const now = valuesNow(entries);
  const putBack = ({ name, before }: FieldChange) => {
    const values = new Map([[name, before]]);
    if (fixed || now.get(name) === before || !isPossible(table, values)) return null;
    const label = text.putBack(fieldLabel(name, table));
    return (
      <Tooltip label={label}>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          aria-label={label}
          disabled={busy}
          onClick={() => void restore(values)}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  const version = (entry: HistoryEntry) => {
    const values = valuesAfter(entries, entry.seq);
    if (fixed || entry.change.kind === "deleted" || !isPossible(table, values)) return null;
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        ml={-6}
        leftSection={<IconRestore size={14} aria-hidden />}
        aria-label={text.restoreOf(formatMoment(entry.at))}
        disabled={busy}
        onClick={() => void restore(values)}
      >
        {text.restore}
      </Button>
    );
  };
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {text.title}
      </Title>
      <ErrorNote error={error} />
      <ErrorNote error={refused} onClose={clear} />
      {entries.length === 0 && !loading && !error ? (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      ) : null}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.seq} className={classes.entry}>
            <Text size="sm">
              {entry.actorName} · {text[entry.change.kind]}
            </Text>
            <Text size="xs" c="dimmed" title={text.entry(entry.seq)}>
              {formatMoment(entry.at)} · {text.entry(entry.seq)}
            </Text>
            {version(entry)}
            <FieldChanges
              table={table}
              fields={entry.change.fields}
              kind={entry.change.kind}
              action={entry.change.kind === "changed" ? putBack : undefined}
            />
          </li>
        ))}
      </ol>
    </Stack>
  );
};
