/** Marks the words that the program itself puts among those of users: only they are said in the language of the document. */
import type { Run } from "../model.ts";

type Look = Omit<Run, "text" | "word" | "values">;

/**
 * A text of the program's own in English, the key of its translations. `{name}` stands for a value, which is never translated.
 *
 *     { type: "paragraph", text: words("{count} controls are excluded.", { count: "3" }) }
 */
export const words = (text: string, values?: Run["values"], look: Look = {}): readonly Run[] => [
  { text, word: true, ...(values && { values }), ...look },
];

/**
 * A user's words that may still be what the program began with, such as the name of a level, or a sentence that a rule made with its
 * values in it: what is known is said, everything else stays.
 */
export const shipped = (text: string, look: Look = {}): readonly Run[] => [{ text, word: "shipped", ...look }];

/** Sentences of the program's own, one after another. */
export const sentences = (...all: readonly (readonly Run[])[]): readonly Run[] =>
  all
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at): readonly Run[] => (at === 0 ? runs : [{ text: " " }, ...runs]));

/** A number, written as the language of the document writes it; `english` where that is more than its digits. */
export const figure = (value: number, english = String(value), look: Look = {}): Run => ({
  text: english,
  figure: value,
  ...look,
});

/** The word of one or of many, by the number; `{count}` is filled with it. */
export const counted = (count: number, one: string, many: string, values: Run["values"] = {}): readonly Run[] =>
  words(count === 1 ? one : many, { count, ...values });
