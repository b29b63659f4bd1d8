/**
 * The language of a document's own words: headings of tables, frame, labels. English is what the code says; other languages are data
 * beside it, found by the English words. What users wrote is never looked up.
 */
import catalogue from "../../../resources/catalogue/german.json" with { type: "json" };
import aiAct from "./de/ai-act.json" with { type: "json" };
import approvals from "./de/approvals.json" with { type: "json" };
import assessments from "./de/assessments.json" with { type: "json" };
import audit from "./de/audit.json" with { type: "json" };
import findings from "./de/findings.json" with { type: "json" };
import frame from "./de/frame.json" with { type: "json" };
import lists from "./de/lists.json" with { type: "json" };
import pack from "./de/pack.json" with { type: "json" };
import packCheck from "./de/pack-check.json" with { type: "json" };
import packItems from "./de/pack-items.json" with { type: "json" };
import questions from "./de/questions.json" with { type: "json" };
import registers from "./de/registers.json" with { type: "json" };
import risks from "./de/risks.json" with { type: "json" };
import soa from "./de/soa.json" with { type: "json" };
import traceability from "./de/traceability.json" with { type: "json" };

/** The words in the language of the document; `{name}` is filled from `values`. Without a translation the English words stand. */
export type Say = (english: string, values?: Readonly<Record<string, string | number>>) => string;

/** German by the English words. */
export const GERMAN: ReadonlyMap<string, string> = new Map(
  [
    frame,
    soa,
    risks,
    assessments,
    traceability,
    registers,
    lists,
    approvals,
    aiAct,
    questions,
    audit,
    findings,
    pack,
    packCheck,
    packItems,
    catalogue,
  ].flatMap((words) => Object.entries(words)),
);

/** The languages beside English that words are kept in, BCP 47. */
export const LANGUAGES = ["de"] as const;

const isGerman = (language: string): boolean => /^de\b/i.test(language);

/** Days and numbers as a language writes them. */
export type Figures = {
  /** A text that is a day (YYYY-MM-DD) and nothing else; every other text stays as it is. */
  readonly day: (text: string) => string;
  readonly number: (value: number, english?: string) => string;
  /** How a workbook shows a day. */
  readonly dayFormat: string;
};

const PLAIN: Figures = {
  day: (text) => text,
  number: (value, english = String(value)) => english,
  dayFormat: "yyyy-mm-dd",
};
const german = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 20 });
const GERMAN_FIGURES: Figures = {
  day: (text) => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1"),
  number: (value) => german.format(value),
  dayFormat: "dd.mm.yyyy",
};

/** English keeps days as YYYY-MM-DD and numbers as they are; German writes 24.11.2026 and 1.234,5. */
export const figuresIn = (language: string): Figures => (isGerman(language) ? GERMAN_FIGURES : PLAIN);

const fill = (text: string, values: Readonly<Record<string, string | number>>, { day, number }: Figures): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === "number" ? number(value) : day(value);
  });

/** "A.6.2 ", "9.3.2-a ", "AIS-B-01 " or "3 " before a title: a reference or a number stays as it is. */
const REFERENCE = /^(?:(?:[ABC]\.|AIS-[A-Z]-|SCR-)?\d+(?:\.\d+)*(?:-[a-z0-9]+)? +|[A-L] {2})(?=\D)/;

/** The words by what they are, or behind the reference that they begin with. */
const find = (english: string): string | undefined => {
  const [reference = ""] = REFERENCE.exec(english) ?? [];
  const title = reference === "" ? undefined : GERMAN.get(english.slice(reference.length));
  return GERMAN.get(english) ?? (title === undefined ? undefined : `${reference}${title}`);
};

/** Sentences that a rule made with its values in them, by the sentence around the values. */
const SENTENCES: readonly (readonly [RegExp, string])[] = Object.entries<string>(findings).map(
  ([english, translated]) => {
    const pattern = english
      .split(/(\{\w+\})/)
      .map((part) =>
        part.startsWith("{") ? `(?<${part.slice(1, -1)}>.+?)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
      )
      .join("");
    return [new RegExp(`^${pattern}$`, "su"), translated];
  },
);

/** A sentence with values in it; a value that has a translation is said as well. */
const findSentence = (english: string): string | undefined => {
  for (const [pattern, translated] of SENTENCES) {
    const found = pattern.exec(english);
    if (found)
      return fill(
        translated,
        Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, find(value) ?? value])),
        GERMAN_FIGURES,
      );
  }
  return undefined;
};

/** Like `sayIn` for words that a rule made with their values in them, or that may be a user's: what is not known stays. */
export function sayShippedIn(language: string): Say {
  if (!isGerman(language)) return (english) => english;
  return (english) => find(english) ?? findSentence(english) ?? english;
}

/** `language` is BCP 47; every kind of German reads German. */
export function sayIn(language: string): Say {
  const figures = figuresIn(language);
  const words = isGerman(language) ? find : () => undefined;
  return (english, values = {}) => fill(words(english) ?? english, values, figures);
}
