/**
 * Makes any text safe for XML, Word, Excel and PDF without changing what a reader sees: lone surrogates become U+FFFD,
 * control characters go (tab and newline stay), and so do bidirectional overrides, which can make a document show
 * something else than it says.
 */

// Every control character but tab and newline, and the two code points that XML forbids.
const CONTROL = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;

/** Excel's limit for one cell, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

const CUT_MARK = " … [cut: text is longer than a cell can hold]";

/** Well-formed text with plain newlines and without control characters or direction overrides. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROL, "")
    .replace(BIDI, "");
}

/** Clean text on one line, for titles, headers and file properties. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** A copy of a JSON value with every string in it cleaned. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((item) => cleanDeep(item)) as T;
  if (value === null || typeof value !== "object") return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) copy[cleanText(key)] = cleanDeep(item);
  return copy as T;
}

/** Cuts text at Excel's limit, never inside a surrogate pair, and says that it was cut. */
export function fitCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return text.slice(0, CELL_LIMIT - CUT_MARK.length).replace(/[\uD800-\uDBFF]$/, "") + CUT_MARK;
}

/** The address if it is one a document may link to. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || /[\s<>"]/.test(href)) return undefined;
  return /^(https?:\/\/[^/]|mailto:[^/])/i.test(href) && URL.canParse(href) ? href : undefined;
}
