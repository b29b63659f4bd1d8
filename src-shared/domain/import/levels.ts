import { fold, isBlank, quote } from "./fold.ts";
import type { ScaleStep } from "./types.ts";

// Rule: a level that the source writes as a word or as "4 - High" is mapped to a step of our scale only where the meaning
// is plain. A number outside the scale, or between two steps, is never rounded or clamped: the row says so instead.

const ladder: readonly (readonly string[])[] = [
  "very low, rare, remote, negligible, insignificant, trivial, minimal, very unlikely, improbable, sehr gering, sehr niedrig, selten, sehr selten, sehr unwahrscheinlich, vernachlaessigbar, unbedeutend, unwesentlich",
  "low, unlikely, minor, small, limited, gering, niedrig, klein, unwahrscheinlich, geringfuegig, begrenzt",
  "medium, moderate, possible, occasional, mid, average, mittel, mittelmaessig, moderat, maessig, moeglich, gelegentlich, spuerbar",
  "high, likely, probable, major, significant, serious, considerable, frequent, hoch, gross, wahrscheinlich, erheblich, schwer, ernst, bedeutend, wesentlich, haeufig",
  "very high, almost certain, nearly certain, certain, very likely, severe, critical, catastrophic, extreme, sehr hoch, sehr wahrscheinlich, fast sicher, nahezu sicher, sicher, sehr haeufig, kritisch, katastrophal, schwerwiegend, existenzbedrohend, sehr schwer",
].map((words) => words.split(", "));

/** What a written level means on a scale: a step's value, or why it means none. */
export type LevelReading = { readonly value: number } | { readonly problem: string };

function scaleText(scale: readonly ScaleStep[]): string {
  const [first, last] = [scale[0], scale.at(-1)];
  return first && last ? `${first.value} ${first.name} to ${last.value} ${last.name}` : "empty";
}

/** Value of a generic word by its place on the ladder; only for scales of 3, 4 or 5 steps, where the places are plain. */
function byWord(word: string, scale: readonly ScaleStep[]): number | undefined {
  const rank = ladder.findIndex((words) => words.includes(word));
  if (rank < 0) return undefined;
  if (scale.length === 5) return scale[rank]?.value;
  return scale.length === 3 || scale.length === 4 ? scale[rank - 1]?.value : undefined;
}

function splitLevel(text: string): { number?: number; word: string } {
  const trimmed = text.trim().replace(/^(level|stufe|score|wert|[a-z])\s*(?=\d)/i, "");
  const parts =
    /^([+-]?\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?\s*(?:[-–—:=.)|,]\s*)?\(?\s*([^\d()]*?)\s*\)?$/u.exec(trimmed) ??
    /^([^\d()]*?)\s*[-–—:=(|]?\s*\(?\s*([+-]?\d+(?:[.,]\d+)?)\s*\)?$/u.exec(trimmed);
  if (!parts) return { word: fold(text) };
  const [, one = "", two = ""] = parts;
  const [digits, word] = /^[+-]?\d/.test(one) ? [one, two] : [two, one];
  return { number: Number(digits.replace(",", ".")), word: fold(word) };
}

/**
 * Reads one written level. Understood are numbers on the scale, the scale's own names, "4 - High", "High (4)", "4/5",
 * "Level 4" and common English and German words.
 */
export function readLevel(text: string, scale: readonly ScaleStep[]): LevelReading {
  const whole = fold(text);
  const named = scale.find(({ name }) => fold(name) === whole);
  if (named) return { value: named.value };
  if (text.includes("%"))
    return {
      problem: `${quote(text)} is a percentage, not a step of the scale (${scaleText(scale)}); say which step it means`,
    };
  const { number, word } = splitLevel(text);
  if (number === undefined) {
    const value = byWord(word, scale);
    return value === undefined
      ? { problem: `${quote(text)} is not on the scale (${scaleText(scale)}); say which step it means` }
      : { value };
  }
  const outOf = /\/\s*(\d+)/.exec(text);
  const step = scale.find(({ value }) => value === number);
  if (!step) return { problem: `${quote(text)} is outside the scale (${scaleText(scale)})` };
  if (outOf && Number(outOf[1]) !== scale.at(-1)?.value)
    return { problem: `${quote(text)} is measured on another scale than ours (${scaleText(scale)})` };
  const clash = word === "" ? undefined : scale.find(({ name, value }) => fold(name) === word && value !== number);
  if (clash)
    return { problem: `${quote(text)} says both ${number} and ${clash.name}, which is ${clash.value} on the scale` };
  return { value: number };
}

/** Guesses for every distinct written level, in order of appearance; `value` undefined where the user must say. */
export function suggestLevels(
  values: readonly string[],
  scale: readonly ScaleStep[],
): { text: string; value: number | undefined }[] {
  const distinct = [...new Set(values.map((value) => value.trim()))].filter((value) => !isBlank(value));
  return distinct.map((text) => {
    const reading = readLevel(text, scale);
    return { text, value: "value" in reading ? reading.value : undefined };
  });
}
