/** The one way to write a domain row: prepared once per shape, revision checked, refused with a code the editor understands. */
import type { Database, Statement } from "better-sqlite3";
import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel, type Table } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { fail } from "../../src-shared/ipc/result.ts";

export type WriteContext = { readonly raw: Database; readonly now: string; readonly newId: () => string };
type Written = { readonly id: string; readonly revision: number };
type RecordTable = SQLiteTable & { id: SQLiteColumn; revision: SQLiteColumn };
type Managed = "id" | "revision" | "createdAt" | "updatedAt";
type Patch<T extends Table> = Partial<Omit<InferInsertModel<T>, Managed>>;

const statements = new WeakMap<Database, Map<string, Statement>>();

const prepared = (raw: Database, sql: string): Statement => {
  let known = statements.get(raw);
  if (!known) statements.set(raw, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = raw.prepare(sql)));
  return statement;
};

type Columns = Readonly<Record<string, SQLiteColumn>>;
const columnsByTable = new WeakMap<Table, Columns>();

const columnsOf = (table: Table): Columns => {
  let known = columnsByTable.get(table);
  if (!known) columnsByTable.set(table, (known = getTableColumns(table) as Columns));
  return known;
};

const toColumns = (table: Table, values: Record<string, unknown>): [names: string[], values: unknown[]] => {
  const columns = columnsOf(table);
  const names: string[] = [];
  const stored: unknown[] = [];
  for (const key in values) {
    const value = values[key];
    if (value === undefined) continue;
    const column = columns[key];
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`);
    names.push(column.name);
    stored.push(value === null ? null : column.mapToDriverValue(value));
  }
  return [names, stored];
};

/** Inserts a record with a new id (or `values.id`, where a caller must know it before). */
export const insertRecord = <T extends RecordTable>(
  ctx: WriteContext,
  table: T,
  values: Omit<InferInsertModel<T>, Managed> & { id?: string },
): Written => {
  const id = values.id ?? ctx.newId();
  const row = { ...values, id, revision: 1, createdAt: ctx.now, updatedAt: ctx.now };
  const [names, stored] = toColumns(table, row);
  const sql = `INSERT INTO "${getTableName(table)}" (${names.map((n) => `"${n}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  prepared(ctx.raw, sql).run(...stored);
  return { id, revision: 1 };
};

/** Changes the given fields of a record. Errors: NOT_FOUND; STALE_REVISION when it was changed since `revision` was read. */
export const updateRecord = <T extends RecordTable>(
  ctx: WriteContext,
  table: T,
  id: string,
  revision: number,
  patch: Patch<T>,
): Written => {
  const [names, stored] = toColumns(table, { ...patch, updatedAt: ctx.now });
  const name = getTableName(table);
  const sql = `UPDATE "${name}" SET ${names.map((n) => `"${n}" = ?`).join(", ")}, "revision" = "revision" + 1 WHERE "id" = ? AND "revision" = ?`;
  if (prepared(ctx.raw, sql).run(...stored, id, revision).changes === 1) return { id, revision: revision + 1 };
  const found = prepared(ctx.raw, `SELECT "revision" FROM "${name}" WHERE "id" = ?`).pluck().get(id) as
    | number
    | undefined;
  if (found === undefined) throw fail("NOT_FOUND", "This record no longer exists. Nothing was changed.");
  throw fail(
    "STALE_REVISION",
    "This record was changed since you opened it. Nothing was overwritten; look at the newer text and try again.",
    {
      revision: found,
    },
  );
};

/** Deletes a record. Errors: NOT_FOUND, STALE_REVISION. */
export const deleteRecord = (ctx: WriteContext, table: RecordTable, id: string, revision: number): void => {
  const name = getTableName(table);
  const done = prepared(ctx.raw, `DELETE FROM "${name}" WHERE "id" = ? AND "revision" = ?`).run(id, revision).changes;
  if (done === 1) return;
  const found = prepared(ctx.raw, `SELECT 1 FROM "${name}" WHERE "id" = ?`).pluck().get(id);
  throw found === undefined
    ? fail("NOT_FOUND", "This record no longer exists. Nothing was changed.")
    : fail("STALE_REVISION", "This record was changed since you opened it. It was not deleted.");
};

/**
 * The next free number of a numbered register: one above the newest row's. Numbers are given only here, one above the
 * other, and never change, so the newest row has the highest: found at once, where max() would read the whole register.
 */
export const nextNumber = (raw: Database, table: RecordTable): number =>
  prepared(raw, `SELECT coalesce((SELECT "number" FROM "${getTableName(table)}" ORDER BY rowid DESC LIMIT 1), 0) + 1`)
    .pluck()
    .get() as number;

/** One record, or NOT_FOUND. */
export const readRecord = <T extends RecordTable>(raw: Database, table: T, id: string): InferSelectModel<T> => {
  const row = readRecordOrNull(raw, table, id);
  if (row === null) throw fail("NOT_FOUND", "This record no longer exists.");
  return row;
};

export const readRecordOrNull = <T extends RecordTable>(
  raw: Database,
  table: T,
  id: string,
): InferSelectModel<T> | null => {
  const row = prepared(raw, `SELECT * FROM "${getTableName(table)}" WHERE "id" = ?`).get(id) as
    | Record<string, unknown>
    | undefined;
  return row === undefined ? null : fromRow(table, row);
};

/** Every record of a table, in the order given (an SQL ORDER BY list of this table's columns). */
export const readRecords = <T extends RecordTable>(raw: Database, table: T, order = "id"): InferSelectModel<T>[] =>
  (prepared(raw, `SELECT * FROM "${getTableName(table)}" ORDER BY ${order}`).all() as Record<string, unknown>[]).map(
    (row) => fromRow(table, row),
  );

/** The records of a table that belong to one other record: `column` names that record, as a property of the table. */
export const readRecordsOf = <T extends RecordTable>(
  raw: Database,
  table: T,
  column: keyof InferSelectModel<T> & string,
  id: string,
  order = "id",
): InferSelectModel<T>[] =>
  (
    prepared(
      raw,
      `SELECT * FROM "${getTableName(table)}" WHERE "${columnsOf(table)[column]!.name}" = ? ORDER BY ${order}`,
    ).all(id) as Record<string, unknown>[]
  ).map((row) => fromRow(table, row));

const fromRow = <T extends Table>(table: T, row: Record<string, unknown>): InferSelectModel<T> => {
  const out: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(columnsOf(table))) {
    const value = row[column.name];
    out[key] = value === null || value === undefined ? null : column.mapFromDriverValue(value);
  }
  return out as InferSelectModel<T>;
};
