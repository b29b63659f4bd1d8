import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./data-table.module.css";
import type { Column, Order } from "./table-model.ts";

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly order: Order | null;
  readonly onSort: (column: string) => void;
  readonly children: ReactNode;
};

const directionOf = (order: Order | null, id: string): "ascending" | "descending" | "none" => {
  if (order?.column !== id) return "none";
  return order.down ? "descending" : "ascending";
};

export const TableHead = <Row,>({ columns, order, onSort, children }: Props<Row>) => (
  <div role="rowgroup" className={classes.head}>
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      {children}
      {columns.map((column) => {
        const direction = directionOf(order, column.id);
        const Arrow = direction === "descending" ? IconArrowDown : IconArrowUp;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={direction}
            className={classes.headCell}
            data-align={column.align}
            style={{ flex: `${column.width} 0 ${column.width}px` }}
          >
            <button type="button" className={classes.sort} title={column.header} onClick={() => onSort(column.id)}>
              <span className={classes.text}>{column.header}</span>
              {direction === "none" ? null : <Arrow size={14} aria-hidden />}
            </button>
          </div>
        );
      })}
    </div>
  </div>
);
