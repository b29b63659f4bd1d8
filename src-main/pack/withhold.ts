/** What is withheld from a pack is taken out of a copy of the workspace before anything is made from it. */
import type { Database } from "better-sqlite3";

export type Withheld = {
  /** Every person's name becomes "Person n". */
  readonly people: boolean;
  /** Records whose words and figures are taken out; table and id. */
  readonly records: readonly { readonly table: string; readonly id: string; readonly title: string }[];
  /** What stands in place of their titles, in the language of the documents. */
  readonly word: string;
};

type Column = { readonly name: string; readonly type: string; readonly notnull: number };

/** Columns in which no person's words stand: keys, hashes, moments. */
const UNTOUCHED = /(^id$|_id$|hash$|^sha256$|signature|public_key|fingerprint|_at$|_on$|^sql$)/;
/** What a record is and where it stands in its life; its words and figures are withheld, not that. */
const KEPT = /^(id|revision|number|created_at|updated_at|status|state|form|kind|version|grade|side|active|.*_id)$/;
/** Shorter titles are only replaced where they stand alone as a JSON text: "Bias" is also a word. */
const LONG_TITLE = 12;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const tablesOf = (copy: Database): string[] =>
  copy
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
const columnsOf = (copy: Database, table: string): Column[] => copy.pragma(`table_info(${quote(table)})`) as Column[];

/** Replaces words wherever people write: all of a table's text in one statement. */
const replaceEverywhere = (copy: Database, replace: (text: string) => string): void => {
  copy.function("withheld_text", { deterministic: true }, (value: unknown) =>
    typeof value === "string" ? replace(value) : value,
  );
  for (const table of tablesOf(copy)) {
    const columns = columnsOf(copy, table)
      .filter(({ name, type }) => type.toUpperCase() === "TEXT" && !UNTOUCHED.test(name))
      .map(({ name }) => `${quote(name)} = withheld_text(${quote(name)})`);
    if (columns.length > 0) copy.exec(`UPDATE ${quote(table)} SET ${columns.join(", ")}`);
  }
};

/** One pass over a text for all words; the longest first. */
const replacer = (words: ReadonlyMap<string, string>, whole: boolean): ((text: string) => string) => {
  if (words.size === 0) return (text) => text;
  const list = [...words.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = whole
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${list.join("|")})(?![\p{L}\p{N}])`, "gu")
    : new RegExp(`"(?:${list.join("|")})"`, "gu");
  return (text) =>
    text.replace(pattern, (found) =>
      whole ? (words.get(found) ?? found) : `"${words.get(found.slice(1, -1)) ?? found.slice(1, -1)}"`,
    );
};

const inJson = (words: string): string => JSON.stringify(words).slice(1, -1);

const blank = (copy: Database, table: string, where: string, id: string, word: string): void => {
  const changes = columnsOf(copy, table).flatMap(({ name, type, notnull }) => {
    if (KEPT.test(name)) return [];
    const column = quote(name);
    if (name === "title" || name === "name") return [`${column} = '${word.replaceAll("'", "''")}'`];
    if (type.toUpperCase() === "TEXT")
      return [
        `${column} = CASE WHEN ${column} IS NULL THEN NULL WHEN substr(${column}, 1, 1) = '[' THEN '[]' WHEN substr(${column}, 1, 1) = '{' THEN '{}' ELSE '' END`,
      ];
    return notnull === 0 ? [`${column} = NULL`] : [];
  });
  if (changes.length > 0)
    copy.prepare(`UPDATE ${quote(table)} SET ${changes.join(", ")} WHERE ${quote(where)} = ?`).run(id);
};

/** Blanks a record and what belongs to it alone: rows that name it and are no records of their own. */
const blankRecord = (copy: Database, table: string, id: string, word: string): void => {
  blank(copy, table, "id", id, word);
  for (const other of tablesOf(copy)) {
    const columns = new Set(columnsOf(copy, other).map(({ name }) => name));
    if (other !== table && columns.has(`${table}_id`) && !columns.has("number"))
      blank(copy, other, `${table}_id`, id, word);
  }
};

/** What "Person n" a name becomes, in the order people were added. */
export const aliases = (copy: Database): ReadonlyMap<string, string> =>
  new Map(
    copy
      .prepare<[], string>(`SELECT name FROM person ORDER BY created_at, id`)
      .pluck()
      .all()
      .map((name, at) => [name, `Person ${at + 1}`]),
  );

/** Takes everything withheld out of `copy`; people's mail addresses go with their names. */
export const withhold = (copy: Database, { people, records, word }: Withheld): void => {
  copy.pragma("foreign_keys = OFF");
  for (const { table, id } of records) blankRecord(copy, table, id, word);
  const names = people ? aliases(copy) : new Map<string, string>();
  const long = new Map(records.filter(({ title }) => title.length >= LONG_TITLE).map(({ title }) => [title, word]));
  const alone = new Map(records.map(({ title }) => [inJson(title), word]));
  const everywhere = new Map(
    [...names, ...long].flatMap(([from, to]) => [[from, to] as const, [inJson(from), to] as const]),
  );
  const [inText, asText] = [replacer(everywhere, true), replacer(alone, false)];
  if (everywhere.size + alone.size > 0) replaceEverywhere(copy, (text) => asText(inText(text)));
  if (people) copy.exec(`UPDATE person SET email = ''`);
};
