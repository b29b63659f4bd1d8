/** The words of files, from files as other programs write them. */
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFileText } from "../../src-main/texts/file-text.ts";
import { DOCX } from "../../src-main/texts/text-kinds.ts";
import { tokens } from "../../src-main/texts/pdf-tokens.ts";

const PDF = "application/pdf";

const pdfOf = async (...pages: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const [at, line] of lines.entries()) page.drawText(line, { x: 60, y: 700 - at * 20, size: 12, font });
  }
  return document.save({ useObjectStreams: true });
};

describe("a PDF", () => {
  it("gives the words of each page with its breaks, umlauts and signs", async () => {
    const bytes = await pdfOf(["Prüfbericht – 12 € (Entwurf)", "Second line"], [], ["Page three"]);
    expect(await readFileText(bytes, PDF)).toEqual({
      unit: "page",
      parts: ["Prüfbericht – 12 € (Entwurf)\nSecond line", "", "Page three"],
    });
  });

  it("that is damaged or none says so", async () => {
    await expect(readFileText(strToU8("no PDF at all"), PDF)).rejects.toThrow("it is damaged or no PDF");
    const bytes = await pdfOf(["Words"]);
    await expect(readFileText(bytes.subarray(0, 60), PDF)).rejects.toThrow("it is damaged or no PDF");
  });

  it("is read past what is not text: strings with escapes, hex, inline images, comments", () => {
    const source =
      String.raw`BT /F1 12 Tf (a\(b\)\101\
c(d)) Tj <48 69> Tj [(x) -250 <79>] TJ ET % a comment ( not a string
/P <</MCID 0 /ActualText (fi)>> BDC EMC BI /W 1 /H 1 ID ` + "\u0000( EI\nq";
    const read = [...tokens(Uint8Array.from(source, (sign) => sign.charCodeAt(0)))];
    expect(read.map(({ operator }) => operator)).toEqual([
      "BT",
      "Tf",
      "Tj",
      "Tj",
      "TJ",
      "ET",
      "BDC",
      "EMC",
      "BI",
      "ID",
      "q",
    ]);
    expect(Buffer.from(read[2]!.operands[0] as Uint8Array).toString()).toBe("a(b)Ac(d)");
    expect(Buffer.from(read[3]!.operands[0] as Uint8Array).toString()).toBe("Hi");
  });
});

describe("a Word file", () => {
  const docx = (body: string): Uint8Array =>
    zipSync({ "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });

  it("gives its paragraphs without deleted words and field codes", async () => {
    const body = `<w:p><w:r><w:t>Rules &amp; </w:t></w:r><w:r><w:t xml:space="preserve">duties</w:t><w:tab/><w:t>1</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Gr&#252;n</w:t></w:r></w:p>`;
    expect(await readFileText(docx(body), DOCX)).toEqual({ unit: "whole", parts: ["Rules & duties\t1\nGrün"] });
  });

  it("that is another archive says so", async () => {
    const other = zipSync({ "xl/workbook.xml": strToU8("<x/>") });
    await expect(readFileText(other, DOCX)).rejects.toThrow("it is damaged or no Word file");
  });
});

describe("a text", () => {
  it("is read in its own encoding, and refused when it is binary", async () => {
    expect(await readFileText(Uint8Array.of(0x47, 0x72, 0xfc, 0x6e), "text/plain")).toMatchObject({ parts: ["Grün"] });
    await expect(readFileText(new Uint8Array(400), "text/plain")).rejects.toThrow("binary data");
  });

  it("of a web page is what is shown: no scripts, no styles, no comments", async () => {
    const html = `<html><head><style>p{}</style><script>alert("x")</script></head><body><!-- hidden --><p>One&nbsp;&uuml;</p><p>Two <b>bold</b></p></body>`;
    expect(await readFileText(strToU8(html), "text/html")).toMatchObject({ parts: ["One ü\nTwo bold"] });
  });
});
