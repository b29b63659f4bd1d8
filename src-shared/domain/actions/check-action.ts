/**
 * When the words of an action contradict each other. Rules of this project: an action that starts does so by its due day; what is
 * done has a day on which it was done, and that day has come somewhere on Earth; what is not done has none.
 */
export type ActionDates = {
  readonly status: string;
  /** Days as yyyy-mm-dd; empty where there is none. */
  readonly startDate: string;
  readonly dueDate: string;
  readonly doneOn: string;
};
export type ActionIssue = { readonly path: "dueDate" | "startDate" | "doneOn"; readonly message: string };

/** The action is neither done nor cancelled. */
export const isOpenAction = ({ status }: { readonly status: string }): boolean =>
  status !== "done" && status !== "cancelled";

/** Its due day is over and it is still open. `today` is a day as yyyy-mm-dd. */
export const isOverdueAction = (
  action: { readonly status: string; readonly dueDate: string },
  today: string,
): boolean => isOpenAction(action) && action.dueDate !== "" && action.dueDate < today;

/** `lastDay` is the newest day that has begun anywhere on Earth, as yyyy-mm-dd. */
export const checkAction = (action: ActionDates, lastDay: string): ActionIssue[] => {
  const { status, startDate, dueDate, doneOn } = action;
  const issues: ActionIssue[] = [];
  if (startDate !== "" && dueDate !== "" && startDate > dueDate)
    issues.push({ path: "dueDate", message: `the action would be due (${dueDate}) before it starts (${startDate})` });
  if (doneOn !== "" && doneOn > lastDay)
    issues.push({ path: "doneOn", message: "the day it was done lies in the future" });
  if (doneOn !== "" && status !== "done")
    issues.push({ path: "doneOn", message: "only an action with the status Done has a day on which it was done" });
  return issues;
};

/** The patch with what follows from it: done today unless a day is given; no longer done, no longer a day. */
export const settleDone = <P extends { readonly status?: string | undefined; readonly doneOn?: string | undefined }>(
  before: Pick<ActionDates, "status" | "doneOn">,
  patch: P,
  today: string,
): P & { readonly doneOn?: string | undefined } => {
  const status = patch.status ?? before.status;
  if (status === "done") return (patch.doneOn ?? before.doneOn) === "" ? { ...patch, doneOn: today } : patch;
  return patch.doneOn === undefined && before.doneOn !== "" ? { ...patch, doneOn: "" } : patch;
};
