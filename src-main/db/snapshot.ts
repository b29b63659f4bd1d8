/**
 * A copy of an open workspace that stays the same while a long job reads it, and that may be changed. The rows leave the
 * workspace in pieces, and commands may run between two of them; where all pieces are together, what the trail says happened
 * meanwhile is played over rows that were copied before it. So the copy is one state: that of its newest entry.
 */
import Sqlite, { type Database } from "better-sqlite3";
import type { Change, Stored } from "./changes.ts";
import { slices, type SliceSize } from "./slices.ts";

type Value = Stored | Uint8Array;

/** A part of a workspace as it travels to another thread. */
export type Piece =
  | {
      readonly kind: "tables";
      readonly sql: readonly string[];
      /** The newest entry of the trail when copying began. */
      readonly since: number;
    }
  | {
      readonly kind: "rows";
      readonly table: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Value[])[];
    }
  /** A stretch of what a large entry of the trail changed, as UTF-8: an import of thousands of rows is one entry. */
  | { readonly kind: "changes"; readonly seq: number; readonly bytes: Uint8Array; readonly last: boolean };

/** Read and handed over within a few milliseconds. */
const SMALL: SliceSize = { rows: 500, size: 512 * 1024 };

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const columnsOf = (raw: Database, table: string): string[] =>
  raw.prepare<[string], string>(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);

function* rowsOf(raw: Database, table: string): Generator<Piece> {
  const columns = columnsOf(raw, table);
  const select = `SELECT rowid, ${columns.map(quote).join(", ")} FROM ${quote(table)}`;
  for (const slice of slices<[number, ...Value[]]>(raw, select, "rowid", SMALL))
    yield { kind: "rows", table, columns, rows: slice.map(([, ...values]) => values) };
}

/** The entries in their order; the changes of a large one follow it in stretches. */
function* trailOf(raw: Database): Generator<Piece> {
  const columns = columnsOf(raw, "trail_event");
  const short = `CASE WHEN octet_length(changes) > ${SMALL.size} THEN '' ELSE changes END`;
  const named = columns.map((name) => (name === "changes" ? short : quote(name))).join(", ");
  const stretch = raw
    .prepare<[number, number], Buffer>(
      `SELECT substr(CAST(changes AS BLOB), ?, ${SMALL.size}) FROM trail_event WHERE seq = ?`,
    )
    .pluck();
  const select = `SELECT seq, octet_length(changes), ${named} FROM trail_event`;
  for (const slice of slices<[number, number, ...Value[]]>(raw, select, "seq", SMALL)) {
    yield { kind: "rows", table: "trail_event", columns, rows: slice.map(([, , ...values]) => values) };
    for (const [seq, size] of slice.filter(([, length]) => length > SMALL.size))
      for (let at = 0; at < size; at += SMALL.size)
        yield { kind: "changes", seq, bytes: stretch.get(at + 1, seq)!, last: at + SMALL.size >= size };
  }
}

function* contentOf(raw: Database, sha256: string): Generator<Piece> {
  const read = raw.prepare<[string, number], Value[]>(
    `SELECT sha256, part, bytes FROM content_chunk WHERE sha256 = ? AND part = ?`,
  );
  const columns = ["sha256", "part", "bytes"];
  for (let part = 0, row = read.raw().get(sha256, 0); row !== undefined; row = read.raw().get(sha256, ++part))
    yield { kind: "rows", table: "content_chunk", columns, rows: [row] };
}

/**
 * Every row of the workspace, and the bytes under the hashes that `content` names (it is asked when the rows are copied).
 * No statement is open between two pieces.
 */
export function* piecesOf(raw: Database, content: () => readonly string[]): Generator<Piece> {
  const parts = raw
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL
       AND name NOT LIKE 'sqlite_%' ORDER BY type DESC`,
    )
    .all();
  const since = raw.prepare<[], number | null>(`SELECT max(seq) FROM trail_event`).pluck().get() ?? 0;
  yield { kind: "tables", sql: parts.map(({ sql }) => sql), since };
  const tables = parts.filter(({ type }) => type === "table").map(({ name }) => name);
  for (const table of tables) if (table !== "trail_event" && table !== "content_chunk") yield* rowsOf(raw, table);
  // After the rows: it says what changed in them while they were copied.
  yield* trailOf(raw);
  for (const sha256 of new Set(content())) yield* contentOf(raw, sha256);
}

/** Plays what the entries after `since` changed; a row that was copied later has it already, and again is the same. */
const play = (copy: Database, since: number): void => {
  const entries = copy.prepare<[number], string>(`SELECT changes FROM trail_event WHERE seq > ? ORDER BY seq`).pluck();
  for (const text of entries.all(since))
    for (const [verb, table, id, columns = {}] of JSON.parse(text) as Change[]) {
      if (verb === "delete") {
        copy.prepare(`DELETE FROM ${quote(table)} WHERE id = ?`).run(id);
        continue;
      }
      const names = Object.keys(columns);
      const values = Object.values(columns);
      const sets = names.map((name) => `${quote(name)} = ?`).join(", ");
      const { changes } = copy.prepare(`UPDATE OR REPLACE ${quote(table)} SET ${sets} WHERE id = ?`).run(...values, id);
      if (changes === 0 && verb === "insert")
        copy
          .prepare(
            `INSERT OR REPLACE INTO ${quote(table)} (${names.map(quote).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
          )
          .run(...values);
    }
};

export type Copy = {
  readonly take: (piece: Piece) => void;
  /** The copy as one state: once, after every piece. It has no triggers: it may be changed. */
  readonly whole: () => Database;
  readonly close: () => void;
};

/** An empty copy, in memory. */
export const createCopy = (): Copy => {
  const copy = new Sqlite(":memory:");
  copy.pragma("foreign_keys = OFF");
  let indexes: readonly string[] = [];
  let from = 0;
  let stretches: Uint8Array[] = [];
  return {
    take: (piece) => {
      if (piece.kind === "tables") {
        const isTable = (sql: string): boolean => /^CREATE TABLE/i.test(sql);
        for (const sql of piece.sql.filter(isTable)) copy.exec(sql);
        indexes = piece.sql.filter((sql) => !isTable(sql));
        from = piece.since;
        return;
      }
      if (piece.kind === "changes") {
        stretches.push(piece.bytes);
        if (!piece.last) return;
        const text = Buffer.concat(stretches).toString("utf8");
        stretches = [];
        copy.prepare(`UPDATE "trail_event" SET changes = ? WHERE seq = ?`).run(text, piece.seq);
        return;
      }
      const { table, columns, rows } = piece;
      const insert = copy.prepare(
        `INSERT OR REPLACE INTO ${quote(table)} (${columns.map(quote).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
      );
      copy.transaction(() => {
        for (const row of rows) insert.run(...row);
      })();
    },
    whole: () => {
      copy.transaction(() => play(copy, from))();
      for (const sql of indexes) copy.exec(sql);
      return copy;
    },
    close: () => void copy.close(),
  };
};
