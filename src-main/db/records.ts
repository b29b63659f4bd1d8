/**
 * The one way to write a domain row: prepared once per shape, revision checked, refused with a code the editor understands,
 * and noted for the trail. A statement past it makes the command fail when its entry is sealed.
 */
import type { Database, Statement } from "better-sqlite3";
import { getTableColumns, getTableName, type InferInsertModel, type InferSelectModel, type Table } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { noteChange, type Stored } from "./changes.ts";
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

type Verb = "insert" | "update";
/** A statement for the columns that one caller gives, in their order. */
type Shape = { readonly statement: Statement; readonly columns: readonly SQLiteColumn[] };
const shapes = new WeakMap<Database, WeakMap<Table, Map<string, Shape>>>();

const makeShape = (raw: Database, table: Table, verb: Verb, keys: readonly string[]): Shape => {
  const columns = keys.map((key) => {
    const column = columnsOf(table)[key];
    if (!column) throw new Error(`${getTableName(table)} has no column ${key}`);
    return column;
  });
  const names = columns.map(({ name }) => `"${name}"`);
  const sql =
    verb === "insert"
      ? `INSERT INTO "${getTableName(table)}" (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`
      : `UPDATE "${getTableName(table)}" SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE "id" = ? AND "revision" = ?`;
  return { statement: raw.prepare(sql), columns };
};

const shapeOf = (raw: Database, table: Table, verb: Verb, keys: readonly string[]): Shape => {
  let tables = shapes.get(raw);
  if (!tables) shapes.set(raw, (tables = new WeakMap()));
  let known = tables.get(table);
  if (!known) tables.set(table, (known = new Map()));
  const key = `${verb} ${keys.join()}`;
  let shape = known.get(key);
  if (!shape) known.set(key, (shape = makeShape(raw, table, verb, keys)));
  return shape;
};

/** Runs the statement for exactly these values and notes the change. False where no row has `id` and `revision`. */
const write = (
  raw: Database,
  table: Table,
  verb: Verb,
  values: Readonly<Record<string, unknown>>,
  id: string,
  revision: number,
): boolean => {
  const keys: string[] = [];
  for (const key in values) if (values[key] !== undefined) keys.push(key);
  const { statement, columns } = shapeOf(raw, table, verb, keys);
  const image: Record<string, Stored> = {};
  const bound: unknown[] = [];
  for (let at = 0; at < keys.length; at++) {
    const value = values[keys[at]!];
    const stored = value === null ? null : (columns[at]!.mapToDriverValue(value) as Stored);
    image[columns[at]!.name] = stored;
    bound.push(stored);
  }
  if (verb === "update") bound.push(id, revision);
  if (statement.run(bound).changes !== 1) return false;
  noteChange(raw, [verb, getTableName(table), id, image]);
  return true;
};

/** Inserts a record with a new id (or `values.id`, where a caller must know it before). */
export const insertRecord = <T extends RecordTable>(
  ctx: WriteContext,
  table: T,
  values: Omit<InferInsertModel<T>, Managed> & { id?: string },
): Written => {
  const id = values.id ?? ctx.newId();
  write(ctx.raw, table, "insert", { ...values, id, revision: 1, createdAt: ctx.now, updatedAt: ctx.now }, id, 1);
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
  const next = revision + 1;
  if (write(ctx.raw, table, "update", { ...patch, updatedAt: ctx.now, revision: next }, id, revision))
    return { id, revision: next };
  const found = prepared(ctx.raw, `SELECT "revision" FROM "${getTableName(table)}" WHERE "id" = ?`)
    .pluck()
    .get(id) as number | undefined;
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
  if (done === 1) {
    noteChange(ctx.raw, ["delete", name, id]);
    return;
  }
  const found = prepared(ctx.raw, `SELECT 1 FROM "${name}" WHERE "id" = ?`).pluck().get(id);
  throw found === undefined
    ? fail("NOT_FOUND", "This record no longer exists. Nothing was changed.")
    : fail("STALE_REVISION", "This record was changed since you opened it. It was not deleted.");
};

/** Deletes every record of a table whose `column` holds `value`; each is its own line in the trail. */
export const deleteRecordsOf = (ctx: WriteContext, table: RecordTable, column: SQLiteColumn, value: string): void => {
  const sql = `SELECT "id", "revision" FROM "${getTableName(table)}" WHERE "${column.name}" = ?`;
  for (const { id, revision } of prepared(ctx.raw, sql).all(value) as Written[]) deleteRecord(ctx, table, id, revision);
};

/** Writes a row that was removed as the trail holds it, one revision on; `rowid` says where it stands among the others. */
export const insertImage = (
  ctx: WriteContext,
  table: string,
  image: Readonly<Record<string, Stored>>,
  rowid?: number,
): void => {
  const row = { ...image, revision: Number(image["revision"]) + 1, updated_at: ctx.now };
  const place = rowid === undefined ? {} : { rowid };
  const names = Object.keys({ ...row, ...place });
  const sql = `INSERT INTO "${table}" (${names.map((n) => `"${n}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  prepared(ctx.raw, sql).run(...Object.values({ ...row, ...place }));
  noteChange(ctx.raw, ["insert", table, String(image["id"]), row]);
};

/** Writes an earlier image of a row over the present one, one revision on; without an image the row goes. */
export const revertToImage = (
  ctx: WriteContext,
  table: string,
  present: Readonly<Record<string, Stored>>,
  image: Readonly<Record<string, Stored>> | null,
): void => {
  const id = String(present["id"]);
  if (image === null) {
    prepared(ctx.raw, `DELETE FROM "${table}" WHERE "id" = ?`).run(id);
    noteChange(ctx.raw, ["delete", table, id]);
    return;
  }
  const { id: _id, ...earlier } = image;
  const fields = { ...earlier, revision: Number(present["revision"]) + 1, updated_at: ctx.now };
  const sets = Object.keys(fields).map((name) => `"${name}" = ?`);
  prepared(ctx.raw, `UPDATE "${table}" SET ${sets.join(", ")} WHERE "id" = ?`).run(...Object.values(fields), id);
  noteChange(ctx.raw, ["update", table, id, fields]);
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
