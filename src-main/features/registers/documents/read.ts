/** What the documents say of a register's records, in words. */
import type { Database } from "better-sqlite3";
import { registerOf, type RegisterId } from "../../../../src-shared/domain/registers/all.ts";
import type { DocumentPart } from "../../../../src-shared/domain/registers/documents.ts";
import type { Field, Value } from "../../../../src-shared/domain/registers/register.ts";
import { CAUSE_CATEGORIES, ROOT } from "../../../../src-shared/domain/improvement/causes.ts";
import { BETWEEN, cellOf, type Lookup } from "../../../../src-shared/domain/sheets/cells.ts";
import { kindWords } from "../../../../src-shared/domain/kind-words.ts";
import { ACTION_STATUSES, labelOf, type LinkKind } from "../../../../src-shared/domain/vocabulary.ts";
import { figure, shipped, words } from "../../../documents/language/words.ts";
import type { Text } from "../../../documents/model.ts";
import { listActions } from "../../../records/actions.ts";
import { catalogue } from "../../../records/catalogue.ts";
import { linksOfRecord } from "../../../records/links.ts";
import { createLookup } from "../../../records/lookup.ts";
import { listRegister, type RegisterRow } from "../../../records/registers.ts";

export type Told = {
  readonly row: RegisterRow;
  /** A field as a reader reads it; "" where nothing is said. */
  readonly say: (field: string) => string;
  /** The same as a document says it: choices, yes and no, and numbers are the program's own. */
  readonly tell: (field: string) => Text;
};

export type Reader = {
  readonly raw: Database;
  readonly today: string;
  readonly lookup: Lookup;
  readonly rows: (register: RegisterId) => readonly Told[];
  readonly rowsOf: (part: DocumentPart) => readonly Told[];
  /** What a record is tied to, by kind: "Controls: A.6.2.4, A.8.2". */
  readonly ties: (register: RegisterId, id: string) => readonly (readonly [kind: string, refs: string])[];
  readonly actions: (register: RegisterId, id: string) => readonly (readonly Text[])[];
};

const OWN: ReadonlySet<Field["kind"]> = new Set(["choice", "choices", "flag"]);

/** A field's value: what the program itself says of it is marked as such. */
const tellField = (field: Field, value: Value | undefined, lookup: Lookup): Text => {
  // A year is a name, not an amount.
  if (field.kind === "number" && (field.min ?? 0) >= 1000) return typeof value === "number" ? String(value) : "";
  if (field.kind === "number") return typeof value === "number" ? [figure(value)] : "";
  const said = cellOf(field, value, lookup);
  if (!OWN.has(field.kind) || said === "") return said;
  return said.split(BETWEEN).flatMap((part, at) => [...(at === 0 ? [] : [{ text: BETWEEN }]), ...words(part)]);
};

const HEADS: ReadonlySet<string> = new Set([ROOT, ...CAUSE_CATEGORIES]);

/** The analysis of causes is kept as lines: what stands before the colon is the program's own where it is a part of the analysis. */
const tellCauses = (text: string): Text =>
  text.split("\n").flatMap((line, at) => {
    const [, head = "", rest = ""] = /^([^:]{1,20})(:.*)$/.exec(line) ?? [];
    const [, number] = /^Why (\d+)$/.exec(head) ?? [];
    const own = number !== undefined ? words("Why {number}", { number }) : HEADS.has(head) ? words(head) : [];
    return [...(at === 0 ? [] : [{ text: "\n" }]), ...(own.length === 0 ? [{ text: line }] : [...own, { text: rest }])];
  });

/** An objective of Annex C.2 by its number, with its name where the catalogue has one. */
const tellObjective = (id: string): Text => {
  const found = catalogue().objectives.find((one) => one.id === id);
  return found === undefined ? id : [{ text: `${id} ` }, ...shipped(found.title)];
};

export const createReader = (raw: Database, today: string): Reader => {
  const lookup = createLookup(raw);
  const told = (register: RegisterId) => {
    const { fields } = registerOf(register);
    return listRegister(raw, register).map((row): Told => ({
      row,
      say: (field) => {
        const described = fields[field as "title"];
        return described ? cellOf(described, row.values[field], lookup) : "";
      },
      tell: (field) => {
        const described = fields[field as "title"];
        if (field === "catalogueId") return tellObjective(String(row.values[field] ?? ""));
        if (register === "nonconformities" && field === "causes") return tellCauses(String(row.values[field] ?? ""));
        return described ? tellField(described, row.values[field], lookup) : "";
      },
    }));
  };
  const known = new Map<RegisterId, readonly Told[]>();
  const rows = (register: RegisterId): readonly Told[] => {
    let found = known.get(register);
    if (!found) known.set(register, (found = told(register)));
    return found;
  };
  let actions: ReturnType<typeof listActions> | undefined;
  return {
    raw,
    today,
    lookup,
    rows,
    rowsOf: ({ register, where }) =>
      rows(register).filter(({ row }) => where === undefined || row.values[where[0]] === where[1]),
    ties: (register, id) => {
      const byKind = new Map<LinkKind, string[]>();
      for (const { kind, ref } of linksOfRecord(raw, { kind: register, id }))
        byKind.set(kind, [...(byKind.get(kind) ?? []), ref]);
      return [...byKind].map(([kind, refs]) => [kindWords(kind).many, refs.join(", ")] as const);
    },
    actions: (register, id) =>
      (actions ??= listActions(raw))
        .filter(({ source }) => source?.kind === register && source.id === id)
        .map(({ ref, title, ownerId, dueDate, status }) => [
          ref,
          title,
          ownerId === null ? "" : lookup.personName(ownerId),
          dueDate,
          words(labelOf(ACTION_STATUSES, status)),
        ]),
  };
};
