import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createTableReader } from "../../src-main/tables/table-reader.ts";
import { makeRawWorkbook, makeWorkbook, rowXml, sheetXml } from "./make-workbook.ts";

const { readTable } = createTableReader();
const titles = rowXml(1, ["Id", "Name"]);
const read = (xml: string, options = {}) => readTable(makeRawWorkbook([{ name: "S", xml }]), "x.xlsx", options);

describe("workbooks", () => {
  test("numbers, dates, truth values, long texts and leading zeros arrive as text", async () => {
    const bytes = await makeWorkbook([
      ["Id", "Name", "Score", "Due", "Active", "Text"],
      ["007", "Größe", 4, new Date(Date.UTC(2026, 2, 1)), true, "one\ntwo"],
      [12, "B", 0.1 + 0.2, null, false, " x "],
    ]);
    const table = await readTable(bytes, "register.xlsx");
    expect(table).toMatchObject({ kind: "xlsx", sheetNames: ["Register"], sheet: "Register", headerRow: 1 });
    expect(table.rows).toEqual([
      { line: 2, cells: ["007", "Größe", "4", "2026-03-01", "TRUE", "one\ntwo"] },
      { line: 3, cells: ["12", "B", "0.3", "", "FALSE", "x"] },
    ]);
  });

  test("a formula gives its stored result; without one the cell is empty and named", async () => {
    const table = await read(
      sheetXml(
        `${titles}<row r="2"><c r="A2" t="str"><f>"R"&amp;1</f><v>R1</v></c><c r="B2"><f>SUM(1,2)</f><v>3</v></c></row><row r="3"><c r="A3"><f>NOW()</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>R4</t></is></c></row>`,
      ),
    );
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["R1", "3"],
      ["R4", ""],
    ]);
    expect(table.warnings.join("\n")).toMatch(/without a stored result.*A3[\s\S]*error.*B3/);
  });

  test("merged titles, a merged heading and cells merged downwards are followed", async () => {
    const rows =
      rowXml(1, ["Risk register of the whole company"]) +
      rowXml(2, ["System", "Risk", "Score"]) +
      `<row r="3">${rowXml(3, ["Chatbot", "Bias"]).slice(11, -6)}<c r="C3"><v>4</v></c><c r="D3"><v>5</v></c></row>` +
      '<row r="4"><c r="B4" t="inlineStr"><is><t>Drift</t></is></c></row>';
    const table = await read(
      sheetXml(
        rows,
        '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="C2:D2"/><mergeCell ref="A3:A4"/></mergeCells>',
      ),
    );
    expect(table.columns).toEqual(["System", "Risk", "Score", "Score (2)"]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Chatbot", "Bias", "4", "5"],
      ["Chatbot", "Drift", "", ""],
    ]);
  });

  test("the first visible sheet with a table is taken, another one on request", async () => {
    const filled = (name: string) => sheetXml(titles + rowXml(2, ["1", name]));
    const bytes = makeRawWorkbook([
      { name: "Cover", xml: sheetXml(rowXml(1, ["Cover"])) },
      { name: "Lists", xml: filled("L"), hidden: true },
      { name: "R &amp; D", xml: filled("R") },
      { name: "Old", xml: filled("O") },
    ]);
    expect(await readTable(bytes, "x.xlsx")).toMatchObject({
      sheet: "R & D",
      sheetNames: ["Cover", "Lists", "R & D", "Old"],
      rows: [{ cells: ["1", "R"] }],
    });
    expect(await readTable(bytes, "x.xlsx", { sheet: "old" })).toMatchObject({
      sheet: "Old",
      rows: [{ cells: ["1", "O"] }],
    });
    await expect(readTable(bytes, "x.xlsx", { sheet: "None" })).rejects.toMatchObject({
      code: "NO_SUCH_SHEET",
      message: expect.stringContaining("R & D"),
    });
  });

  test("gaps between rows keep their numbers and hidden rows are told", async () => {
    const table = await read(
      sheetXml(
        `${titles}${rowXml(40, ["1", "a"])}<row r="41" hidden="1">${rowXml(41, ["2", "b"]).slice(12, -6)}</row>`,
      ),
    );
    expect(table.rows.map(({ line }) => line)).toEqual([40, 41]);
    expect(table.warnings.join()).toContain("hidden");
  });

  test("the name of the file does not matter, what is inside does", async () => {
    expect((await readTable(await makeWorkbook([["Name"], ["x"]]), "list.csv")).kind).toBe("xlsx");
    await expect(readTable(strToU8("Name,Text\na,b\n"), "list.xlsx")).rejects.toMatchObject({
      code: "NOT_A_TABLE",
      message: expect.stringContaining(".csv"),
    });
  });
});

const ole = (name: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(name, "utf16le"),
  ]);
const plain = makeRawWorkbook([{ name: "S", xml: sheetXml(titles + rowXml(2, ["1", "a"])) }]);
const withPart = (name: string, bytes: Uint8Array): Uint8Array =>
  makeRawWorkbook([{ name: "S", xml: sheetXml(titles + rowXml(2, ["1", "a"])) }], { [name]: bytes });
const manyRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
  ).join("");

/** The same archive with one byte of the last part's data changed, so that its checksum is wrong. */
function damage(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe("hostile and foreign workbooks", () => {
  test.each<[string, () => Uint8Array, string]>([
    [
      "a zip bomb of 200 MB of zeros",
      () => withPart("xl/worksheets/sheet9.xml", new Uint8Array(200_000_000)),
      "TOO_LARGE",
    ],
    [
      "a smaller bomb that only its ratio gives away",
      () => withPart("xl/media/a.xml", new Uint8Array(20_000_000)),
      "TOO_LARGE",
    ],
    [
      "600 parts",
      () =>
        makeRawWorkbook(
          [{ name: "S", xml: sheetXml(titles) }],
          Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`xl/p${index}.xml`, strToU8("x")])),
        ),
      "TOO_LARGE",
    ],
    ["1,000,000 rows", () => makeRawWorkbook([{ name: "S", xml: sheetXml(manyRows(1_000_000)) }]), "TOO_MANY_ROWS"],
    [
      "20,001 rows",
      () => makeRawWorkbook([{ name: "S", xml: sheetXml(titles + manyRows(20_002).slice(manyRows(1).length)) }]),
      "TOO_MANY_ROWS",
    ],
    [
      "a lone cell in the last row",
      () => makeRawWorkbook([{ name: "S", xml: sheetXml(titles + rowXml(1_048_576, ["1", "a"])) }]),
      "TOO_MANY_ROWS",
    ],
    [
      "201 columns",
      () =>
        makeRawWorkbook([
          {
            name: "S",
            xml: sheetXml(
              `<row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(201)}</row>${rowXml(2, ["1"])}`,
            ),
          },
        ]),
      "TOO_MANY_COLUMNS",
    ],
    [
      "an entity bomb",
      () =>
        makeRawWorkbook([
          { name: "S", xml: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetXml(rowXml(1, ["&b;"]))}` },
        ]),
      "ACTIVE_CONTENT",
    ],
    [
      "an outside entity behind a long comment",
      () =>
        makeRawWorkbook([
          { name: "S", xml: `<!--${"x".repeat(9000)}--><!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(titles)}` },
        ]),
      "ACTIVE_CONTENT",
    ],
    ["macros", () => withPart("xl/vbaProject.bin", strToU8("x")), "ACTIVE_CONTENT"],
    ["Excel 4 macros", () => withPart("xl/macrosheets/sheet1.xml", strToU8("<x/>")), "ACTIVE_CONTENT"],
    ["a program inside", () => withPart("xl/embeddings/setup.exe", strToU8("x")), "ACTIVE_CONTENT"],
    ["a password", () => ole("EncryptedPackage"), "ENCRYPTED"],
    ["an old .xls", () => ole("Workbook"), "OLD_XLS"],
    ["an .xlsb", () => withPart("xl/workbook.bin", strToU8("x")), "OLD_XLS"],
    ["a Word document", () => withPart("word/document.xml", strToU8("<x/>")), "NOT_A_TABLE"],
    ["an OpenDocument sheet", () => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }), "NOT_A_TABLE"],
    ["a plain archive", () => zipSync({ "a.txt": strToU8("x") }), "NOT_A_TABLE"],
    ["an empty archive", () => zipSync({}), "NOT_A_TABLE"],
    ["a part name that climbs out", () => withPart("../../evil.xml", strToU8("<x/>")), "BROKEN"],
    ["a file cut short", () => plain.subarray(0, plain.length - 40), "BROKEN"],
    ["damaged bytes", () => damage(plain), "BROKEN"],
    ["only titles", () => makeRawWorkbook([{ name: "S", xml: sheetXml(titles) }]), "EMPTY"],
    [
      "XML that is none",
      () =>
        makeRawWorkbook([
          { name: "S", xml: `${titles}${rowXml(2, ["a"])}<row r="3"><c r="ZZZZZZZ9999999999"><v>1</v></c></row>` },
        ]),
      "EMPTY",
    ],
  ])("%s is refused with its reason", async (_, make, code) => {
    await expect(readTable(make(), "x.xlsx")).rejects.toMatchObject({
      name: "TableError",
      code,
      message: expect.stringMatching(/^[A-Z].{30,}/s),
    });
  });

  test.each([
    [
      "a merge over the whole sheet",
      sheetXml(titles + rowXml(2, ["1", "a"]), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ],
    [
      "a column definition of two thousand million",
      sheetXml(titles + rowXml(2, ["1", "a"])).replace(
        "<sheetData>",
        '<cols><col min="1" max="2000000000" width="9"/></cols><sheetData>',
      ),
    ],
    [
      "a list validation on the whole sheet",
      sheetXml(
        titles + rowXml(2, ["1", "a"]),
        '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      ),
    ],
    [
      "a cell in the last column",
      sheetXml(titles + rowXml(2, ["1", "a"]) + '<row r="3"><c r="XFD3"><v>1</v></c></row>'),
    ],
  ])("%s is read without harm", async (_, xml) => {
    expect((await read(xml)).rows[0]?.cells.slice(0, 2)).toEqual(["1", "a"]);
  });

  test("prefixed XML is read like any other", async () => {
    const xml = sheetXml(titles + rowXml(2, ["1", "a"]))
      .replace(/<(\/?)(\w)/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    expect((await read(xml)).rows).toEqual([{ line: 2, cells: ["1", "a"] }]);
  });

  test("a part that unpacks to more than it declares is stopped", async () => {
    const bytes = makeRawWorkbook([{ name: "S", xml: sheetXml(titles + rowXml(2, ["1", "a".repeat(100_000)])) }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 30; at += 1) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 90_000) view.setUint32(at + 22, 10, true);
      if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 90_000) view.setUint32(at + 24, 10, true);
    }
    await expect(readTable(bytes, "x.xlsx")).rejects.toMatchObject({ code: "BROKEN" });
  });
});
