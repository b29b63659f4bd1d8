import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src-main/documents/docx/write-docx.ts";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { nastyModel } from "./nasty.ts";
import { hasOffice, officePages } from "./ooxml.ts";
import { sampleSoa } from "./sample-soa.ts";

describe.skipIf(!hasOffice)("LibreOffice", { timeout: 120_000 }, () => {
  it("opens the DOCX with the page numbers its contents promise and no furniture on the cover", async () => {
    const pages = await officePages(await writeDocx(sampleSoa()), "docx");
    expect(pages[0]).not.toMatch(/Page \d|CONFIDENTIAL/);
    expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
    for (const [title, page] of Object.entries({ Summary: 3, "Open points": 4, Controls: 5 })) {
      expect(pages[1]).toMatch(new RegExp(`${title}[ .…_]+${page}\\n`));
      expect(pages[page - 1]).toMatch(new RegExp(`^\\s*${title}\\s*$`, "m"));
    }
    for (const page of pages.slice(4)) expect(page).toMatch(/Ref\s+Control\s+Decision/);
    expect(pages.at(-1)).toContain("X.03");
  });

  it("opens the XLSX and prints titles and page numbers", async () => {
    const pages = await officePages(await writeXlsx(sampleSoa()), "xlsx");
    expect(pages[0]).toContain("NLA-SOA-001");
    expect(pages[0]).not.toMatch(/Page 1 of/);
    expect(pages[1]).toMatch(/Page 2 of \d/);
    expect(pages[2]).toMatch(/Ref\s+Control/);
    expect(pages.at(-1)).toContain("Decisions by area");
  });

  it("opens both files of nasty text", async () => {
    expect((await officePages(await writeDocx(nastyModel()), "docx")).join("")).toContain("Heading & <x>");
    expect((await officePages(await writeXlsx(nastyModel()), "xlsx")).join("")).toContain("=HYPERLINK");
  });
});
