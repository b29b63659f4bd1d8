/** Which page each heading landed on, read from the named destinations that Chromium writes for the contents links. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";

/** Page number (from 1) per heading id. */
export async function destinationPages(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const order = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const destinations = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const pages: Record<string, number> = {};
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = targetArray(document.context.lookup(value));
    const page = target && order.get(String(target.get(0)));
    if (page !== undefined) pages[name.decodeText()] = page;
  }
  return pages;
}

function targetArray(target: PDFObject | undefined): PDFArray | undefined {
  if (target instanceof PDFArray) return target;
  return target instanceof PDFDict ? target.lookupMaybe(PDFName.of("D"), PDFArray) : undefined;
}
