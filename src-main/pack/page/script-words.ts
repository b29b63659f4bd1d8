/** The words of the page's script that are not English. They lie in the page, so that the script is the same in every language. */
import english from "../../documents/language/de/pack-check.json" with { type: "json" };
import { sayIn } from "../../documents/language/say.ts";

/** An element that the script reads its words from, by the English ones; nothing where English is asked for. */
export const scriptWords = (language: string): string => {
  const say = sayIn(language);
  const words = Object.keys(english).flatMap((word) => (say(word) === word ? [] : [[word, say(word)]]));
  if (words.length === 0) return "";
  // A data block: no browser runs it, so the content security policy needs no hash of it. "<" could end it.
  const json = JSON.stringify(Object.fromEntries(words)).replaceAll("<", String.raw`\u003c`);
  return `<script type="application/json" id="words">${json}</script>`;
};
