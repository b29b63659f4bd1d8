import { describe, expect, it } from "vitest";
import { cleanDeep, cleanText, fitCell, safeHref } from "../../src-main/documents/clean-text.ts";
import { cellName, columnName } from "../../src-main/documents/xlsx/formulas.ts";
import { rowHeight } from "../../src-main/documents/xlsx/row-height.ts";
import { richTextBlocks } from "../../src-main/documents/rich-text.ts";
import type { RichTextNode } from "../../src-main/documents/model.ts";
import { TONES } from "../../src-shared/domain/tones.ts";

describe("text for documents", () => {
  it("loses control characters and overrides but no letter, tab or newline", () => {
    expect(cleanText("a\u0000b\tc\r\nd\u202Ee\uD800f😀")).toBe("ab\tc\nde\uFFFDf😀");
  });

  it("is cleaned at every depth, and a key named __proto__ stays a key", () => {
    const value = cleanDeep(JSON.parse('{"a":["x\\u0007"],"__proto__":{"b":"\\u0007y"}}'));
    expect(value.a).toEqual(["x"]);
    expect(Object.keys(value)).toContain("__proto__");
    expect(({} as Record<string, unknown>).b).toBeUndefined();
  });

  it("never cuts a cell inside an emoji", () => {
    const cut = fitCell("😀".repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.isWellFormed()).toBe(true);
  });

  it("links to web and mail addresses only", () => {
    expect(safeHref("https://example.org/a")).toBe("https://example.org/a");
    expect(safeHref("mailto:a@example.org")).toBe("mailto:a@example.org");
    for (const href of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "\\\\server\\share",
      "data:text/html,x",
      "https://",
      "http://a b",
    ])
      expect(safeHref(href)).toBeUndefined();
  });
});

describe("cells of a sheet", () => {
  it("have the names Excel gives them", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(cellName(1, 6, true)).toBe("$G$2");
  });

  it("get rows high enough for wrapped text, and never above Excel's limit", () => {
    expect(rowHeight(["short"], [20], 10)).toBeLessThan(20);
    expect(rowHeight(["word ".repeat(20)], [20], 10)).toBeGreaterThan(55);
    expect(rowHeight(["x".repeat(40_000)], [20], 10)).toBe(409);
  });
});

describe("rich text", () => {
  const text = (value: string, ...marks: string[]): RichTextNode => ({
    type: "text",
    text: value,
    marks: marks.map((type) => ({ type })),
  });
  const paragraph = (...content: RichTextNode[]): RichTextNode => ({ type: "paragraph", content });

  it("keeps lists, marks, tables and moves headings below the place it stands in", () => {
    const item = (...content: RichTextNode[]): RichTextNode => ({ type: "listItem", content });
    const doc: RichTextNode = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 1 }, content: [text("Title")] },
        paragraph(text("bold", "bold"), { type: "hardBreak" }, text("code", "code")),
        {
          type: "orderedList",
          attrs: { start: 3 },
          content: [item(paragraph(text("three")), { type: "bulletList", content: [item(paragraph(text("inner")))] })],
        },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: ["Role", "Duty"].map((name) => ({ type: "tableHeader", content: [paragraph(text(name))] })),
            },
            {
              type: "tableRow",
              content: [{ type: "tableCell", attrs: { colspan: 2 }, content: [paragraph(text("wide"))] }],
            },
          ],
        },
      ],
    };
    const blocks = richTextBlocks({ type: "richText", doc, headingLevel: 2 });
    expect(blocks[0]).toEqual({ type: "heading", level: 2, text: "Title" });
    expect(blocks[1]).toMatchObject({
      text: [{ text: "bold", bold: true }, { text: "\n" }, { text: "code", code: true }],
    });
    expect(blocks[2]).toMatchObject({
      type: "list",
      ordered: true,
      start: 3,
      items: [[{ type: "paragraph" }, { type: "list", ordered: false }]],
    });
    expect(blocks[3]).toMatchObject({
      type: "table",
      columns: [{ header: "Role" }, { header: "Duty" }],
      rows: [{ cells: [{ colSpan: 2 }] }],
    });
  });

  it("survives 20,000 nested quotes without losing the words", () => {
    let node: RichTextNode = paragraph(text("deep"));
    for (let i = 0; i < 20_000; i += 1) node = { type: "blockquote", content: [node] };
    expect(JSON.stringify(richTextBlocks({ type: "richText", doc: { type: "doc", content: [node] } }))).toContain(
      "deep",
    );
  });
});

describe("status colours", () => {
  const channel = (hex: string, at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (hex: string): number =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it("can be read: text 7:1 on its fill, marks 3:1 on white", () => {
    for (const [tone, colours] of Object.entries(TONES)) {
      expect(contrast(colours.text, colours.fill), tone).toBeGreaterThanOrEqual(7);
      expect(contrast(colours.mark, "#FFFFFF"), tone).toBeGreaterThanOrEqual(3);
    }
  });
});
