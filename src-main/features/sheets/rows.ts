/** The records of a list as they stand now and as they stood at an earlier revision. */
import type { Database } from "better-sqlite3";
import { isRegister } from "../../../src-shared/domain/registers/all.ts";
import type { Field, Value, Values } from "../../../src-shared/domain/registers/register.ts";
import type { SheetRow } from "../../../src-shared/domain/sheets/plan-sheet.ts";
import type { Sheet } from "../../../src-shared/domain/sheets/sheet.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { Stored } from "../../db/changes.ts";
import { readRecords } from "../../db/records.ts";
import { document, evidence, person, risk, system } from "../../db/schema/domain.ts";
import { action } from "../../db/schema/treatment.ts";
import { columnName } from "../../records/columns.ts";
import { listRegister } from "../../records/registers.ts";
import { stepsOf } from "../../trail/images.ts";

const TABLES = {
  systems: ["system", system],
  risks: ["risk", risk],
  actions: ["action", action],
  documents: ["document", document],
  evidence: ["evidence", evidence],
} as const;

/** Every record of the list in the order of entry. */
export const rowsOf = (raw: Database, { id, fields }: Sheet): SheetRow[] => {
  if (isRegister(id)) return listRegister(raw, id);
  const valuesOf = (row: object): Values =>
    Object.fromEntries(
      Object.keys(fields).map((name) => [name, (row as Readonly<Record<string, unknown>>)[name] as Value]),
    );
  if (id === "people")
    return readRecords(raw, person, "id").map((row) => ({
      id: row.id,
      revision: row.revision,
      ref: "",
      values: valuesOf(row),
    }));
  const [kind, table] = TABLES[id];
  return readRecords(raw, table, "number").map((row) => ({
    id: row.id,
    revision: row.revision,
    ref: refOf(kind, row.number),
    values: valuesOf(row),
  }));
};

const valueOf = (field: Field, stored: Stored | undefined): Value => {
  if (field.kind === "flag") return stored === 1;
  if (field.kind === "choices" || field.kind === "people") return JSON.parse(String(stored ?? "[]")) as string[];
  return stored ?? null;
};

/** How records stood at earlier revisions, read from the trail at once for all that are asked for. */
export const earlierValues = (raw: Database, sheet: Sheet, ids: readonly string[]) => {
  const known = new Map<string, Values>();
  for (const { change, after } of ids.length === 0 ? [] : stepsOf(raw, ids)) {
    if (after === null) continue;
    const values = Object.fromEntries(
      Object.entries(sheet.fields).map(([name, field]) => [name, valueOf(field, after[columnName(name)])]),
    );
    known.set(`${change[2]}:${Number(after["revision"])}`, values);
  }
  return (id: string, revision: number): Values | undefined => known.get(`${id}:${revision}`);
};
