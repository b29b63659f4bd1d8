/** A document that holds everything users paste: control characters, formulas, huge cells, scripts of the world. */
import type { DocumentModel } from "../../src-main/documents/model.ts";

export const FORMULAS = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "\tTab first",
  "=cmd|' /C calc'!A0",
];

export const NASTY = [
  ...FORMULAS,
  "control \u0000\u0001\u0008\u000B\u001F\u007F\u0085 end",
  "lone \uD800 surrogate \uDC00",
  "override \u202Eevil\u202C and isolate \u2066x\u2069",
  "x".repeat(40_000),
  `${"long words ".repeat(300)}end`,
  "😀 👩‍👩‍👧 emoji",
  "שלום עולם مرحبا",
  "漢字 かな 한국어",
  "_x0041_ stays",
  "<script>alert(1)</script> & \"quotes\" 'single' ]]>",
  "line one\nline two\r\nline three\u2028line four",
  "",
  "   ",
  "\uFFFE\uFFFF noncharacters",
];

/** The nasty texts in every place of the model that takes text. */
export function nastyModel(): DocumentModel {
  const text = NASTY.join("\n").slice(0, 2_000);
  return {
    meta: {
      title: "Nasty & <b>title</b> 漢字\u0007",
      subtitle: "=1+1",
      organisation: "&A & Sons\n\u202E<Ltd>",
      documentNumber: "=DOC & 1",
      version: "1\u0000",
      status: "Draft",
      classification: "Internal & 'more'",
      owner: "Ö. Ñandú",
      language: "en",
      date: "2026-01-02",
      created: "2026-01-02T03:04:05.000Z",
      marks: ["Draft & <x>"],
      control: NASTY.slice(0, 12).map((value, i) => [`Label ${i}`, value.slice(0, 300)]),
      history: [{ version: "=1", date: "2026-01-02", change: text, author: "+a", approvedBy: "@b" }],
      approvals: [{ step: "Approval", name: "-x", role: "r", date: "2026-13-45", note: "=n" }],
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          { type: "heading", level: 1, text: "Heading & <x> \u0000 漢字" },
          { type: "heading", level: 2, text: "  " },
          { type: "callout", tone: "attention", title: "T & <x>", text },
          {
            type: "paragraph",
            text: [
              { text: "bad link", href: "javascript:alert(1)" },
              { text: "good link", href: "https://example.org/?a=1&b=2" },
            ],
          },
          {
            type: "list",
            ordered: true,
            start: 3,
            items: [
              ...NASTY.slice(0, 4),
              [
                { type: "paragraph", text: "outer" },
                { type: "list", ordered: false, items: ["inner"] },
              ],
            ],
          },
          { type: "list", ordered: true, items: ["restarts at one"] },
          { type: "pageBreak" },
          { type: "table", caption: "Empty", columns: [{ header: "A", weight: 1 }], rows: [] },
          {
            type: "keep",
            blocks: [
              { type: "heading", level: 3, text: "Kept" },
              { type: "paragraph", look: "code", text: "a = 1\n  b = 2" },
            ],
          },
        ],
      },
      {
        orientation: "landscape",
        blocks: [
          {
            type: "table",
            caption: "Nasty",
            columns: [
              { header: "No", weight: 1, rowHeading: true },
              { header: "Text", weight: 9 },
            ],
            rows: [{ kind: "group", title: "Group <x>" }, ...NASTY.map((value, i) => ({ cells: [String(i), value] }))],
          },
        ],
      },
    ],
    workbook: {
      sheets: [
        {
          kind: "list",
          name: "It's a list",
          columns: [
            { header: "=Header", type: "text", width: 20 },
            { header: "Date", type: "date", width: 12 },
            { header: "Number", type: "number", width: 8 },
            { header: "State", type: "status", width: 10, options: ['a"b', "b"], tones: { 'a"b': "high" } },
          ],
          rows: NASTY.map((value, i) => [value, i % 2 === 0 ? "2026-02-29" : "2026-02-28", i, 'a"b']),
        },
        {
          kind: "summary",
          name: "Sums",
          widths: [20, 10],
          tables: [
            {
              title: "=T",
              header: ["State", "Count"],
              rows: [
                ['a"b', { count: "It's a list", where: { State: 'a"b' } }],
                ["tilde", { count: "It's a list", where: { State: "=*?~" } }],
              ],
              totalRow: true,
            },
          ],
        },
      ],
    },
  };
}
