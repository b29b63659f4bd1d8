/**
 * What a rule says, with its values apart, so that the page of a pack can say it in another language without knowing the rule. The
 * English words are the key; `{name}` in them stands for a value. A value that is a text is a name or a user's words and is never
 * translated; words of the program's own inside a sentence are a saying themselves.
 */
export type Saying = {
  readonly words: string;
  readonly values?: SayingValues;
};
export type SayingValues = Readonly<Record<string, string | number | Saying>>;

/** How a language says words and writes numbers. */
export type Tongue = {
  readonly word: (english: string) => string;
  readonly number: (value: number) => string;
};

const ENGLISH: Tongue = { word: (english) => english, number: String };

/** The whole sentence, in English where no other tongue is given. */
export const spell = ({ words, values = {} }: Saying, tongue: Tongue = ENGLISH): string =>
  tongue.word(words).replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === "string") return value;
    return typeof value === "number" ? tongue.number(value) : spell(value, tongue);
  });
