/** The responsibility matrix (5.3): which part a role has in a clause or control, and where the matrix is not sound. */
import type { Term } from "./vocabulary.ts";

export const PARTS = [
  { id: "R", label: "Responsible: does it" },
  { id: "A", label: "Accountable: answers for it" },
  { id: "C", label: "Consulted before" },
  { id: "I", label: "Informed after" },
] as const satisfies readonly Term[];

export type Share = {
  readonly roleId: string;
  readonly kind: string;
  readonly targetId: string;
  readonly part: string;
};
export type Weakness = {
  readonly kind: string;
  readonly targetId: string;
  /** Nobody accountable, nobody responsible, or several accountable. */
  readonly what: "no-accountable" | "no-responsible" | "several-accountable";
};

/** Parts of the standard that a role answers for before the load is worth a second look. Rule of this project. */
export const MOST_ACCOUNTABLE = 15;

/** What is not sound per target: one role answers, at least one does it (rules of this project on 5.3). */
export const weaknessesOf = (
  targets: readonly { readonly kind: string; readonly id: string }[],
  shares: readonly Share[],
): readonly Weakness[] =>
  targets.flatMap(({ kind, id }) => {
    const mine = shares.filter((share) => share.kind === kind && share.targetId === id);
    const count = (part: string): number => mine.filter((share) => share.part === part).length;
    const weakness = (what: Weakness["what"]): Weakness => ({ kind, targetId: id, what });
    return [
      ...(count("A") === 0 ? [weakness("no-accountable")] : []),
      ...(count("A") > 1 ? [weakness("several-accountable")] : []),
      // Who answers may also do it: a target with A alone has somebody who does it.
      ...(count("R") === 0 && count("A") === 0 ? [weakness("no-responsible")] : []),
    ];
  });

/** Roles that answer for more than is usual, with how much, the most first. */
export const overloadedRoles = (
  shares: readonly Share[],
): readonly { readonly roleId: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const { roleId, part } of shares) if (part === "A") counts.set(roleId, (counts.get(roleId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_ACCOUNTABLE)
    .map(([roleId, count]) => ({ roleId, count }))
    .toSorted((a, b) => b.count - a.count);
};
