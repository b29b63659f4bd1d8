import { TableError } from "./table-error.ts";

// Bytes 0x80-0x9f of Windows-1252 by hand: several Node versions decode them as Latin-1 control characters.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Text of a file and the encoding it was read in. */
export type DecodedText = {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  warnings: string[];
};

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (char) => windows1252.charAt(char.charCodeAt(0) - 0x80));
}

/** UTF-16 without a mark: western text then has a zero in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > length * 0.35 && even < length * 0.02) return "utf-16le";
  return even > length * 0.35 && odd < length * 0.02 ? "utf-16be" : undefined;
}

function decode(bytes: Uint8Array): DecodedText {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const utf16 = marked ?? guessUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16, warnings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", warnings: [] };
  } catch {
    const warning =
      "The file is not UTF-8; it was read as Windows-1252 (Western European). Check the umlauts and accents in the preview.";
    return { text: decodeWindows1252(bytes), encoding: "windows-1252", warnings: [warning] };
  }
}

/**
 * Decodes a text file: byte order mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252 with a warning.
 * @throws TableError NOT_A_TABLE when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  const sample = decoded.text.slice(0, 100_000);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells binary from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g)?.length ?? 0;
  const damaged = sample.split("\ufffd").length - 1;
  if (decoded.text.includes("\u0000") || controls > Math.max(3, sample.length / 200) || damaged > sample.length / 20) {
    throw new TableError(
      "NOT_A_TABLE",
      "The file is not a text table: it holds binary data. Save the table as an Excel workbook (.xlsx) or as CSV and choose that file.",
    );
  }
  const warnings = [...decoded.warnings];
  if (/Ã[¤¶¼Ÿ„–œ©¨ ±]|â€[™œ“”]/.test(sample))
    warnings.push(
      'Some letters look garbled ("Ã¼" for "ü"): the file seems to have been saved in a wrong encoding before. Export it again as UTF-8 if the preview shows it.',
    );
  if (damaged > 0)
    warnings.push(
      "Some characters are lost in the file itself (shown as \ufffd). Export it again as UTF-8 if they matter.",
    );
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, ""), warnings };
}
