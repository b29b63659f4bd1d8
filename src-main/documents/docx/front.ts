/** Cover, contents, header and footer in Word. */
import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  ShadingType,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import { COLOUR, furnitureOf, toneHex } from "../page.ts";
import type { DocumentMeta } from "../model.ts";
import type { PreparedTable } from "../prepare.ts";
import { docxRuns } from "./runs.ts";
import { STYLE } from "./styles.ts";
import { docxTable } from "./table.ts";

/** The cover: organisation, title, marks and the document control table. */
export function docxCover(meta: DocumentMeta, control: PreparedTable, width: number): FileChild[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: COLOUR.navy, space: 12 } };
  return [
    new Paragraph({ style: STYLE.organisation, children: docxRuns([{ text: meta.organisation }]) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns([{ text: meta.title }]) }),
    new Paragraph({ style: STYLE.subtitle, border: rule, children: docxRuns([{ text: meta.subtitle ?? "" }]) }),
    ...coverMarks(meta),
    docxTable(control, width, false),
    new Paragraph({
      style: STYLE.small,
      spacing: { before: 240 },
      children: docxRuns([{ text: meta.coverNote ?? "" }]),
    }),
  ];
}

function coverMarks(meta: DocumentMeta): Paragraph[] {
  if (meta.marks === undefined || meta.marks.length === 0) return [];
  const tone = toneHex("attention");
  const children = meta.marks.flatMap((mark, i) => [
    ...(i > 0 ? [new TextRun({ text: "   " })] : []),
    new TextRun({
      text: `\u00A0${mark.toUpperCase()}\u00A0`,
      color: tone.text,
      shading: { type: ShadingType.CLEAR, color: "auto", fill: tone.fill },
    }),
  ]);
  return [new Paragraph({ style: STYLE.marks, children })];
}

/** The table of contents; its page numbers are filled in when the document is packed. */
export function docxContents(): FileChild[] {
  return [
    new Paragraph({ style: STYLE.contents, children: docxRuns([{ text: "Contents" }]) }),
    new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

/** Header and footer for pages with text `width` twips wide. */
export function docxFurniture(
  meta: DocumentMeta,
  width: number,
): { headers: { default: Header }; footers: { default: Footer } } {
  const texts = furnitureOf(meta);
  const right = { type: TabStopType.RIGHT, position: width };
  const header = new Paragraph({
    style: STYLE.furniture,
    tabStops: [right],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: COLOUR.navy, space: 4 } },
    children: [new TextRun(texts.headerLeft), new TextRun(`\t${texts.headerRight}`)],
  });
  const footer = new Paragraph({
    style: STYLE.furniture,
    tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }, right],
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.grid, space: 4 } },
    children: [
      new TextRun(texts.footerLeft),
      new TextRun({ text: `\t${texts.classification}`, bold: true, color: COLOUR.alarm }),
      new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
  const marks = new Paragraph({
    style: STYLE.furniture,
    tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }],
    children: [new TextRun({ text: `\t${texts.marks}`, bold: true, color: COLOUR.alarm })],
  });
  return {
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: texts.marks === "" ? [footer] : [footer, marks] }) },
  };
}
