import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { writeXlsx } from "../../src-main/documents/xlsx/write-xlsx.ts";
import { FORMULAS, NASTY, nastyModel } from "./nasty.ts";
import { partsOf, sdkErrors } from "./ooxml.ts";
import { sampleDraft, sampleSoa } from "./sample-soa.ts";

describe("an XLSX of the statement", () => {
  let file: Uint8Array;
  let parts: Record<string, string>;
  let list: string;

  beforeAll(async () => {
    file = await writeXlsx(sampleSoa());
    parts = partsOf(file);
    list = parts["xl/worksheets/sheet2.xml"] ?? "";
  });

  it("has no error for the Open XML SDK", async () => {
    expect(await sdkErrors(file, "xlsx")).toEqual([]);
    expect(await sdkErrors(await writeXlsx(sampleDraft()), "xlsx")).toEqual([]);
  });

  it("has the same bytes when it is written again, also in another time zone", async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "America/Los_Angeles";
      expect(Buffer.compare(await writeXlsx(sampleSoa()), file)).toBe(0);
    } finally {
      process.env.TZ = zone ?? "UTC";
    }
  });

  it("has a frozen header, filter, drop-downs, colours and print titles on the list", () => {
    expect(list).toMatch(/<pane [^>]*xSplit="2"[^>]*ySplit="1"/);
    expect(list).toContain('<autoFilter ref="A1:Q42"');
    expect(list.match(/<dataValidation /g)?.length).toBe(3);
    expect(list.match(/<cfRule /g)?.length).toBeGreaterThanOrEqual(7);
    expect(list).toContain("Page &amp;P of &amp;N");
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$1/);
  });

  it("offers choices with a comma from a hidden sheet, names sheets with a blank in quotes, and breaks no word of a header", async () => {
    const levels = ["Assistance: the system helps, a person acts", "None"];
    const sheet = {
      kind: "list" as const,
      name: "Ada's systems",
      frozenColumns: 1,
      columns: [
        { header: "Ref.", type: "text" as const, width: 10 },
        { header: "Automation", type: "text" as const, width: 6, options: levels },
        { header: "AIMS record", type: "text" as const, width: 5, hidden: true },
      ],
      rows: [["S-001", levels[0]!, "0192-a-very-long-id-that-nobody-sees"]],
    };
    const file = await writeXlsx({ ...sampleSoa(), workbook: { sheets: [sheet] } });
    expect(await sdkErrors(file, "xlsx")).toEqual([]);
    const { "xl/workbook.xml": book = "", "xl/worksheets/sheet2.xml": written = "" } = partsOf(file);
    expect(book.replaceAll("&apos;", "'")).toContain(">'Ada''s systems'!$1:$1<");
    expect(book).toMatch(/<sheet name="Choices"[^>]*state="hidden"/);
    expect(written).toMatch(/<formula1>'?Choices'?!\$A\$1:\$A\$2<\/formula1>/);
    expect((await readXlsx(file)).sheets[2]?.rows.map((row) => row[0])).toEqual(levels);
    expect(Number(/<col min="2"[^>]*width="([\d.]+)"/.exec(written)?.[1])).toBeGreaterThan("Automation".length);
    // One line high: what is hidden takes no room.
    expect(Number(/<row r="2"[^>]*ht="([\d.]+)"/.exec(written)?.[1])).toBeLessThan(40);
  });

  it("has neither header nor footer on the first page of the document control sheet", () => {
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<headerFooter differentFirst="(?:1|true)"/);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<firstHeader");
  });

  it("counts live, with cached results that equal the rows", async () => {
    const summary = parts["xl/worksheets/sheet3.xml"] ?? "";
    expect(summary).toContain("<f>COUNTIFS(");
    const book = await readXlsx(file);
    const rows = book.sheets[2]?.rows ?? [];
    expect(rows.find((row) => row[0] === "Included")?.slice(0, 4)).toEqual(["Included", 36, 3, 39]);
    expect(
      rows.filter((row) => row[0] === "Total").map((row) => row.findLast((value) => value !== null && value !== "")),
    ).toEqual([41, 41, 41]);
  });
});

describe("an XLSX of nasty text", () => {
  it("is valid and gives every text back as text, never as a formula", async () => {
    const file = await writeXlsx(nastyModel());
    expect(await sdkErrors(file, "xlsx")).toEqual([]);
    const list = partsOf(file)["xl/worksheets/sheet2.xml"] ?? "";
    expect(list).not.toContain("<f>");
    const rows = (await readXlsx(file)).sheets[1]?.rows ?? [];
    expect(rows.slice(1, FORMULAS.length + 1).map((row) => row[0])).toEqual(FORMULAS);
    expect(rows[NASTY.indexOf("_x0041_ stays") + 1]?.[0]).toBe("_x0041_ stays");
    expect(rows[NASTY.indexOf("漢字 かな 한국어") + 1]?.[0]).toBe("漢字 かな 한국어");
    const long = String(rows[NASTY.findIndex((text) => text.length === 40_000) + 1]?.[0]);
    expect(long.length).toBe(32_767);
    expect(long).toMatch(/\[cut: .*\]$/);
    expect(JSON.stringify(rows)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uD800-\uDFFF](?![\uDC00-\uDFFF])/u);
  });

  it("keeps a date that does not exist as the text it was", async () => {
    const rows = (await readXlsx(await writeXlsx(nastyModel()))).sheets[1]?.rows ?? [];
    expect(rows[1]?.[1]).toBe("2026-02-29");
    expect(rows[2]?.[1]).toBeInstanceOf(Date);
  });

  it("counts values with quotes and wildcards as they are written", async () => {
    const rows = (await readXlsx(await writeXlsx(nastyModel()))).sheets[2]?.rows ?? [];
    expect(rows.find((row) => row[0] === 'a"b')?.[1]).toBe(NASTY.length);
    expect(rows.find((row) => row[0] === "tilde")?.[1]).toBe(0);
    expect(partsOf(await writeXlsx(nastyModel()))["xl/worksheets/sheet3.xml"]).toMatch(/'It(?:&apos;|'){2}s a list'/);
  });
});
