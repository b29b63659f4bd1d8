/** The tree of clauses without React: which nodes are shown, what a filter keeps, which clause comes next. */
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import { isDecided, isOverdue, isRequirement } from "../../../src-shared/domain/clauses/progress.ts";
import type { Answer } from "./use-clauses.ts";

export type PointFilter = "open" | "mine" | "overdue";

export type TreeNode = {
  readonly clause: Clause;
  /** Null for a clause with nothing below it. */
  readonly expanded: boolean | null;
  readonly position: number;
  readonly size: number;
};

type Who = { readonly personId: string | null; readonly today: string };
type Point = NonNullable<Clause["points"]>[number];

const TESTS: Readonly<Record<PointFilter, (point: Point, answer: Answer | undefined, who: Who) => boolean>> = {
  open: (point, answer) => isRequirement(point) && !isDecided(answer),
  mine: (_point, answer, { personId }) => personId !== null && answer?.ownerId === personId,
  overdue: (_point, answer, { today }) => isOverdue(answer, today),
};

/** The clauses, and the groups above them, that have a point to which every filter applies. Null without a filter: all. */
export const clausesToShow = (
  clauses: readonly Clause[],
  filters: ReadonlySet<PointFilter>,
  answers: ReadonlyMap<string, Answer>,
  who: Who,
): ReadonlySet<string> | null => {
  if (filters.size === 0) return null;
  const parents = new Map(clauses.map((clause) => [clause.id, clause.parent]));
  const kept = new Set<string>();
  for (const clause of clauses) {
    const fits = clause.points?.some((point) =>
      [...filters].every((filter) => TESTS[filter](point, answers.get(point.id), who)),
    );
    for (let id: string | null = fits ? clause.id : null; id !== null; id = parents.get(id) ?? null) kept.add(id);
  }
  return kept;
};

/** The nodes of the tree from top to bottom, without what is folded away. */
export const treeNodes = (
  clauses: readonly Clause[],
  folded: ReadonlySet<string>,
  shown: ReadonlySet<string> | null,
): readonly TreeNode[] => {
  const kept = clauses.filter((clause) => shown === null || shown.has(clause.id));
  const below = (parent: string | null): readonly TreeNode[] => {
    const siblings = kept.filter((clause) => clause.parent === parent);
    return siblings.flatMap((clause, index) => {
      const expanded = clause.leaf ? null : !folded.has(clause.id);
      const node: TreeNode = { clause, expanded, position: index + 1, size: siblings.length };
      return expanded ? [node, ...below(clause.id)] : [node];
    });
  };
  return below(null);
};

/** The clause with requirement points before (-1) or after (1) the given one, in the standard's order. */
export const neighbour = (clauses: readonly Clause[], id: string | null, step: 1 | -1): Clause | undefined => {
  const at = id === null ? -1 : clauses.findIndex((clause) => clause.id === id);
  if (step === -1) return clauses.slice(0, Math.max(0, at)).findLast((clause) => clause.leaf);
  return clauses.slice(at + 1).find((clause) => clause.leaf);
};
