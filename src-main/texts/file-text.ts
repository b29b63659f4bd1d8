/** The words of a file: what a passage is looked for in, and what the window shows of a file that is text. */
import { decodeText } from "../tables/decode-text.ts";
import { docxText } from "./docx-text.ts";
import { htmlText } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";
import { TextError } from "./text-error.ts";
import { DOCX, textLimits, type FileText } from "./text-kinds.ts";

const whole = (text: string): FileText => ({ unit: "whole", parts: [text] });

/** Reads the words. Errors: TextError where the file is damaged, protected or too large. */
export const readFileText = async (bytes: Uint8Array, mediaType: string): Promise<FileText> => {
  const text = await read(bytes, mediaType);
  if (text.parts.reduce((sum, part) => sum + part.length, 0) > textLimits.characters)
    throw new TextError("it holds more text than is read here (20 million characters)");
  return text;
};

const plain = (bytes: Uint8Array): string => {
  if (bytes.length === 0) return "";
  try {
    return decodeText(bytes).text;
  } catch {
    throw new TextError("it holds binary data, not text");
  }
};

const read = async (bytes: Uint8Array, mediaType: string): Promise<FileText> => {
  if (mediaType === "application/pdf") return { unit: "page", parts: await pdfText(bytes) };
  if (mediaType === DOCX) return whole(docxText(bytes));
  const text = plain(bytes);
  return whole(mediaType === "text/html" ? htmlText(text) : text);
};
