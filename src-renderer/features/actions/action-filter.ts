/** Which actions the list shows and in which order, without React. */
import { isOpenAction, isOverdueAction } from "../../../src-shared/domain/actions/check-action.ts";
import type { Action } from "../../ui/action-parts.tsx";

export const FLAGS = ["open", "overdue", "noOwner", "noDate", "done"] as const;
export type Flag = (typeof FLAGS)[number];
/** `source` is a kind, `ALONE`, or "" for any; `owner` a person's id or "" for any. */
export type Filters = { readonly flags: readonly Flag[]; readonly owner: string; readonly source: string };
export const ALONE = "alone";
export const NO_FILTERS: Filters = { flags: [], owner: "", source: "" };

const TESTS: Readonly<Record<Flag, (action: Action, day: string) => boolean>> = {
  open: isOpenAction,
  overdue: isOverdueAction,
  noOwner: (action) => isOpenAction(action) && action.ownerId === null,
  noDate: (action) => isOpenAction(action) && action.dueDate === "",
  done: (action) => action.status === "done",
};

/** Overdue first, then by due day, open ones without a day after them, what is settled last. */
const rank = (action: Action, day: string): string => {
  if (!isOpenAction(action)) return `3${action.doneOn}`;
  if (action.dueDate === "") return "2";
  return `${isOverdueAction(action, day) ? 0 : 1}${action.dueDate}`;
};

export const shownActions = (actions: readonly Action[], filters: Filters, day: string): readonly Action[] =>
  actions
    .filter(
      (action) =>
        filters.flags.every((flag) => TESTS[flag](action, day)) &&
        (filters.owner === "" || action.ownerId === filters.owner) &&
        (filters.source === "" || (action.source?.kind ?? ALONE) === filters.source),
    )
    .map((action) => ({ action, key: rank(action, day) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ action }) => action);

export const countFlags = (actions: readonly Action[], day: string): Readonly<Record<Flag, number>> =>
  Object.fromEntries(
    FLAGS.map((flag) => [flag, actions.filter((action) => TESTS[flag](action, day)).length]),
  ) as Record<Flag, number>;
