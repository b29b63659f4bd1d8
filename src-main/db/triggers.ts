/**
 * The triggers that make the trail complete: every domain table copies the row images of a write into trail_change and
 * refuses the write while no command is open; the trail's own tables refuse every later change. They are generated from
 * the tables as they are, so that a table cannot be forgotten, and compared as text when a file is verified.
 */
import type { Database } from "better-sqlite3";

/** Tables that hold no domain records. */
const INTERNAL = new Set(["trail_event", "trail_change", "content_chunk"]);

const OPEN_EVENT = `(SELECT seq FROM trail_event WHERE seq = (SELECT max(seq) FROM trail_event) AND hash = '')`;
/** Domain tables whose rows are written once, with what a row is called. */
const WRITTEN_ONCE: Readonly<Record<string, string>> = {
  soa_version: "an approved Statement of Applicability",
  approval: "an approval",
  approval_end: "the end of an approval",
};
const REFUSE = "AIMS: this table is written only by a command of the program, so that the trail stays complete";

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

/** The SQL expression for a row's canonical image, with `alias` (NEW, OLD or a table alias) before each column. */
export const imageSql = (db: Database, table: string, alias: string): string => {
  const columns = db.prepare<[string], string>(`SELECT name FROM pragma_table_info(?) ORDER BY cid`).pluck().all(table);
  return `json_object(${columns.map((name) => `'${name}', ${alias}."${name}"`).join(", ")})`;
};

const captureSql = (table: string, verb: "insert" | "update" | "delete", db: Database): string => {
  const row = verb === "insert" ? "NEW" : "OLD";
  const before = verb === "insert" ? "NULL" : imageSql(db, table, "OLD");
  const after = verb === "delete" ? "NULL" : imageSql(db, table, "NEW");
  const sameId = verb === "update" ? ` SELECT RAISE(ABORT, 'AIMS: a record keeps its id') WHERE OLD.id <> NEW.id;` : "";
  return (
    `CREATE TRIGGER "aims_${table}_${verb}" AFTER ${verb.toUpperCase()} ON "${table}" BEGIN` +
    ` SELECT RAISE(ABORT, '${REFUSE}') WHERE ${OPEN_EVENT} IS NULL;${sameId}` +
    ` INSERT INTO trail_change (seq, table_name, row_id, before, after)` +
    ` VALUES (${OPEN_EVENT}, '${table}', ${row}.id, ${before}, ${after}); END`
  );
};

const refuseSql = (name: string, table: string, verb: string, when: string, message: string): string =>
  `CREATE TRIGGER "aims_${name}" BEFORE ${verb} ON "${table}" ${when}BEGIN SELECT RAISE(ABORT, 'AIMS: ${message}'); END`;

/** Every trigger the file must have, by name, as the exact text SQLite keeps. */
export const expectedTriggers = (db: Database): Map<string, string> => {
  const sql = [
    ...domainTables(db).flatMap((table) =>
      (["insert", "update", "delete"] as const).map((verb) => captureSql(table, verb, db)),
    ),
    refuseSql(
      "event_update",
      "trail_event",
      "UPDATE",
      "WHEN OLD.hash <> '' ",
      "a sealed trail entry cannot be changed",
    ),
    refuseSql("event_delete", "trail_event", "DELETE", "", "a trail entry cannot be deleted"),
    refuseSql(
      "change_insert",
      "trail_change",
      "INSERT",
      `WHEN ${OPEN_EVENT} IS NOT NEW.seq `,
      "the trail is written by commands only",
    ),
    refuseSql("change_update", "trail_change", "UPDATE", "", "a trail entry cannot be changed"),
    refuseSql("change_delete", "trail_change", "DELETE", "", "a trail entry cannot be deleted"),
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
