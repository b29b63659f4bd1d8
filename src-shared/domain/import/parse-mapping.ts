import { importFields } from "./fields.ts";
import { fold, quote } from "./fold.ts";
import type { ImportKind, Mapping } from "./types.ts";

/** What was asked on the command line: `field` null means "do not import this column". */
export type MappingRequest = { readonly column: string; readonly field: string | null };
/** `errors` is empty exactly when every pair was understood; each error names the pair and what is wrong with it. */
export type ParsedMapping = { readonly entries: readonly MappingRequest[]; readonly errors: readonly string[] };

type Pair = { sides: string[]; source: string };

/** Splits at commas and equals signs outside double quotes; "" inside quotes is one quotation mark. */
function splitPairs(text: string): { pairs: Pair[]; open: boolean } {
  const pairs: Pair[] = [];
  let pair: Pair = { sides: [""], source: "" };
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      pair.source += char;
      if (char !== '"') pair.sides[pair.sides.length - 1] += char;
      else if (text.charAt(at + 1) === '"') {
        pair.sides[pair.sides.length - 1] += '"';
        pair.source += '"';
        at += 1;
      } else quoted = false;
    } else if (char === ",") {
      pairs.push(pair);
      pair = { sides: [""], source: "" };
    } else {
      pair.source += char;
      if (char === '"') quoted = true;
      else if (char === "=") pair.sides.push("");
      else pair.sides[pair.sides.length - 1] += char;
    }
  }
  pairs.push(pair);
  return { pairs: pairs.filter(({ source }) => source.trim() !== ""), open: quoted };
}

/**
 * Reads `Their column=our field,...` from the command line. Column and field are found without regard to case; a field may
 * be named by id or label; `Column=` leaves a column out. Titles with comma or equals sign stand in double quotes.
 */
export function parseMapping(text: string, columns: readonly string[], kind: ImportKind): ParsedMapping {
  const { pairs, open } = splitPairs(text);
  const fields = importFields(kind);
  const entries: MappingRequest[] = [];
  const errors: string[] = open ? ["A double quote is opened but not closed."] : [];
  if (pairs.length === 0)
    errors.push('The mapping is empty. Write it as "Their column=our field,Other column=other field".');
  for (const { sides, source } of open ? [] : pairs) {
    const [column = "", field = ""] = sides.map((side) => side.trim());
    if (sides.length !== 2) {
      const hint = "Put a title that contains a comma or an equals sign in double quotes.";
      errors.push(`${quote(source)} is not of the form column=field. ${hint}`);
      continue;
    }
    const title =
      columns.find((candidate) => candidate === column) ??
      columns.find((candidate) => fold(candidate) === fold(column));
    const known = fields.find(
      ({ id, label }) => id === field || fold(id) === fold(field) || fold(label) === fold(field),
    );
    if (title === undefined)
      errors.push(`The file has no column ${quote(column)}. Its columns are: ${columns.join(", ")}.`);
    else if (field !== "" && !known)
      errors.push(
        `There is no field ${quote(field)} for ${kind}. The fields are: ${fields.map(({ id }) => id).join(", ")}.`,
      );
    else if (entries.some((entry) => entry.column === title))
      errors.push(`The column ${quote(title)} is mapped twice.`);
    else if (known && !known.several && entries.some((entry) => entry.field === known.id))
      errors.push(`The field ${known.id} takes one column, and two are mapped to it.`);
    else entries.push({ column: title, field: known?.id ?? null });
  }
  return { entries, errors };
}

/** Lays explicit requests over a suggestion: a request wins its column, and its field where the field takes one column. */
export function applyMapping(suggested: Mapping, requests: readonly MappingRequest[], kind: ImportKind): Mapping {
  const single = new Set(importFields(kind).flatMap(({ id, several }) => (several ? [] : [id])));
  const kept = suggested.filter(
    ({ column, field }) =>
      !requests.some((request) => request.column === column || (single.has(field) && request.field === field)),
  );
  return [...kept, ...requests.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))];
}

/** Problems that make a mapping unusable, in plain words; empty when it can be used. */
export function checkMapping(mapping: Mapping, columns: readonly string[], kind: ImportKind): string[] {
  const fields = importFields(kind);
  const problems: string[] = [];
  const fed = new Map<string, string>();
  const seen = new Set<string>();
  for (const { column, field } of mapping) {
    const known = fields.find(({ id }) => id === field);
    const other = fed.get(field);
    if (!columns.includes(column)) problems.push(`The file has no column ${quote(column)}.`);
    else if (!known) problems.push(`There is no field ${quote(field)} for ${kind}.`);
    else if (seen.has(column)) problems.push(`The column ${quote(column)} is mapped twice.`);
    else if (other !== undefined && !known.several)
      problems.push(`${known.label} takes one column, but ${quote(other)} and ${quote(column)} are mapped to it.`);
    seen.add(column);
    fed.set(field, column);
  }
  for (const { id, label, required } of fields) {
    if (required && !fed.has(id)) problems.push(`No column is mapped to ${label}, which every row needs.`);
  }
  return problems;
}
