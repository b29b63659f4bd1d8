/** The result of the classification in words, each statement with its article: what a record keeps as its reason. */
import { AI_ACT_CLASSES, labelOf } from "../vocabulary.ts";
import type { ActResult, StepId } from "./classify.ts";

export type ActStep = { readonly id: string; readonly cite: string; readonly question: string; readonly yes: string };

type Say = (english: string, values?: Readonly<Record<string, string>>) => string;
const inEnglish: Say = (english, values = {}) =>
  english.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/**
 * Two or three sentences: the class, what it rests on, what is open. Ends with the edition of the data it was made from. `say` gives
 * the words in another language.
 */
export const reasonOf = (result: ActResult, steps: readonly ActStep[], edition: string, say = inEnglish): string => {
  const cite = (id: StepId): string => say(steps.find((step) => step.id === id)?.cite ?? id);
  const answerOf = (id: StepId): string => say(result.path.find(({ step }) => step === id)?.answer ?? "yes");
  const list = (ids: readonly StepId[]): string => [...new Set(ids.map(cite))].join("; ");
  const reached = say(labelOf(AI_ACT_CLASSES, result.class));
  const sentences: string[] = [];
  if (result.class === "unknown")
    sentences.push(
      say("Not determined yet: at least “{class}”. Open: {open}.", {
        class: say(labelOf(AI_ACT_CLASSES, result.atLeast)),
        open: list(result.open),
      }),
    );
  else {
    const rests = result.basis.map((id) => `${cite(id)}: ${answerOf(id)}`);
    sentences.push(
      rests.length > 0
        ? say("{class}, by {rests}.", { class: reached, rests: [...new Set(rests)].join("; ") })
        : say("{class}: no question on the path was answered with yes.", { class: reached }),
    );
  }
  if (result.duties.some(({ kind }) => kind === "document-exception"))
    sentences.push(
      say(
        "A listed use, but excepted by Art. 6(3): the reasons are documented (Art. 6(4)), the system is registered (Art. 49(2)).",
      ),
    );
  const beside = result.duties.flatMap((duty) =>
    duty.kind === "transparency" && result.class !== "transparency"
      ? [cite(duty.step)]
      : duty.kind === "gpai" && result.class !== "gpai"
        ? ["Art. 53"]
        : [],
  );
  if (beside.length > 0) sentences.push(say("Duties beside the class: {duties}.", { duties: beside.join("; ") }));
  return `${sentences.join(" ")} ${say("(Decision path, data of {edition})", { edition })}`;
};
