/** Tables that are not domain records: the trail itself, and the bytes of evidence (found by their own hash). */
import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * One row per command, with every row it changed. While `hash` is empty the command is open, and only then may domain
 * tables be written. The hash stands near the front and the changes, which may be long, at the end: the guard asks for the
 * one with every row written and never walks over the other.
 */
export const trailEvent = sqliteTable("trail_event", {
  seq: integer("seq").primaryKey(),
  hash: text("hash").notNull(),
  previousHash: text("previous_hash").notNull(),
  id: text("id").notNull(),
  at: text("at").notNull(),
  actorId: text("actor_id").notNull(),
  actorName: text("actor_name").notNull(),
  command: text("command").notNull(),
  topics: text("topics").notNull(),
  schemaCookie: integer("schema_cookie").notNull(),
  summary: text("summary").notNull(),
  changeCount: integer("change_count").notNull(),
  changes: text("changes").notNull(),
});

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
