import { fold } from "./fold.ts";
import type { ExistingRecord, FieldChange, FieldValue } from "./types.ts";

function before(record: ExistingRecord, field: string): FieldValue | null {
  const value = record[field];
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.map(String) : null;
}

function isSame(a: FieldValue | null, b: FieldValue): boolean {
  if (typeof a === "string" && typeof b === "string") return a.normalize("NFC").trim() === b.normalize("NFC").trim();
  if (Array.isArray(a) && Array.isArray(b))
    return new Set(a).size === new Set(b).size && new Set([...a, ...b]).size === new Set(a).size;
  return a === b;
}

/**
 * The fields of the record that the row's values would change. `people` holds the folded names of the workspace's people: other
 * owner names cannot be stored as such, so they are no change; the same holds for the written name of a system.
 */
export function diffRecord(
  record: ExistingRecord,
  values: Readonly<Record<string, FieldValue>>,
  people: ReadonlySet<string>,
): FieldChange[] {
  return Object.entries(values).flatMap(([field, after]) => {
    if (field === "system" || (field === "ownerName" && !people.has(fold(String(after))))) return [];
    const old = before(record, field);
    return isSame(old, after) ? [] : [{ field, before: old, after }];
  });
}
