import { Skeleton, Stack, Text } from "@mantine/core";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { tableLabel } from "../../text/fields.ts";
import { trailText as text } from "../../text/trail.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { FieldChanges } from "../../ui/field-changes.tsx";
import { formatMoment } from "../../ui/format.ts";
import { PutBackRemoval } from "./put-back-removal.tsx";
import classes from "./trail.module.css";
import type { Entry } from "./use-entries.ts";

const MOST_ROWS = 1000;

/** One entry: who, when, and every row it touched with its fields before and after. */
export const EntryDetail = ({ entry }: { readonly entry: Entry }) => {
  const { data: changes, error } = useQuery(contract.trail.entry, { seq: entry.seq });
  return (
    <Stack gap="sm">
      <div>
        <Text>{entry.summary}</Text>
        <Text size="sm" c="dimmed">
          {text.by(entry.actorName, formatMoment(entry.at))}
        </Text>
      </div>
      <ErrorNote error={error} />
      <PutBackRemoval key={entry.seq} command={entry.command} changes={changes ?? []} />
      {changes === undefined && !error ? <Skeleton height={120} /> : null}
      {(changes ?? []).map((change) => (
        <section key={`${change.table}:${change.rowId}`} className={classes.change}>
          <Text size="sm" fw={600}>
            {tableLabel(change.table)} · {text.kinds[change.kind]}
          </Text>
          {change.fields.length === 0 ? (
            <Text size="sm" c="dimmed">
              {text.noFields}
            </Text>
          ) : (
            <FieldChanges table={change.table} fields={change.fields} kind={change.kind} />
          )}
        </section>
      ))}
      {entry.changeCount > MOST_ROWS ? <Text size="sm">{text.most(MOST_ROWS)}</Text> : null}
      <div>
        <Text size="xs" c="dimmed">
          {text.command}: {entry.command}
        </Text>
        <Text size="xs" c="dimmed" className={classes.seal}>
          {text.hash}: {entry.hash}
        </Text>
      </div>
    </Stack>
  );
};
