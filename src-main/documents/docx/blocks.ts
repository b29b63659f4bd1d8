/** Blocks to Word paragraphs and tables. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  SimpleField,
  type IParagraphOptions,
  type Table,
} from "docx";
import { toneHex, type Palette } from "../page.ts";
import { fitBox } from "../picture.ts";
import type { PreparedBlock, PreparedPicture } from "../prepare.ts";
import { docxRuns } from "./runs.ts";
import { STYLE } from "./styles.ts";
import { docxTable } from "./table.ts";

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LOOK = { body: undefined, small: STYLE.small, quote: STYLE.quote, code: STYLE.code } as const;

/** Collects where each numbered list starts; the document declares them all at once. */
export interface ListStarts {
  readonly starts: number[];
}

interface Place {
  readonly width: number;
  readonly lists: ListStarts;
  readonly palette: Palette;
  readonly keepNext: boolean;
  /** Depth of the list the blocks stand in; 0 is outside. */
  readonly depth: number;
}

/** Word content for a run of blocks on text `width` twips wide. */
export function docxBlocks(
  blocks: readonly PreparedBlock[],
  width: number,
  lists: ListStarts,
  palette: Palette,
): (Paragraph | Table)[] {
  return placeBlocks(blocks, { width, lists, palette, keepNext: false, depth: 0 });
}

function placeBlocks(blocks: readonly PreparedBlock[], place: Place): (Paragraph | Table)[] {
  return blocks.flatMap((block, i) => {
    const content = placeBlock(block, place);
    // Word joins two tables that touch, and a cell text style may not be the last thing on a page.
    const next = blocks[i + 1];
    return endsWithTable(block) && next?.type !== "heading" ? [...content, gapBelow(false)] : content;
  });
}

function gapBelow(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 60, line: 160 }, children: [] });
}

function endsWithTable(block: PreparedBlock | undefined): boolean {
  return block?.type === "table" || (block?.type === "keep" && endsWithTable(block.blocks.at(-1)));
}

function placeBlock(block: PreparedBlock, place: Place): (Paragraph | Table)[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: HEADING[block.level], children: docxRuns([{ text: block.text }]) })];
    case "paragraph":
      return [
        new Paragraph({
          style: LOOK[block.look],
          keepNext: place.keepNext,
          indent: listIndent(place.depth),
          children: docxRuns(block.runs),
        }),
      ];
    case "list":
      return listParagraphs(block, place);
    case "table":
      return [
        ...(block.label ? [captionParagraph(block.label, "Table", block.caption, true)] : []),
        docxTable(block, place.width, place.keepNext, place.palette),
      ];
    case "callout":
      return calloutParagraphs(block, place.keepNext);
    case "keep":
      return block.blocks.flatMap((inner, i) => {
        const rest = block.blocks.slice(i + 1);
        const content = placeBlock(inner, { ...place, keepNext: rest.length > 0 || inner.type === "table" });
        return inner.type === "table" && rest[0] && rest[0].type !== "heading" ? [...content, gapBelow(true)] : content;
      });
    case "picture":
      return figureParagraphs(block, place);
    case "pageBreak":
      return [new Paragraph({ spacing: { after: 0 }, children: [new PageBreak()] })];
  }
}

/** A caption whose number is a field, so that Word can make a list of figures or tables. */
function captionParagraph(
  { word, number }: { readonly word: string; readonly number: number },
  sequence: "Figure" | "Table",
  caption: string,
  keepNext: boolean,
): Paragraph {
  const field = new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(number));
  return new Paragraph({
    style: STYLE.caption,
    keepNext,
    ...(sequence === "Table" && { alignment: AlignmentType.LEFT, spacing: { before: 80, after: 60 } }),
    children: [
      ...docxRuns([{ text: `${word} ` }]),
      field,
      ...docxRuns([{ text: caption === "" ? "" : `: ${caption}` }]),
    ],
  });
}

/** The picture and its caption on one page. */
function figureParagraphs(block: PreparedPicture, { width, keepNext }: Place): Paragraph[] {
  const size = fitBox(block.picture, { width: Math.floor(width / 15), height: 760 });
  const image = new ImageRun({
    type: block.picture.mediaType === "image/png" ? "png" : "jpg",
    data: Buffer.from(block.picture.base64, "base64"),
    transformation: size,
    altText: { name: `${block.word} ${block.number}`, title: block.caption, description: block.alt },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [image],
    }),
    captionParagraph(block, "Figure", block.caption, keepNext),
  ];
}

function listParagraphs(list: Extract<PreparedBlock, { type: "list" }>, place: Place): (Paragraph | Table)[] {
  const reference = list.ordered ? `numbers-${place.lists.starts.push(list.start)}` : "bullets";
  const level = Math.min(8, place.depth);
  return list.items.flatMap((item) =>
    item.flatMap((block, i) => {
      if (i > 0 || block.type !== "paragraph") return placeBlock(block, { ...place, depth: place.depth + 1 });
      return [
        new Paragraph({
          style: LOOK[block.look],
          numbering: { reference, level },
          keepNext: place.keepNext,
          children: docxRuns(block.runs),
        }),
      ];
    }),
  );
}

function listIndent(depth: number): IParagraphOptions["indent"] {
  return depth === 0 ? undefined : { left: 400 * Math.min(9, depth) };
}

function calloutParagraphs(block: Extract<PreparedBlock, { type: "callout" }>, keepNext: boolean): Paragraph[] {
  const tone = toneHex(block.tone);
  const edge = { style: BorderStyle.SINGLE, size: 4, space: 5, color: tone.fill };
  const frame = {
    style: STYLE.callout,
    keepLines: true,
    shading: { type: ShadingType.CLEAR, color: "auto", fill: tone.fill },
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 7, color: tone.text },
      top: edge,
      bottom: edge,
      right: edge,
    },
    indent: { left: 200, right: 140 },
  };
  const title = new Paragraph({
    ...frame,
    spacing: { before: 140, after: block.runs.length > 0 ? 0 : 220 },
    keepNext: keepNext || block.runs.length > 0,
    children: docxRuns([{ text: block.title }], { bold: true, color: tone.text }),
  });
  if (block.runs.length === 0) return [title];
  return [
    title,
    new Paragraph({
      ...frame,
      spacing: { after: 220 },
      keepNext,
      children: docxRuns(block.runs, { color: tone.text }),
    }),
  ];
}
