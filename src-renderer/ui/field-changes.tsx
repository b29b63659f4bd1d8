/** Fields before and after, as the trail holds them. */
import { fieldLabel, HOUSEKEEPING, termLabel } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import classes from "./field-changes.module.css";
import { plainText } from "./rich-text-plain.ts";
import { useNames } from "./use-names.ts";

export type FieldChange = { readonly name: string; readonly before: string | null; readonly after: string | null };

const text = uiText.history;

const isNothing = (value: string | null): boolean => value === null || ["", "null", "[]", '""'].includes(value);

const listOf = (value: string): readonly unknown[] | null => {
  if (!value.startsWith("[")) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every((item) => typeof item !== "object") ? parsed : null;
  } catch {
    return null;
  }
};

/** A stored value in words: records by name, terms by label, lists with commas, formatted text without its formatting. */
const spoken = (field: string, value: string | null, names: ReadonlyMap<string, string>): string => {
  if (value === null || isNothing(value)) return text.nothing;
  const list = listOf(value);
  if (list) return list.map((item) => termLabel(field, String(item))).join(", ");
  if (field === "applies_to" && value !== "all")
    return value
      .split(" ")
      .map((id) => names.get(id) ?? id)
      .join("; ");
  return names.get(value) ?? plainText(termLabel(field, value));
};

type Props = { readonly fields: readonly FieldChange[]; readonly kind: "created" | "changed" | "deleted" };

export const FieldChanges = ({ fields, kind }: Props) => {
  const names = useNames(fields);
  const worth = fields.filter(
    (field) =>
      !HOUSEKEEPING.has(field.name) &&
      spoken(field.name, field.before, names) !== spoken(field.name, field.after, names),
  );
  return (
    <dl className={classes.list}>
      {worth.map((field) => (
        <div key={field.name} className={classes.field}>
          <dt className={classes.name}>{fieldLabel(field.name)}</dt>
          {kind === "created" ? null : (
            <dd className={classes.before}>
              <span className={classes.sign}>{text.before}</span>
              <del>{spoken(field.name, field.before, names)}</del>
            </dd>
          )}
          {kind === "deleted" ? null : (
            <dd className={classes.after} data-only={kind === "created" || undefined}>
              {kind === "created" ? null : <span className={classes.sign}>{text.after}</span>}
              <ins>{spoken(field.name, field.after, names)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
