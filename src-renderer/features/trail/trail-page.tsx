import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { trailText as text } from "../../text/trail.ts";
import { DataTable, type Column } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { formatMoment } from "../../ui/format.ts";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { useWorkspace } from "../../ui/workspace.ts";
import { EntryDetail } from "./entry-detail.tsx";
import { useEntries, type Entry } from "./use-entries.ts";
import { useVerification } from "./verification.ts";
import { VerifyButton, VerifyPanel } from "./verify-panel.tsx";

const columns: readonly Column<Entry>[] = [
  {
    id: "seq",
    header: text.columns.seq,
    value: (entry) => entry.seq,
    render: (entry) => entry.seq.toLocaleString(),
    width: 72,
    align: "right",
  },
  { id: "summary", header: text.columns.summary, value: (entry) => entry.summary, width: 240 },
  { id: "actor", header: text.columns.actor, value: (entry) => entry.actorName, width: 140 },
  {
    id: "at",
    header: text.columns.at,
    value: (entry) => entry.at,
    render: (entry) => formatMoment(entry.at),
    width: 160,
  },
  {
    id: "changes",
    header: text.columns.changes,
    value: (entry) => entry.changeCount,
    width: 64,
    align: "right",
    hiddenByDefault: true,
  },
];

/** Beside an open entry, which says the rest itself. */
const narrow = columns.filter((column) => column.id === "seq" || column.id === "summary");

const VERIFY = "verify";

/** The trail: every entry, what it changed, and whether the whole is whole. */
export const TrailPage = () => {
  const { route, go } = useRoute();
  const { id: workspaceId } = useWorkspace();
  const [words, setWords] = useState("");
  const [wanted] = useDebouncedValue(words.trim(), 200);
  const { entries, ended, busy, loadOlder, error, loaded } = useEntries(wanted);
  const asked = route.id === VERIFY;
  useEffect(() => {
    if (asked) void useVerification.getState().run(workspaceId);
  }, [asked, workspaceId]);
  const open = useMemo(() => entries.find((entry) => String(entry.seq) === route.id), [entries, route.id]);
  const search = (
    <TextInput
      size="xs"
      w={240}
      aria-label={text.filter}
      placeholder={text.filterHint}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  );
  const list = (
    <>
      <DataTable
        label={text.list}
        rows={entries}
        columns={open ? narrow : columns}
        rowId={(entry) => String(entry.seq)}
        openId={open ? String(open.seq) : null}
        onOpen={(entry) => go("trail", String(entry.seq))}
        storageKey="trail"
        filter={false}
        toolbar={search}
        empty={
          <>
            {wanted === "" ? null : search}
            {loaded ? (
              <EmptyState title={wanted === "" ? text.emptyTitle : text.noMatch}>
                {wanted === "" ? text.empty : null}
              </EmptyState>
            ) : null}
          </>
        }
      />
      {ended || entries.length === 0 ? null : (
        <Button size="xs" variant="default" mt="xs" w="fit-content" loading={busy} onClick={() => void loadOlder()}>
          {text.loadOlder}
        </Button>
      )}
    </>
  );
  return (
    <Page title={text.title} subtitle={text.subtitle} actions={<VerifyButton />}>
      <VerifyPanel />
      <ErrorNote error={error} />
      <ListDetail
        list={list}
        detail={open ? <EntryDetail entry={open} /> : null}
        detailLabel={open ? text.entry(open.seq) : ""}
        onClose={() => go("trail")}
      />
    </Page>
  );
};
