import { detectDateOrder, readDate } from "./dates.ts";
import { importField } from "./fields.ts";
import { fold, isBlank, quote } from "./fold.ts";
import { readLevel } from "./levels.ts";
import type {
  DateOrder,
  Existing,
  FieldValue,
  ImportField,
  ImportKind,
  ImportOptions,
  ImportTable,
  LevelMap,
  Mapping,
} from "./types.ts";
import { readControlIds, readRoles, readVocabulary } from "./vocabulary.ts";

// Rule: what cannot be read for certain is never written. A wrong score, an ambiguous date or a missing name refuses the row;
// a word outside a vocabulary leaves that one field empty and says so.

/** One row read into our fields. `reasons` is empty exactly when the row can be imported. */
export type ReadRow = {
  readonly line: number;
  readonly values: Record<string, FieldValue>;
  readonly reasons: string[];
  readonly warnings: string[];
};

type Sources = {
  readonly field: ImportField;
  readonly columns: readonly { readonly title: string; readonly index: number }[];
};
type Context = {
  readonly sources: readonly Sources[];
  readonly choices: ReadonlyMap<string, number | string | null>;
  readonly dateOrder: DateOrder | undefined;
  readonly people: ReadonlyMap<string, string>;
  readonly systemIds: ReadonlyMap<string, string | null>;
  readonly options: ImportOptions;
};

const choiceKey = (field: string, text: string): string => `${field}\n${text.trim()}`;

function listChoices(levelMap: LevelMap): Map<string, number | string | null> {
  const choices = new Map<string, number | string | null>();
  for (const [field, words] of Object.entries(levelMap))
    for (const [text, value] of Object.entries(words)) choices.set(choiceKey(field, text), value);
  return choices;
}

/** Collects what is the same for all rows: where each field comes from, the user's choices, the order of day and month. */
export function prepareRows(
  kind: ImportKind,
  table: ImportTable,
  mapping: Mapping,
  levelMap: LevelMap,
  existing: Existing,
  options: ImportOptions,
): Context {
  const byField = new Map<string, { title: string; index: number }[]>();
  for (const { column, field } of mapping)
    byField.set(field, [...(byField.get(field) ?? []), { title: column, index: table.columns.indexOf(column) }]);
  const sources = [...byField].map(([id, columns]) => ({ field: importField(kind, id), columns }));
  const dates = sources
    .filter(({ field }) => field.type === "date")
    .flatMap(({ columns }) => columns.map(({ index }) => index));
  const systemIds = new Map<string, string | null>();
  for (const { id, name, externalId } of existing.systems ?? []) {
    const keys = new Set([fold(name), fold(externalId ?? "")]);
    for (const key of keys)
      if (key !== "") systemIds.set(key, systemIds.has(key) && systemIds.get(key) !== id ? null : id);
  }
  return {
    sources,
    choices: listChoices(levelMap),
    dateOrder:
      options.dateOrder ?? detectDateOrder(table.rows.flatMap(({ cells }) => dates.map((index) => cells[index] ?? ""))),
    people: new Map((existing.people ?? []).map((person) => [fold(person), person])),
    systemIds,
    options,
  };
}

function sourceText({ columns }: Sources, cells: readonly string[]): string {
  const filled = columns
    .map(({ title, index }) => ({ title, text: (cells[index] ?? "").trim() }))
    .filter(({ text }) => text !== "");
  return columns.length > 1 ? filled.map(({ title, text }) => `${title}: ${text}`).join("\n") : (filled[0]?.text ?? "");
}

function readOwner(row: ReadRow, text: string, people: ReadonlyMap<string, string>): void {
  const person = people.get(fold(text));
  row.values["ownerName"] = person ?? text;
  if (person === undefined) row.warnings.push(`Owner: there is no person named ${quote(text)} in this workspace.`);
}

function readSystem(row: ReadRow, text: string, systemIds: ReadonlyMap<string, string | null>): void {
  row.values["system"] = text;
  const id = systemIds.get(fold(text));
  if (typeof id === "string") row.values["systemId"] = id;
  else if (id === null)
    row.warnings.push(`AI system: several AI systems are called ${quote(text)}; the risk arrives without one.`);
  else row.warnings.push(`AI system: ${quote(text)} is not in this workspace; the risk arrives without one.`);
}

function readList(row: ReadRow, field: ImportField, text: string, context: Context): void {
  if (field.type === "roles") {
    const { roles, unknown } = readRoles(text);
    if (roles.length > 0) row.values[field.id] = roles;
    if (unknown.length > 0)
      row.warnings.push(`${field.label}: not a known role, left out: ${unknown.map(quote).join(", ")}.`);
    return;
  }
  const { controls, unknown } = readControlIds(text, context.options.controls ?? []);
  if (controls.length > 0) row.values[field.id] = controls;
  if (unknown.length > 0)
    row.warnings.push(`${field.label}: not a control of Annex A, left out: ${unknown.map(quote).join(", ")}.`);
}

function readWord(row: ReadRow, field: ImportField, text: string): void {
  const value = readVocabulary(field.type, text);
  if (value === undefined) row.warnings.push(`${field.label}: ${quote(text)} is not known and is left empty.`);
  else row.values[field.id] = value;
}

function readText(row: ReadRow, field: ImportField, written: string): void {
  const text = field.type === "text" ? written : written.replace(/\s+/g, " ");
  if (text.length <= field.maxLength) row.values[field.id] = text;
  else
    row.reasons.push(
      `${field.label} has ${text.length} characters; at most ${field.maxLength} fit. Shorten it or map the column to another field.`,
    );
}

function readField(row: ReadRow, field: ImportField, text: string, context: Context): void {
  const choice = context.choices.get(choiceKey(field.id, text));
  if (field.type === "text" || field.type === "title" || field.type === "id") return readText(row, field, text);
  if (choice === null || isBlank(text)) return;
  if (field.type === "level") {
    const scale = context.options.scales[field.scale ?? "likelihood"];
    const reading = readLevel(choice === undefined ? text : String(choice), scale);
    if ("value" in reading) row.values[field.id] = reading.value;
    else row.reasons.push(`${field.label}: ${reading.problem}.`);
  } else if (field.type === "date") {
    const reading = readDate(text, context.dateOrder);
    if ("date" in reading) row.values[field.id] = reading.date;
    else if (reading.ambiguous) row.reasons.push(`${field.label}: ${reading.problem}.`);
    else row.warnings.push(`${field.label}: ${reading.problem} and is left empty.`);
  } else if (field.type === "owner") readOwner(row, text, context.people);
  else if (field.type === "system") readSystem(row, text, context.systemIds);
  else if (field.type === "roles" || field.type === "controls")
    readList(row, field, choice === undefined ? text : String(choice), context);
  else readWord(row, field, choice === undefined ? text : String(choice));
}

/** Reads one row of the table into our fields, with the reasons that refuse it and the warnings that do not. */
export function readRow(kind: ImportKind, line: number, cells: readonly string[], context: Context): ReadRow {
  const row: ReadRow = { line, values: {}, reasons: [], warnings: [] };
  for (const source of context.sources) {
    const text = sourceText(source, cells);
    if (text === "" && source.field.required) {
      row.reasons.push(
        `${source.field.label} is missing: every ${kind === "systems" ? "AI system" : "risk"} needs one.`,
      );
    } else if (text !== "") readField(row, source.field, text, context);
  }
  const general = row.values["impact"];
  if (general !== undefined) {
    row.values["impactOrganisation"] ??= general;
    delete row.values["impact"];
  }
  for (const [before, after, label] of [
    ["likelihood", "residualLikelihood", "likelihood"],
    ["impactOrganisation", "residualImpact", "impact"],
  ] as const) {
    const [first, second] = [row.values[before], row.values[after]];
    if (typeof first === "number" && typeof second === "number" && second > first) {
      row.warnings.push(`The residual ${label} (${second}) is higher than the ${label} before treatment (${first}).`);
    }
  }
  return row;
}
