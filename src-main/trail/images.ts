/**
 * What the changes of the trail make of a row, one after the other. An entry says only what a command set; a row's state is
 * found by playing its changes from the first. Which entries touched a row is read once when it is first asked, then
 * only from the entries that came since: an index in the file would cost every commit a page.
 */
import type { Database } from "better-sqlite3";
import type { Change, Stored } from "../db/changes.ts";

/** The columns of a row that the trail has named; a column it never named has its default. */
export type Image = Record<string, Stored>;

export const parseChanges = (text: string): Change[] => JSON.parse(text) as Change[];

/**
 * What a row holds in the columns that no change of it named: a command leaves a column to its default, and a column that
 * was added to the table later has its default in every row from before. Anything else there came without the trail.
 */
export const defaultsOf = (db: Database, table: string): Image => {
  const columns = db
    .prepare<[string], [string, string | null]>(`SELECT name, dflt_value FROM pragma_table_info(?)`)
    .raw()
    .all(table);
  const sql = `SELECT ${columns.map(([name, value]) => `${value ?? "NULL"} AS "${name}"`).join(", ")}`;
  return db.prepare<[], Image>(sql).get()!;
};

/** The row after `change`: the row before is null where there was none, the row after where it is gone. */
export const apply = (before: Image | null, [verb, , , columns]: Change): Image | null =>
  verb === "delete" ? null : { ...before, ...columns };

type Known = { upTo: number; readonly entries: Map<string, number[]> };
const known = new WeakMap<Database, Known>();

const note = (entries: Map<string, number[]>, key: string, seq: number): void => {
  const list = entries.get(key);
  if (!list) entries.set(key, [seq]);
  else if (list.at(-1) !== seq) list.push(seq);
};

/** The numbers of the sealed entries that changed a row (by its id, unique over all tables) or a table (by its name), oldest first. */
export const entriesOf = (db: Database, rowIdOrTable: string): readonly number[] => {
  let map = known.get(db);
  if (!map) known.set(db, (map = { upTo: 0, entries: new Map() }));
  const rows = db
    .prepare<[number], [number, string, string]>(
      `SELECT seq, c.value ->> 1, c.value ->> 2 FROM trail_event, json_each(changes) c WHERE seq > ? AND hash <> '' ORDER BY seq`,
    )
    .raw();
  for (const [seq, table, id] of rows.iterate(map.upTo)) {
    map.upTo = seq;
    note(map.entries, table, seq);
    note(map.entries, id, seq);
  }
  return map.entries.get(rowIdOrTable) ?? [];
};

/** Who changed one of the rows or tables given, after entry `since`. */
export const writersOf = (
  db: Database,
  rowIdsOrTables: readonly string[],
  since: number,
): { readonly id: string; readonly name: string }[] => {
  const entries = new Set(rowIdsOrTables.flatMap((key) => entriesOf(db, key)).filter((seq) => seq > since));
  return db
    .prepare<[string], { id: string; name: string }>(
      `SELECT DISTINCT actor_id AS id, actor_name AS name FROM trail_event WHERE seq IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...entries]));
};

/** One change of a row, with the whole row before and after it: null where it was not there yet, or no longer. */
export type Step = {
  readonly seq: number;
  readonly change: Change;
  readonly before: Image | null;
  readonly after: Image | null;
};

/** Every change of the given rows (by id) and of all rows of the given tables (by name), up to entry `upTo`, oldest first. */
export const stepsOf = (
  db: Database,
  rowIdsOrTables: readonly string[],
  upTo = Number.MAX_SAFE_INTEGER,
): readonly Step[] => {
  const wanted = new Set(rowIdsOrTables);
  const entries = new Set(rowIdsOrTables.flatMap((key) => entriesOf(db, key)).filter((seq) => seq <= upTo));
  const read = db.prepare<[number], string>(`SELECT changes FROM trail_event WHERE seq = ?`).pluck();
  const defaults = new Map<string, Image>();
  const states = new Map<string, Image | null>();
  const steps: Step[] = [];
  for (const seq of [...entries].sort((a, b) => a - b))
    for (const change of parseChanges(read.get(seq)!)) {
      const [, table, id] = change;
      if (!wanted.has(id) && !wanted.has(table)) continue;
      let unsaid = defaults.get(table);
      if (!unsaid) defaults.set(table, (unsaid = defaultsOf(db, table)));
      const before = states.get(id) ?? null;
      const after = apply(before ?? unsaid, change);
      states.set(id, after);
      steps.push({ seq, change, before, after });
    }
  return steps;
};

/** What the trail last knew of a row that was removed; null where it never knew it. */
export const lastImage = (db: Database, rowId: string): Image | null => {
  const last = stepsOf(db, [rowId]).at(-1);
  return last ? (last.after ?? last.before) : null;
};
