/** The checklist of an internal audit (9.2.2): what it asks, made from what it covers and from what earlier audits found. */
import type { Term } from "../vocabulary.ts";

export const POINT_RESULTS: readonly Term[] = [
  { id: "conform", label: "Conforms" },
  { id: "nonconform", label: "Does not conform" },
  { id: "opportunity", label: "Could be better" },
  { id: "not-audited", label: "Not audited" },
];

export type TargetKind = "clause" | "control";
export type Target = { readonly kind: TargetKind; readonly id: string };
export type PointKind = TargetKind | "finding" | "own";

export type ProposedPoint = { readonly targetKind: PointKind; readonly targetId: string; readonly question: string };

type Clause = {
  readonly id: string;
  readonly points?: readonly { readonly id: string; readonly text: string }[] | undefined;
};
type Control = {
  readonly id: string;
  readonly title: string;
  readonly prompts: readonly string[];
  readonly stage2Tests: readonly string[];
};
type Past = { readonly ref: string; readonly title: string; readonly requirement: string };

/**
 * Every requirement point of the covered clauses, every question and test of the covered controls, and every finding or
 * nonconformity that is still open: whether it was answered is part of the next audit (rule of this project).
 */
export const proposeChecklist = (
  coverage: readonly Target[],
  clauses: readonly Clause[],
  controls: readonly Control[],
  past: readonly Past[],
): readonly ProposedPoint[] => {
  const covered = (kind: TargetKind): ReadonlySet<string> =>
    new Set(coverage.filter((target) => target.kind === kind).map(({ id }) => id));
  const [inClauses, inControls] = [covered("clause"), covered("control")];
  return [
    ...clauses
      .filter(({ id }) => inClauses.has(id))
      .flatMap(({ points = [] }) =>
        points.map(({ id, text }) => ({ targetKind: "clause" as const, targetId: id, question: text })),
      ),
    ...controls
      .filter(({ id }) => inControls.has(id))
      .flatMap(({ id, title, prompts, stage2Tests }) => {
        const questions = [...prompts, ...stage2Tests];
        return (questions.length === 0 ? [`Is "${title}" in place as the statement says?`] : questions).map(
          (question) => ({ targetKind: "control" as const, targetId: id, question }),
        );
      }),
    ...past.map(({ ref, title, requirement }) => ({
      targetKind: "finding" as const,
      targetId: ref,
      question: `Was it answered, and does the answer hold? ${title}${requirement === "" ? "" : ` (${requirement})`}`,
    })),
  ];
};
