/** The words of a Word file: body, footnotes and endnotes; deleted text and field codes are no words of it. */
import { unzipSync } from "fflate";
import { TextError } from "./text-error.ts";
import { decodeEntities } from "./markup.ts";

const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
/** Bytes of one part once unpacked. */
const LARGEST = 100 * 1024 * 1024;

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.includes(name)) return false;
        if (originalSize > LARGEST) throw new TextError("unpacked, it is larger than is read here");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TextError) throw error;
    throw new TextError("it is damaged or no Word file");
  }
};

const TOKEN = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>|(<\/w:p>)/g;
const SIGNS: Readonly<Record<string, string>> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

const wordsOf = (xml: string): string => {
  let text = "";
  for (const [, words, sign, end] of xml.matchAll(TOKEN))
    text += words === undefined ? (end ? "\n" : (SIGNS[sign!] ?? "")) : decodeEntities(words);
  return text;
};

export const docxText = (bytes: Uint8Array): string => {
  const parts = unpack(bytes);
  if (!parts[PARTS[0]!]) throw new TextError("it is damaged or no Word file");
  const decoder = new TextDecoder();
  return PARTS.flatMap((name) => (parts[name] ? [wordsOf(decoder.decode(parts[name]))] : []))
    .join("\n")
    .trim();
};
