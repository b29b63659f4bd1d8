/** The packs that were made from the workspace: what was given to whom, and from which entry of the trail. */
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./columns.ts";
import { person, system } from "./domain.ts";

/** Written once, when the pack lies whole in its place. */
export const pack = sqliteTable(
  "pack",
  {
    ...recordColumns(),
    /** The id in its manifest. */
    packId: text("pack_id").notNull(),
    purpose: text("purpose").notNull(),
    /** Counts the packs of one purpose from 1. */
    number: integer("number").notNull(),
    systemId: text("system_id").references(() => system.id),
    fileName: text("file_name").notNull(),
    /** Of the ZIP, in bytes. */
    size: integer("size").notNull(),
    fileCount: integer("file_count").notNull(),
    omittedCount: integer("omitted_count").notNull().default(0),
    redactionCount: integer("redaction_count").notNull().default(0),
    soaVersion: text("soa_version").notNull().default(""),
    /** SHA-256 of manifest.json: it fixes every byte of the pack. */
    manifestHash: text("manifest_hash").notNull(),
    /** Ed25519 over manifest.json, base64; empty where nobody signed. */
    signature: text("signature").notNull().default(""),
    fingerprint: text("fingerprint").notNull().default(""),
    /** Head of the trail that the pack states: the newest entry before this one. */
    trailSeq: integer("trail_seq").notNull(),
    trailHash: text("trail_hash").notNull(),
    madeById: text("made_by_id")
      .notNull()
      .references(() => person.id),
  },
  (table) => [uniqueIndex("pack_number").on(table.purpose, table.number)],
);
