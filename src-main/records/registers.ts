/** Reading the registers: what several features need of them. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../src-shared/domain/refs.ts";
import { REGISTERS, registerOf, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import { isOverdue, isSettled } from "../../src-shared/domain/registers/due.ts";
import type { Value } from "../../src-shared/domain/registers/register.ts";
import { insertRecord, nextNumber, type WriteContext } from "../db/records.ts";
import { registerTables } from "../db/schema/registers.ts";
import { columnName } from "./columns.ts";

export type RegisterRow = {
  readonly id: string;
  readonly revision: number;
  readonly ref: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly values: Record<string, Exclude<Value, readonly string[]> | string[]>;
};

/** The fields of a stored row, without what every record has. */
export const valuesOf = (register: RegisterId, row: Readonly<Record<string, unknown>>): RegisterRow["values"] =>
  Object.fromEntries(
    Object.keys(registerOf(register).fields).map((name) => [name, row[name] as RegisterRow["values"][string]]),
  );

const JSON_KINDS: ReadonlySet<string> = new Set(["choices", "people"]);
type Stored = string | number | null;
type Reader = (raw: Database, upTo: number) => RegisterRow[];

/** Reads a register's columns as they are stored, without a schema between: 10,000 records are a list people look at. */
const readerOf = (register: RegisterId): Reader => {
  const fields = Object.entries(registerOf(register).fields);
  const columns = ["id", "revision", "number", "created_at", "updated_at", ...fields.map(([name]) => columnName(name))];
  // Sorted here: the rows lie nearly in order, and SQLite would copy the whole register to find that out.
  const sql = `SELECT ${columns.map((name) => `"${name}"`).join(", ")} FROM "${registerOf(register).table}" WHERE number <= ?`;
  const read = fields.map(([name, { kind }], at) => ({
    name,
    at: at + 5,
    value: JSON_KINDS.has(kind)
      ? (stored: Stored) => JSON.parse(String(stored)) as string[]
      : kind === "flag"
        ? (stored: Stored) => stored === 1
        : (stored: Stored) => stored,
  }));
  return (raw, upTo) => {
    const rows = raw.prepare<[number], Stored[]>(sql).raw().all(upTo);
    rows.sort((a, b) => Number(a[2]) - Number(b[2]));
    return rows.map((row) => {
      const values: RegisterRow["values"] = {};
      for (const { name, at, value } of read) values[name] = value(row[at] ?? null);
      return {
        id: String(row[0]),
        revision: Number(row[1]),
        ref: refOf(register, Number(row[2])),
        createdAt: String(row[3]),
        updatedAt: String(row[4]),
        values,
      };
    });
  };
};

const READERS = new Map(REGISTERS.map(({ id }) => [id, readerOf(id)]));

/** Every record of a register in the order of entry; with `upTo` only those whose reference has at most this number. */
export const listRegister = (
  raw: Database,
  register: RegisterId,
  upTo: number = Number.MAX_SAFE_INTEGER,
): RegisterRow[] => READERS.get(register)!(raw, upTo);

/** A new record in a register, made by another feature's command: with the next number, its fields as given. */
export const addToRegister = (
  ctx: WriteContext,
  register: RegisterId,
  values: Readonly<Record<string, Value>>,
): { readonly id: string; readonly revision: number; readonly ref: string } => {
  const table = registerTables[register];
  const number = nextNumber(ctx.raw, table);
  const row = { ...values, number };
  return { ...insertRecord(ctx, table, row), ref: refOf(register, number) };
};

/** Counts of every register. */
export const overviewOf = (raw: Database, today: string) =>
  REGISTERS.map(({ id: register }) => {
    const rows = listRegister(raw, register);
    return {
      register,
      total: rows.length,
      open: rows.filter(({ values }) => !isSettled(register, values)).length,
      overdue: rows.filter(({ values }) => isOverdue(register, values, today)).length,
    };
  });
