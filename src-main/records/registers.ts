/** Reading the registers: what several features need of them. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../src-shared/domain/refs.ts";
import { REGISTERS, registerOf, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import { isOverdue, isSettled } from "../../src-shared/domain/registers/due.ts";
import type { Value } from "../../src-shared/domain/registers/register.ts";
import { readRecords } from "../db/records.ts";
import { registerTables } from "../db/schema/registers.ts";

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

/** Every record of a register in the order of entry. */
export const listRegister = (raw: Database, register: RegisterId): RegisterRow[] =>
  readRecords(raw, registerTables[register], "number").map((row) => ({
    id: row.id,
    revision: row.revision,
    ref: refOf(register, row.number),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    values: valuesOf(register, row),
  }));

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
