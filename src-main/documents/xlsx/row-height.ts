/**
 * Row heights. Readers do not grow rows that a program wrote with wrapped text, so the lines are counted here. Four letter
 * classes are close enough to Calibri and rather one line too high than a line cut off.
 */

const NARROW = /[\s.,;:'|!ijlftrI()[\]-]/;
const WIDE = /[mwMWQO@%&—…]/;
const LETTER = { narrow: 0.3, wide: 0.78, upper: 0.6, other: 0.5, ideograph: 1 };

/** Excel shows at most this height. */
const MAX_HEIGHT = 409;

/** Height in points for a row whose cells are `texts`, in columns `widths` characters wide. */
export function rowHeight(texts: readonly string[], widths: readonly number[], size: number, bold: readonly boolean[] = []): number {
  const lines = texts.map((text, i) => countLines(text, columnPoints(widths[i] ?? 10), size * (bold[i] ? 1.05 : 1)));
  return Math.min(MAX_HEIGHT, Math.max(1, ...lines) * size * 1.29 + 4);
}

/** Text width of a column: Excel counts in digits of the default font and keeps 5 pixels free. */
function columnPoints(width: number): number {
  return width * 5.07 - 5;
}

function countLines(text: string, width: number, size: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + wrappedLines(paragraph, width, size), 0);
}

function wrappedLines(paragraph: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/)) {
    const length = textWidth(word, size);
    if (used > 0 && used + textWidth(word.trimEnd(), size) > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(length / width);
    used = (used + length) % Math.max(width, 1);
    if (lines > 60) return lines;
  }
  return lines;
}

function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum * size;
}

function letterWidth(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) > 0x2e80) return LETTER.ideograph;
  if (NARROW.test(letter)) return LETTER.narrow;
  if (WIDE.test(letter)) return LETTER.wide;
  return /[A-Z]/.test(letter) ? LETTER.upper : LETTER.other;
}
