/**
 * Finds quoted words in the text of a file. Rule of this project: words are the same where they differ only in white space, in
 * hyphens and dashes, in the shape of quotation marks or in ligatures, because a line break, a hyphenated word or a PDF's own
 * placing of letters changes these without changing what is said. Case and every other character count.
 */

/** Fewer characters than this, without spaces and hyphens, prove nothing. */
export const SHORTEST_QUOTE = 3;

type Folded = { readonly text: string; /** Where each unit of `text` stands in the original. */ readonly at: number[] };

const DROPPED = /[\s\p{Pd}\u00ad\u200b-\u200d\u2060\ufeff\u2212\u2043]/u;
const SINGLE = /[‘’‚‛′`´]/u;
const DOUBLE = /[“”„‟″«»]/u;

const fold = (text: string): Folded => {
  let folded = "";
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    if (!DROPPED.test(character)) {
      const plain = SINGLE.test(character) ? "'" : DOUBLE.test(character) ? '"' : character.normalize("NFKC");
      const kept = plain.replaceAll(/\s/g, "");
      folded += kept;
      for (let unit = 0; unit < kept.length; unit++) at.push(place);
    }
    place += character.length;
  }
  return { text: folded, at };
};

/** The quote without what does not count; shorter than SHORTEST_QUOTE it is no quote. */
export const foldedLength = (quote: string): number => fold(quote.normalize("NFC")).text.length;

/** Where the words stand in one text, as a range of its characters; null where they do not. */
export const locate = (text: string, quote: string): { readonly from: number; readonly to: number } | null => {
  const wanted = fold(quote.normalize("NFC")).text;
  if (wanted === "") return null;
  const where = fold(text);
  const start = where.text.indexOf(wanted);
  if (start === -1) return null;
  const last = where.at[start + wanted.length - 1]!;
  return { from: where.at[start]!, to: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) };
};

/**
 * The page (1, 2 …) on which the words begin: `page` alone is looked at where it is given, and every page else. Words may run on
 * over the end of their page. Null where they are not found.
 */
export const findPassage = (pages: readonly string[], quote: string, page: number | null): number | null => {
  const wanted = fold(quote.normalize("NFC")).text;
  if (wanted.length < SHORTEST_QUOTE) return null;
  const first = page === null ? 1 : page;
  const last = page === null ? pages.length : Math.min(page, pages.length);
  for (let number = first; number <= last; number++) {
    const own = fold(pages[number - 1] ?? "").text;
    const run = own + fold((pages[number] ?? "").slice(0, wanted.length * 4)).text;
    const found = run.indexOf(wanted);
    if (found !== -1 && found < own.length) return number;
  }
  return null;
};
