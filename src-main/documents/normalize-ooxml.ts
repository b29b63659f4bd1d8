/**
 * Makes an OOXML package byte-stable: fixed dates and entry order, ids counted per file instead of per process, and font
 * elements in the order the Open XML SDK asks for. Without it two exports of one version would have different hashes.
 */
import { unmarkLongWords } from "./docx/long-words.ts";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

type Parts = Record<string, Uint8Array>;

/** The package with the same content and stable bytes; `created` is an ISO timestamp. */
export function normalizeOoxml(file: Uint8Array, created: string): Uint8Array {
  const parts = unzipSync(file);
  fixDates(parts, created.replace(/\.\d+Z$/, "Z"));
  editPart(parts, "xl/styles.xml", orderFonts);
  editPart(parts, "xl/workbook.xml", quoteSheets);
  for (const name of Object.keys(parts)) if (/^xl\/drawings\/[^/]+\.xml$/.test(name)) editPart(parts, name, keepSizes);
  renameRelationships(parts);
  for (const name of Object.keys(parts)) if (/^word\/[^/]+\.xml$/.test(name)) editPart(parts, name, renumberDrawings);
  editPart(parts, "word/document.xml", (xml) => unmarkLongWords(renumberBookmarks(xml)));
  return zipStable(parts);
}

function editPart(parts: Parts, name: string, edit: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(edit(strFromU8(part)));
}

function fixDates(parts: Parts, created: string): void {
  editPart(parts, "docProps/core.xml", (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${created}$3`),
  );
}

/** hucre writes the sheet of print titles as it is called; one with a blank must stand in quotes, or Excel repairs the file. */
function quoteSheets(xml: string): string {
  return xml.replace(/(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^<]*)</g, (_, head: string, ranges: string) => {
    const quoted = ranges.replace(/(^|,)(?!')([^,]*?)!(?=\$)/g, (_part, before: string, name: string) => {
      const plain = name.replaceAll("&apos;", "'").replaceAll("&#39;", "'");
      return `${before}'${plain.replaceAll("'", "''")}'!`;
    });
    return `${head}${quoted}<`;
  });
}

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function orderFonts(xml: string): string {
  const rank = (element: string): number => FONT_ORDER.indexOf(/[a-zA-Z]+/.exec(element)?.[0] ?? "");
  return xml.replace(/<font>([\s\S]*?)<\/font>/g, (_, inner: string) => {
    const elements = inner.match(/<[a-zA-Z]+\b[^>]*\/>/g) ?? [];
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/** docx gives external links random relationship ids: name them in order of appearance. */
function renameRelationships(parts: Parts): void {
  for (const rels of Object.keys(parts).filter((name) => /_rels\/[^/]+\.rels$/.test(name))) {
    const owner = rels.replace(/_rels\/([^/]+)\.rels$/, "$1");
    if (parts[owner] === undefined) continue;
    const names = new Map<string, string>();
    for (const [, id] of strFromU8(parts[rels] ?? new Uint8Array()).matchAll(/\bId="([^"]+)"/g)) {
      if (id !== undefined && !/^rId\d+$/.test(id)) names.set(id, `rIdx${names.size + 1}`);
    }
    if (names.size === 0) continue;
    const rename = (match: string, before: string, id: string, after: string): string =>
      names.has(id) ? before + names.get(id) + after : match;
    editPart(parts, rels, (xml) => xml.replace(/(\bId=")([^"]+)(")/g, rename));
    editPart(parts, owner, (xml) => xml.replace(/(\br:(?:id|embed|link|pict)=")([^"]+)(")/g, rename));
  }
}

/** The library ties a picture to two cells, which stretches it with them: tied to one it keeps the size it was given. */
function keepSizes(xml: string): string {
  return xml.replace(
    /<xdr:twoCellAnchor\b[^>]*>([\s\S]*?)<xdr:to>[\s\S]*?<\/xdr:to>([\s\S]*?)<\/xdr:twoCellAnchor>/g,
    (whole: string, from: string, rest: string) => {
      const size = /<a:ext (cx="\d+" cy="\d+")\/>/.exec(rest)?.[1];
      return size === undefined ? whole : `<xdr:oneCellAnchor>${from}<xdr:ext ${size}/>${rest}</xdr:oneCellAnchor>`;
    },
  );
}

function renumberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(
    /(<wp:docPr\b[^>]*?\bid=")\d+(")/g,
    (_, before: string, after: string) => `${before}${++count}${after}`,
  );
}

function renumberBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  const number = (key: string): number => ids.get(key) ?? (ids.set(key, ids.size + 1), ids.size);
  const marks = xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => `${before}${number(`b${id}`)}${after}`,
  );
  ids.clear();
  return marks.replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${number(`t${id}`)}`);
}

function zipStable(parts: Parts): Uint8Array {
  const first = ["[Content_Types].xml", "_rels/.rels"];
  const rest = Object.keys(parts)
    .filter((name) => !first.includes(name))
    .toSorted();
  const files: Zippable = {};
  for (const name of [...first, ...rest]) {
    const part = parts[name];
    // fflate writes local time fields, so a date built from local fields gives the same bytes in every time zone.
    if (part !== undefined) files[name] = [part, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(files);
}
