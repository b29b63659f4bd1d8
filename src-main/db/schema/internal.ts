/** Tables that are not domain records: the trail itself, and the bytes of evidence (found by their own hash). */
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row per command. While `hash` is empty the command is open, and only then may domain tables be written. */
export const trailEvent = sqliteTable("trail_event", {
  seq: integer("seq").primaryKey(),
  id: text("id").notNull(),
  at: text("at").notNull(),
  actorId: text("actor_id").notNull(),
  actorName: text("actor_name").notNull(),
  command: text("command").notNull(),
  summary: text("summary").notNull(),
  topics: text("topics").notNull(),
  schemaCookie: integer("schema_cookie").notNull(),
  changeCount: integer("change_count").notNull(),
  changesHash: text("changes_hash").notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});

/** One row per changed row, written by triggers: the row's image before and after, as canonical JSON text. */
export const trailChange = sqliteTable(
  "trail_change",
  {
    id: integer("id").primaryKey(),
    seq: integer("seq").notNull(),
    tableName: text("table_name").notNull(),
    rowId: text("row_id").notNull(),
    before: text("before"),
    after: text("after"),
  },
  (table) => [index("trail_change_row").on(table.tableName, table.rowId), index("trail_change_seq").on(table.seq)],
);

/** Bytes of evidence in pieces of at most 1 MiB, under the SHA-256 of the whole file. */
export const contentChunk = sqliteTable(
  "content_chunk",
  {
    sha256: text("sha256").notNull(),
    part: integer("part").notNull(),
    bytes: blob("bytes", { mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.part] })],
);
