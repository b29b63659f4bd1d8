import { registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { isOverdue } from "../../../src-shared/domain/registers/due.ts";
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { registersText } from "../../text/registers.ts";
import type { Column } from "../../ui/data-table.tsx";
import { formatDay } from "../../ui/format.ts";
import classes from "./registers.module.css";
import { fieldsOf, spoken, type Names, type Row } from "./register.ts";

const text = registersText.columns;
const WIDTHS: Readonly<Partial<Record<Field["kind"], number>>> = { title: 300, day: 120, number: 100, flag: 80 };

const columnOf = (
  register: RegisterId,
  [name, field]: readonly [string, Field],
  names: Names,
  day: string,
  hidden: boolean,
): Column<Row> => {
  const base = { id: name, header: field.label, width: WIDTHS[field.kind] ?? 150, hiddenByDefault: hidden };
  if (field.kind === "number")
    return {
      ...base,
      align: "right",
      value: ({ values }) => values[name] as number | null,
      render: ({ values }) => (values[name] === null ? "" : Number(values[name]).toLocaleString()),
    };
  if (field.kind !== "day")
    return { ...base, value: ({ values }) => spoken(field, values[name], names, registersText.yesNo) };
  const due = registerOf(register).due?.field === name;
  return {
    ...base,
    value: ({ values }) => String(values[name] ?? ""),
    render: ({ values }) =>
      due && isOverdue(register, values, day) ? (
        <span className={classes.overdue}>
          {formatDay(String(values[name]))} {text.overdue}
        </span>
      ) : (
        formatDay(String(values[name] ?? ""))
      ),
    width: due ? 170 : 120,
  };
};

/** The columns of a register: what its description says, and every other short field hidden until it is asked for. */
export const registerColumns = (register: RegisterId, names: Names, day: string): readonly Column<Row>[] => {
  const { columns } = registerOf(register);
  const rank = (name: string): number => (columns.includes(name) ? columns.indexOf(name) : columns.length);
  const fields = fieldsOf(register).toSorted(([a], [b]) => rank(a) - rank(b));
  return [
    { id: "ref", header: text.ref, value: (row) => row.ref, width: 82 },
    ...fields.map((entry) => columnOf(register, entry, names, day, !columns.includes(entry[0]))),
  ];
};
