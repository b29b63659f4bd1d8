import { useState, type FocusEvent, type KeyboardEvent } from "react";
import type { Selection } from "./data-table.tsx";

type Options<Row> = {
  readonly visible: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly selection: Selection | undefined;
  readonly scrollTo: (index: number) => void;
  readonly pageSize: () => number;
};

/** Keyboard in a table: arrows, Page Up/Down, Home and End move, Enter opens, Space selects, Ctrl+A selects all, Esc selects none. */
export const useTableKeys = <Row>({ visible, rowId, onOpen, selection, scrollTo, pageSize }: Options<Row>) => {
  const [wanted, setActive] = useState(-1);
  const last = visible.length - 1;
  const active = Math.min(wanted, last);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(last, to));
    setActive(next);
    scrollTo(next);
  };
  const toggle = (index: number): void => {
    const row = visible[index];
    if (!selection || row === undefined) return;
    const ids = new Set(selection.ids);
    if (!ids.delete(rowId(row))) ids.add(rowId(row));
    selection.onChange(ids);
  };
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + pageSize(),
    PageUp: () => active - pageSize(),
    Home: () => 0,
    End: () => last,
  };
  const act = (event: KeyboardEvent): boolean => {
    const to = moves[event.key];
    if (to && !event.altKey) {
      move(to());
      return true;
    }
    if (event.key === " " && selection) {
      toggle(active);
      return true;
    }
    if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && selection) {
      selection.onChange(new Set(visible.map(rowId)));
      return true;
    }
    if (event.key === "Escape" && selection && selection.ids.size > 0) {
      selection.onChange(new Set());
      return true;
    }
    const row = visible[active];
    if (event.key !== "Enter" || row === undefined || !onOpen) return false;
    onOpen(row);
    return true;
  };
  return {
    active,
    setActive,
    toggle,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target === event.currentTarget && act(event)) event.preventDefault();
    },
    onFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget && active < 0 && last >= 0) setActive(0);
    },
  };
};
