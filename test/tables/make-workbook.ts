import { strToU8, zipSync, type Zippable } from "fflate";
import { writeXlsx, type CellValue } from "hucre/xlsx";

/** A workbook as a spreadsheet program would write it. */
export function makeWorkbook(rows: CellValue[][], name = "Register"): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows }] });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type RawSheet = { name: string; xml: string; hidden?: boolean };

/** `<worksheet>` around rows (and whatever follows them) given as XML. */
export function sheetXml(rows: string, after = ""): string {
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** One row of texts and numbers as XML, with the row number 1-based. */
export function rowXml(number: number, cells: readonly (string | number)[]): string {
  const inner = cells.map((cell, index) => {
    const ref = `${String.fromCharCode(65 + index)}${number}`;
    return typeof cell === "number"
      ? `<c r="${ref}"><v>${cell}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${inner.join("")}</row>`;
}

/** A workbook from raw sheet XML, for files that no honest program writes. `extra` adds or replaces parts. */
export function makeRawWorkbook(sheets: readonly RawSheet[], extra: Zippable = {}): Uint8Array {
  const parts: Zippable = {
    "[Content_Types].xml": strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${rel}"><sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ),
  };
  sheets.forEach(({ xml }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(xml);
  });
  return zipSync({ ...parts, ...extra });
}
