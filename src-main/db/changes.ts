/**
 * The changes of the command that is open on a database: noted by db/records.ts as it writes, taken by trail/record.ts when
 * the entry is sealed. Kept per database, because one process may hold a workspace and its copy.
 */
import type { Database } from "better-sqlite3";

/** A value as SQLite keeps it. */
export type Stored = string | number | null;

/**
 * One row written. `insert` holds the columns given (the others have the column's default), `update` the columns set,
 * `delete` nothing.
 */
export type Change =
  | readonly [verb: "insert" | "update", table: string, id: string, columns: Readonly<Record<string, Stored>>]
  | readonly [verb: "delete", table: string, id: string];

const open = new WeakMap<Database, Change[]>();

/** Collects what `write` changes. A command cannot run inside another: it would seal the other's changes as its own. */
export const collectChanges = <T>(db: Database, write: () => T): { value: T; changes: readonly Change[] } => {
  if (open.has(db)) throw new Error("a command is open on this database already");
  const changes: Change[] = [];
  open.set(db, changes);
  try {
    return { value: write(), changes };
  } finally {
    open.delete(db);
  }
};

/** Notes a change just written. Outside a command there is nothing to note it in, and the database has refused the write. */
export const noteChange = (db: Database, change: Change): void => void open.get(db)?.push(change);
