/**
 * Row heights. Readers do not grow rows that a program wrote with wrapped text, so the lines are counted here with the
 * letter widths of Calibri (in 1/1000 of the font size, space to tilde; Carlito has the same).
 */

const WIDTHS =
  "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 268 498 498 498 463 " +
  "894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 498 " +
  "291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498";
const LETTERS = WIDTHS.split(" ").map((width) => Number(width) / 1000);
const OTHER_LETTER = 0.56;
const IDEOGRAPH = 1;
const BOLD = 1.04;

/** Width of one column unit in points (a digit), and the room that edges and indent take. */
const UNIT = 5.07;
const EDGES = 12;

/** Excel shows at most this height. */
const MAX_HEIGHT = 409;

/** Height in points for a row whose cells are `texts`, in columns `widths` characters wide. */
export function rowHeight(
  texts: readonly string[],
  widths: readonly number[],
  size: number,
  bold: readonly boolean[] = [],
): number {
  const lines = texts.map((text, i) =>
    countLines(text, Math.max(20, (widths[i] ?? 10) * UNIT - EDGES), size * (bold[i] ? BOLD : 1)),
  );
  return Math.min(MAX_HEIGHT, Math.round(Math.max(1, ...lines) * size * 1.25 + 4));
}

/** More lines than the highest row shows: no need to count on. */
function isHighest(lines: number): boolean {
  return lines * 10 > MAX_HEIGHT;
}

function countLines(text: string, width: number, size: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += wrappedLines(paragraph, width / size);
    if (isHighest(lines)) break;
  }
  return lines;
}

/** Lines of one paragraph; `width` in font sizes. A word longer than the line is broken where the line ends. */
function wrappedLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/)) {
    if (used > 0 && used + textWidth(word.trimEnd()) > width) {
      lines += 1;
      used = 0;
    }
    used += textWidth(word);
    const overflow = used - textWidth(/\s*$/.exec(word)?.[0] ?? "");
    if (overflow > width) {
      lines += Math.ceil(overflow / width) - 1;
      used %= width;
    }
    if (isHighest(lines)) return lines;
  }
  return lines;
}

/** How wide a column must be for a word to stay whole, in the units that columns are measured in. */
export const unitsFor = (word: string, size: number, bold: boolean): number =>
  Math.ceil((textWidth(word) * size * (bold ? BOLD : 1) + EDGES) / UNIT);

function textWidth(text: string): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += LETTERS[code - 32] ?? (code > 0x2e80 ? IDEOGRAPH : OTHER_LETTER);
  }
  return sum;
}
