/** Clauses and controls in groups as the standard has them. */
import type { contract } from "../../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../../src-shared/ipc/define.ts";
import type { CatalogueIndex } from "../../../ui/catalogue.ts";

export type Part = { readonly kind: "clause" | "control"; readonly id: string; readonly title: string };
type PartGroup = { readonly id: string; readonly title: string; readonly parts: readonly Part[] };

/** What an audit can cover: own controls too, and what the Statement of Applicability excludes is marked. */
export type AuditGroup = OutputOf<typeof contract.audits.parts>[number];
export type AuditPart = AuditGroup["parts"][number];

export const keyOf = ({ kind, id }: Pick<Part, "kind" | "id">): string => `${kind} ${id}`;

/** "9 Performance evaluation"; groups without a number are named by their title. */
export const groupName = ({ id, title }: Pick<AuditGroup, "id" | "title">): string =>
  id === "own" ? title : `${id} ${title}`;

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
