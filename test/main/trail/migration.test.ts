/** A file of an older version: brought to the tables of today it verifies as whole, and hides nothing that was done to it before. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { noteChange, type Change } from "../../../src-main/db/changes.ts";
import { migrate, migrations } from "../../../src-main/db/migrate.ts";
import { createRecorder } from "../../../src-main/trail/record.ts";
import { verifyTrail } from "../../../src-main/trail/verify.ts";

const later = [
  ...migrations.slice(0, 1),
  {
    name: "0001_later",
    sql: `ALTER TABLE person ADD phone text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE person ADD level integer;--> statement-breakpoint
ALTER TABLE person ADD trained integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE later (id text PRIMARY KEY NOT NULL, revision integer DEFAULT 1 NOT NULL) STRICT;`,
  },
];

let folder: string;
let db: Database;
let tick = 0;
const parts = { clock: () => new Date(Date.UTC(2026, 10, 23, 9, 0, tick++)), newId: () => `id-${tick++}` };
const raise = (): number => migrate(db, parts, later);

/** One command of writes as db/records.ts makes them: the row written and noted in one step. */
const command = (...writes: readonly (readonly [sql: string, change: Change])[]): void => {
  const entry = { id: parts.newId(), at: "", actorId: "ada", actorName: "Ada", command: "test.write", topics: [] };
  createRecorder(db).record(entry, () => {
    for (const [sql, change] of writes) {
      db.exec(sql);
      noteChange(db, change);
    }
  });
};
const made = (id: string, name: string): readonly [string, Change] => [
  `INSERT INTO person (id, created_at, updated_at, name) VALUES ('${id}', '', '', '${name}')`,
  ["insert", "person", id, { id, revision: 1, created_at: "", updated_at: "", name }],
];
const findings = async (): Promise<string[]> => (await verifyTrail(db)).findings.map(({ message }) => message);

/** Runs `sql` with the guards of person taken away and put back as they were. */
const behindTheGuards = (sql: string): void => {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'person'`,
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
  db.exec(sql);
  for (const guard of guards) db.exec(guard.sql);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aims-migrate-"));
  db = new Sqlite(join(folder, "old.aims"));
  migrate(db, parts, migrations.slice(0, 1));
  command(made("p1", "Ada"), made("p2", "Bob"));
  command([
    `UPDATE person SET role = 'Lead', revision = 2 WHERE id = 'p1'`,
    ["update", "person", "p1", { role: "Lead", revision: 2 }],
  ]);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it("is whole after new columns and tables, before and after the next writes, and one entry says so", async () => {
  expect(raise()).toBe(1);
  expect(await findings()).toEqual([]);
  expect(db.prepare(`SELECT command, summary FROM trail_event ORDER BY seq DESC LIMIT 1`).get()).toEqual({
    command: "schema.migrate",
    summary: "Tables brought from version 1 to 2: 0001_later",
  });
  command(
    [
      `UPDATE person SET level = 4, trained = 1, revision = 2 WHERE id = 'p2'`,
      ["update", "person", "p2", { level: 4, trained: 1, revision: 2 }],
    ],
    [`INSERT INTO later (id) VALUES ('l1')`, ["insert", "later", "l1", { id: "l1" }]],
    [`DELETE FROM person WHERE id = 'p1'`, ["delete", "person", "p1"]],
  );
  expect(await findings()).toEqual([]);
  expect(raise()).toBe(0);
});

it("names a new column that was filled without the trail", async () => {
  raise();
  behindTheGuards(`UPDATE person SET level = 9 WHERE id = 'p2'`);
  expect((await findings()).join()).toMatch(
    /person p2 “Bob” was changed.*level: the trail says null, the table says 9/,
  );
});

it("names a row edited before the step, whose guards were put back, and stays unsealed", async () => {
  behindTheGuards(`UPDATE person SET name = 'Eve' WHERE id = 'p2'`);
  raise();
  const found = (await findings()).join("\n");
  expect(found).toMatch(/altered outside the program after the newest entry/);
  expect(found).toMatch(/name: the trail says "Bob", the table says "Eve"/);
  expect(db.prepare(`SELECT count(*) FROM trail_event WHERE command = 'schema.migrate'`).pluck().get()).toBe(0);
});

it("refuses a step that changes rows, and leaves the file as it was", async () => {
  const bad = [...later.slice(0, 1), { name: "0001_bad", sql: `UPDATE person SET role = 'x'` }];
  expect(() => migrate(db, parts, bad)).toThrow(/written only by a command/);
  expect(db.pragma("user_version", { simple: true })).toBe(1);
  expect(await findings()).toEqual([]);
});
