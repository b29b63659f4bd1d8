/** What the screens of one register share. */
import { contract } from "../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { isLinkKind, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { usePeople } from "../../ui/use-people.ts";

export type Row = OutputOf<typeof contract.registers.list>[number];
export type Value = Row["values"][string];
export type Choice = { readonly value: string; readonly label: string };
export type FieldEntry = readonly [name: string, field: Field];

export const fieldsOf = (register: RegisterId): readonly FieldEntry[] => Object.entries(registerOf(register).fields);

/** The other kinds of record that fields of this register point at. */
const kindsOf = (register: RegisterId): LinkKind[] => [
  ...new Set(
    fieldsOf(register).flatMap(([, field]) => (field.kind === "record" && isLinkKind(field.of) ? [field.of] : [])),
  ),
];

/** Names of the people and records that this register's fields point at, by id; people in the order of the workspace. */
export type Names = { readonly people: ReadonlyMap<string, string>; readonly records: ReadonlyMap<string, string> };

const NONE: ReadonlyMap<string, string> = new Map();

export const useRegisterNames = (register: RegisterId): Names => {
  const people = usePeople();
  const kinds = kindsOf(register);
  const { data } = useQuery(contract.links.names, kinds.length > 0 ? { kinds } : null);
  const records = data ? new Map(data.map(({ id, ref, title }) => [id, `${ref} ${title}`] as const)) : NONE;
  return { people, records };
};

const asList = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** A stored value in the words a person reads. */
export const spoken = (
  field: Field,
  value: Value | undefined,
  names: Names,
  yesNo: readonly [string, string],
): string => {
  switch (field.kind) {
    case "choice":
      return field.terms.find(({ id }) => id === value)?.label ?? "";
    case "choices":
      return asList(value)
        .map((id) => field.terms.find((term) => term.id === id)?.label ?? id)
        .join(", ");
    case "flag":
      return value === true ? yesNo[0] : yesNo[1];
    case "person":
      return names.people.get(String(value ?? "")) ?? "";
    case "people":
      return asList(value)
        .map((id) => names.people.get(id) ?? "")
        .filter((name) => name !== "")
        .join(", ");
    case "record":
      return names.records.get(String(value ?? "")) ?? "";
    default:
      return value === null || value === undefined ? "" : String(value);
  }
};
