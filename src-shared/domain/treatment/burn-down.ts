/**
 * How many actions were still open at a day, planned and really. Rule of this project: the scope is every action with a due day
 * that was not cancelled, as it stands now; planned open are those due after the day, really open those not done by then. Days
 * after today have no real figure. A point is the end of a week where the whole takes up to half a year, else the end of a month.
 */
export type BurnAction = { readonly status: string; readonly dueDate: string; readonly doneOn: string };
export type BurnPoint = {
  /** yyyy-mm-dd. */
  readonly day: string;
  readonly planned: number;
  /** Null after today. */
  readonly open: number | null;
};
export type BurnDown = {
  readonly points: readonly BurnPoint[];
  /** Actions in scope. */
  readonly total: number;
  /** Not cancelled and without a due day: they are in no plan. */
  readonly undated: number;
};

const DAY = 24 * 60 * 60 * 1000;
const HALF_YEAR = 190;

const toDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const endOfMonth = (day: string): string => {
  const date = new Date(at(day));
  return toDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
};
/** The Sunday of the day's week. */
const endOfWeek = (day: string): string => toDay(at(day) + ((7 - new Date(at(day)).getUTCDay()) % 7) * DAY);

/** The end of the period before the one the day is in. */
const startOf = (day: string, end: typeof endOfMonth): string => {
  let before = day;
  while (end(before) === end(day)) before = toDay(at(before) - DAY);
  return before;
};

/** `today` is yyyy-mm-dd. No points where no action has a due day. */
export const burnDown = (actions: readonly BurnAction[], today: string): BurnDown => {
  const alive = actions.filter(({ status }) => status !== "cancelled");
  const scope = alive.filter(({ dueDate }) => dueDate !== "");
  const undated = alive.length - scope.length;
  if (scope.length === 0) return { points: [], total: 0, undated };
  const days = scope.flatMap(({ dueDate, doneOn }) => (doneOn === "" ? [dueDate] : [dueDate, doneOn])).sort();
  const begin = days[0]! < today ? days[0]! : today;
  const last = days.at(-1)! > today ? days.at(-1)! : today;
  const end = (at(last) - at(begin)) / DAY > HALF_YEAR ? endOfMonth : endOfWeek;
  const marks = new Set([startOf(begin, end), today]);
  for (let day = end(begin); ; day = end(toDay(at(day) + DAY))) {
    marks.add(day);
    if (day >= last) break;
  }
  const points = [...marks].sort().map((day) => ({
    day,
    planned: scope.filter(({ dueDate }) => dueDate > day).length,
    open: day > today ? null : scope.filter(({ doneOn }) => doneOn === "" || doneOn > day).length,
  }));
  return { points, total: scope.length, undated };
};
