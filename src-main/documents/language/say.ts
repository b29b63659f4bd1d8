/**
 * The language of a document's own words: headings of tables, frame, labels. English is what the code says; other languages are data
 * beside it, found by the English words. What users wrote is never looked up.
 */
import assessments from "./de/assessments.json" with { type: "json" };
import frame from "./de/frame.json" with { type: "json" };
import registers from "./de/registers.json" with { type: "json" };
import risks from "./de/risks.json" with { type: "json" };
import soa from "./de/soa.json" with { type: "json" };
import traceability from "./de/traceability.json" with { type: "json" };

/** The words in the language of the document; `{name}` is filled from `values`. Without a translation the English words stand. */
export type Say = (english: string, values?: Readonly<Record<string, string | number>>) => string;

/** German by the English words. */
export const GERMAN: ReadonlyMap<string, string> = new Map(
  [frame, soa, risks, assessments, traceability, registers].flatMap((words) => Object.entries(words)),
);

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** `language` is BCP 47; every kind of German reads German. */
export function sayIn(language: string): Say {
  const words = /^de\b/i.test(language) ? GERMAN : undefined;
  return (english, values = {}) => fill(words?.get(english) ?? english, values);
}
