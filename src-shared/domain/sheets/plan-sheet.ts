/**
 * A sheet that comes back: each row is compared with the record as it was exported and as it stands now. What only the file
 * changed is a change, what both changed is a conflict, and nothing is decided without a person.
 */
import type { Field, Value, Values } from "../registers/register.ts";
import { cellOf, readCell, type Lookup } from "./cells.ts";
import type { Sheet } from "./sheet.ts";

/** The hidden column that says which record, at which revision, a row was made from. */
export const RECORD_COLUMN = "AIMS record";
export const REF_COLUMN = "Ref.";

export type SheetRow = {
  readonly id: string;
  readonly revision: number;
  readonly ref: string;
  readonly values: Values;
};
export type FileTable = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type FieldPlan = {
  readonly field: string;
  readonly label: string;
  /** As the cells say it: when it was exported, now, and in the file. */
  readonly before: string;
  readonly now: string;
  readonly file: string;
  readonly conflict: boolean;
};
export type SheetAction = "new" | "changed" | "conflict" | "unchanged" | "gone" | "refused";
export type RowPlan = {
  readonly line: number;
  readonly action: SheetAction;
  readonly ref: string;
  readonly title: string;
  readonly id: string | null;
  /** What the file would write. */
  readonly values: Values;
  readonly fields: readonly FieldPlan[];
  readonly reasons: readonly string[];
};
export type SheetPlan = {
  readonly rows: readonly RowPlan[];
  /** Columns of the file that feed no field. */
  readonly unknownColumns: readonly string[];
  /** Records that the file does not hold; they stay as they are. */
  readonly missing: number;
};

type Context = {
  readonly sheet: Sheet;
  /** As the records stand now. */
  readonly rows: readonly SheetRow[];
  /** A record as it was at an earlier revision; undefined where nobody knows. */
  readonly at: (id: string, revision: number) => Values | undefined;
  readonly lookup: Lookup;
};

const plain = (cell: string): string => cell.replaceAll(/\s+/g, " ").trim();
const alike = (a: string, b: string): boolean => plain(a).toLowerCase() === plain(b).toLowerCase();

type Column = { readonly at: number; readonly name: string; readonly field: Field };

const columnsOf = (sheet: Sheet, columns: readonly string[]): readonly Column[] =>
  Object.entries(sheet.fields).flatMap(([name, field]) => {
    const at = columns.findIndex((column) => alike(column, field.label) || alike(column, name));
    return at === -1 ? [] : [{ at, name, field }];
  });

type Cells = readonly string[];

const readNew = (columns: readonly Column[], cells: Cells, { sheet, lookup }: Context) => {
  const values: Record<string, Value> = {};
  const reasons: string[] = sheet.noNew === undefined ? [] : [sheet.noNew];
  const fields: FieldPlan[] = [];
  for (const { at, name, field } of columns) {
    const cell = cells[at] ?? "";
    if (plain(cell) === "" && field.kind !== "title") continue;
    const read = readCell(field, cell, lookup);
    if (!read.ok) reasons.push(`${field.label}: ${read.message}`);
    else values[name] = read.value;
    fields.push({ field: name, label: field.label, before: "", now: "", file: cell, conflict: false });
  }
  if (values[sheet.named] === undefined && reasons.length === 0)
    reasons.push(`${sheet.fields[sheet.named]!.label}: must not be empty`);
  if (reasons.length === 0)
    for (const { path, message } of sheet.check?.(values, null) ?? []) reasons.push(labelled(sheet, path, message));
  return { values, reasons, fields };
};

const labelled = (sheet: Sheet, path: string, message: string): string =>
  `${sheet.fields[path]?.label ?? path}: ${message}`;

const readChanged = (columns: readonly Column[], cells: Cells, row: SheetRow, base: Values, context: Context) => {
  const { sheet, lookup } = context;
  const values: Record<string, Value> = {};
  const reasons: string[] = [];
  const fields: FieldPlan[] = [];
  for (const { at, name, field } of columns) {
    const file = cells[at] ?? "";
    const before = cellOf(field, base[name], lookup);
    const now = cellOf(field, row.values[name], lookup);
    if (plain(file) === plain(before) || plain(file) === plain(now)) continue;
    const read = readCell(field, file, lookup);
    const fixed = sheet.fixed?.[name];
    if (fixed !== undefined) reasons.push(`${field.label}: ${fixed}`);
    else if (!read.ok) reasons.push(`${field.label}: ${read.message}`);
    else values[name] = read.value;
    fields.push({ field: name, label: field.label, before, now, file, conflict: plain(before) !== plain(now) });
  }
  if (reasons.length === 0 && fields.length > 0)
    for (const { path, message } of sheet.check?.({ ...row.values, ...values }, row.values) ?? [])
      reasons.push(labelled(sheet, path, message));
  return { values, reasons, fields };
};

const actionOf = ({ reasons, fields }: Pick<RowPlan, "reasons" | "fields">): SheetAction => {
  if (reasons.length > 0) return "refused";
  if (fields.length === 0) return "unchanged";
  return fields.some(({ conflict }) => conflict) ? "conflict" : "changed";
};

/** What would become of each row of the file. Writes nothing. */
export const planSheet = (table: FileTable, context: Context): SheetPlan => {
  const { sheet, rows: known } = context;
  const columns = columnsOf(sheet, table.columns);
  const recordAt = table.columns.findIndex((column) => alike(column, RECORD_COLUMN));
  const refAt = table.columns.findIndex((column) => alike(column, REF_COLUMN) || alike(column, "Ref"));
  const byId = new Map(known.map((row) => [row.id, row]));
  const byRef = new Map(known.map((row) => [row.ref.toLowerCase(), row]));
  const taken = new Map<string, number>();
  const used = new Set([...columns.map(({ at }) => at), recordAt, refAt]);
  const plans = table.rows.map(({ line, cells }): RowPlan => {
    const [id = "", revision = ""] = (recordAt === -1 ? "" : (cells[recordAt] ?? "")).trim().split(":");
    const ref = (refAt === -1 ? "" : (cells[refAt] ?? "")).trim();
    const row = id !== "" ? byId.get(id) : ref === "" ? undefined : byRef.get(ref.toLowerCase());
    const titleAt = columns.find(({ name }) => name === sheet.named)?.at;
    const title = plain(titleAt === undefined ? "" : (cells[titleAt] ?? ""));
    const base = { line, ref: row?.ref ?? ref, title, id: row?.id ?? null };
    const nothing = { values: {}, fields: [] };
    if (!row) {
      if (id !== "" || ref !== "") return { ...base, ...nothing, action: "gone", reasons: [] };
      const read = readNew(columns, cells, context);
      return { ...base, ...read, action: read.reasons.length > 0 ? "refused" : "new" };
    }
    const first = taken.get(row.id);
    if (first !== undefined)
      return { ...base, ...nothing, action: "refused", reasons: [`the same record stands in row ${first} already`] };
    taken.set(row.id, line);
    const exported = Number(revision);
    const before =
      id !== "" && Number.isInteger(exported) && exported !== row.revision ? context.at(row.id, exported) : row.values;
    const read = readChanged(columns, cells, row, before ?? row.values, context);
    return { ...base, ...read, title: title === "" ? String(row.values[sheet.named]) : title, action: actionOf(read) };
  });
  return {
    rows: plans,
    unknownColumns: table.columns.filter((column, at) => !used.has(at) && plain(column) !== ""),
    missing: known.filter(({ id }) => !taken.has(id)).length,
  };
};
