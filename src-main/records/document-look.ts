/** How the documents of a workspace look: logo, accent colour, header and footer, read from its settings. */
import type { Database } from "better-sqlite3";
import type { DocumentTemplate } from "../../src-shared/domain/documents/template.ts";
import { readRecords } from "../db/records.ts";
import { workspace } from "../db/schema/domain.ts";
import type { DocumentLook } from "../documents/model.ts";
import { measurePicture } from "../documents/picture.ts";
import { readContent } from "./content.ts";

/** The Word styles of the workspace; null where the program's own are used. */
export const templateOf = ({ documentTemplate }: typeof workspace.$inferSelect): DocumentTemplate | null =>
  documentTemplate === "" ? null : (JSON.parse(documentTemplate) as DocumentTemplate);

/** Errors: DAMAGED when the stored logo is no longer what was chosen. */
export const documentLook = (raw: Database): DocumentLook => {
  const place = readRecords(raw, workspace)[0]!;
  const logo = place.logoSha256 === "" ? null : readContent(raw, place.logoSha256);
  const picture = logo && measurePicture(logo);
  const template = templateOf(place);
  return {
    ...(template && { template }),
    ...(place.documentAccent !== "" && { accent: place.documentAccent.toUpperCase() }),
    ...(place.documentHeader !== "" && { header: place.documentHeader }),
    ...(place.documentFooter !== "" && { footer: place.documentFooter }),
    ...(logo && picture && { logo: { ...picture, base64: logo.toString("base64") } }),
  };
};
