/** Opens and closes a workspace file. The settings and their order are measured: see docs/safety.md. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import Sqlite, { type Database } from "better-sqlite3";
import { fail } from "../../src-shared/ipc/result.ts";
import { migrate, refuseFutureSchema, type MigrateParts } from "./migrate.ts";

/** Marks a SQLite file as a workspace: the letters AIMS. */
const APPLICATION_ID = 0x41494d53;

export type OpenFile = {
  readonly raw: Database;
  readonly path: string;
  readonly readOnly: boolean;
};

const refuseForeignFile = (path: string): void => {
  const head = Buffer.alloc(16);
  const handle = openSync(path, "r");
  const length = readSync(handle, head, 0, 16, 0);
  closeSync(handle);
  if (length < 16 || head.toString("latin1") !== "SQLite format 3\0")
    throw fail(
      "NOT_A_WORKSPACE",
      `${path} is not an AIMS workspace. Nothing was changed. Choose a file that ends in .aims.`,
    );
};

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Up to this size (bytes) a file is checked at every opening; larger ones when they are verified. */
const QUICKLY_CHECKED = 64 * 1024 * 1024;

const refuseDamage = (db: Database, path: string): void => {
  if (statSync(path).size > QUICKLY_CHECKED) return;
  const found = db.pragma("quick_check(1)", { simple: true }) as string;
  if (found !== "ok") throw fail("DAMAGED", `${path} is damaged (${found}). Nothing was changed. Open a backup copy.`);
};

const applySettings = (db: Database, readOnly: boolean): void => {
  db.pragma("locking_mode = EXCLUSIVE");
  if (!readOnly) db.pragma("journal_mode = WAL");
  // After journal_mode: better-sqlite3 lowers synchronous to NORMAL with WAL, and power loss then takes acknowledged commits.
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  db.pragma("secure_delete = ON");
  db.pragma("mmap_size = 0");
  db.pragma("journal_size_limit = 67108864");
};

const explain = (error: unknown, path: string): Error => {
  const code = (error as { code?: string }).code ?? "";
  if (code === "SQLITE_BUSY")
    return fail(
      "IN_USE",
      `${path} is open in another window or on another computer. Close it there first; nothing was changed here.`,
    );
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT")
    return fail(
      "DAMAGED",
      `${path} cannot be read: the file is damaged or not a workspace. Nothing was changed. Open a backup copy.`,
    );
  if (code === "SQLITE_CANTOPEN")
    return fail("CANNOT_OPEN", `${path} cannot be opened. Check that the folder exists and may be written.`);
  return error as Error;
};

/**
 * Opens the workspace at `path`, or creates it when `create` is true; `parts` date the entry of a migration.
 * Errors: NOT_FOUND, EXISTS, NOT_A_WORKSPACE, FROM_FUTURE, IN_USE, DAMAGED, CANNOT_OPEN.
 */
export const openWorkspaceFile = (
  path: string,
  parts: MigrateParts,
  options: { readonly create?: boolean } = {},
): OpenFile => {
  const exists = existsSync(path);
  if (options.create === true && exists)
    throw fail("EXISTS", `${path} exists already. Choose another name; the file was not touched.`);
  if (options.create !== true && !exists)
    throw fail("NOT_FOUND", `${path} was not found. It may have been moved or renamed.`);
  if (exists) refuseForeignFile(path);
  const readOnly = exists && !isWritable(path);
  let raw: Database | undefined;
  try {
    raw = new Sqlite(path, { readonly: readOnly, fileMustExist: exists, timeout: 250 });
    if (exists) {
      if (raw.pragma("application_id", { simple: true }) !== APPLICATION_ID)
        throw fail("NOT_A_WORKSPACE", `${path} is a database of another program. Nothing was changed.`);
      refuseFutureSchema(raw);
      refuseDamage(raw, path);
    }
    applySettings(raw, readOnly);
    if (!exists) raw.pragma(`application_id = ${APPLICATION_ID}`);
    if (!readOnly) migrate(raw, parts);
    return { raw, path, readOnly };
  } catch (error) {
    raw?.close();
    throw explain(error, path);
  }
};

/** Closes the file so that it is one file again, fit to be copied and mailed. */
export const closeWorkspaceFile = ({ raw, readOnly }: OpenFile): void => {
  if (!raw.open) return;
  if (!readOnly) {
    raw.pragma("wal_checkpoint(TRUNCATE)");
    raw.pragma("journal_mode = DELETE");
  }
  raw.close();
};
