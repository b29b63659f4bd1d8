import type { KeyboardEvent } from "react";
import type { SoaRow } from "./sheet-model.ts";

type Options = {
  readonly rows: readonly SoaRow[];
  readonly currentId: string | null;
  readonly moveTo: (controlId: string) => void;
  readonly edit: () => void;
  readonly decide: ((row: SoaRow, decision: "included" | "excluded") => void) | null;
};

const PAGE = 8;

/** Keys of the list: arrows and page keys move and the editor follows, Enter goes to the fields, I and X decide. */
export const useSheetKeys = ({ rows, currentId, moveTo, edit, decide }: Options) => {
  const at = rows.findIndex((row) => row.controlId === currentId);
  const last = rows.length - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const act = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || last < 0) return false;
    const to = moves[event.key];
    const row = rows[to === undefined ? at : Math.max(0, Math.min(last, to))];
    if (!row) return false;
    if (to !== undefined) moveTo(row.controlId);
    else if (event.key === "Enter" || event.key === "F2") edit();
    else if (decide && event.key.toLowerCase() === "i") decide(row, "included");
    else if (decide && event.key.toLowerCase() === "x") decide(row, "excluded");
    else return false;
    return true;
  };
  return (event: KeyboardEvent): void => {
    if (act(event)) event.preventDefault();
  };
};
