import { Skeleton, Text } from "@mantine/core";
import { useMemo } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { soaText as text } from "../../text/soa.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { useWorkspace } from "../../ui/workspace.ts";
import { Completeness } from "./completeness.tsx";
import { ControlEditor } from "./control-editor.tsx";
import { ControlInspector } from "./control-inspector.tsx";
import { COMPARE } from "./difference-model.ts";
import { DifferencePage } from "./difference-page.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import { countShows, filterRows, marksOf } from "./sheet-model.ts";
import { rowDomId } from "./sheet-row.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { StartNote } from "./start-note.tsx";
import { useDecide } from "./use-decide.ts";
import { useViewState } from "./view-state.ts";

/** Opens a control; moving along the list replaces the place, so that Back leaves the list at once. */
const move = (controlId: string): void => {
  const { route, go } = useRoute.getState();
  if (route.place === "soa" && route.id !== null) useRoute.setState({ route: { place: "soa", id: controlId } });
  else go("soa", controlId);
};

const edit = (): void => document.querySelector<HTMLElement>("#soa-editor input:not([disabled])")?.focus();

/** The statement, or what changed between two of its versions. */
export const SoaPage = () =>
  useRoute((state) => state.route.place === "soa" && state.route.id === COMPARE) ? <DifferencePage /> : <SheetPage />;

/** The Statement of Applicability: every control with its decision, and the editor of the open one beside the list. */
const SheetPage = () => {
  const { annexAReading: reading, readOnly } = useWorkspace();
  const { data: sheet, error } = useQuery(contract.soa.sheet, {});
  const openId = useRoute((state) => (state.route.place === "soa" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const filter = useViewState((state) => state.filter);
  const { sendFor, decide } = useDecide();
  const marks = useMemo(() => marksOf(sheet?.findings ?? []), [sheet]);
  const rows = useMemo(() => filterRows(sheet?.rows ?? [], filter, marks), [sheet, filter, marks]);
  const counts = useMemo(() => countShows(sheet?.rows ?? [], marks), [sheet, marks]);
  const open = sheet?.rows.find((row) => row.controlId === openId);
  const close = (): void => {
    go("soa", null);
    requestAnimationFrame(() => document.getElementById(rowDomId(openId ?? ""))?.focus());
  };
  if (!sheet)
    return (
      <Page title={text.title}>
        <ErrorNote error={error} />
        {error ? null : <Skeleton height={240} aria-label={text.title} />}
      </Page>
    );
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle[reading]}
      actions={<SheetActions sheet={sheet} />}
      inspector={open ? <ControlInspector row={open} /> : undefined}
      inspectorLabel={text.inspector.label}
    >
      <ErrorNote error={error} />
      {openId !== null && !open ? <Text size="sm">{text.gone}</Text> : null}
      {sheet.rows.every((row) => row.decision === "") && !open ? (
        <StartNote firstId={sheet.rows[0]?.controlId ?? ""} />
      ) : null}
      <Completeness
        sheet={sheet}
        reading={reading}
        openId={openId}
        compact={open !== undefined}
        onOpen={(id) => go("soa", id)}
      />
      <FilterBar rows={sheet.rows} counts={counts} compact={open !== undefined} />
      <ListDetail
        list={
          <SheetTable
            allRows={sheet.rows}
            rows={rows}
            marks={marks}
            reading={reading}
            openId={openId}
            onOpen={(id) => go("soa", id)}
            onMove={move}
            onEdit={edit}
            onDecide={readOnly ? null : (row, decision) => void decide(row, decision)}
          />
        }
        detail={
          open ? (
            <ControlEditor
              key={open.controlId}
              row={open}
              findings={sheet.findings.filter((finding) => finding.controlId === open.controlId)}
              sendFor={sendFor}
            />
          ) : null
        }
        detailLabel={open ? text.editor.label(open.ref, open.title) : ""}
        onClose={close}
      />
    </Page>
  );
};
