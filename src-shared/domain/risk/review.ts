/**
 * When a risk is to be looked at again (8.2: at planned intervals and when something significant changes). Rule of this
 * project: the next review is the earlier of the date a person set and the last review plus the interval; a date on or
 * before the last review was served by it. A risk that was never reviewed counts from the day it was entered. Besides the
 * cycle, an event raises a flag; a flag is settled by a review. Days are yyyy-mm-dd; "" means none.
 */
export type ReviewCycle = {
  /** A date a person set; empty for none. */
  readonly reviewDate: string;
  /** Whole months between two reviews, 1 or more; null for no interval. */
  readonly reviewMonths: number | null;
  readonly reviewedOn: string;
  /** The day or time of entry, ISO 8601. */
  readonly createdAt: string;
};

/** The same day so many months later; the last day of that month where it has no such day. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const at = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return at.toISOString().slice(0, 10);
};

/** The next review; empty while neither a date nor an interval is set. */
export const nextReview = ({ reviewDate, reviewMonths, reviewedOn, createdAt }: ReviewCycle): string => {
  const set = reviewDate !== "" && (reviewedOn === "" || reviewDate > reviewedOn) ? reviewDate : "";
  if (reviewMonths === null) return set;
  const due = addMonths(reviewedOn === "" ? createdAt : reviewedOn, reviewMonths);
  return set !== "" && set < due ? set : due;
};

/** Why something must be looked at again, as a review flag names it. */
export const FLAG_CAUSES = [
  { id: "system-changed", label: "AI system changed" },
  { id: "incident", label: "Incident" },
  { id: "metric-breach", label: "Metric breached" },
  { id: "control-failed", label: "Control no longer in place" },
  { id: "objective-changed", label: "Objective changed" },
  { id: "law-changed", label: "Law or requirement changed" },
  { id: "manual", label: "Other reason" },
] as const;
export type FlagCause = (typeof FLAG_CAUSES)[number]["id"];

/** Fields of an AI system after whose change its risks and its impact assessment must be looked at again. */
export const SYSTEM_TRIGGERS = [
  { id: "purpose", label: "purpose" },
  { id: "intendedUse", label: "intended use" },
  { id: "data", label: "data" },
  { id: "autonomy", label: "autonomy" },
  { id: "lifeCycleStage", label: "life-cycle stage" },
  { id: "suppliers", label: "suppliers" },
  { id: "aiActClass", label: "AI Act class" },
] as const;

/**
 * The fields of a system that were changed in a way that matters. A first entry into an empty field describes the system;
 * it does not change it.
 */
export const changedTriggers = (
  before: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): readonly { readonly id: string; readonly label: string }[] =>
  SYSTEM_TRIGGERS.filter(({ id }) => {
    const [old, now] = [before[id], patch[id]];
    return typeof old === "string" && typeof now === "string" && old !== "" && now.trim() !== old.trim();
  });
