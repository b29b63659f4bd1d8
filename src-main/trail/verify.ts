/**
 * Verification of a workspace, in the order in which a finding is most telling: the file's guard (triggers, schema), the
 * chain of entries, the head this computer remembers, the replay of the trail against the tables, the bytes of evidence.
 * Every finding names the entry or row, what is wrong, and what it means. Works in slices, so that the window stays alive.
 */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { slices } from "../db/slices.ts";
import { domainTables, expectedTriggers, presentTriggers, sealedCookie } from "../db/triggers.ts";
import { approvalFindings } from "./approvals.ts";
import { EVENT_TEXT, GENESIS, sha256, type Head } from "./chain.ts";
import { breathe, type Finding, type VerifyOptions } from "./finding.ts";
import { replayFindings } from "./replay.ts";

export type Verdict = {
  readonly whole: boolean;
  readonly entries: number;
  readonly changes: number;
  readonly rows: number;
  readonly head: Head | null;
  readonly findings: readonly Finding[];
};

const MOST_FINDINGS = 50;

/** Whether the triggers and the schema are those that the program made, and nobody changed the schema since the last entry. */
export const guardFindings = (db: Database): Finding[] => {
  const findings: Finding[] = [];
  const present = presentTriggers(db);
  const expected = expectedTriggers(db);
  for (const [name, sql] of expected) {
    if (!present.has(name))
      findings.push({
        check: "guard",
        where: `trigger ${name}`,
        message: `The trigger ${name} is missing: writes to its table leave no trail.`,
      });
    else if (present.get(name) !== sql)
      findings.push({
        check: "guard",
        where: `trigger ${name}`,
        message: `The trigger ${name} was replaced by another text.`,
      });
  }
  for (const name of present.keys())
    if (!expected.has(name))
      findings.push({
        check: "guard",
        where: `trigger ${name}`,
        message: `The trigger ${name} does not belong to the program.`,
      });
  const sealed = sealedCookie(db);
  const cookie = db.pragma("schema_version", { simple: true }) as number;
  if (sealed !== undefined && sealed !== cookie)
    findings.push({
      check: "guard",
      where: "schema",
      message: `The tables or triggers of the file were altered outside the program after the newest entry (schema counter ${cookie}, sealed ${sealed}): a trigger may have been dropped and put back.`,
    });
  return findings;
};

/** Whether the head this computer remembers is still in the trail: a shorter or other trail means an older or rewritten file. */
export const headFindings = (db: Database, known: Head | null | undefined): Finding[] => {
  if (!known) return [];
  const hash = db.prepare<[number], string>(`SELECT hash FROM trail_event WHERE seq = ?`).pluck().get(known.seq);
  if (hash === known.hash) return [];
  const newest = db.prepare<[], number | null>(`SELECT max(seq) FROM trail_event`).pluck().get() ?? 0;
  return [
    {
      check: "head",
      where: `entry ${hash === undefined ? newest + 1 : known.seq}`,
      message:
        hash === undefined
          ? `The trail ends at entry ${newest}, but this computer has seen entry ${known.seq}: the newest entries were cut off, or this is an older copy of the file.`
          : `Entry ${known.seq} is not the one this computer has seen: the trail was rewritten, or this is another branch of the file.`,
    },
  ];
};

/** Whether the entries are numbered without a gap, each follows the one before, and each is as it was sealed. */
export async function* chainFindings(db: Database, options: VerifyOptions): AsyncGenerator<Finding> {
  const total = db.prepare<[], number | null>(`SELECT max(seq) FROM trail_event`).pluck().get() ?? 0;
  const at = (seq: number, message: string): Finding => ({ check: "chain", where: `entry ${seq}`, message });
  let last = 0;
  let previous = GENESIS;
  const events = `SELECT seq, previous_hash, hash, ${EVENT_TEXT} FROM trail_event`;
  for (const slice of slices<[number, string, string, string]>(db, events, "seq")) {
    for (const [seq, previousHash, hash, text] of slice) {
      if (seq !== last + 1)
        yield at(last + 1, `Entry ${last + 1}${seq > last + 2 ? ` to ${seq - 1} are` : " is"} missing from the trail.`);
      else if (previousHash !== previous)
        yield at(seq, `Entry ${seq} does not follow entry ${seq - 1}: one of the two was changed.`);
      if (hash === "") yield at(seq, `Entry ${seq} was never sealed.`);
      else if (sha256(text) !== hash) yield at(seq, `Entry ${seq} was changed after it was sealed.`);
      last = seq;
      previous = hash;
    }
    options.onProgress?.({ step: "chain", done: last, total });
    await breathe(options.signal);
  }
}

async function* contentFindings(db: Database, options: VerifyOptions): AsyncGenerator<Finding> {
  const tables = new Set(domainTables(db));
  if (!tables.has("document_version")) return;
  const statements = tables.has("soa_file")
    ? `UNION ALL SELECT 'soa file ' || f.id, printf('%s, Statement of Applicability version %s, are not those that were kept', f.file_name, s.number), f.sha256, f.size
       FROM soa_file f JOIN soa_version s ON s.id = f.version_id`
    : "";
  const files = db
    .prepare<[], [string, string, string, number]>(
      `SELECT 'evidence ' || id, printf('evidence E-%03d are not those that were attached', number), sha256, size FROM evidence
       UNION ALL SELECT 'document version ' || v.id, printf('document D-%03d, version %s, are not those that were approved', d.number, v.version), v.sha256, v.size
       FROM document_version v JOIN document d ON d.id = v.document_id ${statements}`,
    )
    .raw()
    .all();
  const parts = db.prepare<[string], number>(`SELECT part FROM content_chunk WHERE sha256 = ? ORDER BY part`).pluck();
  const bytes = db
    .prepare<[string, number], Buffer>(`SELECT bytes FROM content_chunk WHERE sha256 = ? AND part = ?`)
    .pluck();
  let done = 0;
  for (const [where, what, hash, size] of files) {
    const digest = createHash("sha256");
    let length = 0;
    for (const part of parts.all(hash)) {
      const piece = bytes.get(hash, part)!;
      digest.update(piece);
      length += piece.length;
      await breathe(options.signal);
    }
    if (length !== size || digest.digest("hex") !== hash)
      yield {
        check: "content",
        where,
        message: `The stored bytes of ${what}.`,
      };
    options.onProgress?.({ step: "content", done: ++done, total: files.length });
  }
}

/** Runs every check. Rejects with the signal's reason when cancelled; writes nothing. */
export const verifyTrail = async (db: Database, options: VerifyOptions = {}): Promise<Verdict> => {
  const findings: Finding[] = [];
  const collect = async (source: AsyncGenerator<Finding>): Promise<void> => {
    for await (const finding of source) {
      findings.push(finding);
      if (findings.length >= MOST_FINDINGS) return;
    }
  };
  const damage = db.pragma("quick_check(1)", { simple: true }) as string;
  if (damage !== "ok") findings.push({ check: "file", where: "file", message: `The file is damaged: ${damage}` });
  findings.push(...guardFindings(db));
  await breathe(options.signal);
  await collect(chainFindings(db, options));
  findings.push(...headFindings(db, options.knownHead));
  await collect(replayFindings(db, options));
  findings.push(...approvalFindings(db));
  await collect(contentFindings(db, options));
  const count = (sql: string): number => db.prepare<[], number | null>(sql).pluck().get() ?? 0;
  const head = db
    .prepare<[], [number, string]>(`SELECT seq, hash FROM trail_event ORDER BY seq DESC LIMIT 1`)
    .raw()
    .get();
  return {
    whole: findings.length === 0,
    entries: count(`SELECT count(*) FROM trail_event`),
    changes: count(`SELECT sum(change_count) FROM trail_event`),
    rows: domainTables(db).reduce((sum, table) => sum + count(`SELECT count(*) FROM "${table}"`), 0),
    head: head === undefined ? null : { seq: head[0], hash: head[1] },
    findings,
  };
};
