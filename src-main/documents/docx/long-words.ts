/**
 * The page estimate of the DOCX library needs about 3 ms for each letter of a word without a break (a pasted key, a base64
 * text). Marks that allow a break are put into such words while the pages are laid out, and taken out of the file again.
 */

const MARK = "\u200B\u200B";
const EVERY = 60;

/** Text with break marks in words longer than any that is meant to be read. */
export function markLongWords(text: string): string {
  return text.replace(/\S{120,}/gu, (word) =>
    [...word].map((letter, i) => (i > 0 && i % EVERY === 0 ? MARK + letter : letter)).join(""),
  );
}

/** XML without the marks. */
export function unmarkLongWords(xml: string): string {
  return xml.replaceAll(MARK, "");
}
