import { TableError } from "./table-error.ts";

const signatures: readonly (readonly [string, string])[] = [
  ["25504446", "a PDF document"],
  ["89504e47", "a PNG image"],
  ["ffd8ff", "a JPEG image"],
  ["47494638", "a GIF image"],
  ["49492a00", "a TIFF image"],
  ["4d4d002a", "a TIFF image"],
  ["1f8b", "a gzip archive"],
  ["377abcaf271c", "a 7-Zip archive"],
  ["52617221", "a RAR archive"],
  ["4d5a", "a Windows program"],
  ["7f454c46", "a program"],
  ["53514c69746520666f726d6174", "a SQLite database (perhaps a workspace file)"],
  ["7b5c727466", "an RTF document"],
];
const advice = "Save the table as an Excel workbook (.xlsx) or as CSV and choose that file.";

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, hex.length / 2)).toString("hex") === hex;
}

function refuseOle(bytes: Uint8Array): never {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    throw new TableError(
      "ENCRYPTED",
      "The workbook is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save it again.",
    );
  }
  throw new TableError(
    "OLD_XLS",
    "This is an old Excel workbook (.xls) or another old Office file. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).",
  );
}

function refuseText(bytes: Uint8Array, isWorkbookName: boolean): void {
  const start = Buffer.from(bytes.subarray(0, 512))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart()
    .toLowerCase();
  const found = /^(<!doctype html|<html|<table)/.test(start)
    ? "a web page"
    : start.startsWith("<?xml") || /^<[a-z]+[ >:]/.test(start)
      ? "an XML file"
      : /^[[{]\s*["[{\]}]/.test(start)
        ? "a JSON file"
        : isWorkbookName
          ? "not a workbook inside"
          : undefined;
  if (found === "not a workbook inside") {
    throw new TableError(
      "NOT_A_TABLE",
      `The file is named like an Excel workbook but is ${found}. If it holds comma-separated text, rename it to end in .csv; otherwise save it again as .xlsx.`,
    );
  }
  if (found) throw new TableError("NOT_A_TABLE", `The file is ${found}, not a table. ${advice}`);
}

/**
 * What the bytes are: a ZIP (which an XLSX is) or text to be read as CSV. The name only helps to word the message.
 * @throws TableError EMPTY, NOT_A_TABLE, ENCRYPTED, OLD_XLS
 */
export function sniffTable(bytes: Uint8Array, fileName: string): "zip" | "text" {
  if (bytes.length === 0)
    throw new TableError("EMPTY", "The file is empty (0 bytes). Save the table again and choose that file.");
  if (startsWith(bytes, "504b0304") || startsWith(bytes, "504b0506")) return "zip";
  if (startsWith(bytes, "d0cf11e0a1b11ae1")) refuseOle(bytes);
  const known = signatures.find(([hex]) => startsWith(bytes, hex));
  // "MZ" and the like may begin a title in plain text; a program is never free of NUL bytes.
  if (known && (known[0].length > 4 || bytes.subarray(0, 4096).includes(0)))
    throw new TableError("NOT_A_TABLE", `The file is ${known[1]}, not a table. ${advice}`);
  refuseText(bytes, /\.(xlsx|xlsm|xltx|xls|xlsb)$/i.test(fileName));
  return "text";
}
