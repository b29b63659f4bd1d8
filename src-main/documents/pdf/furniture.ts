/**
 * Header and footer of every page but the cover, drawn after printing, because Chromium draws CSS margin boxes only from
 * version 131 on. They are marked as artifacts: a screen reader skips them and the tags of the content stay right.
 */
import {
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  type PDFDocument,
  type PDFFont,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { subsetFontkit } from "./subset-fontkit.ts";
import { COLOUR, FURNITURE_EDGE, furnitureOf, PAGE, paletteOf, points, type Furniture } from "../page.ts";
import { cleanDeep, cleanLine } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import type { DocumentMeta } from "../model.ts";
import type { DocumentFonts } from "./fonts.ts";

const SIZE = 8.5;
const LINE_GAP = 11;

interface Face {
  readonly font: PDFFont;
  readonly letters: ReadonlySet<number>;
}

interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

/** Draws header and footer on every page after the first. */
export async function drawFurniture(document: PDFDocument, meta: DocumentMeta, fonts: DocumentFonts): Promise<void> {
  document.registerFontkit(subsetFontkit);
  const faces: Faces = {
    regular: await embed(document, fonts.regular, "Regular"),
    bold: await embed(document, fonts.bold, "Bold"),
  };
  const texts = furnitureOf(cleanDeep(meta));
  const say = sayIn(meta.language);
  const palette = paletteOf(meta.look);
  const pages = document.getPages();
  pages.slice(1).forEach((page, i) => {
    drawHeader(page, texts, faces, palette.accent);
    drawFooter(page, texts, faces, say("Page {page} of {pages}", { page: i + 2, pages: pages.length }));
  });
}

async function embed(document: PDFDocument, bytes: Uint8Array, face: string): Promise<Face> {
  const font = await document.embedFont(bytes, { subset: true, customName: `AIMSHF+Carlito-${face}` });
  return { font, letters: new Set(font.getCharacterSet()) };
}

function drawHeader(page: PDFPage, texts: Furniture, faces: Faces, accent: string): void {
  const { left, right, height } = textEdges(page);
  const y = height - points(FURNITURE_EDGE) - SIZE;
  const half = (right - left) / 2 - 8;
  asArtifact(page, "Header", () => {
    drawText(page, faces.regular, texts.headerLeft, { x: left, y, room: half, align: "left" });
    drawText(page, faces.regular, texts.headerRight, { x: right, y, room: half, align: "right" });
    drawRule(page, left, right, y - 5, 0.75, accent);
  });
}

function drawFooter(page: PDFPage, texts: Furniture, faces: Faces, pageNumber: string): void {
  const { left, right } = textEdges(page);
  const y = points(FURNITURE_EDGE) + 1;
  const room = (right - left) / 3;
  const middle = (left + right) / 2;
  asArtifact(page, "Footer", () => {
    drawRule(page, left, right, y + SIZE + 4, 0.5, COLOUR.grid);
    drawText(page, faces.regular, texts.footerLeft, { x: left, y, room: room + 14, align: "left" });
    drawText(page, faces.bold, texts.classification, {
      x: middle,
      y,
      room: room - 28,
      align: "center",
      colour: COLOUR.alarm,
    });
    drawText(page, faces.regular, pageNumber, { x: right, y, room, align: "right" });
    // The note has its own line; where the marks stand in its middle, it keeps to the left of them.
    const noteRoom = texts.marks === "" ? right - left : room + 14;
    drawText(page, faces.regular, texts.note, { x: left, y: y - LINE_GAP, room: noteRoom, align: "left" });
    drawText(page, faces.bold, texts.marks, {
      x: middle,
      y: y - LINE_GAP,
      room: texts.note === "" ? right - left : room - 28,
      align: "center",
      colour: COLOUR.alarm,
    });
  });
}

function textEdges(page: PDFPage): { left: number; right: number; height: number } {
  const { width, height } = page.getSize();
  const side = points(width > height ? PAGE.landscape.side : PAGE.portrait.side);
  return { left: side, right: width - side, height };
}

/** Wraps drawing in an artifact mark of the page furniture. */
function asArtifact(page: PDFPage, kind: "Header" | "Footer", draw: () => void): void {
  const properties = page.doc.context.obj({
    Type: "Pagination",
    Subtype: kind,
    Attached: [kind === "Header" ? "Top" : "Bottom"],
  });
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of("Artifact"), properties.toString()]),
  );
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

function drawText(
  page: PDFPage,
  face: Face,
  text: string,
  at: { x: number; y: number; room: number; align: "left" | "center" | "right"; colour?: string },
): void {
  const line = fitLine(face, text, at.room);
  if (line === "") return;
  const shift = { left: 0, center: 0.5, right: 1 }[at.align] * face.font.widthOfTextAtSize(line, SIZE);
  page.drawText(line, {
    x: at.x - shift,
    y: at.y,
    size: SIZE,
    font: face.font,
    color: colour(at.colour ?? COLOUR.grey),
  });
}

/** The text as far as the font has letters for it, cut with an ellipsis where there is no more room. */
function fitLine({ font, letters }: Face, text: string, room: number): string {
  const known = cleanLine([...text].map((letter) => (letters.has(letter.codePointAt(0) ?? 0) ? letter : " ")).join(""));
  if (font.widthOfTextAtSize(known, SIZE) <= room) return known;
  let cut = known;
  while (cut !== "" && font.widthOfTextAtSize(`${cut}…`, SIZE) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

function drawRule(page: PDFPage, left: number, right: number, y: number, thickness: number, hex: string): void {
  page.drawLine({ start: { x: left, y }, end: { x: right, y }, thickness, color: colour(hex) });
}

function colour(hex: string) {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return rgb(part(0), part(2), part(4));
}
