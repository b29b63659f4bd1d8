import { Checkbox } from "@mantine/core";
import { uiText } from "../text/ui.ts";
import classes from "./data-table.module.css";
import type { Column } from "./table-model.ts";

type Props<Row> = {
  readonly domId: string;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<Row>[];
  readonly active: boolean;
  readonly open: boolean;
  /** Undefined where rows cannot be selected. */
  readonly selected: boolean | undefined;
  readonly onSelect: () => void;
};

export const TableRow = <Row,>({ domId, row, index, top, columns, active, open, selected, onSelect }: Props<Row>) => {
  const name = String(columns[1]?.value(row) ?? columns[0]?.value(row) ?? "");
  return (
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={open || undefined}
      data-index={index}
      data-active={active || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {selected === undefined ? null : (
        <div role="gridcell" className={classes.check} data-check>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={uiText.table.selectRow(name)}
            checked={selected}
            onChange={onSelect}
          />
        </div>
      )}
      {columns.map((column) => {
        const value = column.value(row);
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            data-align={column.align}
            style={{ flex: `${column.width} 0 ${column.width}px` }}
            title={value === null ? undefined : String(value)}
          >
            {column.render ? column.render(row) : <span className={classes.text}>{value}</span>}
          </div>
        );
      })}
    </div>
  );
};
