import { describe, expect, test } from "vitest";
import { createTableReader } from "../../src-main/tables/table-reader.ts";

const { readTable } = createTableReader();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string, order: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(order === "le" ? bytes : bytes.swap16());
};
const umlauts = "Id;Name;Stufe\n1;Prüfung für Größe;hoch\n2;Übung;mittel\n";

describe("encodings", () => {
  test.each([
    ["UTF-8", utf8(umlauts), "utf-8"],
    ["UTF-8 with a mark", utf8(`\ufeff${umlauts}`), "utf-8"],
    ["Windows-1252", latin(umlauts), "windows-1252"],
    ["UTF-16 LE with a mark", utf16(`\ufeff${umlauts}`, "le"), "utf-16le"],
    ["UTF-16 BE with a mark", utf16(`\ufeff${umlauts}`, "be"), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(umlauts, "le"), "utf-16le"],
    ["UTF-16 BE without a mark", utf16(umlauts, "be"), "utf-16be"],
  ])("umlauts survive %s", async (_, bytes, encoding) => {
    const table = await readTable(bytes, "risiken.csv");
    expect(table).toMatchObject({ kind: "csv", encoding, delimiter: ";", columns: ["Id", "Name", "Stufe"] });
    expect(table.rows[0]).toEqual({ line: 2, cells: ["1", "Prüfung für Größe", "hoch"] });
  });

  test("Windows-1252 signs between 0x80 and 0x9f are not lost, and the guess is told", async () => {
    const table = await readTable(new Uint8Array([...latin("Name;Preis\nA;"), 0x80, 0x93, 0x78, 0x94, 0x96]), "x.csv");
    expect(table.rows[0]?.cells[1]).toBe("€“x”–");
    expect(table.warnings.join()).toContain("Windows-1252");
  });

  test("text garbled before it reached us is pointed out", async () => {
    const table = await readTable(utf8("Name;Art\nPrÃ¼fung;x\n"), "x.csv");
    expect(table.warnings.join()).toContain("garbled");
  });
});

describe("delimiters and line ends", () => {
  test.each([[","], [";"], ["\t"], ["|"]])(
    "the delimiter %j is found among texts with other delimiters",
    async (delimiter) => {
      const text = [
        ["Id", "Name", "Text"],
        ["1", "a", "x"],
        ["2", "b", "y"],
      ]
        .map((row) => row.join(delimiter))
        .join("\n");
      const quoted = `${text}\n3${delimiter}c${delimiter}"one, two; three | four"`;
      const table = await readTable(utf8(quoted), "x.csv");
      expect(table.delimiter).toBe(delimiter);
      expect(table.rows).toHaveLength(3);
    },
  );

  test("decimal commas do not make a semicolon file a comma file", async () => {
    const table = await readTable(utf8("Name;Wert;Wert 2\na;1,5;2,5\nb;3,5;4,5\n"), "x.csv");
    expect(table.rows[0]?.cells).toEqual(["a", "1,5", "2,5"]);
  });

  test("a first line sep=; names the delimiter and is not counted as a row", async () => {
    const table = await readTable(utf8('sep=;\r\nName;Text\r\na;"x,y,z"\r\n'), "x.csv");
    expect(table).toMatchObject({ delimiter: ";", headerRow: 1, rows: [{ line: 2, cells: ["a", "x,y,z"] }] });
  });

  test.each([["\n"], ["\r\n"], ["\r"]])(
    "line ends %j separate rows but not the lines of a quoted cell",
    async (end) => {
      const table = await readTable(utf8(["Name,Text", 'a,"first', 'second"', 'b,"say ""hi"""'].join(end)), "x.csv");
      expect(table.rows).toEqual([
        { line: 2, cells: ["a", "first\nsecond"] },
        { line: 3, cells: ["b", 'say "hi"'] },
      ]);
    },
  );

  test("a list of one column is a table", async () => {
    expect((await readTable(utf8("Name\nChatbot\nScoring\n"), "x.csv")).rows).toHaveLength(2);
  });
});

describe("odd tables", () => {
  test("titles below a heading are found, and lines keep the numbers a spreadsheet shows", async () => {
    const table = await readTable(
      utf8("AI register 2026;;;\n;;;\nGroup;;Score;\nId;Name;L;I\n;;;\nR1;Bias;4;5\n;;;\nR2;Drift;3;2\n;;;\n"),
      "x.csv",
    );
    expect(table.headerRow).toBe(4);
    expect(table.rows.map(({ line }) => line)).toEqual([6, 8]);
    expect(table.warnings.join()).toContain("row 4");
  });

  test("a first data row fuller than the titles is not taken for the titles", async () => {
    const table = await readTable(utf8("Id,Name,,Due\nR1,Bias,4,2026-01-01\nR2,Drift,5,2026-02-01\n"), "x.csv");
    expect(table).toMatchObject({ headerRow: 1, columns: ["Id", "Name", "Column C", "Due"] });
  });

  test("the row of titles can be given", async () => {
    const table = await readTable(utf8("a,b,c,d\nId,Name,x,\n1,2,3,4\n"), "x.csv", { headerRow: 2 });
    expect(table.columns).toEqual(["Id", "Name", "x", "Column D"]);
  });

  test("equal titles become different ones", async () => {
    const table = await readTable(utf8("Name,Score,Score,Score (2),Score\na,b,c,d,e\n"), "x.csv");
    expect(table.columns).toEqual(["Name", "Score", "Score (3)", "Score (2)", "Score (4)"]);
  });

  test("short rows are filled up and long rows keep their cells", async () => {
    const table = await readTable(utf8('Name,Level,Text\na\nb,low,"x",more\n'), "x.csv");
    expect(table.columns).toEqual(["Name", "Level", "Text", "Column D"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["a", "", "", ""],
      ["b", "low", "x", "more"],
    ]);
    expect(table.warnings.join()).toContain("beyond the last column title");
  });

  test("columns without title and content are dropped, control and bidi characters removed", async () => {
    const table = await readTable(utf8("Name,,Text,,\na\u202eb,,x\u0007y,,\n"), "x.csv");
    expect(table).toMatchObject({ columns: ["Name", "Text"], rows: [{ cells: ["ab", "xy"] }] });
  });

  test('a formula in CSV stays the text it is, and ="007" keeps its zeros', async () => {
    const table = await readTable(utf8('Id,Name\n="007",=HYPERLINK(1)\n'), "x.csv");
    expect(table.rows[0]?.cells).toEqual(["007", "=HYPERLINK(1)"]);
  });
});

describe("files that are refused", () => {
  test.each([
    ["no bytes", new Uint8Array(), "EMPTY"],
    ["only blank rows", utf8(";;;\n;;\n"), "EMPTY"],
    ["only titles", utf8("Id;Name\n"), "EMPTY"],
    ["a PDF", utf8("%PDF-1.7\n1 0 obj\n"), "NOT_A_TABLE"],
    ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), "NOT_A_TABLE"],
    ["a web page", utf8("<html><table><tr><td>1</td></tr></table></html>"), "NOT_A_TABLE"],
    ["XML", utf8('<?xml version="1.0"?><Workbook/>'), "NOT_A_TABLE"],
    ["JSON", utf8('[{"name":"x"}]'), "NOT_A_TABLE"],
    ["NUL bytes", utf8("Name,Text\na,\u0000\u0000\n"), "NOT_A_TABLE"],
    ["noise", new Uint8Array(5000).map((_, index) => (index * 7919) % 251), "NOT_A_TABLE"],
    ["an open quotation mark", utf8('Name,Text\na,"x\nb,y\nc,z\n'), "BROKEN"],
    ["more than 25 MB", new Uint8Array(26 * 1024 * 1024).fill(0x61), "TOO_LARGE"],
    ["1,000,000 rows", utf8(`Id,Name\n${"1,abcdefgh\n".repeat(1_000_000)}`), "TOO_MANY_ROWS"],
    ["20,001 rows", utf8(`Id,Name\n${"1,a\n".repeat(20_001)}`), "TOO_MANY_ROWS"],
    [
      "201 columns",
      utf8(`${Array.from({ length: 201 }, (_, index) => `c${index}`).join(",")}\n${"x,".repeat(200)}x\n`),
      "TOO_MANY_COLUMNS",
    ],
  ])("%s: the code says why and the message what to do", async (_, bytes, code) => {
    await expect(readTable(bytes, "x.csv")).rejects.toMatchObject({
      name: "TableError",
      code,
      message: expect.stringMatching(/^[A-Z].{30,}|^The table is empty/s),
    });
  });

  test("20,000 rows are read, and 100,000 blank rows after them do no harm", async () => {
    const table = await readTable(utf8(`Id,Name\n${"1,a\n".repeat(20_000)}${",\n".repeat(100_000)}`), "x.csv");
    expect(table.rows).toHaveLength(20_000);
  });

  test("a cancelled read says so", async () => {
    await expect(readTable(utf8("a,b\n1,2\n"), "x.csv", { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });
});
