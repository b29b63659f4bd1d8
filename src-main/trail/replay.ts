/**
 * Replay: the trail played from its beginning must yield exactly the rows that are in the tables now. Played in the
 * database: each change must start from the image its row had before it, and each row's last image must be the row itself.
 * Both sides are made by the same SQL expression, so that equal rows have equal text.
 */
import type { Database } from "better-sqlite3";
import { domainTables, imageSql } from "../db/triggers.ts";
import type { Finding, VerifyOptions } from "./verify.ts";

const SLICE = 5000;

type Image = Record<string, unknown>;

/**
 * What an image leaves unsaid: a column added to the table later has its default in every row written before it was there.
 * A row that holds anything else in such a column was changed without the trail.
 */
const defaultsOf = (db: Database, table: string): Image => {
  const columns = db
    .prepare<[string], [string, string | null]>(`SELECT name, dflt_value FROM pragma_table_info(?)`)
    .raw()
    .all(table);
  const sql = `SELECT json_object(${columns.map(([name, value]) => `'${name}', ${value ?? "NULL"}`).join(", ")})`;
  return JSON.parse(db.prepare<[], string>(sql).pluck().get()!) as Image;
};

/** The names of the fields in which two images of a row differ. */
const differing = (recorded: string, image: string, defaults: Image): string[] => {
  const old = JSON.parse(recorded) as Image;
  const now = JSON.parse(image) as Image;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => (name in old ? old[name] : defaults[name]) !== now[name],
  );
};

const inWords = (names: readonly string[], recorded: string, image: string): string => {
  const old = JSON.parse(recorded) as Image;
  const now = JSON.parse(image) as Image;
  return names
    .map((name) => `${name}: the trail says ${show(old[name])}, the table says ${show(now[name])}`)
    .join("; ");
};

/** What people call the row, for the message: its title, name, reference or point. */
const called = (image: string): string => {
  const row = JSON.parse(image) as Record<string, unknown>;
  const name = row["title"] ?? row["name"] ?? row["ref"] ?? row["control_id"] ?? row["point_id"];
  return typeof name === "string" && name !== "" ? ` “${name.slice(0, 60)}”` : "";
};

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

async function* brokenContinuity(db: Database, options: VerifyOptions): AsyncGenerator<Finding> {
  const rows = db
    .prepare<[], [string, string, number, string | null, string | null]>(
      `SELECT table_name, row_id, seq, earlier, before FROM (
         SELECT table_name, row_id, seq, before, lag(after) OVER (PARTITION BY table_name, row_id ORDER BY id) AS earlier
         FROM trail_change
       ) WHERE before IS NOT earlier`,
    )
    .raw()
    .all();
  const defaults = new Map(domainTables(db).map((table) => [table, defaultsOf(db, table)]));
  for (const [table, id, seq, earlier, before] of rows) {
    const known = defaults.get(table);
    if (known && earlier !== null && before !== null && differing(earlier, before, known).length === 0) continue;
    yield {
      check: "replay",
      where: `${table} ${id}`,
      message: `Entry ${seq} starts from another state of ${table} ${id} than the entries before it left: a trail entry is missing or was changed.`,
    };
  }
  await new Promise<void>((resolve) => setImmediate(resolve));
  options.signal?.throwIfAborted();
}

async function* differingRows(db: Database, table: string, options: VerifyOptions): AsyncGenerator<Finding> {
  const total = db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()!;
  const slice = db
    .prepare<[number, number], [number, string, string, string | null]>(
      `SELECT t.rowid, t.id, ${imageSql(db, table, "t")}, (
         SELECT after FROM trail_change WHERE table_name = '${table}' AND row_id = t.id ORDER BY id DESC LIMIT 1
       ) FROM "${table}" t WHERE t.rowid > ? ORDER BY t.rowid LIMIT ?`,
    )
    .raw();
  const defaults = defaultsOf(db, table);
  let last = -1;
  let done = 0;
  for (;;) {
    const rows = slice.all(last, SLICE);
    for (const [rowid, id, image, recorded] of rows) {
      last = rowid;
      if (recorded === image) continue;
      const names = recorded === null ? [] : differing(recorded, image, defaults);
      if (recorded !== null && names.length === 0) continue;
      yield {
        check: "replay",
        where: `${table} ${id}`,
        message:
          recorded === null
            ? `${table} ${id}${called(image)} stands in the table, but no trail entry made it.`
            : `${table} ${id}${called(recorded)} was changed outside the program. ${inWords(names, recorded, image)}.`,
      };
    }
    done += rows.length;
    options.onProgress?.({ step: `replay ${table}`, done, total });
    if (rows.length < SLICE) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
  }
}

const missingRows = (db: Database, table: string): Finding[] =>
  db
    .prepare<[string], string>(
      `SELECT c.row_id FROM (SELECT max(id) AS id FROM trail_change WHERE table_name = ? GROUP BY row_id) newest
       JOIN trail_change c ON c.id = newest.id
       WHERE c.after IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${table}" t WHERE t.id = c.row_id) LIMIT 50`,
    )
    .pluck()
    .all(table)
    .map((id) => ({
      check: "replay" as const,
      where: `${table} ${id}`,
      message: `${table} ${id} is in the trail, but was deleted from the table outside the program.`,
    }));

/** Every row in which the tables and the trail disagree, and every gap in a row's own history. */
export async function* replayFindings(db: Database, options: VerifyOptions = {}): AsyncGenerator<Finding> {
  for (const table of domainTables(db)) {
    yield* differingRows(db, table, options);
    yield* missingRows(db, table);
  }
  yield* brokenContinuity(db, options);
}
