/** The one writer of the trail: opens an entry, runs the command's writes under the triggers, seals the entry, all in one transaction. */
import type { Database } from "better-sqlite3";
import { CHANGE_TEXT, EVENT_TEXT, GENESIS, sha256, type Head } from "./chain.ts";

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

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim().slice(0, 500);

export const createRecorder = (db: Database): Recorder => {
  const readHead = db
    .prepare<[], [number, string]>(`SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1`)
    .raw();
  const cookie = db.prepare<[], number>(`PRAGMA schema_version`).pluck();
  const open = db.prepare(
    `INSERT INTO trail_event (seq, id, at, actor_id, actor_name, command, summary, topics, schema_cookie, change_count, changes_hash, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, 0, '', ?, '')`,
  );
  const changes = db
    .prepare<[number], string>(`SELECT ${CHANGE_TEXT} FROM trail_change WHERE seq = ? ORDER BY id`)
    .pluck();
  // The text that is hashed comes back from the row as it was stored, in the same step that completes the row.
  const complete = db
    .prepare<[string, number, string, number], string>(
      `UPDATE trail_event SET summary = ?, change_count = ?, changes_hash = ? WHERE seq = ? RETURNING ${EVENT_TEXT}`,
    )
    .pluck();
  const seal = db.prepare(`UPDATE trail_event SET hash = ? WHERE seq = ?`);

  const head = (): Head | null => {
    const row = readHead.get();
    return row === undefined ? null : { seq: row[0], hash: row[1] };
  };

  const run = db.transaction(<T>(entry: Entry, write: (setSummary: (text: string) => void) => T) => {
    const previous = head();
    const seq = (previous?.seq ?? 0) + 1;
    let summary = entry.command;
    open.run(
      seq,
      entry.id,
      entry.at,
      entry.actorId,
      oneLine(entry.actorName),
      entry.command,
      JSON.stringify(entry.topics),
      cookie.get()!,
      previous?.hash ?? GENESIS,
    );
    const value = write((text) => (summary = oneLine(text)));
    const lines = changes.all(seq);
    const hash = sha256(complete.get(summary, lines.length, sha256(lines.join("\n")), seq)!);
    seal.run(hash, seq);
    return { value, head: { seq, hash } };
  });

  return { head, record: (entry, write) => run.immediate(entry, write) as never };
};
