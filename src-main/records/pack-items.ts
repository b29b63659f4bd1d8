/** The items of the packs as the catalogue lists them, the outlines of documents, and which clauses and controls a tie serves. */
import certification from "../../resources/catalogue/certification.json";
import templates from "../../resources/catalogue/templates.json";
import { catalogue } from "./catalogue.ts";
import { purposeOf, type OutlineOf, type PackItem, type PackPurpose } from "../../src-shared/domain/pack/contents.ts";

/** What a pack of this purpose is asked to hold, item by item; none for internal use, which holds everything. */
export const packItems = (purpose: PackPurpose): PackItem[] =>
  purposeOf(purpose).packs.flatMap((id) => certification.packs.find((pack) => pack.id === id)!.items);

const outlines = new Map(templates.documentTemplates.map(({ id, title, clauses }) => [id, { title, clauses }]));
/** Title and clauses of an outline that documents are written from. */
export const outlineOf: OutlineOf = (templateId) => outlines.get(templateId) ?? { title: templateId, clauses: [] };

const clauseOf = (pointId: string): string =>
  catalogue().clauses.find(({ points }) => points?.some(({ id }) => id === pointId))?.id ?? "";

/** Clauses and controls of Annex A that ties such as "control:A.6.2.4" speak of. */
export const servedBy = (ties: readonly string[]): { clauses: string[]; controls: string[] } => {
  const of = (kind: string) =>
    ties.filter((tie) => tie.startsWith(`${kind}:`)).map((tie) => tie.slice(kind.length + 1));
  return {
    clauses: [...new Set(of("point").map(clauseOf))].filter((one) => one !== "").sort(),
    controls: of("control").filter((one) => one.startsWith("A.")),
  };
};
