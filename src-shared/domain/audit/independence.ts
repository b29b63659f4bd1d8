/** Nobody audits own work (clause 9.2.2): who answers for what an audit covers cannot be its auditor. */
import type { Target, TargetKind } from "./checklist.ts";

export type Answering = {
  readonly personId: string;
  /** Such as "accountable as AI officer" or "owner in the Statement of Applicability". */
  readonly as: string;
  readonly kind: TargetKind;
  readonly id: string;
};

export type Conflict = { readonly personId: string; readonly target: string; readonly as: string };

/** A clause is met by itself, by a chapter above it and by a part below it. */
const meets = (covered: Target, answering: Answering): boolean =>
  covered.kind === answering.kind &&
  (covered.id === answering.id ||
    (covered.kind === "clause" &&
      (covered.id.startsWith(`${answering.id}.`) || answering.id.startsWith(`${covered.id}.`))));

export const conflictsOf = (
  auditors: readonly string[],
  coverage: readonly Target[],
  answering: readonly Answering[],
): readonly Conflict[] => {
  const named = new Set(auditors);
  const found = answering
    .filter(({ personId }) => named.has(personId))
    .flatMap((one) =>
      coverage
        .filter((target) => meets(target, one))
        .map(({ id }) => ({ personId: one.personId, target: id, as: one.as })),
    );
  return [...new Map(found.map((one) => [`${one.personId} ${one.target}`, one])).values()];
};
