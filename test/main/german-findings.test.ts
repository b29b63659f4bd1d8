/** Sentences that rules make with values in them, and that documents show: each has German words around its values. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sayShippedIn } from "../../src-main/documents/language/say.ts";

const RULES = ["soa/check-soa", "soa/check-row", "soa/check-risks", "assessment/completeness", "assessment/score"];
/** A value that only has these words. */
const WORDS: readonly (readonly [part: string, word: string])[] = [
  ["row.decision", "included"],
  ['? "included" : "excluded"', "excluded"],
  ['"comment is"', "comment is"],
  ['"this risk"', "this risk"],
  ["linked(risk", " (none is linked)"],
  ["risk.band.replace", "high"],
  ["RATING_WORDS", "severity"],
];
const valueOf = (code: string): string => WORDS.find(([part]) => code.includes(part))?.[1] ?? "X-1";

/** Every sentence of a source file: text in quotes that ends like one, values filled in. */
const sentencesOf = (file: string): string[] => {
  const source = readFileSync(`src-shared/domain/${file}.ts`, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const quoted = [...source.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$\{(?:[^{}]|\{[^{}]*\})*\})*`/g)];
  return quoted
    .map(([text]) => text.slice(1, -1).replaceAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g, (_, code: string) => valueOf(code)))
    .filter((text) => /\p{L}{2,} .*[.?]$/u.test(text));
};
const say = sayShippedIn("de");
/** Impacts name their line before what is asked of it. */
const told = (text: string): string => (/^\p{Ll}/u.test(text) ? `X-1: ${text}` : text);

describe("a sentence of a rule", () => {
  it.each(RULES)("%s: is said in German", (file) => {
    const sentences = sentencesOf(file).map(told);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((text) => say(text) === text)).toEqual([]);
  });

  it("keeps its values, and says those that have words of their own", () => {
    expect(say("A.2.2 AI policy has no owner. Choose the person who answers for it.")).toBe(
      "A.2.2 KI-Politik hat niemanden, der verantwortlich ist. Wählen Sie die Person, die dafür einsteht.",
    );
    expect(say("The level after measures is high: review within 12 months, by 2027-11-24.")).toBe(
      "Der Grad nach Maßnahmen ist hoch: Überprüfung innerhalb von 12 Monaten, bis 24.11.2027.",
    );
    expect(say("Our own sentence stays.")).toBe("Our own sentence stays.");
  });
});
