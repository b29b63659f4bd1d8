import { useEffect, useState, useSyncExternalStore } from "react";
import { createAutosave, type AutosaveView, type OnSave } from "./autosave.ts";
import { registerFlush } from "./flush.ts";

type Options<T> = { readonly value: T; readonly onSave: OnSave<T>; readonly same?: (a: T, b: T) => boolean };
export type AutosaveField<T> = {
  readonly view: AutosaveView<T>;
  readonly change: (value: T) => void;
  /** Changes and sends at once: for choices, where nobody is in the middle of a word. */
  readonly choose: (value: T) => void;
  readonly focus: () => void;
  readonly blur: () => void;
};

const DELAY = 600;

/** The autosave of one field: sends 600 ms after the last key, at once on blur, when the field goes away and when the window closes. */
export const useAutosave = <T>({ value, onSave, same = Object.is }: Options<T>): AutosaveField<T> => {
  const [cell] = useState(() => createAutosave(value, { delay: DELAY, same }));
  const view = useSyncExternalStore(cell.subscribe, cell.view);
  useEffect(() => cell.read(value), [cell, value]);
  useEffect(() => {
    const leave = registerFlush(cell.flush, () => cell.view().state === "typed", cell.discard);
    return () => {
      leave();
      void cell.flush();
    };
  }, [cell]);
  return {
    view,
    change: (next) => cell.change(next, onSave),
    choose: (next) => cell.change(next, onSave, "once"),
    focus: cell.focus,
    blur: cell.blur,
  };
};
