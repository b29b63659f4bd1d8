import { diffRecord } from "./diff-record.ts";
import { fold } from "./fold.ts";
import type { ReadRow } from "./read-row.ts";
import type { Existing, ExistingRecord, FieldValue, ImportKind } from "./types.ts";

// Rule (every system arrives, none twice): a row is the record with its id, or without id the record with its name. One id
// on differently named rows means different things: each arrives, the later ones under "id (2)", "id (3)" ... in an order that
// depends on nothing but the file and the names already there, so that importing the file again finds the same records.

/** A row with the id it arrives under and the record it stands for, if there is one. */
export type IdentifiedRow = {
  readonly row: ReadRow;
  readonly externalId: string | null;
  readonly match?: ExistingRecord;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const idKey = (id: string): string => id.normalize("NFC").trim().toLowerCase();

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The name or title as compared; names without letters or digits are compared as they are. */
function bareName(kind: ImportKind, values: Readonly<Record<string, unknown>>): string {
  const name = text(values[kind === "systems" ? "name" : "title"]).trim();
  return fold(name) || name;
}

/** What makes a record without id: its name; for a risk its title and its system, for two systems can share a risk's title. */
function nameKey(kind: ImportKind, values: Readonly<Record<string, unknown>>): string {
  return kind === "systems" ? bareName(kind, values) : `${bareName(kind, values)}\n${text(values["systemId"])}`;
}

function contentKey(values: Readonly<Record<string, FieldValue>>): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function differingFields(a: ReadRow, b: ReadRow): string[] {
  const keys = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
  return [...keys].filter((key) => JSON.stringify(a.values[key]) !== JSON.stringify(b.values[key]));
}

/** Keeps the first of rows that stand for the same thing; the others are refused with the line they repeat or contradict. */
export function refuseRepeats(kind: ImportKind, rows: readonly ReadRow[]): void {
  const firsts = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.reasons.length > 0) continue;
    const id = text(row.values["externalId"]);
    const apart =
      id === "" ? `${nameKey(kind, row.values)}\n${fold(text(row.values["system"]))}` : bareName(kind, row.values);
    const key = `${idKey(id)}\n${apart}`;
    const first = firsts.get(key);
    const same = id === "" ? `the same ${kind === "systems" ? "name" : "title"}` : "the same id and name";
    if (!first) firsts.set(key, row);
    else if (contentKey(first.values) === contentKey(row.values))
      row.reasons.push(`Repeats line ${first.line}: ${same} and the same content.`);
    else {
      const fields = differingFields(first, row).join(", ");
      row.reasons.push(
        `Conflicts with line ${first.line}: ${same}, but different ${fields}. Decide which line is right, or give them different ids.`,
      );
      first.warnings.push(`Line ${row.line} has ${same}, but different ${fields}; that line is refused.`);
    }
  }
}

class Register {
  readonly #claimed = new Set<string>();
  readonly #byId = new Map<string, ExistingRecord>();
  readonly #byName = new Map<string, ExistingRecord[]>();

  constructor(kind: ImportKind, existing: Existing) {
    for (const record of existing.records) {
      const id = idKey(text(record["externalId"]));
      if (id !== "") this.#byId.set(id, record);
      const name = nameKey(kind, record);
      append(this.#byName, name, record);
    }
  }
  withId(id: string): ExistingRecord | undefined {
    return this.#byId.get(idKey(id));
  }
  free(name: string, withoutId: boolean): ExistingRecord[] {
    const named = this.#byName.get(name) ?? [];
    return named.filter((record) => !this.#claimed.has(record.id) && !(withoutId && text(record["externalId"]) !== ""));
  }
  isFree(record: ExistingRecord): boolean {
    return !this.#claimed.has(record.id);
  }
  claim(record: ExistingRecord): ExistingRecord {
    this.#claimed.add(record.id);
    return record;
  }
}

/** The ids under which rows that share one id arrive, by what is in the workspace under that id and its suffixes. */
function spreadIds(
  kind: ImportKind,
  id: string,
  rows: readonly ReadRow[],
  register: Register,
  used: ReadonlySet<string>,
): Map<ReadRow, string> {
  const family = new Map<string, string>();
  const taken = new Set<string>();
  for (let count = 1; count === 1 || register.withId(`${id} (${count})`); count += 1) {
    const member = count === 1 ? id : `${id} (${count})`;
    const record = register.withId(member);
    if (record) taken.add(idKey(member));
    if (record && !family.has(bareName(kind, record))) family.set(bareName(kind, record), member);
  }
  const given = new Map<ReadRow, string>();
  for (const row of rows) {
    const known = family.get(bareName(kind, row.values));
    if (known !== undefined) given.set(row, known);
  }
  let count = 1;
  for (const row of rows.filter((candidate) => !given.has(candidate))) {
    if (rows.length === 1) return new Map([[row, id]]);
    let member = id;
    while (taken.has(idKey(member)) || (member !== id && used.has(idKey(member)))) member = `${id} (${(count += 1)})`;
    taken.add(idKey(member));
    given.set(row, member);
  }
  return given;
}

/** Finds for every row that is not refused the id it arrives under and the record it stands for; each record once. */
export function identifyRows(
  kind: ImportKind,
  rows: readonly ReadRow[],
  existing: Existing,
): Map<ReadRow, IdentifiedRow> {
  const register = new Register(kind, existing);
  const groups = new Map<string, ReadRow[]>();
  const open = rows.filter(({ reasons }) => reasons.length === 0);
  for (const row of open) {
    const key = idKey(text(row.values["externalId"]));
    if (key !== "") append(groups, key, row);
  }
  const used = new Set(groups.keys());
  const people = new Set((existing.people ?? []).map(fold));
  const result = new Map<ReadRow, IdentifiedRow>();
  for (const group of groups.values()) {
    const source = text(group[0]?.values["externalId"]).trim();
    const ids = spreadIds(kind, source, group, register, used);
    for (const row of group) {
      const externalId = ids.get(row) ?? source;
      const record = register.withId(externalId);
      if (externalId !== source)
        row.warnings.push(
          `The id ${source} is used for several names (first on line ${group[0]?.line}); this row arrives as ${externalId}.`,
        );
      row.values["externalId"] = externalId;
      result.set(row, {
        row,
        externalId,
        ...(record && register.isFree(record) ? { match: register.claim(record) } : {}),
      });
    }
  }
  for (const row of open) {
    const known = result.get(row);
    if (known?.match) continue;
    const named = register.free(nameKey(kind, row.values), known !== undefined);
    const only =
      named.length > 1 ? named.find((record) => diffRecord(record, row.values, people).length === 0) : named[0];
    if (named.length > 1 && !only)
      row.reasons.push(
        `${named.length} records in this workspace have this name; give the row an id to say which is meant.`,
      );
    else if (only)
      result.set(row, {
        row,
        externalId: known?.externalId ?? (text(only["externalId"]) || null),
        match: register.claim(only),
      });
    else if (!known) result.set(row, { row, externalId: null });
  }
  return result;
}
