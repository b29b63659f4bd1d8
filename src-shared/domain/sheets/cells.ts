/** A stored value as a cell says it, and a cell's words as a stored value. */
import type { Field, Value } from "../registers/register.ts";

/** What cells call people and records, both ways. */
export type Lookup = {
  readonly personName: (id: string) => string;
  readonly personId: (name: string) => string | undefined;
  /** Such as "IP-003 Patients". */
  readonly recordName: (kind: string, id: string) => string;
  /** By reference, with or without the title after it, or by title alone where only one record has it. */
  readonly recordId: (kind: string, words: string) => string | undefined;
};

export type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

/** What stands between several people or terms of one cell. */
export const BETWEEN = "; ";

export const cellOf = (field: Field, value: Value | undefined, lookup: Lookup): string => {
  if (value === null || value === undefined) return "";
  switch (field.kind) {
    case "choice":
      return field.terms.find(({ id }) => id === value)?.label ?? "";
    case "choices":
      return (value as readonly string[])
        .map((id) => field.terms.find((term) => term.id === id)?.label ?? id)
        .join(BETWEEN);
    case "flag":
      return value === true ? "Yes" : "No";
    case "person":
      return lookup.personName(String(value));
    case "people":
      return (value as readonly string[]).map(lookup.personName).join(BETWEEN);
    case "record":
      return lookup.recordName(field.of, String(value));
    default:
      return String(value);
  }
};

const yes = (value: Value): Read => ({ ok: true, value });
const no = (message: string): Read => ({ ok: false, message });
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const YES = new Set(["yes", "true", "1", "x"]);
const NO = new Set(["no", "false", "0", ""]);

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
};

const readNumber = (field: Field & { readonly kind: "number" }, words: string): Read => {
  const number = Number(words.replaceAll(/[\s\u00A0']/g, "").replace(/^(-?\d+),(\d+)$/, "$1.$2"));
  if (!Number.isFinite(number)) return no(`"${words}" is not a number`);
  if (field.integer === true && !Number.isInteger(number)) return no("must be a whole number");
  if (field.min !== undefined && number < field.min) return no(`must be at least ${field.min}`);
  if (field.max !== undefined && number > field.max) return no(`must be at most ${field.max}`);
  return yes(number);
};

const readTerm = (field: Field & { readonly kind: "choice" | "choices" }, words: string): string | undefined =>
  field.terms.find(({ id, label }) => same(label, words) || same(id, words))?.id;

const several = (words: string): string[] =>
  words
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const readSeveral = (words: string, find: (part: string) => string | undefined, unknown: string): Read => {
  const parts = several(words);
  const found = parts.map(find);
  const missing = parts.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) return no(`${missing.map((part) => `"${part}"`).join(", ")} ${unknown}`);
  return yes([...new Set(found as string[])]);
};

const LIMITS: Readonly<Partial<Record<Field["kind"], number>>> = { title: 300, line: 500, text: 10_000 };

/** Reads a cell as the field asks; what it cannot mean is refused in words. */
export const readCell = (field: Field, cell: string, lookup: Lookup): Read => {
  const words = cell.trim();
  switch (field.kind) {
    case "flag":
      if (YES.has(words.toLowerCase())) return yes(true);
      return NO.has(words.toLowerCase()) ? yes(false) : no(`"${words}" is neither Yes nor No`);
    case "choices":
      return readSeveral(words, (part) => readTerm(field, part), "is not in the list");
    case "people":
      return readSeveral(words, lookup.personId, "is nobody of this workspace");
    case "number":
      return words === "" ? yes(null) : readNumber(field, words);
    case "choice": {
      const id = words === "" ? "" : readTerm(field, words);
      return id === undefined
        ? no(`"${words}" is not one of: ${field.terms.map(({ label }) => label).join(", ")}`)
        : yes(id);
    }
    case "day":
      return words === "" || isDay(words) ? yes(words) : no(`"${words}" is not a day as yyyy-mm-dd`);
    case "person": {
      const id = words === "" ? null : lookup.personId(words);
      return id === undefined ? no(`"${words}" is nobody of this workspace`) : yes(id);
    }
    case "record": {
      const id = words === "" ? null : lookup.recordId(field.of, words);
      return id === undefined ? no(`"${words}" is no record of this workspace`) : yes(id);
    }
    default: {
      if (field.kind === "title" && words === "") return no("must not be empty");
      const most = LIMITS[field.kind]!;
      return words.length > most ? no(`must have at most ${most} characters`) : yes(words);
    }
  }
};
