/**
 * Brings a file to this program's schema. The steps are drizzle-kit's reviewed SQL, bundled as text; they are applied here
 * because drizzle's own migrator opens a newer file without a word and ignores PRAGMA foreign_keys inside its transaction,
 * where a rebuilt table would silently empty its children.
 */
import type { Database } from "better-sqlite3";
import { fail } from "../../src-shared/ipc/result.ts";
import { recreateTriggers } from "./triggers.ts";

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

/** Applies the missing steps, each in a transaction, then re-creates every trigger. Returns how many were applied. */
export const migrate = (db: Database): number => {
  refuseFutureSchema(db);
  const missing = migrations.slice(schemaVersion(db));
  if (missing.length === 0) return 0;
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => {
      for (const { sql } of missing) for (const part of sql.split("--> statement-breakpoint")) db.exec(part);
      const broken = db.pragma("foreign_key_check") as unknown[];
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`);
      recreateTriggers(db);
      db.pragma(`user_version = ${migrations.length}`);
    }).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
  return missing.length;
};
