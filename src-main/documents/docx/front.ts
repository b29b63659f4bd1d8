/** Cover, contents, header and footer in Word. */
import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  ShadingType,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import { cleanLine } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import { COLOUR, furnitureOf, paletteOf, toneHex } from "../page.ts";
import { fitBox } from "../picture.ts";
import type { DocumentMeta } from "../model.ts";
import type { PreparedTable } from "../prepare.ts";
import { docxRuns } from "./runs.ts";
import { STYLE } from "./styles.ts";
import { docxTable } from "./table.ts";

/** The cover: organisation, title, marks and the document control table. */
export function docxCover(meta: DocumentMeta, control: PreparedTable, width: number): FileChild[] {
  const palette = paletteOf(meta.look);
  const logo = coverLogo(meta);
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: palette.accent, space: 12 } };
  return [
    ...(logo?.paragraphs ?? []),
    new Paragraph({
      style: STYLE.organisation,
      ...(logo && { spacing: { before: logo.gap, after: 0 } }),
      children: docxRuns([{ text: meta.organisation }]),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns([{ text: meta.title }]) }),
    new Paragraph({ style: STYLE.subtitle, border: rule, children: docxRuns([{ text: meta.subtitle ?? "" }]) }),
    ...coverMarks(meta),
    docxTable(control, width, false, palette),
    new Paragraph({
      style: STYLE.small,
      spacing: { before: 240 },
      children: docxRuns([{ text: meta.coverNote ?? "" }]),
    }),
  ];
}

/** How far the organisation stands from the top of the cover, in twips; the logo takes its height from it. */
const COVER_TOP = 2500;
/** Room for the logo in pixels of 1/96 inch. */
const LOGO_BOX = { width: 260, height: 104 };

function coverLogo(meta: DocumentMeta): { paragraphs: Paragraph[]; gap: number } | undefined {
  const logo = meta.look?.logo;
  if (logo === undefined) return undefined;
  const size = fitBox(logo, LOGO_BOX);
  const name = sayIn(meta.language)("Logo of {name}", { name: cleanLine(meta.organisation) });
  const image = new ImageRun({
    type: logo.mediaType === "image/png" ? "png" : "jpg",
    data: Buffer.from(logo.base64, "base64"),
    transformation: size,
    altText: { name: "Logo", title: "Logo", description: name },
  });
  const paragraph = new Paragraph({ spacing: { before: 0, after: 0 }, children: [image] });
  return { paragraphs: [paragraph], gap: Math.max(300, COVER_TOP - size.height * 15) };
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
export function docxContents(language: string): FileChild[] {
  const title = sayIn(language)("Contents");
  return [
    new Paragraph({ style: STYLE.contents, children: docxRuns([{ text: title }]) }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

/** Header and footer for pages with text `width` twips wide. */
export function docxFurniture(
  meta: DocumentMeta,
  width: number,
): { headers: { default: Header }; footers: { default: Footer } } {
  const texts = furnitureOf(meta);
  const say = sayIn(meta.language);
  const right = { type: TabStopType.RIGHT, position: width };
  const header = new Paragraph({
    style: STYLE.furniture,
    tabStops: [right],
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: paletteOf(meta.look).accent, space: 4 } },
    children: [new TextRun(texts.headerLeft), new TextRun(`\t${texts.headerRight}`)],
  });
  const footer = new Paragraph({
    style: STYLE.furniture,
    tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }, right],
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.grid, space: 4 } },
    children: [
      new TextRun(texts.footerLeft),
      new TextRun({ text: `\t${texts.classification}`, bold: true, color: COLOUR.alarm }),
      new TextRun({ children: [`\t${say("Page ")}`, PageNumber.CURRENT, say(" of "), PageNumber.TOTAL_PAGES] }),
    ],
  });
  const marks = new Paragraph({
    style: STYLE.furniture,
    tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }],
    children: [
      ...(texts.note === "" ? [] : [new TextRun(texts.note)]),
      new TextRun({ text: `\t${texts.marks}`, bold: true, color: COLOUR.alarm }),
    ],
  });
  return {
    headers: { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: texts.marks + texts.note === "" ? [footer] : [footer, marks] }) },
  };
}
