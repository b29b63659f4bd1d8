/**
 * A line of a management review's inputs, frozen in English as "NC-001 Title: major nonconformity, open, due 2026-11-24": what the
 * program said of the record, after the last colon, is said in the language of the document; the record's own title stays.
 */
import { REGISTERS } from "../../../../src-shared/domain/registers/all.ts";
import { ACTION_STATUSES } from "../../../../src-shared/domain/vocabulary.ts";
import { words } from "../../../documents/language/words.ts";
import type { Run } from "../../../documents/model.ts";

/** Labels of choices as the lines write them, by their small letters. */
const LABELS: ReadonlyMap<string, string> = new Map(
  [
    ...ACTION_STATUSES,
    ...REGISTERS.flatMap(({ fields }) => Object.values(fields)).flatMap((field) =>
      field.kind === "choice" ? field.terms : [],
    ),
  ].map(({ label }) => [label.toLowerCase(), label]),
);

const DAY = String.raw`(?<date>\d{4}-\d{2}-\d{2})`;
const NUMBER = String.raw`-?[\d.]+(?:e[+-]?\d+)?`;
/** What the program adds behind a colon, and the words it has in other languages. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?<all>\d+) in all$/, "{all} in all"],
  [/^(?<open>\d+) open$/, "{open} open"],
  [/^(?<overdue>\d+) overdue$/, "{overdue} overdue"],
  [/^no result yet$/, "no result yet"],
  [new RegExp(`^new ${DAY}$`), "new {date}"],
  [new RegExp(`^changed ${DAY}$`), "changed {date}"],
  [new RegExp(`^due ${DAY}$`), "due {date}"],
  [new RegExp(`^(?<value>${NUMBER}) on ${DAY}$`), "{value} on {date}"],
  [new RegExp(`^no result yet \\((?<kind>threshold|target) (?<limit>${NUMBER})\\)$`), "no result yet ({kind} {limit})"],
  [
    new RegExp(`^(?<value>${NUMBER}) on ${DAY} \\((?<kind>threshold|target) (?<limit>${NUMBER})\\)$`),
    "{value} on {date} ({kind} {limit})",
  ],
];

const NUMBERS: ReadonlySet<string> = new Set(["all", "open", "overdue", "value", "limit"]);

const sayPart = (part: string): readonly Run[] => {
  const label = LABELS.get(part);
  if (label !== undefined) return words(label);
  for (const [pattern, english] of PHRASES) {
    const groups = pattern.exec(part)?.groups;
    if (groups === undefined && !pattern.test(part)) continue;
    const values = Object.fromEntries(
      Object.entries(groups ?? {}).map(([name, text]) => [name, NUMBERS.has(name) ? Number(text) : text]),
    );
    const key = groups?.["kind"] === undefined ? english : english.replace("{kind}", groups["kind"]);
    return words(key, values);
  }
  return [{ text: part }];
};

/** The runs of one line; a line that has no colon is left as it is. */
export const inputLine = (line: string): readonly Run[] => {
  const [, name = "", tail = ""] = /^(.*): (.*)$/s.exec(line) ?? [];
  if (name === "") return [{ text: line }];
  const head = name === "Nonconformities" ? words(name) : [{ text: name }];
  const parts = tail.split(", ").map(sayPart);
  return [...head, { text: ": " }, ...parts.flatMap((part, at) => (at === 0 ? part : [{ text: ", " }, ...part]))];
};
