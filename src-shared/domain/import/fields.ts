import { riskFields } from "./risk-fields.ts";
import { systemFields } from "./system-fields.ts";
import type { ImportField, ImportKind } from "./types.ts";

// The fields a column can feed, with the titles other people give them: English and German registers, the US federal AI
// inventories of 2023 and 2024, and the usual risk register templates. Aliases are compared folded (fold.ts).

/** The fields of ours that a table of this kind can fill, in the order a form shows them. */
export function importFields(kind: ImportKind): readonly ImportField[] {
  return kind === "systems" ? systemFields : riskFields;
}

/** The field with this id. @throws RangeError when there is none: mappings are checked before they are used. */
export function importField(kind: ImportKind, id: string): ImportField {
  const field = importFields(kind).find((candidate) => candidate.id === id);
  if (!field) throw new RangeError(`No field "${id}" for ${kind}`);
  return field;
}
