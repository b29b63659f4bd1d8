/** Header, footer and paper of the sheets. */
import type { HeaderFooter, PageSetup } from "hucre";
import { cleanLine } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import { furnitureOf } from "../page.ts";
import type { DocumentMeta } from "../model.ts";

const FONT = '&"Calibri,Regular"&9';
const BOLD = '&"Calibri,Bold"&9';
/** Excel's limit for a whole header or footer. */
const LIMIT = 255;

/** Header, with the name of the sheet in its middle, and footer; `cover` leaves the first printed page free of them. */
export function headerFooter(meta: DocumentMeta, cover: boolean): HeaderFooter {
  const texts = furnitureOf(meta);
  const marks = texts.marks === "" ? "" : `\n${escaped(texts.marks, 60)}`;
  const note = texts.note === "" ? "" : `\n${escaped(texts.note, 50)}`;
  const say = sayIn(meta.language);
  const oddHeader = `&L${FONT} ${escaped(texts.headerLeft, 80)}&C${FONT} &A&R${FONT} ${escaped(texts.headerRight, 80)}`;
  const oddFooter = `&L${FONT} ${brokenLine(escaped(texts.footerLeft, 60))}${note}&C${BOLD} ${escaped(texts.classification, 40)}${marks}&R${FONT} ${say("Page {page} of {pages}", { page: "&P", pages: "&N" })}`;
  return { oddHeader: oddHeader.slice(0, LIMIT), oddFooter, differentFirst: cover || undefined };
}

/** What the left third of a page holds. */
const THIRD = 44;

/** A long line in two, so that it does not run into the middle: the day goes below. */
function brokenLine(line: string): string {
  const at = line.lastIndexOf("·");
  return line.length <= THIRD || at < 0 ? line : `${line.slice(0, at).trimEnd()}\n${line.slice(at + 1).trimStart()}`;
}

/** `&` starts a code in headers; long names are cut so that the whole stays below Excel's limit. */
function escaped(text: string, limit: number): string {
  const line = cleanLine(text).replaceAll("&", "&&");
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$|&$/, "")}…`;
}

/** Lists wider than this many characters are printed on A3. */
const A4_WIDTH = 190;
/** What A3 holds at about two thirds of its size: below that nobody reads it, and the list goes over several pages. */
const A3_WIDTH = 340;

/** Paper of a sheet of `width` characters: as wide as one page, on A3 where it is wide, beside each other where it is wider. */
export function pageSetup(options: {
  landscape: boolean;
  width?: number;
  repeatHeader?: boolean;
  /** Of a list on several pages beside each other: the columns that each of them begins with. */
  repeatColumns?: string | undefined;
}): PageSetup {
  const { width = 0 } = options;
  const across = Math.max(1, Math.ceil(width / A3_WIDTH));
  return {
    paperSize: width > A4_WIDTH ? "a3" : "a4",
    orientation: options.landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
    printTitlesRow: options.repeatHeader ? "$1:$1" : undefined,
    printTitlesColumn: across > 1 ? options.repeatColumns : undefined,
    horizontalCentered: false,
    margins: { left: 0.5, right: 0.5, top: 0.8, bottom: 0.8, header: 0.35, footer: 0.35 },
  };
}
