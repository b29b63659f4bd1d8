import { Divider, Stack, Tabs, Text } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { registersText as text } from "../../text/registers.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { today } from "../../ui/today.ts";
import { StartingSet } from "./context/starting-set.tsx";
import { extrasOf } from "./extras.ts";
import { useRegisterNames, type Row } from "./register.ts";
import { AddRecord } from "./register-add.tsx";
import { EditMany } from "./register-bulk.tsx";
import { registerColumns } from "./register-columns.tsx";
import { RegisterDocuments } from "./register-document.tsx";
import { RegisterEditor } from "./register-editor.tsx";
import { RegisterSwitch } from "./register-switch.tsx";
import { countsOf } from "./counts.ts";

type Props = { readonly register: RegisterId; readonly openId: string | null };

const NONE: readonly Row[] = [];
const FIRST_ROWS = 60;

/** One register: its list with the editor beside it, and the views that its kind of record has. */
export const RegisterList = ({ register, openId }: Props) => {
  // The beginning of a long list is there before the whole of it.
  const { data: beginning } = useQuery(contract.registers.list, { register, upTo: FIRST_ROWS });
  const { data: whole, error } = useQuery(contract.registers.list, { register });
  const rows = whole ?? (beginning && beginning.length > 0 ? beginning : undefined);
  const names = useRegisterNames(register);
  const go = useRoute((state) => state.go);
  const day = today();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState("list");
  const columns = useMemo(() => registerColumns(register, names, day), [register, names, day]);
  const { title, why, clause } = registerOf(register);
  const { views = [], Head, Above } = extrasOf(register);
  const all = rows ?? NONE;
  const chosen = useMemo(() => all.filter(({ id }) => selected.has(id)), [all, selected]);
  const open = all.find(({ id }) => id === openId);
  const show = (id: string | null): void => go("registers", id === null ? register : `${register}/${id}`);
  const shownView = openId === null ? views.find(({ id }) => id === view) : undefined;
  const add = <AddRecord register={register} onAdded={show} />;
  const list = (
    <>
      {openId !== null && whole && !open ? <Text size="sm">{text.gone}</Text> : null}
      <DataTable
        label={title}
        rows={all}
        columns={columns}
        rowId={(row) => row.id}
        openId={openId}
        onOpen={(row) => show(row.id)}
        selection={{ ids: selected, onChange: setSelected }}
        empty={null}
        storageKey={`register-${register}`}
        toolbar={
          chosen.length > 0 ? (
            <EditMany register={register} chosen={chosen} names={names} onDone={() => setSelected(new Set())} />
          ) : null
        }
      />
    </>
  );
  const inspector = open ? (
    <Stack gap="lg">
      <LinksPanel key={`links-${open.id}`} kind={register} id={open.id} />
      <Divider />
      <HistoryPanel key={`history-${open.id}`} table={registerOf(register).table} rowId={open.id} />
    </Stack>
  ) : undefined;
  return (
    <Page
      title={title}
      subtitle={text.subtitle(clause, countsOf(register, all, day))}
      actions={
        <>
          <RegisterSwitch register={register} />
          {Head ? <Head /> : null}
          <StartingSet register={register} />
          <RegisterDocuments register={register} openId={openId} />
          <SheetMenu sheet={register} />
          {all.length > 0 ? add : null}
        </>
      }
      inspector={inspector}
    >
      <ErrorNote error={error} />
      {views.length === 0 ? null : (
        <Tabs value={shownView?.id ?? "list"} onChange={(next) => (setView(next ?? "list"), show(null))} mb="sm">
          <Tabs.List aria-label={text.views}>
            <Tabs.Tab value="list">{text.list}</Tabs.Tab>
            {views.map(({ id, label }) => (
              <Tabs.Tab key={id} value={id}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      {Above && openId === null && !shownView ? <Above /> : null}
      {shownView ? (
        <shownView.Component />
      ) : rows && all.length === 0 ? (
        <EmptyState
          icon={<IconListDetails size={32} stroke={1.5} aria-hidden />}
          title={text.empty(title)}
          actions={add}
        >
          <Text size="sm">{why}</Text>
        </EmptyState>
      ) : (
        <ListDetail
          list={list}
          detail={open ? <RegisterEditor key={open.id} register={register} row={open} /> : null}
          detailLabel={open ? `${open.ref} ${String(open.values["title"])}` : ""}
          onClose={() => show(null)}
        />
      )}
    </Page>
  );
};
