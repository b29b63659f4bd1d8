/**
 * The one writer of the trail: opens an entry, runs the command's writes, seals them into the entry, all in one transaction.
 * SQLite's own count of written rows must be the count of noted changes: a write past db/records.ts fails the command.
 */
import type { Database } from "better-sqlite3";
import { collectChanges } from "../db/changes.ts";
import { GENESIS, sha256, type Head } from "./chain.ts";

export type Entry = {
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly command: string;
  readonly topics: readonly string[];
};

export type Recorder = {
  /**
   * Runs `write` as one sealed entry. Throws whatever `write` throws, with nothing written. `summary` is what the entry
   * says in words; it may be set by `write` through the returned function's argument.
   */
  readonly record: <T>(entry: Entry, write: (setSummary: (text: string) => void) => T) => { value: T; head: Head };
  /** The newest sealed entry, or null in an empty trail. */
  readonly head: () => Head | null;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim().slice(0, 500).toWellFormed();

export const createRecorder = (db: Database): Recorder => {
  const readHead = db
    .prepare<[], [number, string]>(`SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1`)
    .raw();
  // The file is held alone and its schema changes only before it is written: counter and head are read once.
  const cookie = db.prepare<[], number>(`PRAGMA schema_version`).pluck().get()!;
  const open = db.prepare(
    `INSERT INTO trail_event (seq, hash, previous_hash, id, at, actor_id, actor_name, command, topics, schema_cookie, summary, change_count, changes)
     VALUES (?, '', ?, ?, ?, ?, ?, ?, ?, ?, '', 0, '')`,
  );
  const rowsWritten = db.prepare<[], number>(`SELECT total_changes()`).pluck();
  const seal = db.prepare(`UPDATE trail_event SET hash = ?, summary = ?, change_count = ?, changes = ? WHERE seq = ?`);

  const row = readHead.get();
  let newest: Head | null = row === undefined ? null : { seq: row[0], hash: row[1] };

  const run = db.transaction(<T>(entry: Entry, write: (setSummary: (text: string) => void) => T) => {
    const seq = (newest?.seq ?? 0) + 1;
    const previous = newest?.hash ?? GENESIS;
    const topics = JSON.stringify(entry.topics);
    const actor = oneLine(entry.actorName);
    let summary = entry.command;
    open.run(seq, previous, entry.id, entry.at, entry.actorId, actor, entry.command, topics, cookie);
    const before = rowsWritten.get()!;
    const { value, changes } = collectChanges(db, () => write((text) => (summary = oneLine(text))));
    const written = rowsWritten.get()! - before;
    if (written !== changes.length)
      throw new Error(
        `${entry.command} wrote ${written} rows but noted ${changes.length}: write through db/records.ts`,
      );
    const text = JSON.stringify(changes);
    // The same text as EVENT_TEXT makes of the stored row; verification reads it from there.
    const { id, at, actorId, command } = entry;
    const said = [seq, previous, id, at, actorId, actor, command, topics, cookie, summary, written, text];
    const hash = sha256(said.join("\n"));
    seal.run(hash, summary, written, text, seq);
    return { value, head: { seq, hash } };
  });

  return {
    head: () => newest,
    record: (entry, write) => {
      const done = run.immediate(entry, write) as { value: never; head: Head };
      newest = done.head;
      return done;
    },
  };
};
