/** A dense list of records: virtualised, sortable, filterable, with a column chooser, worked by keyboard or mouse. */
import { Checkbox, VisuallyHidden } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { uiText } from "../text/ui.ts";
import classes from "./data-table.module.css";
import { TableBar } from "./table-bar.tsx";
import { TableHead } from "./table-head.tsx";
import { inOrder, matching, type Column } from "./table-model.ts";
import { TableRow } from "./table-row.tsx";
import { useTableKeys } from "./use-table-keys.ts";
import { useTableSettings } from "./use-table-settings.ts";

export type { Column } from "./table-model.ts";
export type Selection = { readonly ids: ReadonlySet<string>; readonly onChange: (ids: ReadonlySet<string>) => void };

export type DataTableProps<Row> = {
  /** Names the table for people who cannot see it, like "Risks". */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly openId?: string | null;
  readonly onOpen?: (row: Row) => void;
  /** Shown instead of the table while there is no row at all. */
  readonly empty: ReactNode;
  readonly selection?: Selection;
  readonly storageKey?: string;
  /** Actions at the left of the bar above the rows. */
  readonly toolbar?: ReactNode;
  /** False where the rows are only part of the list and searching is done elsewhere. */
  readonly filter?: boolean;
};

const ROW = 36;
const CHECK = 40;

/** The row that was clicked; -1 beside the rows and on a row's own controls. */
const clickedRow = (target: EventTarget): number => {
  if (!(target instanceof Element) || target.closest("button, a, input, label, [data-check]")) return -1;
  return Number(target.closest("[data-index]")?.getAttribute("data-index") ?? -1);
};

export const DataTable = <Row,>({
  label,
  rows,
  columns,
  rowId,
  openId,
  onOpen,
  empty,
  selection,
  storageKey,
  toolbar,
  filter: canFilter = true,
}: DataTableProps<Row>) => {
  const base = useId();
  const settings = useTableSettings(storageKey, columns);
  const [filter, setFilter] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, order } = settings;
  const shownKey = shown.map((column) => column.id).join();
  const visible = useMemo(
    () =>
      inOrder(
        matching(rows, shown, filter),
        order ? columns.find((column) => column.id === order.column) : undefined,
        order?.down ?? false,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` is new on every render; its ids say whether it changed
    [rows, columns, shownKey, filter, order],
  );
  const virtual = useVirtualizer({
    count: visible.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  });
  const keys = useTableKeys({
    visible,
    rowId,
    onOpen,
    selection,
    scrollTo: (index) => virtual.scrollToIndex(index),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2),
  });
  if (rows.length === 0) return <>{empty}</>;
  const items = virtual.getVirtualItems();
  const minWidth = shown.reduce((sum, column) => sum + column.width, selection ? CHECK : 0);
  const activeShown = items.some((item) => item.index === keys.active);
  const ids = visible.map(rowId);
  const all = ids.length > 0 && selection !== undefined && ids.every((id) => selection.ids.has(id));
  return (
    <div className={classes.table}>
      <VisuallyHidden id={`${base}-keys`}>{uiText.table.keys}</VisuallyHidden>
      <TableBar
        label={label}
        filter={canFilter ? filter : null}
        onFilter={setFilter}
        columns={columns}
        isShown={settings.isShown}
        onToggle={settings.toggle}
        shown={visible.length}
        total={rows.length}
        selected={selection?.ids.size ?? 0}
        onClearSelection={() => selection?.onChange(new Set())}
      >
        {toolbar}
      </TableBar>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${base}-keys`}
        aria-rowcount={visible.length + 1}
        aria-colcount={shown.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={activeShown ? `${base}-${keys.active}` : undefined}
        onClick={(event) => {
          const index = clickedRow(event.target);
          const row = visible[index];
          if (row === undefined) return;
          keys.setActive(index);
          onOpen?.(row);
        }}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      >
        <div className={classes.inner} style={{ minWidth }} role="presentation">
          <TableHead columns={shown} order={order} onSort={settings.sortBy}>
            {selection ? (
              <div role="columnheader" className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label={uiText.table.selectAll}
                  checked={all}
                  indeterminate={!all && ids.some((id) => selection.ids.has(id))}
                  onChange={() => selection.onChange(all ? new Set() : new Set(ids))}
                />
              </div>
            ) : null}
          </TableHead>
          <div role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = visible[item.index] as Row;
              const id = rowId(row);
              return (
                <TableRow
                  key={id}
                  domId={`${base}-${item.index}`}
                  row={row}
                  index={item.index}
                  top={item.start}
                  columns={shown}
                  active={item.index === keys.active}
                  open={id === openId}
                  selected={selection ? selection.ids.has(id) : undefined}
                  onSelect={() => keys.toggle(item.index)}
                />
              );
            })}
          </div>
        </div>
        {visible.length === 0 ? <div className={classes.none}>{uiText.table.noMatch}</div> : null}
      </div>
    </div>
  );
};
