/**
 * Replay: the trail played from its beginning must yield exactly the rows that are in the tables now. Every change must
 * also fit the row that the changes before it left: made once, one revision after the other, deleted once.
 */
import type { Database } from "better-sqlite3";
import type { Change, Stored } from "../db/changes.ts";
import { slices } from "../db/slices.ts";
import { domainTables } from "../db/triggers.ts";
import { apply, defaultsOf, parseChanges, type Image } from "./images.ts";
import { breathe, type Finding, type VerifyOptions } from "./finding.ts";

type Rows = Map<string, Image>;

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** What people call the row, for the message: its title, name, reference or point. */
const called = (row: Image): string => {
  const name = row["title"] ?? row["name"] ?? row["ref"] ?? row["control_id"] ?? row["point_id"];
  return typeof name === "string" && name !== "" ? ` “${name.slice(0, 60)}”` : "";
};

/** Why a change does not fit the row that the entries before it left; empty where it does. */
const misfit = (before: Image | undefined, [verb, , , columns]: Change): string => {
  if (verb === "insert") return before ? "makes a second time" : "";
  if (!before) return verb === "update" ? "changes, but no entry made" : "deletes, but no entry made";
  return verb === "update" && columns["revision"] !== Number(before["revision"]) + 1
    ? "starts from another state of"
    : "";
};

/** Plays every entry into `tables`, and names each change that does not fit. */
async function* play(db: Database, tables: Map<string, Rows>, options: VerifyOptions): AsyncGenerator<Finding> {
  const total = db.prepare<[], number | null>(`SELECT max(seq) FROM trail_event`).pluck().get() ?? 0;
  for (const slice of slices<[number, string]>(db, `SELECT seq, changes FROM trail_event`, "seq")) {
    for (const [seq, text] of slice)
      for (const change of parseChanges(text)) {
        const [, table, id] = change;
        let rows = tables.get(table);
        if (!rows) tables.set(table, (rows = new Map()));
        const before = rows.get(id);
        const wrong = misfit(before, change);
        if (wrong !== "")
          yield {
            check: "replay",
            where: `${table} ${id}`,
            message: `Entry ${seq} ${wrong} ${table} ${id}: a trail entry is missing or was changed.`,
          };
        const after = apply(before ?? null, change);
        if (after) rows.set(id, after);
        else rows.delete(id);
      }
    options.onProgress?.({ step: "replay", done: slice.at(-1)![0], total });
    await breathe(options.signal);
  }
}

/** Compares a table with the rows that the trail left; takes each row that stands in the table out of `rows`. */
async function* compare(db: Database, table: string, rows: Rows, options: VerifyOptions): AsyncGenerator<Finding> {
  const total = db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()!;
  const defaults = defaultsOf(db, table);
  const names = Object.keys(defaults);
  const at = names.indexOf("id") + 1;
  const columns = names.map((name) => `"${name}"`).join(", ");
  let done = 0;
  for (const slice of slices<[number, ...Stored[]]>(db, `SELECT rowid, ${columns} FROM "${table}"`, "rowid")) {
    for (const stored of slice) {
      const id = stored[at] as string;
      const recorded = rows.get(id);
      rows.delete(id);
      const image = (): Image => Object.fromEntries(names.map((name, column) => [name, stored[column + 1]!]));
      if (!recorded) {
        yield {
          check: "replay",
          where: `${table} ${id}`,
          message: `${table} ${id}${called(image())} stands in the table, but no trail entry made it.`,
        };
        continue;
      }
      const said = (name: string): Stored => (name in recorded ? recorded[name]! : defaults[name]!);
      const wrong = names.flatMap((name, column) =>
        said(name) === stored[column + 1]
          ? []
          : [`${name}: the trail says ${show(said(name))}, the table says ${show(stored[column + 1])}`],
      );
      if (wrong.length > 0)
        yield {
          check: "replay",
          where: `${table} ${id}`,
          message: `${table} ${id}${called(recorded)} was changed outside the program. ${wrong.join("; ")}.`,
        };
    }
    options.onProgress?.({ step: `compare ${table}`, done: (done += slice.length), total });
    await breathe(options.signal);
  }
  for (const [id, recorded] of rows)
    yield {
      check: "replay",
      where: `${table} ${id}`,
      message: `${table} ${id}${called(recorded)} is in the trail, but was deleted from the table outside the program.`,
    };
}

/** Every row in which the tables and the trail disagree, and every change that does not follow from those before it. */
export async function* replayFindings(db: Database, options: VerifyOptions = {}): AsyncGenerator<Finding> {
  const tables = new Map<string, Rows>();
  const gaps: Finding[] = [];
  for await (const finding of play(db, tables, options)) gaps.push(finding);
  const present = new Set(domainTables(db));
  for (const table of present) yield* compare(db, table, tables.get(table) ?? new Map(), options);
  for (const table of tables.keys())
    if (!present.has(table))
      yield {
        check: "replay",
        where: table,
        message: `The trail has rows of ${table}, but the file has no such table.`,
      };
  yield* gaps;
}
