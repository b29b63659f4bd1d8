/** What happened to one record, newest first: who, when, and every field before and after. */
import { Stack, Text, Title } from "@mantine/core";
import { contract } from "../../src-shared/contract/index.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import { ErrorNote } from "./error-note.tsx";
import { FieldChanges } from "./field-changes.tsx";
import { formatMoment } from "./format.ts";
import classes from "./history-panel.module.css";

type Props = { /** The stored table, like "risk" or "soa_entry". */ readonly table: string; readonly rowId: string };

const text = uiText.history;

export const HistoryPanel = ({ table, rowId }: Props) => {
  const { data: entries, error } = useQuery(contract.trail.history, { table, rowId });
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {text.title}
      </Title>
      <ErrorNote error={error} />
      {entries?.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      ) : null}
      <ol className={classes.list}>
        {(entries ?? []).map((entry) => (
          <li key={entry.seq} className={classes.entry}>
            <Text size="sm">
              {entry.actorName} · {text[entry.change.kind]}
            </Text>
            <Text size="xs" c="dimmed" title={text.entry(entry.seq)}>
              {formatMoment(entry.at)} · {text.entry(entry.seq)}
            </Text>
            <FieldChanges table={table} fields={entry.change.fields} kind={entry.change.kind} />
          </li>
        ))}
      </ol>
    </Stack>
  );
};
