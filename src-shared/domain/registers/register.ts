/**
 * A register: one kind of record of clauses 4 to 10, described once. Table, calls, window, search, import and export follow
 * from the description, so that every register behaves the same and a new one is a page of data.
 */
import type { Term } from "../vocabulary.ts";

type Common = {
  readonly label: string;
  /** What to write, and why; shown under the label. */
  readonly hint?: string;
};

export type Field = Common &
  (
    | { /** One line that names the record; never empty. */ readonly kind: "title" }
    | { /** One line. */ readonly kind: "line" }
    | { /** Several lines. */ readonly kind: "text" }
    | { /** One of the terms, or "" while nobody said. */ readonly kind: "choice"; readonly terms: readonly Term[] }
    | { /** Any number of the terms. */ readonly kind: "choices"; readonly terms: readonly Term[] }
    | { readonly kind: "flag" }
    | { /** A calendar day, or "". */ readonly kind: "day" }
    | { /** A person of the workspace, or null. */ readonly kind: "person" }
    | { readonly kind: "people" }
    | { /** One record of another kind, or null. */ readonly kind: "record"; readonly of: string }
    | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly integer?: boolean }
  );

export type Value = string | number | boolean | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;
export type Issue = { readonly path: string; readonly message: string };

export type Register = {
  /** Names it in calls, links and routes. */
  readonly id: string;
  readonly table: string;
  /** Letters of its references: "CI" makes CI-001. */
  readonly letters: string;
  /** The clause whose page it lives on; more in `alsoClauses`. */
  readonly clause: string;
  readonly alsoClauses?: readonly string[];
  readonly title: string;
  /** One record of it, in a sentence: "issue". */
  readonly one: string;
  /** What belongs here and why the standard asks for it. */
  readonly why: string;
  /** In the order of the editor; the field of kind "title" is called `title`. */
  readonly fields: Readonly<Record<string, Field>> & { readonly title: Field };
  /** The fields shown in the list, in order. */
  readonly columns: readonly string[];
  /** The day by which something is to be done, and the states in which it no longer is. */
  readonly due?: { readonly field: string; readonly state?: string; readonly settled: readonly string[] };
  /** Rules between fields; each issue names a field. Sees the record as it would be after the change. */
  readonly check?: (values: Values) => readonly Issue[];
};

/** Gives a register its type without widening its id. */
export const register = <const R extends Register>(definition: R): R => definition;

/** The value of a field that nobody filled. */
export const blankOf = (field: Field): Value => {
  if (field.kind === "flag") return false;
  if (field.kind === "person" || field.kind === "record" || field.kind === "number") return null;
  return field.kind === "choices" || field.kind === "people" ? [] : "";
};

/** A state that ends a choice needs words in another field. */
export const needs =
  (when: string, values: readonly string[], field: string, message: string) =>
  (row: Values): readonly Issue[] =>
    values.includes(String(row[when] ?? "")) && String(row[field] ?? "").trim() === ""
      ? [{ path: field, message }]
      : [];

/** The first day must not lie after the second, where both are given. */
export const inOrder =
  (first: string, second: string, message: string) =>
  (row: Values): readonly Issue[] => {
    const [from, to] = [String(row[first] ?? ""), String(row[second] ?? "")];
    return from !== "" && to !== "" && from > to ? [{ path: second, message }] : [];
  };

/** All rules of a register together. */
export const all =
  (...rules: readonly ((row: Values) => readonly Issue[])[]) =>
  (row: Values): readonly Issue[] =>
    rules.flatMap((rule) => rule(row));

/** Terms from pairs of id and label. */
export const terms = (pairs: Readonly<Record<string, string>>): readonly Term[] =>
  Object.entries(pairs).map(([id, label]) => ({ id, label }));
