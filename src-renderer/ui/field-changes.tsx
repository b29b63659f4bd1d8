/** Fields before and after, as the trail holds them. */
import type { ReactNode } from "react";
import { fieldLabel, HOUSEKEEPING } from "../text/fields.ts";
import { uiText } from "../text/ui.ts";
import classes from "./field-changes.module.css";
import { spokenValue } from "./spoken-value.ts";
import { useNames } from "./use-names.ts";

export type FieldChange = { readonly name: string; readonly before: string | null; readonly after: string | null };

const text = uiText.history;

type Props = {
  /** The stored table, like "risk" or "soa_entry". */
  readonly table: string;
  readonly fields: readonly FieldChange[];
  readonly kind: "created" | "changed" | "deleted";
  /** What can be done with a field, beside its name. */
  readonly action?: ((field: FieldChange) => ReactNode) | undefined;
};

export const FieldChanges = ({ table, fields, kind, action }: Props) => {
  const names = useNames(fields);
  const spoken = (field: FieldChange, value: string | null) => spokenValue(value, { table, field: field.name, names });
  const worth = fields.filter(
    (field) => !HOUSEKEEPING.has(field.name) && spoken(field, field.before) !== spoken(field, field.after),
  );
  return (
    <dl className={classes.list}>
      {worth.map((field) => (
        <div key={field.name} className={classes.field}>
          <dt className={classes.name}>
            {fieldLabel(field.name, table)}
            {action?.(field)}
          </dt>
          {kind === "created" ? null : (
            <dd className={classes.before}>
              <span className={classes.sign}>{text.before}</span>
              <del>{spoken(field, field.before)}</del>
            </dd>
          )}
          {kind === "deleted" ? null : (
            <dd className={classes.after} data-only={kind === "created" || undefined}>
              {kind === "created" ? null : <span className={classes.sign}>{text.after}</span>}
              <ins>{spoken(field, field.after)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
