/** Results given as lines "day, value, note", as people paste or save them. */
export type ReadLine = {
  /** Counted from 1. */
  readonly line: number;
  readonly raw: string;
  readonly measuredOn: string;
  readonly value: number | null;
  readonly note: string;
  /** What is wrong with the line; "" where nothing. */
  readonly issue: string;
};

const dayOf = (words: string): string | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
  const day = iso
    ? words
    : dotted
      ? `${dotted[3]}-${dotted[2]!.padStart(2, "0")}-${dotted[1]!.padStart(2, "0")}`
      : null;
  if (day === null) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null;
};

/** A decimal comma counts where the parts are not divided by commas. */
const numberOf = (words: string, comma: boolean): number | null => {
  const plain = comma ? words.replace(",", ".") : words;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Math.abs(Number(plain)) <= 1e15 ? Number(plain) : null;
};

const partsOf = (raw: string, divider: string): readonly string[] =>
  raw.split(divider).map((part) => part.trim().replace(/^"(.*)"$/, "$1"));

/**
 * Reads lines divided by semicolon, tab or comma; days as 2026-11-24 or 24.11.2026. A first line without any day is a header.
 * `known` are days that have a result already, `lastDay` is the newest day that has begun anywhere. Rule of this project: one
 * result a day.
 */
export const readLines = (text: string, known: ReadonlySet<string>, lastDay: string): readonly ReadLine[] => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const filled = lines.map((raw, index) => ({ raw, line: index + 1 })).filter(({ raw }) => raw.trim() !== "");
  const sample = filled.at(-1)?.raw ?? "";
  const divider = sample.includes(";") ? ";" : sample.includes("\t") ? "\t" : ",";
  const seen = new Set<string>();
  return filled.flatMap(({ raw, line }, index): ReadLine[] => {
    const [first = "", second = "", ...rest] = partsOf(raw, divider);
    const measuredOn = dayOf(first);
    const value = numberOf(second, divider !== ",");
    if (index === 0 && measuredOn === null && value === null) return [];
    const issue =
      measuredOn === null
        ? `"${first}" is no day written 2026-11-24 or 24.11.2026`
        : value === null
          ? second === ""
            ? "there is no value"
            : `"${second}" is no number`
          : measuredOn > lastDay
            ? "lies in the future"
            : known.has(measuredOn)
              ? "has a result of this day already"
              : seen.has(measuredOn)
                ? "names a day that is above already"
                : "";
    if (measuredOn !== null) seen.add(measuredOn);
    return [
      { line, raw, measuredOn: measuredOn ?? "", value, note: rest.join(divider).trim().slice(0, 10_000), issue },
    ];
  });
};
