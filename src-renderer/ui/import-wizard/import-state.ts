/** What a person decided so far in an import, without React and without calls. */
import type { contract } from "../../../src-shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";

export type ImportKind = "systems" | "risks";
export const STEPS = ["file", "columns", "words", "preview", "result"] as const;
export type Step = (typeof STEPS)[number];
export type Chosen = OutputOf<typeof contract.imports.choose>;
export type Preview = OutputOf<typeof contract.imports.preview>;
export type Applied = OutputOf<typeof contract.imports.apply>;
export type Asked = InputOf<typeof contract.imports.preview>;
export type Meaning = number | string | null;
export type DateOrder = Asked["dateOrder"];
/** Column name → field id; "" is not imported. */
export type Columns = Readonly<Record<string, string>>;
/** Field id → word in the file → what the person said it means. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

export const columnsOf = (chosen: Chosen): Columns =>
  Object.fromEntries(chosen.columns.map(({ name, field }) => [name, field]));

export const mappingOf = (columns: Columns): Asked["mapping"] =>
  Object.entries(columns).flatMap(([column, field]) => (field === "" ? [] : [{ column, field }]));

/** Required fields that no column feeds, and fields that too many columns feed, by label. */
export const mappingGaps = (
  chosen: Chosen,
  columns: Columns,
): { readonly missing: readonly string[]; readonly twice: ReadonlySet<string> } => {
  const used = Object.values(columns);
  const times = (field: string): number => used.filter((other) => other === field).length;
  return {
    missing: chosen.fields.filter((field) => field.required && times(field.id) === 0).map((field) => field.label),
    twice: new Set(chosen.fields.filter((field) => !field.several && times(field.id) > 1).map((field) => field.id)),
  };
};

type Word = Preview["questions"][number]["words"][number];

/** What a word means: what the person said, else what is plain; undefined when nobody can know. */
export const meaningOf = (meanings: Meanings, field: string, word: Word): Meaning | undefined => {
  const said = meanings[field] ?? {};
  // Words come from a file: one may be called "constructor".
  return Object.hasOwn(said, word.text) ? said[word.text] : (word.suggestion ?? undefined);
};

export const openWords = (
  questions: Preview["questions"],
  meanings: Meanings,
): readonly { readonly field: string; readonly text: string }[] =>
  questions.flatMap(({ field, words }) =>
    words.filter((word) => meaningOf(meanings, field, word) === undefined).map(({ text }) => ({ field, text })),
  );

export const withMeaning = (
  meanings: Meanings,
  field: string,
  text: string,
  meaning: Meaning | undefined,
): Meanings => {
  const { [text]: _old, ...others } = meanings[field] ?? {};
  return { ...meanings, [field]: meaning === undefined ? others : { ...others, [text]: meaning } };
};
