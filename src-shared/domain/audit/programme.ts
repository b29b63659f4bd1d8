/** The audit programme (9.2.2): which clauses and included controls the audits of a cycle cover, and what none of them does. */
import type { Target } from "./checklist.ts";

/** Years of a cycle. Rule of this project: as long as a certificate usually lasts. */
export const CYCLE_YEARS = 3;

/** An audit that has come so far has audited what it covers. */
const REPORTED: ReadonlySet<string> = new Set(["reported", "follow-up", "closed"]);

/** Whether an audit's results are reported: from then on its checklist is a record. */
export const isReported = (status: string): boolean => REPORTED.has(status);

/** What one audit is to one part: still to come, audited, or covered by plan but left out at the audit. */
export type CellState = "planned" | "done" | "left-out";
/** What the whole cycle is to one part. */
export type PartState = "done" | "planned" | "never";

/** One covered part; `leftOut` where the checklist has points of it and none of them got a result but "not audited". */
export type Coverage = Target & { readonly auditId: string; readonly leftOut: boolean };
export type CycleAudit = { readonly id: string; readonly year: number; readonly status: string };

export type ProgrammeRow<P extends Target> = {
  readonly part: P;
  /** One for each audit, in their order; null where it does not cover the part. */
  readonly cells: readonly (CellState | null)[];
  readonly state: PartState;
};

/** The first year of the cycle in which a year lies. Cycles follow each other from the first year with an audit. */
export const cycleStart = (years: readonly number[], year: number): number => {
  const known = years.filter((one) => one > 0);
  if (known.length === 0) return year;
  const first = Math.min(...known);
  return first + CYCLE_YEARS * Math.floor((year - first) / CYCLE_YEARS);
};

/** The audits whose year lies in the cycle. */
export const inCycle = <A extends CycleAudit>(audits: readonly A[], start: number): A[] =>
  audits.filter(({ year }) => year >= start && year < start + CYCLE_YEARS);

/** The clause of a requirement point: 9.2.2 of 9.2.2-c. */
export const clauseOfPoint = (pointId: string): string => pointId.replace(/-[a-z]+$/, "");

const keyOf = ({ kind, id }: Target): string => `${kind} ${id}`;

const stateOf = (cells: readonly (CellState | null)[]): PartState =>
  cells.includes("done") ? "done" : cells.includes("planned") ? "planned" : "never";

/** The matrix of parts and audits. */
export const programmeOf = <P extends Target>(
  parts: readonly P[],
  audits: readonly CycleAudit[],
  coverage: readonly Coverage[],
): ProgrammeRow<P>[] => {
  const covered = new Map(coverage.map((one) => [`${one.auditId} ${keyOf(one)}`, one]));
  return parts.map((part) => {
    const cells = audits.map(({ id, status }): CellState | null => {
      const found = covered.get(`${id} ${keyOf(part)}`);
      if (!found) return null;
      return !isReported(status) ? "planned" : found.leftOut ? "left-out" : "done";
    });
    return { part, cells, state: stateOf(cells) };
  });
};
