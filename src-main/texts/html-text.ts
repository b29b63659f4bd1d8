/** The words of a web page, without what is not shown. Nothing in it is run or fetched. */
import { decodeEntities } from "./markup.ts";

const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul|title)\b[^>]*>/gi;

export const htmlText = (html: string): string =>
  decodeEntities(
    html
      .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, "")
      .replaceAll(/<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
      .replaceAll(/[ \t\r\n]+/g, " ")
      .replaceAll(BLOCK, "\n")
      .replaceAll(/<\/t[dh]\s*>/gi, "\t")
      .replaceAll(/<[^>]*>/g, ""),
  )
    .replaceAll(/ ?\n[ \n]*/g, "\n")
    .trim();
