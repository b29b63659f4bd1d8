/** The result of the classification in words, each statement with its article: what a record keeps as its reason. */
import { AI_ACT_CLASSES, labelOf } from "../vocabulary.ts";
import type { ActResult, StepId } from "./classify.ts";

export type ActStep = { readonly id: string; readonly cite: string; readonly question: string; readonly yes: string };

/** Two or three sentences: the class, what it rests on, what is open. Ends with the edition of the data it was made from. */
export const reasonOf = (result: ActResult, steps: readonly ActStep[], edition: string): string => {
  const cite = (id: StepId): string => steps.find((step) => step.id === id)?.cite ?? id;
  const answerOf = (id: StepId): string => result.path.find(({ step }) => step === id)?.answer ?? "yes";
  const list = (ids: readonly StepId[]): string => [...new Set(ids.map(cite))].join("; ");
  const sentences: string[] = [];
  if (result.class === "unknown")
    sentences.push(
      `Not determined yet: at least “${labelOf(AI_ACT_CLASSES, result.atLeast)}”. Open: ${list(result.open)}.`,
    );
  else {
    const rests = result.basis.map((id) => `${cite(id)}: ${answerOf(id)}`);
    sentences.push(
      rests.length > 0
        ? `${labelOf(AI_ACT_CLASSES, result.class)}, by ${[...new Set(rests)].join("; ")}.`
        : `${labelOf(AI_ACT_CLASSES, result.class)}: no question on the path was answered with yes.`,
    );
  }
  if (result.duties.some(({ kind }) => kind === "document-exception"))
    sentences.push(
      "A listed use, but excepted by Art. 6(3): the reasons are documented (Art. 6(4)), the system is registered (Art. 49(2)).",
    );
  const beside = result.duties.flatMap((duty) =>
    duty.kind === "transparency" && result.class !== "transparency"
      ? [cite(duty.step)]
      : duty.kind === "gpai" && result.class !== "gpai"
        ? ["Art. 53"]
        : [],
  );
  if (beside.length > 0) sentences.push(`Duties beside the class: ${beside.join("; ")}.`);
  return `${sentences.join(" ")} (Decision path, data of ${edition})`;
};
