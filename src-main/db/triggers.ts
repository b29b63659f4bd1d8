/**
 * The guard: every domain table refuses a write while no command is open, and the trail refuses every later change. The
 * triggers are generated from the tables as they are, so that a table cannot be forgotten, and compared as text when a
 * file is opened and verified. What a command writes is noted by db/records.ts and counted when its entry is sealed.
 */
import type { Database } from "better-sqlite3";

/** Tables that hold no domain records. */
const INTERNAL = new Set(["trail_event", "content_chunk"]);

/** An entry is open while its hash is empty; only the newest can be. */
const NONE_OPEN = `WHEN (SELECT hash FROM trail_event ORDER BY seq DESC LIMIT 1) IS NOT '' `;
/** Domain tables whose rows are written once, with what a row is called. */
const WRITTEN_ONCE: Readonly<Record<string, string>> = {
  soa_version: "an approved Statement of Applicability",
  approval: "an approval",
  document_version: "a published version of a document",
  soa_file: "a file of an approved Statement of Applicability",
  approval_end: "the end of an approval",
};
const REFUSE = "this table is written only by a command of the program, so that the trail stays complete";

/** The tables whose every row is in the trail, by name. */
export const domainTables = (db: Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !INTERNAL.has(name));

/** The schema counter that the newest entry sealed; undefined while there is none. */
export const sealedCookie = (db: Database): number | undefined =>
  db.prepare<[], number>(`SELECT schema_cookie FROM trail_event ORDER BY seq DESC LIMIT 1`).pluck().get();

const refuseSql = (name: string, table: string, verb: string, when: string, message: string): string =>
  `CREATE TRIGGER "aims_${name}" BEFORE ${verb} ON "${table}" ${when}BEGIN SELECT RAISE(ABORT, 'AIMS: ${message}'); END`;

/** Every trigger the file must have, by name, as the exact text SQLite keeps. */
export const expectedTriggers = (db: Database): Map<string, string> => {
  const sql = [
    ...domainTables(db).flatMap((table) =>
      ["insert", "update", "delete"].map((verb) =>
        refuseSql(`${table}_${verb}`, table, verb.toUpperCase(), NONE_OPEN, REFUSE),
      ),
    ),
    refuseSql(
      "event_update",
      "trail_event",
      "UPDATE",
      "WHEN OLD.hash <> '' ",
      "a sealed trail entry cannot be changed",
    ),
    refuseSql("event_delete", "trail_event", "DELETE", "", "a trail entry cannot be deleted"),
    refuseSql("chunk_update", "content_chunk", "UPDATE", "", "the bytes of a file cannot be changed"),
    ...domainTables(db).flatMap((table) => {
      const what = WRITTEN_ONCE[table];
      if (what === undefined) return [];
      return [
        refuseSql(`${table}_frozen`, table, "UPDATE", "", `${what} is frozen`),
        refuseSql(`${table}_kept`, table, "DELETE", "", `${what} is kept`),
      ];
    }),
  ];
  return new Map(sql.map((text) => [/^CREATE TRIGGER "([^"]+)"/.exec(text)![1]!, text]));
};

/** The triggers the file has now. */
export const presentTriggers = (db: Database): Map<string, string> =>
  new Map(db.prepare<[], [string, string]>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`).raw().all());

/** Drops what is there and creates every trigger anew. Part of a migration; never of an ordinary opening. */
export const recreateTriggers = (db: Database): void => {
  for (const name of presentTriggers(db).keys()) db.exec(`DROP TRIGGER "${name}"`);
  for (const sql of expectedTriggers(db).values()) db.exec(sql);
};
