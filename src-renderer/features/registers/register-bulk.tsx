import { contract } from "../../../src-shared/contract/index.ts";
import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { registersText } from "../../text/registers.ts";
import { BulkEdit, byEarlierValue } from "../../ui/bulk-edit.tsx";
import { fieldsOf, type Names, type Row } from "./register.ts";

const dataOf = (field: Field, names: Names) => {
  if (field.kind === "choice") return field.terms.map(({ id, label }) => ({ value: id, label }));
  if (field.kind === "person") return [...names.people].map(([value, label]) => ({ value, label }));
  if (field.kind === "record") return [...names.records].map(([value, label]) => ({ value, label }));
  return undefined;
};
const EMPTY_IS_NULL: ReadonlySet<Field["kind"]> = new Set(["person", "record"]);
const EDITED: ReadonlySet<Field["kind"]> = new Set(["choice", "person", "record", "day", "line"]);

type Props = {
  readonly register: RegisterId;
  readonly chosen: readonly Row[];
  readonly names: Names;
  readonly onDone: () => void;
};

/** Changes one short field of every selected record as one command. */
export const EditMany = ({ register, chosen, names, onDone }: Props) => {
  const { fields: described } = registerOf(register);
  const fields = fieldsOf(register)
    .filter(([, { kind }]) => EDITED.has(kind))
    .map(([name, field]) => {
      const data = dataOf(field, names);
      return {
        name,
        label: field.label,
        kind: field.kind === "day" ? ("day" as const) : ("text" as const),
        ...(data && { data }),
      };
    });
  const stored = (name: string, value: string) =>
    value === "" && EMPTY_IS_NULL.has(described[name as "title"].kind) ? null : value;
  return (
    <BulkEdit
      what={registersText.some(chosen.length)}
      command={contract.registers.updateMany}
      fields={fields}
      input={(name, value) => ({
        register,
        rows: chosen.map(({ id, revision }) => ({ id, revision })),
        patch: { [name]: stored(name, value) },
      })}
      undo={(name) =>
        byEarlierValue(
          chosen.map(({ id, revision, values }) => ({ id, revision, earlier: values[name] ?? null })),
          "earlier",
        ).map(({ value, rows }) => ({ register, rows, patch: { [name]: value } }))
      }
      onDone={onDone}
    />
  );
};
