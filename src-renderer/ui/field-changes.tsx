/** Fields before and after, as the trail holds them. */
import { contract } from "../../src-shared/contract/index.ts";
import { useQuery } from "../ipc/use-query.ts";
import { fieldLabel, HOUSEKEEPING } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import classes from "./field-changes.module.css";
import { plainText } from "./rich-text-plain.ts";

export type FieldChange = { readonly name: string; readonly before: string | null; readonly after: string | null };

const text = uiText.history;

/** A stored value in words: people by name, lists with commas, formatted text without its formatting. */
const spoken = (value: string | null, names: ReadonlyMap<string, string>): string => {
  if (value === null || value === "" || value === "null" || value === "[]" || value === '""') return text.nothing;
  if (names.has(value)) return names.get(value) ?? value;
  if (value.startsWith("[")) {
    try {
      const list = JSON.parse(value) as unknown[];
      if (list.every((item) => typeof item !== "object")) return list.join(", ");
    } catch {
      return value;
    }
  }
  return plainText(value);
};

type Props = { readonly fields: readonly FieldChange[]; readonly kind: "created" | "changed" | "deleted" };

export const FieldChanges = ({ fields, kind }: Props) => {
  const { data: people = [] } = useQuery(contract.people.list, {});
  const names = new Map(people.map((person) => [person.id, person.name]));
  const worth = fields.filter((field) => !HOUSEKEEPING.has(field.name) && spoken(field.before, names) !== spoken(field.after, names));
  return (
    <dl className={classes.list}>
      {worth.map((field) => (
        <div key={field.name} className={classes.field}>
          <dt className={classes.name}>{fieldLabel(field.name)}</dt>
          {kind === "created" ? null : (
            <dd className={classes.before}>
              <span className={classes.sign}>{text.before}</span>
              <del>{spoken(field.before, names)}</del>
            </dd>
          )}
          {kind === "deleted" ? null : (
            <dd className={classes.after}>
              <span className={classes.sign}>{text.after}</span>
              <ins>{spoken(field.after, names)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
