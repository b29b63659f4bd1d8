/** What the codes of a PDF font mean in Unicode, and how wide they are. A font that says neither is one whose words cannot be read. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import { decodeText } from "../tables/decode-text.ts";
import { glyphText } from "./glyph-names.ts";
import { tokens, type Operand } from "./pdf-tokens.ts";

/** `width` in thousandths of the font's size. */
export type Glyph = { readonly text: string; readonly width: number; readonly isSpace: boolean };
export type Font = { readonly decode: (codes: Uint8Array) => Glyph[] };

/** Reads the decoded bytes of a stream. */
type ReadStream = (stream: unknown) => Uint8Array;

const name = (text: string): PDFName => PDFName.of(text);

const codeOf = (bytes: Uint8Array): number => bytes.reduce((code, byte) => code * 256 + byte, 0);

const utf16 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(bytes[at]! * 256 + bytes[at + 1]!);
  return text.toWellFormed().replaceAll("\u0000", "");
};

/** More codes in one range than a font can have mean a damaged file. */
const LONGEST_RANGE = 65_536;

type Mapping = { readonly text: Map<number, string>; readonly codeBytes: number };

/** A ToUnicode map: single codes and ranges. */
const readMapping = (bytes: Uint8Array, usual: number): Mapping => {
  const text = new Map<number, string>();
  let codeBytes = usual;
  const bytesIn = (operand: Operand | undefined): Uint8Array | null => (operand instanceof Uint8Array ? operand : null);
  for (const { operator, operands } of tokens(bytes)) {
    if (operator === "endcodespacerange") codeBytes = bytesIn(operands[0])?.length ?? codeBytes;
    if (operator === "endbfchar")
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [from, to] = [bytesIn(operands[at]), bytesIn(operands[at + 1])];
        if (from && to) text.set(codeOf(from), utf16(to));
      }
    if (operator === "endbfrange")
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [low, high] = [bytesIn(operands[at]), bytesIn(operands[at + 1])];
        if (low && high) addRange(text, codeOf(low), codeOf(high), operands[at + 2]!);
      }
  }
  return { text, codeBytes };
};

const addRange = (text: Map<number, string>, low: number, high: number, to: Operand): void => {
  const count = Math.min(high - low + 1, LONGEST_RANGE);
  for (let step = 0; step < count; step++) {
    if (Array.isArray(to)) {
      const item = to[step];
      if (item instanceof Uint8Array) text.set(low + step, utf16(item));
    } else if (to instanceof Uint8Array && to.length > 0) {
      const last = Uint8Array.from(to);
      const end = (last.at(-2) ?? 0) * 256 + last.at(-1)! + step;
      last[last.length - 1] = end & 0xff;
      if (last.length > 1) last[last.length - 2] = (end >> 8) & 0xff;
      text.set(low + step, utf16(last));
    }
  }
};

/** The upper half of Windows-1252: what fonts without a map of their own are written in, but for a few signs of old ones. */
const UPPER = decodeText(Uint8Array.from({ length: 128 }, (_none, at) => at + 128)).text;

const western = (code: number): string =>
  code < 128 ? String.fromCharCode(code) : UPPER.slice(code - 128, code - 127);

/** The names that an encoding gives to single codes. */
const readDifferences = (encoding: unknown): Map<number, string> => {
  const found = new Map<number, string>();
  if (!(encoding instanceof PDFDict)) return found;
  let code = 0;
  for (const item of encoding.lookupMaybe(name("Differences"), PDFArray)?.asArray() ?? [])
    if (item instanceof PDFNumber) code = item.asNumber();
    else if (item instanceof PDFName) found.set(code++, glyphText(item.decodeText()));
  return found;
};

const simpleWidths = (dict: PDFDict): ((code: number) => number) => {
  const first = dict.lookupMaybe(name("FirstChar"), PDFNumber)?.asNumber() ?? 0;
  const widths = dict.lookupMaybe(name("Widths"), PDFArray);
  return (code) => {
    const width = widths && code >= first && code - first < widths.size() ? widths.lookup(code - first) : undefined;
    return width instanceof PDFNumber ? width.asNumber() : 500;
  };
};

/** The widths of a composite font: runs `c [w …]` and ranges `c d w`. */
const compositeWidths = (descendant: PDFDict | undefined): ((code: number) => number) => {
  const usual = descendant?.lookupMaybe(name("DW"), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant?.lookupMaybe(name("W"), PDFArray);
  if (!list) return () => usual;
  const numberAt = (at: number): number => {
    const item = list.lookup(at);
    return item instanceof PDFNumber ? item.asNumber() : 0;
  };
  let at = 0;
  while (at + 1 < list.size()) {
    const run = list.lookup(at + 1);
    if (run instanceof PDFArray) {
      for (let step = 0; step < run.size(); step++) {
        const width = run.lookup(step);
        if (width instanceof PDFNumber) widths.set(numberAt(at) + step, width.asNumber());
      }
      at += 2;
    } else {
      if (at + 2 >= list.size()) break;
      const last = Math.min(numberAt(at + 1), numberAt(at) + LONGEST_RANGE);
      for (let code = numberAt(at); code <= last; code++) widths.set(code, numberAt(at + 2));
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
};

export const readFont = (dict: PDFDict, readStream: ReadStream): Font => {
  const isComposite = dict.lookup(name("Subtype")) === name("Type0");
  const unicode = dict.lookup(name("ToUnicode"));
  const bytes =
    unicode instanceof PDFName || unicode instanceof PDFString || unicode instanceof PDFHexString
      ? new Uint8Array()
      : readStream(unicode);
  const mapping = readMapping(bytes, isComposite ? 2 : 1);
  const descendant = dict.lookupMaybe(name("DescendantFonts"), PDFArray)?.lookup(0);
  const width = isComposite
    ? compositeWidths(descendant instanceof PDFDict ? descendant : undefined)
    : simpleWidths(dict);
  const differences = readDifferences(dict.lookup(name("Encoding")));
  const textOf = (code: number): string =>
    mapping.text.get(code) ?? (isComposite ? "" : (differences.get(code) ?? western(code)));
  const size = isComposite ? Math.max(1, mapping.codeBytes) : 1;
  return {
    decode: (codes) => {
      const glyphs: Glyph[] = [];
      for (let at = 0; at + size <= codes.length; at += size) {
        const code = codeOf(codes.subarray(at, at + size));
        glyphs.push({ text: textOf(code), width: width(code), isSpace: size === 1 && code === 32 });
      }
      return glyphs;
    },
  };
};
