import { fold, quote } from "./fold.ts";
import type { DateOrder } from "./types.ts";

// Rule: 3/1/2026 is January or March depending on who wrote it. The whole column decides (one 13/1 or 1/13 is enough); where
// it does not, the date is refused as ambiguous rather than guessed.

export type DateReading = { readonly date: string } | { readonly problem: string; readonly ambiguous: boolean };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const germanMonths = ["jan", "feb", "mae", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ T,].*)?$/;

function isoDate(year: number, month: number, day: number): string | undefined {
  const full = year < 100 ? 2000 + year : year;
  const leap = (full % 4 === 0 && full % 100 !== 0) || full % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days || full < 1900 || full > 2199) return undefined;
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Excel's day number (1900 system) as a date, by Hinnant's civil-from-days: this room has no clock and no Date. */
function fromSerial(serial: number): string | undefined {
  const z = serial - 25_569 + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoDate(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

function monthNumber(word: string): number {
  const start = fold(word).slice(0, 3);
  return Math.max(months.indexOf(start), germanMonths.indexOf(start)) + 1;
}

/** The order of day and month in a column of dates with slashes, or undefined when no date, or dates of both orders, tell. */
export function detectDateOrder(values: readonly string[]): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const value of values) {
    const parts = slashed.exec(value.trim());
    if (!parts) continue;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) seen.add("day-first");
    if (second > 12 && first <= 12) seen.add("month-first");
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

function readSlashed(text: string, parts: RegExpExecArray, order: DateOrder | undefined): DateReading {
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst && !order) {
    return {
      problem: `${quote(text)} can be ${dayFirst} or ${monthFirst}, and no other date in the column tells which`,
      ambiguous: true,
    };
  }
  const date = (order === "month-first" ? monthFirst : dayFirst) ?? dayFirst ?? monthFirst;
  return date ? { date } : { problem: `${quote(text)} is not a date`, ambiguous: false };
}

/**
 * Reads one written date as yyyy-mm-dd. Understood: 2026-03-01, 01.03.2026, 3/1/2026 (by `order`), day numbers as Excel
 * stores them (20000 to 80000), and month names in English or German. Years 1900 to 2199; a time of day is dropped.
 */
export function readDate(text: string, order: DateOrder | undefined): DateReading {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(trimmed);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[ T,].*)?$/.exec(trimmed);
  const slashes = slashed.exec(trimmed);
  const dayWord = /^(\d{1,2})\.?[ -]([\p{L}.]{3,10})[ -](\d{4})$/u.exec(trimmed);
  const wordDay = /^([\p{L}.]{3,10}) (\d{1,2}),? (\d{4})$/u.exec(trimmed);
  if (slashes) return readSlashed(text, slashes, order);
  const date = iso
    ? isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : dotted
      ? isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
      : dayWord
        ? isoDate(Number(dayWord[3]), monthNumber(dayWord[2] ?? ""), Number(dayWord[1]))
        : wordDay
          ? isoDate(Number(wordDay[3]), monthNumber(wordDay[1] ?? ""), Number(wordDay[2]))
          : /^[2-7]\d{4}(\.\d+)?$/.test(trimmed)
            ? fromSerial(Math.floor(Number(trimmed)))
            : undefined;
  return date ? { date } : { problem: `${quote(text)} is not a date`, ambiguous: false };
}
