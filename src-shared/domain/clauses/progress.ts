/**
 * How far the requirements of clauses 4–10 are decided. The rule: a requirement point counts as decided when it is
 * implemented, effective, or not applicable with a reason in words. Not applicable without a reason stays open:
 * whoever claims conformity cannot normally leave out a requirement of clauses 4–10, least of all in silence. A
 * permission (kind "may") is no requirement: it is counted in no figure. A point without an answer is not started.
 * A group's figure is the sum of the clauses below it. Source: this project's own; the standard counts nothing.
 */
import type { PointStatus } from "../vocabulary.ts";

export type CountedPoint = { readonly id: string; readonly kind: "do" | "decide" | "document" | "may" };
export type CountedClause = {
  readonly id: string;
  readonly parent: string | null;
  readonly points?: readonly CountedPoint[] | undefined;
};
export type CountedAnswer = { readonly pointId: string; readonly status: PointStatus; readonly reason: string };

/** The states a requirement point is counted in; together they make up `total`. */
export type ProgressState = PointStatus | "unreasoned";

export type Progress = {
  /** Requirement points; permissions are not among them. */
  readonly total: number;
  readonly decided: number;
  readonly counts: Readonly<Record<ProgressState, number>>;
  /** The requirement points that are not decided yet, in the standard's order. */
  readonly open: readonly string[];
};

const NOTHING: Progress = {
  total: 0,
  decided: 0,
  counts: { "not-started": 0, "in-progress": 0, implemented: 0, effective: 0, "not-applicable": 0, unreasoned: 0 },
  open: [],
};

const DECIDED: ReadonlySet<ProgressState> = new Set(["implemented", "effective", "not-applicable"]);

/** The state one point is counted in. */
export const stateOf = (answer: Pick<CountedAnswer, "status" | "reason"> | undefined): ProgressState => {
  if (!answer) return "not-started";
  return answer.status === "not-applicable" && answer.reason.trim() === "" ? "unreasoned" : answer.status;
};

export const isDecided = (answer: Pick<CountedAnswer, "status" | "reason"> | undefined): boolean =>
  DECIDED.has(stateOf(answer));

export const isRequirement = (point: Pick<CountedPoint, "kind">): boolean => point.kind !== "may";

const count = (points: readonly CountedPoint[], answers: ReadonlyMap<string, CountedAnswer>): Progress => {
  const counts = { ...NOTHING.counts };
  const open: string[] = [];
  const required = points.filter(isRequirement);
  for (const point of required) {
    const answer = answers.get(point.id);
    counts[stateOf(answer)]++;
    if (!isDecided(answer)) open.push(point.id);
  }
  return { total: required.length, decided: required.length - open.length, counts, open };
};

const add = (one: Progress, other: Progress): Progress => {
  const counts = { ...one.counts };
  for (const state of Object.keys(counts) as ProgressState[]) counts[state] += other.counts[state];
  return {
    total: one.total + other.total,
    decided: one.decided + other.decided,
    counts,
    open: [...one.open, ...other.open],
  };
};

/** The figures of every clause and group, by clause id. `clauses` come in the standard's order. */
export const clauseProgress = (
  clauses: readonly CountedClause[],
  answers: readonly CountedAnswer[],
): ReadonlyMap<string, Progress> => {
  const byPoint = new Map(answers.map((answer) => [answer.pointId, answer]));
  const children = new Map<string | null, CountedClause[]>();
  for (const clause of clauses) children.set(clause.parent, [...(children.get(clause.parent) ?? []), clause]);
  const figures = new Map<string, Progress>();
  const figure = (clause: CountedClause): Progress => {
    const below = (children.get(clause.id) ?? []).map(figure);
    const sum = below.reduce(add, count(clause.points ?? [], byPoint));
    figures.set(clause.id, sum);
    return sum;
  };
  for (const root of children.get(null) ?? []) figure(root);
  return figures;
};

/** The figure of all clauses together. */
export const overallProgress = (clauses: readonly CountedClause[], answers: readonly CountedAnswer[]): Progress => {
  const figures = clauseProgress(clauses, answers);
  return clauses
    .filter((clause) => clause.parent === null)
    .reduce((sum, clause) => add(sum, figures.get(clause.id) ?? NOTHING), NOTHING);
};

/** A point is overdue when its day has passed and it is not decided. Days are written yyyy-mm-dd; empty means none. */
export const isOverdue = (
  answer: (Pick<CountedAnswer, "status" | "reason"> & { readonly dueDate: string }) | undefined,
  today: string,
): boolean => answer !== undefined && answer.dueDate !== "" && answer.dueDate < today && !isDecided(answer);
