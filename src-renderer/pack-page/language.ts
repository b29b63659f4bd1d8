/** The page's script in the language of the page: English is in the code, other words lie in the page beside it. */
import { spell, type Saying, type SayingValues, type Tongue } from "../../src-shared/domain/pack/saying.ts";

const { lang } = document.documentElement;
const isGerman = /^de\b/i.test(lang);
/** By the English words; an English page carries none. */
const words = JSON.parse(document.querySelector("#words")?.textContent ?? "{}") as Readonly<Record<string, string>>;

const tongue: Tongue = {
  word: (english) => words[english] ?? english,
  number: isGerman ? (value) => value.toLocaleString(lang) : String,
};

/** The words in the language of the page. */
export const say = (english: string, values: SayingValues = {}): string => spell({ words: english, values }, tongue);

/** What the verdict says. */
export const told = (saying: Saying): string => spell(saying, tongue);

/** A moment in UTC (ISO 8601), as the language of the page writes it. */
export const moment = (iso: string): string =>
  isGerman ? iso.replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}).*$/, "$3.$2.$1, $4 UTC") : iso;

/** Orders words with umlauts where German does; English keeps the order of the letters' numbers. */
export const compare = isGerman ? new Intl.Collator(lang).compare : undefined;
