/** Days between the steps of an incident: what was told and reported, and for how long it is still open (A.8.4). */
const DAY = 24 * 60 * 60 * 1000;
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export type IncidentClock = {
  /** The day it counts from: noticed, else occurred; "" where neither is given. */
  readonly since: string;
  /** Whole days since then, until it was reported or until `today`; null without a day to count from. */
  readonly days: number | null;
  /** "running" while a report is due or nobody decided whether one is. */
  readonly state: "running" | "reported" | "not-needed";
  /** Nobody wrote down who was told (A.8.4). */
  readonly untold: boolean;
};

export const incidentClock = (
  values: {
    readonly occurredOn: string;
    readonly noticedOn: string;
    readonly reportable: string;
    readonly reportedOn: string;
    readonly told: string;
  },
  today: string,
): IncidentClock => {
  const since = values.noticedOn === "" ? values.occurredOn : values.noticedOn;
  const state = values.reportable === "no" ? "not-needed" : values.reportedOn === "" ? "running" : "reported";
  const until = values.reportedOn === "" ? today : values.reportedOn;
  return {
    since,
    days: since === "" ? null : Math.max(0, between(since, until)),
    state,
    untold: values.told.trim() === "",
  };
};
