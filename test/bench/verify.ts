/** Verification against its floor: reading the same rows into JavaScript and hashing the same text, one after the other. */
import * as crypto from "node:crypto";
import type { Database } from "better-sqlite3";
import { EVENT_TEXT } from "../../src-main/trail/chain.ts";
import { chainFindings, verifyTrail } from "../../src-main/trail/verify.ts";
import { inTurns, median, plainFigure, wall, type Figure } from "./measure.ts";

const EVENT_COLUMNS = `hash, previous_hash, id, at, actor_id, actor_name, command, topics, schema_cookie, summary, change_count, changes`;

// The fastest hash this runtime has; createHash costs twice as much for short text.
const hash: (text: string) => string =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text)
    : (text) => crypto.createHash("sha256").update(text).digest("hex");

const scan = (db: Database, columns: string, table: string, key: string): number => {
  const statement = db
    .prepare<[number], unknown[]>(`SELECT ${key}, ${columns} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 2000`)
    .raw();
  let last = 0;
  let rows = 0;
  for (;;) {
    const batch = statement.all(last);
    if (batch.length === 0) return rows;
    rows += batch.length;
    last = batch.at(-1)![0] as number;
  }
};

const TEXTS = `SELECT ${EVENT_TEXT} FROM trail_event ORDER BY seq`;

/** Hashing alone, over text that lies ready in memory; the text is fetched in slices outside the measured time. */
const hashing = (db: Database): number => {
  let time = 0;
  let slice: string[] = [];
  const flush = (): void => {
    const start = performance.now();
    for (const text of slice) hash(text);
    time += performance.now() - start;
    slice = [];
  };
  for (const text of db.prepare<[], string>(TEXTS).pluck().iterate()) if (slice.push(text) >= 2000) flush();
  flush();
  return time;
};

export const measureVerify = async (db: Database, rounds: number): Promise<Figure[]> => {
  const entries = db.prepare<[], number>(`SELECT count(*) FROM trail_event`).pluck().get()!;
  const changes = db.prepare<[], number>(`SELECT sum(change_count) FROM trail_event`).pluck().get()!;
  const parts = { scan: [] as number[], hash: [] as number[] };
  const turns = await inTurns(
    rounds,
    1,
    () =>
      wall(async () => {
        for await (const finding of chainFindings(db, {})) throw new Error(finding.message);
      }),
    async () => {
      const read = await wall(() => scan(db, EVENT_COLUMNS, "trail_event", "seq"));
      const hashed = hashing(db);
      parts.scan.push(read);
      parts.hash.push(hashed);
      return read + hashed;
    },
  );
  const whole: number[] = [];
  const steps = new Map<string, number>();
  for (let round = 0; round < Math.max(3, rounds - 2); round++) {
    let before = performance.now();
    const start = before;
    const verdict = await verifyTrail(db, {
      onProgress: ({ step }) => {
        const now = performance.now();
        const kind = step.split(" ")[0]!;
        if (round === 0) steps.set(kind, (steps.get(kind) ?? 0) + now - before);
        before = now;
      },
    });
    whole.push(performance.now() - start);
    if (!verdict.whole) throw new Error(`the client does not verify: ${verdict.findings[0]?.message}`);
  }
  const ours = median(turns.ours);
  const floor = median(turns.floor);
  return [
    {
      id: "verify-chain",
      what: `Chain of ${entries} entries and ${changes} row changes walked`,
      unit: "ms",
      ours,
      floor,
      goal: "≥ 0.9 of the floor's speed",
      met: floor / ours >= 0.9,
      runs: turns.ours.length,
      note: `${(floor / ours).toFixed(2)} of the floor's speed; floor: reading ${median(parts.scan).toFixed(0)} ms, hashing ${median(parts.hash).toFixed(0)} ms; ${Math.round(entries / (ours / 1000))} entries a second`,
    },
    plainFigure(
      {
        id: "verify-whole",
        what: "Whole verification: file, guard, chain, replay, bytes of evidence",
        unit: "ms",
        note: [...steps].map(([step, time]) => `${step} ${time.toFixed(0)} ms`).join(", "),
      },
      whole,
      null,
    ),
  ];
};
