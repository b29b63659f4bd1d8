import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocumentFonts, type DocumentFonts } from "../../src-main/documents/pdf/fonts.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { writePdf } from "../../src-main/documents/pdf/write-pdf.ts";
import { nastyModel } from "./nasty.ts";
import { sampleDraft, sampleSoa } from "./sample-soa.ts";

/** Stands for Chromium: a PDF with a cover and two pages, whose headings all land on page 3. */
async function fakePrint(html: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const pages = [pdf.addPage([595, 842]), pdf.addPage([595, 842]), pdf.addPage([842, 595])];
  const destinations = pdf.context.obj({});
  for (const [, id = ""] of html.matchAll(/href="#(h\d+)"/g))
    destinations.set(PDFName.of(id), pdf.context.obj([pages[2]?.ref, "Fit"]));
  pdf.catalog.set(PDFName.of("Dests"), destinations);
  return pdf.save();
}

describe("the print page", () => {
  it("can neither run nor load anything", () => {
    for (const html of [renderHtml(sampleSoa()), renderHtml(nastyModel())]) {
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<(script|img|iframe|object|link|base|form)\b/i);
      expect(html).not.toMatch(/\son\w+=|javascript:|src="/i);
      expect(html.replaceAll(/[\t\n]/g, "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it("has headings, scopes and a repeated header row for the tags of the PDF", () => {
    const html = renderHtml(sampleSoa());
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toContain('<th scope="col">Ref</th>');
    expect(html).toContain('<th scope="row" class="bold">A.2.2</th>');
    expect(html).toContain("thead{display:table-header-group}");
    expect(html.match(/<caption>|aria-labelledby="table-/g)?.length).toBe(html.match(/<table/g)?.length);
  });

  it("puts the page numbers it is given into the contents", () => {
    expect(renderHtml(sampleSoa(), { pageNumbers: { h1: 7 } })).toMatch(/href="#h1">.*?<span class="number">7<\/span>/);
  });
});

describe("the finished PDF", () => {
  let fonts: DocumentFonts;
  beforeAll(async () => {
    fonts = await readDocumentFonts("resources/fonts");
  });

  it("is printed twice: the second print knows the page numbers", async () => {
    const prints: string[] = [];
    await writePdf(sampleSoa(), async (html) => (prints.push(html), fakePrint(html)), fonts);
    expect(prints).toHaveLength(2);
    expect(prints[0]).toContain('<span class="number">00</span>');
    expect(prints[1]).not.toContain('<span class="number">00</span>');
    expect(prints[1]).toContain('<span class="number">3</span>');
  });

  it("has title, author, language and fixed dates, and shows the title in the window", async () => {
    const pdf = await PDFDocument.load(await writePdf(sampleDraft(), fakePrint, fonts), { updateMetadata: false });
    expect(pdf.getTitle()).toBe("Statement of Applicability NLA-SOA-001, version 2.2");
    expect(pdf.getAuthor()).toBe("Northlight Analytics Ltd");
    expect(pdf.getCreationDate()?.toISOString()).toBe("2026-11-16T09:30:00.000Z");
    expect(pdf.catalog.lookup(PDFName.of("Lang"), PDFString).decodeText()).toBe("en");
    expect(pdf.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    expect(pdf.catalog.has(PDFName.of("Metadata"))).toBe(true);
  });

  it("has header and footer as artifacts on every page but the cover", async () => {
    const pdf = await PDFDocument.load(await writePdf(sampleSoa(), fakePrint, fonts));
    const fontsOf = pdf.getPages().map((page) => String(page.node.Resources()?.lookup(PDFName.of("Font")) ?? ""));
    expect(fontsOf[0]).not.toContain("Carlito");
    expect(fontsOf[1]).toContain("Carlito");
    expect(fontsOf[2]).toContain("Carlito");
  });

  it("survives names its font cannot draw", async () => {
    expect((await writePdf(nastyModel(), fakePrint, fonts)).length).toBeGreaterThan(1_000);
  });
});
