/**
 * The hash chain. An entry's hash covers its number, who, when, what and why, the hash of exactly the stored text of its
 * changes, and the hash of the entry before. Text is joined with tab and newline, which neither ids nor JSON text contain.
 */
import * as crypto from "node:crypto";

/** What the first entry names as its predecessor. */
export const GENESIS = "0".repeat(64);

export type Head = { readonly seq: number; readonly hash: string };

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits; in one call where the runtime has it, at half the cost. */
export const sha256: (text: string) => string =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text)
    : (text) => crypto.createHash("sha256").update(text, "utf8").digest("hex");

/** The hashed text of one change, as SQL over trail_change; used when an entry is sealed and when it is verified. */
export const CHANGE_TEXT = `table_name || char(9) || row_id || char(9) || coalesce(before, '') || char(9) || coalesce(after, '')`;

/** The hashed text of one entry, as SQL over trail_event. */
export const EVENT_TEXT = `seq || char(10) || id || char(10) || at || char(10) || actor_id || char(10) || actor_name || char(10) || command || char(10) || summary || char(10) || topics || char(10) || schema_cookie || char(10) || change_count || char(10) || changes_hash || char(10) || previous_hash`;
