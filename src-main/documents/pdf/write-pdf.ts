/** PDF writer: the print page goes through Chromium twice, because only the print knows on which page a heading lands. */
import { PDFDocument } from "@cantoo/pdf-lib";
import type { DocumentModel } from "../model.ts";
import { destinationPages } from "./destinations.ts";
import { drawFurniture } from "./furniture.ts";
import type { DocumentFonts } from "./fonts.ts";
import { renderHtml } from "./html.ts";
import { setProperties } from "./properties.ts";

/** Turns a print page into a tagged PDF; the shell provides it. */
export type PrintHtml = (html: string) => Promise<Uint8Array>;

/** More passes than this would mean that the numbers push the headings to and fro. */
const MAX_PASSES = 3;

/** The document as a tagged PDF with contents, header, footer and properties. */
export async function writePdf(model: DocumentModel, print: PrintHtml, fonts: DocumentFonts): Promise<Uint8Array> {
  let pageNumbers: Record<string, number> = {};
  let printed: Uint8Array = new Uint8Array();
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    printed = await print(renderHtml(model, { pageNumbers, fonts }));
    const found = await destinationPages(printed);
    if (sameNumbers(found, pageNumbers)) break;
    pageNumbers = found;
  }
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  await drawFurniture(document, model.meta, fonts);
  setProperties(document, model.meta);
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

function sameNumbers(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
