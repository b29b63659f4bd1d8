/** The items of the packs as the catalogue lists them, and the names of document outlines. */
import certification from "../../resources/catalogue/certification.json";
import templates from "../../resources/catalogue/templates.json";
import { purposeOf, type PackItem, type PackPurpose } from "../../src-shared/domain/pack/contents.ts";

/** What a pack of this purpose is asked to hold, item by item; none for internal use, which holds everything. */
export const packItems = (purpose: PackPurpose): PackItem[] =>
  purposeOf(purpose).packs.flatMap((id) => certification.packs.find((pack) => pack.id === id)!.items);

const titles = new Map(templates.documentTemplates.map(({ id, title }) => [id, title]));
export const outlineTitle = (templateId: string): string => titles.get(templateId) ?? templateId;
