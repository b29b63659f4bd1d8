/** Which piece of evidence replaced which. */
import type { Database } from "better-sqlite3";

export type Chain = {
  readonly nextId: string | null;
  /** How many pieces stand before it. */ readonly earlier: number;
};

/** The place of every piece in its chain. */
export const readChains = (raw: Database): ((id: string) => Chain) => {
  const previous = new Map(
    raw.prepare<[], [string, string | null]>(`SELECT id, previous_id FROM evidence`).raw().all(),
  );
  const next = new Map([...previous].flatMap(([id, before]) => (before === null ? [] : [[before, id] as const])));
  return (id) => {
    let earlier = 0;
    for (let at = previous.get(id); at && previous.has(at) && earlier < previous.size; at = previous.get(at)) earlier++;
    return { nextId: next.get(id) ?? null, earlier };
  };
};

/** The piece that replaced this one; null for the newest. */
export const nextOf = (raw: Database, id: string): { id: string; revision: number; ref: number } | null =>
  raw
    .prepare<[string], { id: string; revision: number; ref: number }>(
      `SELECT id, revision, number AS ref FROM evidence WHERE previous_id = ?`,
    )
    .get(id) ?? null;

/** The newest piece that has these bytes, or null. */
export const pieceWith = (raw: Database, sha256: string): { id: string; number: number; title: string } | null =>
  raw
    .prepare<[string], { id: string; number: number; title: string }>(
      `SELECT id, number, title FROM evidence WHERE sha256 = ? ORDER BY number DESC LIMIT 1`,
    )
    .get(sha256) ?? null;
