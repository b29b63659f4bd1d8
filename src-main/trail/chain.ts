/**
 * The hash chain. An entry's hash covers its number, who, when, what and why, the hash of the entry before,
 * and exactly the stored text of its changes. Text is joined with newlines, which none of its parts contains.
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

/** The hashed text of one entry, as SQL over trail_event; trail/record.ts joins the same before the row is stored. */
export const EVENT_TEXT = `concat_ws(char(10), seq, previous_hash, id, at, actor_id, actor_name, command, topics, schema_cookie, summary, change_count, changes)`;
