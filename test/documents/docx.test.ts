import { beforeAll, describe, expect, it } from "vitest";
import { writeDocx } from "../../src-main/documents/docx/write-docx.ts";
import type { Section } from "../../src-main/documents/model.ts";
import { nastyModel } from "./nasty.ts";
import { partsOf, sdkErrors } from "./ooxml.ts";
import { sampleDraft, sampleSoa } from "./sample-soa.ts";

describe("a DOCX of the statement", () => {
  let file: Uint8Array;
  let parts: Record<string, string>;
  let body: string;

  beforeAll(async () => {
    file = await writeDocx(sampleSoa());
    parts = partsOf(file);
    body = parts["word/document.xml"] ?? "";
  });

  it("has no error for the Open XML SDK", async () => {
    expect(await sdkErrors(file, "docx")).toEqual([]);
    expect(await sdkErrors(await writeDocx(sampleDraft()), "docx")).toEqual([]);
  });

  it("has the same bytes when it is written again, also in another time zone", async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Asia/Tokyo";
      expect(Buffer.compare(await writeDocx(sampleSoa()), file)).toBe(0);
    } finally {
      process.env.TZ = zone ?? "UTC";
    }
  });

  it("repeats header rows, keeps rows whole and uses real heading styles", () => {
    expect(body.match(/<w:tblHeader\b/g)?.length).toBeGreaterThanOrEqual(6);
    expect(body.match(/<w:cantSplit\b/g)?.length).toBeGreaterThan(60);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Title"/>');
  });

  it("prints a number and a caption above each table of the content, as fields that a list of tables is made from", () => {
    const captions = [...body.matchAll(/<w:pStyle w:val="Caption"\/>[\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
      paragraph.replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, "").replace(/<[^>]*>/g, ""),
    );
    expect(captions.length).toBe(body.match(/SEQ Table \\\* ARABIC/g)?.length);
    expect(captions[0]).toMatch(/^Table 1: \S/);
    expect(captions.map((caption) => /^Table (\d+): /.exec(caption)?.[1])).toEqual(
      captions.map((_, n) => String(n + 1)),
    );
  });

  it("never breaks a day or a reference in a line of a cell, and leaves a reference that stands alone to be searched for", async () => {
    const { meta } = sampleSoa();
    const sections: Section[] = [
      {
        orientation: "portrait",
        blocks: [
          { type: "paragraph", text: "R-012 was looked at on 2026-11-24." },
          {
            type: "table",
            caption: "Risks",
            columns: [
              { header: "Ref", weight: 20 },
              { header: "Said", weight: 80 },
            ],
            rows: [{ cells: ["R-012", "Codes R (R-012, R-013), done 2026-11-24"] }],
          },
        ],
      },
    ];
    const written = partsOf(await writeDocx({ meta, sections }))["word/document.xml"]!;
    const lines = [...written.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
      paragraph.replaceAll("<w:noBreakHyphen/>", "~").replaceAll(/<[^>]*>/g, ""),
    );
    expect(lines).toContain("R-012 was looked at on 2026~11~24.");
    expect(lines).toContain("R-012");
    expect(lines).toContain("Codes R (R~012, R~013), done 2026~11~24");
  });

  it("has a contents table with page numbers and never asks to update fields", () => {
    const pages = [...body.matchAll(/PAGEREF _Toc\d+[\s\S]*?<w:t[^>]*>(\d+)<\/w:t>/g)].map((match) => Number(match[1]));
    expect(pages).toHaveLength(14);
    expect(pages.every((page, i) => page >= (pages[i - 1] ?? 2))).toBe(true);
    expect(parts["word/settings.xml"]).not.toContain("updateFields");
    expect(body).not.toMatch(/w:dirty="(?:true|1)"/);
  });

  it("has no header or footer on the cover and both on every other section", () => {
    const sections = [...body.matchAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)].map((match) => match[0]);
    expect(sections).toHaveLength(3);
    expect(sections[0]).not.toMatch(/headerReference|footerReference/);
    for (const section of sections.slice(1)) {
      expect(section).toContain("w:headerReference");
      expect(section).toContain("w:footerReference");
    }
    expect(sections[2]).toContain('w:orient="landscape"');
    const footer = Object.entries(parts).find(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
    expect(footer).toContain("CONFIDENTIAL");
    expect(footer).toContain("FICTIONAL EXAMPLE");
    expect(footer).toContain("NUMPAGES");
  });

  it("loads nothing from outside and holds no macro", () => {
    expect(Object.keys(parts).some((name) => /vba|embeddings|activeX/i.test(name))).toBe(false);
    for (const [name, part] of Object.entries(parts))
      if (name.endsWith(".rels")) expect(part).not.toContain('TargetMode="External"');
  });
});

describe("a DOCX of nasty text", () => {
  it("is valid, keeps the words and drops what must not travel", async () => {
    const file = await writeDocx(nastyModel());
    expect(await sdkErrors(file, "docx")).toEqual([]);
    const parts = partsOf(file);
    const text = Object.values(parts).join("");
    expect(text.replaceAll(/[\t\r\n]/g, "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(text).not.toContain("javascript:");
    expect(parts["word/document.xml"]).toContain("漢字");
    expect(parts["word/document.xml"]).toContain("😀");
    expect(parts["word/_rels/document.xml.rels"]).toContain("https://example.org/?a=1&amp;b=2");
    expect(parts["word/document.xml"]).toContain("x".repeat(40_000));
    expect(Buffer.compare(file, await writeDocx(nastyModel()))).toBe(0);
  });
});
