/** The audit trail as a pack carries it: every entry with its hash, one canonical JSON text a line. */
import type { Database } from "better-sqlite3";
import { canonicalJson, type Json } from "../../src-shared/domain/canonical-json.ts";
import type { TrailLine } from "../../src-shared/domain/pack/trail.ts";
import { EVENT_TEXT } from "../trail/chain.ts";

const LINES = `SELECT seq, previous_hash AS previousHash, hash, at, actor_name AS actor, command, summary,
  change_count AS changes`;

/** From the first entry to entry `last`; with `whole` each carries the text its hash was made of. */
export const trailExtract = (raw: Database, last: number, whole: boolean): Buffer => {
  const lines = raw
    .prepare<[number], TrailLine>(
      `${LINES}${whole ? `, ${EVENT_TEXT} AS text` : ""} FROM trail_event WHERE seq <= ? ORDER BY seq`,
    )
    .all(last);
  return Buffer.from(lines.map((line) => `${canonicalJson(line as unknown as Json)}\n`).join(""), "utf8");
};
