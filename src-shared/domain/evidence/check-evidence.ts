/**
 * The days of a piece of evidence. Rules of this project: the period that it speaks for ends on or after the day it begins; what
 * expires does so on or after the first day of that period. The day it was attached is none of these: a report attached today
 * may speak for last year.
 */
export type EvidenceDates = {
  /** Days as yyyy-mm-dd; empty where nobody said. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly expiresOn: string;
};
export type EvidenceIssue = { readonly path: keyof EvidenceDates; readonly message: string };

export const checkEvidence = ({ periodFrom, periodTo, expiresOn }: EvidenceDates): EvidenceIssue[] => {
  const issues: EvidenceIssue[] = [];
  if (periodFrom !== "" && periodTo !== "" && periodTo < periodFrom)
    issues.push({ path: "periodTo", message: `the period would end (${periodTo}) before it begins (${periodFrom})` });
  if (periodFrom !== "" && expiresOn !== "" && expiresOn < periodFrom)
    issues.push({
      path: "expiresOn",
      message: `the evidence would expire (${expiresOn}) before its period begins (${periodFrom})`,
    });
  return issues;
};

/** How many days ahead an expiry is shown (rule of this project). */
export const EXPIRING_DAYS = 30;

export type Expiry = "none" | "good" | "expiring" | "expired";

/** Whole days from one day to another, both yyyy-mm-dd. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Where a piece stands on a day. The day named is the last on which it counts. */
export const expiryOf = (expiresOn: string, today: string): Expiry => {
  if (expiresOn === "") return "none";
  if (expiresOn < today) return "expired";
  return daysBetween(today, expiresOn) <= EXPIRING_DAYS ? "expiring" : "good";
};
