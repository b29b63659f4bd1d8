import { contract } from "../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { registersText } from "../../text/registers.ts";
import { AddDialog, type AddField } from "../../ui/add-dialog.tsx";
import { fieldsOf, useRegisterNames, type Choice, type FieldEntry, type Names, type Value } from "./register.ts";

const ASKED = 5;

const choicesOf = (field: Field, names: Names): readonly Choice[] | undefined => {
  if (field.kind === "choice") return field.terms.map(({ id, label }) => ({ value: id, label }));
  if (field.kind === "person") return [...names.people].map(([value, label]) => ({ value, label }));
  if (field.kind === "record") return [...names.records].map(([value, label]) => ({ value, label }));
  return undefined;
};

/** What a new record is asked for at once: its title and the short fields that its list shows; states begin by themselves. */
const askedOf = (register: RegisterId): readonly FieldEntry[] => {
  const { columns } = registerOf(register);
  return fieldsOf(register)
    .filter(
      ([name, { kind }]) =>
        columns.includes(name) && name !== "status" && kind !== "flag" && kind !== "people" && kind !== "choices",
    )
    .slice(0, ASKED);
};

const valueOf = (field: Field, typed: string): Value => {
  if (field.kind === "number") return typed.trim() === "" ? null : Number(typed.trim().replace(",", "."));
  if (field.kind === "person" || field.kind === "record") return typed === "" ? null : typed;
  return typed;
};

type Props = { readonly register: RegisterId; readonly onAdded: (id: string) => void };

export const AddRecord = ({ register, onAdded }: Props) => {
  const names = useRegisterNames(register);
  const asked = askedOf(register);
  const { one } = registerOf(register);
  const fields = asked.map(([name, field]): AddField => {
    const data = choicesOf(field, names);
    return {
      name,
      label: field.label,
      required: field.kind === "title",
      ...(field.kind === "day" && { kind: "day" as const }),
      ...(data && { kind: "choice" as const, data }),
      ...(field.hint !== undefined && { hint: field.hint }),
    };
  });
  return (
    <AddDialog
      label={registersText.add(one)}
      submit={registersText.addSubmit}
      command={contract.registers.create}
      fields={fields}
      input={(typed) => ({
        register,
        values: Object.fromEntries(asked.map(([name, field]) => [name, valueOf(field, typed[name] ?? "")] as const)),
      })}
      onAdded={({ id }) => onAdded(id)}
    />
  );
};
