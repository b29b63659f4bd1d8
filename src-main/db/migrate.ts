/**
 * Brings a file to this program's schema. The steps are drizzle-kit's reviewed SQL, bundled as text; they are applied here
 * because drizzle's own migrator opens a newer file without a word and ignores PRAGMA foreign_keys inside its transaction,
 * where a rebuilt table would silently empty its children.
 */
import type { Database } from "better-sqlite3";
import { fail } from "../../src-shared/ipc/result.ts";
import { createRecorder } from "../trail/record.ts";
import { recreateTriggers, sealedCookie } from "./triggers.ts";

const files = import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true });

/** The migration steps in order; a file's user_version counts how many it has had. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, sql]) => ({ name: path.replace(/^.*\/(.*)\.sql$/, "$1"), sql }));

/** The schema version of a file: how many migration steps it has had. */
export const schemaVersion = (db: Database): number => db.pragma("user_version", { simple: true }) as number;

/** Throws FROM_FUTURE when the file was written by a newer program. */
export const refuseFutureSchema = (db: Database): void => {
  if (schemaVersion(db) > migrations.length)
    throw fail(
      "FROM_FUTURE",
      "This workspace was written by a newer version of AIMS Workbench. Nothing was changed. Update the program to open it.",
    );
};

export type MigrateParts = { readonly clock: () => Date; readonly newId: () => string };
export type Step = (typeof migrations)[number];

/**
 * Applies the missing steps in one transaction, re-creates every trigger, and seals one entry `schema.migrate` that carries
 * the new schema counter. A step may add tables and columns with a default; rows it may not change, the guard refuses that.
 * A file whose schema was altered outside the program gets no such entry: its counter stays unsealed, and the guard says so
 * ever after. Returns how many steps were applied.
 */
export const migrate = (db: Database, { clock, newId }: MigrateParts, steps: readonly Step[] = migrations): number => {
  const from = schemaVersion(db);
  const missing = steps.slice(from);
  if (missing.length === 0) return 0;
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      const whole = from > 0 && sealedCookie(db) === db.pragma("schema_version", { simple: true });
      for (const { sql } of missing) for (const part of sql.split("--> statement-breakpoint")) db.exec(part);
      const broken = db.pragma("foreign_key_check") as unknown[];
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`);
      recreateTriggers(db);
      db.pragma(`user_version = ${steps.length}`);
      if (!whole) return;
      const entry = { id: newId(), at: clock().toISOString(), actorId: "", actorName: "AIMS Workbench" };
      createRecorder(db).record({ ...entry, command: "schema.migrate", topics: ["workspace"] }, (summary) =>
        summary(
          `Tables brought from version ${from} to ${steps.length}: ${missing.map(({ name }) => name).join(", ")}`,
        ),
      );
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
  return missing.length;
};
