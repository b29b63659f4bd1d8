/** What a table shows, without React: filter, order and selection over rows of any kind. */
import type { ReactNode } from "react";

export type Cell = string | number | null;
export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** What sorting, filtering and the plain cell use. */
  readonly value: (row: Row) => Cell;
  readonly render?: (row: Row) => ReactNode;
  /** In pixels; columns share what is left over in this proportion. */
  readonly width: number;
  readonly align?: "left" | "right" | "center";
  readonly hiddenByDefault?: boolean;
};
export type Order = { readonly column: string; readonly down: boolean };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const compare = (a: Cell, b: Cell): number => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
};

const isEmpty = (cell: Cell): boolean => cell === null || cell === "";

/** Rows in order; empty cells come last in both directions. */
export const inOrder = <Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean): readonly Row[] => {
  if (!column) return rows;
  const keyed = rows.map((row) => ({ row, cell: column.value(row) }));
  keyed.sort((a, b) => {
    if (isEmpty(a.cell) || isEmpty(b.cell)) return Number(isEmpty(a.cell)) - Number(isEmpty(b.cell));
    return down ? compare(b.cell, a.cell) : compare(a.cell, b.cell);
  });
  return keyed.map(({ row }) => row);
};

/** Rows in which every word of the filter occurs in some shown column. */
export const matching = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] => {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => column.value(row) ?? "")
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
