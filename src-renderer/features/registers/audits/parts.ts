/** The clauses and controls that an audit can cover, in groups as the standard has them. */
import type { CatalogueIndex } from "../../../ui/catalogue.ts";

export type Part = { readonly kind: "clause" | "control"; readonly id: string; readonly title: string };
export type PartGroup = { readonly id: string; readonly title: string; readonly parts: readonly Part[] };

export const keyOf = ({ kind, id }: Pick<Part, "kind" | "id">): string => `${kind} ${id}`;

export const clauseGroups = ({ clauses }: CatalogueIndex): readonly PartGroup[] =>
  clauses
    .filter(({ parent }) => parent === null)
    .map(({ id, title }) => ({
      id,
      title,
      parts: clauses
        .filter((clause) => clause.leaf && clause.id.split(".")[0] === id)
        .map((clause) => ({ kind: "clause" as const, id: clause.id, title: clause.title })),
    }))
    .filter(({ parts }) => parts.length > 0);

export const controlGroups = ({ areas, controls }: CatalogueIndex): readonly PartGroup[] =>
  areas.map(({ id, title }) => ({
    id,
    title,
    parts: controls
      .filter((control) => control.area === id)
      .map((control) => ({ kind: "control" as const, id: control.id, title: control.title })),
  }));
