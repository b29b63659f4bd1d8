import { SegmentedControl, Text } from "@mantine/core";
import { IconCheckbox } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { ACTION_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { actionsText as text } from "../../text/actions.ts";
import type { Action } from "../../ui/action-parts.tsx";
import { AddDialog } from "../../ui/add-dialog.tsx";
import { BulkEdit, byEarlierValue } from "../../ui/bulk-edit.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { today } from "../../ui/today.ts";
import { usePeople } from "../../ui/use-people.ts";
import { useWorkspace } from "../../ui/workspace.ts";
import { ActionCalendar } from "./action-calendar.tsx";
import { actionColumns } from "./action-columns.tsx";
import { ActionEditor } from "./action-editor.tsx";
import { countFlags, NO_FILTERS, shownActions, type Filters } from "./action-filter.ts";
import { ActionFilters } from "./action-filters.tsx";
import { CalendarExport } from "./calendar-export.tsx";

const STATUS = ACTION_STATUSES.map(({ id, label }) => ({ value: id, label }));

const AddAction = ({ people }: { readonly people: ReadonlyMap<string, string> }) => {
  const go = useRoute((state) => state.go);
  return (
    <AddDialog
      label={text.add.open}
      submit={text.add.submit}
      command={contract.actions.create}
      fields={[
        { name: "title", label: text.add.title, hint: text.add.hint, required: true },
        {
          name: "ownerId",
          label: text.add.owner,
          kind: "choice",
          data: [...people].map(([value, label]) => ({ value, label })),
        },
        { name: "dueDate", label: text.add.due, kind: "day" },
      ]}
      input={({ title, ownerId, dueDate }) => ({ title, ownerId: ownerId === "" ? null : ownerId, dueDate })}
      onAdded={({ id }) => go("actions", id)}
    />
  );
};

const EditMany = ({
  chosen,
  people,
  onDone,
}: {
  readonly chosen: readonly Action[];
  readonly people: ReadonlyMap<string, string>;
  readonly onDone: () => void;
}) => (
  <BulkEdit
    what={text.some(chosen.length)}
    command={contract.actions.updateMany}
    fields={[
      { name: "status", label: text.fields.status, data: STATUS, needed: true },
      { name: "ownerId", label: text.fields.owner, data: [...people].map(([value, label]) => ({ value, label })) },
      { name: "dueDate", label: text.fields.due, kind: "day" },
    ]}
    input={(name, value) => ({
      rows: chosen.map(({ id, revision }) => ({ id, revision })),
      patch: { [name]: name === "ownerId" && value === "" ? null : value },
    })}
    undo={(name) =>
      // A status brings or takes the day an action was done, which an earlier status alone does not bring back.
      name === "status"
        ? []
        : byEarlierValue(chosen, name).map(({ value, rows }) => ({ rows, patch: { [name]: value } }))
    }
    onDone={onDone}
  />
);

/** Every action of the workspace, whatever record it comes from, the overdue ones first. */
export const ActionsPage = () => {
  const { data: actions, error } = useQuery(contract.actions.list, {});
  const people = usePeople();
  const { currency } = useWorkspace();
  const day = today();
  const openId = useRoute((state) => (state.route.place === "actions" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [view, setView] = useState<"list" | "calendar">("list");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => actionColumns(people, currency, day), [people, currency, day]);
  const shown = useMemo(() => shownActions(actions ?? [], filters, day), [actions, filters, day]);
  const chosen = useMemo(() => shown.filter(({ id }) => selected.has(id)), [shown, selected]);
  const chosenIds = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  if (!actions) return <Page title={text.title}>{error ? <ErrorNote error={error} /> : null}</Page>;
  const counts = countFlags(actions, day);
  const kinds = [...new Set(actions.flatMap(({ source }) => source?.kind ?? []))];
  const open = actions.find(({ id }) => id === openId);
  const isEmpty = actions.length === 0;
  const empty = (
    <EmptyState
      icon={<IconCheckbox size={32} stroke={1.5} aria-hidden />}
      title={text.empty.title}
      actions={<AddAction people={people} />}
    >
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  const list = (
    <>
      {openId !== null && !open ? <Text size="sm">{text.gone}</Text> : null}
      {open && filters === NO_FILTERS ? null : (
        <ActionFilters filters={filters} counts={counts} people={people} kinds={kinds} onFilter={setFilters} />
      )}
      {view === "calendar" ? (
        <ActionCalendar
          actions={shown}
          people={people}
          day={day}
          openId={openId}
          onOpen={(row) => go("actions", row.id)}
        />
      ) : (
        <DataTable
          label={text.table}
          rows={shown}
          columns={columns}
          rowId={(row) => row.id}
          openId={openId}
          onOpen={(row) => go("actions", row.id)}
          selection={{ ids: chosenIds, onChange: setSelected }}
          empty={
            <Text size="sm" c="dimmed" p="md">
              {text.filters.none}
            </Text>
          }
          storageKey="actions"
          toolbar={
            chosen.length > 0 ? (
              <EditMany chosen={chosen} people={people} onDone={() => setSelected(new Set())} />
            ) : null
          }
        />
      )}
    </>
  );
  return (
    <Page
      title={text.title}
      subtitle={isEmpty ? undefined : text.subtitle(counts.open, counts.overdue)}
      actions={
        isEmpty ? undefined : (
          <>
            <SegmentedControl
              size="xs"
              aria-label={text.view.label}
              data={[
                { value: "list", label: text.view.list },
                { value: "calendar", label: text.view.calendar },
              ]}
              value={view}
              onChange={(next) => setView(next === "calendar" ? "calendar" : "list")}
            />
            <CalendarExport />
            <SheetMenu sheet="actions" />
            <AddAction people={people} />
          </>
        )
      }
    >
      <ErrorNote error={error} />
      {isEmpty ? (
        empty
      ) : (
        <ListDetail
          list={list}
          detail={open ? <ActionEditor key={open.id} action={open} /> : null}
          detailLabel={open ? text.detail(open.ref, open.title) : ""}
          onClose={() => go("actions", null)}
        />
      )}
    </Page>
  );
};
