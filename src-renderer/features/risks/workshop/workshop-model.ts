/** The order of questions in a workshop, without React. One risk at a time: does it apply, why, how likely, how bad, who. */
import { DIMENSIONS, type Dimension } from "../../../../src-shared/domain/risk/types.ts";

export type Answer = "applies" | "not" | "later";
export type Step =
  | { readonly kind: "applies"; readonly catalogueId: string }
  | { readonly kind: "why-not"; readonly catalogueId: string }
  | { readonly kind: "cause"; readonly catalogueId: string }
  | { readonly kind: "likelihood"; readonly catalogueId: string }
  | { readonly kind: "consequence"; readonly catalogueId: string; readonly area: Dimension }
  | { readonly kind: "owner"; readonly catalogueId: string }
  | { readonly kind: "summary" };

/** What was answered for a risk of the library, by its id. */
export type Answers = ReadonlyMap<string, Answer>;

const rating = (catalogueId: string): Step[] => [
  { kind: "cause", catalogueId },
  { kind: "likelihood", catalogueId },
  ...DIMENSIONS.map((area): Step => ({ kind: "consequence", catalogueId, area })),
  { kind: "owner", catalogueId },
];

/** Every question in order, as the answers so far make it: only a risk that applies is asked about further. */
export const stepsOf = (catalogueIds: readonly string[], answers: Answers): readonly Step[] => [
  ...catalogueIds.flatMap((catalogueId): Step[] => {
    const first: Step = { kind: "applies", catalogueId };
    const answer = answers.get(catalogueId);
    if (answer === "applies") return [first, ...rating(catalogueId)];
    if (answer === "not") return [first, { kind: "why-not", catalogueId }];
    return [first];
  }),
  { kind: "summary" },
];

/** Where to go on: at the first risk without an answer, else at the summary. */
export const resumeAt = (catalogueIds: readonly string[], answers: Answers): Step => {
  const open = catalogueIds.find((id) => !answers.has(id));
  return open === undefined ? { kind: "summary" } : { kind: "applies", catalogueId: open };
};

const sameStep = (a: Step, b: Step): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The step before or after; the ends stay. A step that is no longer asked leads to its risk's first question. */
export const moved = (steps: readonly Step[], at: Step, by: 1 | -1): Step => {
  let index = steps.findIndex((step) => sameStep(step, at));
  if (index < 0)
    index = steps.findIndex(
      (step) => step.kind === "applies" && at.kind !== "summary" && step.catalogueId === at.catalogueId,
    );
  return steps[Math.min(steps.length - 1, Math.max(0, index + by))] ?? { kind: "summary" };
};
