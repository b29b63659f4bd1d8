/** Word writer. Page numbers of the contents are worked out here, so that Word opens the file without asking anything. */
import { Document, Packer, PageOrientation, SectionType, type ISectionOptions } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { cleanLine } from "../clean-text.ts";
import { coverTable } from "../control-table.ts";
import type { DocumentModel } from "../model.ts";
import { normalizeOoxml } from "../normalize-ooxml.ts";
import { FURNITURE_EDGE, PAGE, paletteOf, twips, type PageBox } from "../page.ts";
import { prepareDocument, type PreparedDocument } from "../prepare.ts";
import { docxBlocks, type ListStarts } from "./blocks.ts";
import { docxContents, docxCover, docxFurniture } from "./front.ts";
import { docxNumbering, docxStyles } from "./styles.ts";

/** The document as a DOCX file; the same model gives the same bytes. */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const prepared = prepareDocument(model);
  const lists: ListStarts = { starts: [] };
  const sections = [coverSection(prepared), ...bodySections(prepared, lists)];
  const { meta } = prepared;
  const document = new Document({
    title: cleanLine(`${meta.title} ${meta.documentNumber}`),
    subject: cleanLine(meta.subtitle ?? meta.title),
    creator: cleanLine(meta.organisation),
    lastModifiedBy: cleanLine(meta.owner),
    keywords: cleanLine([meta.classification, ...(meta.keywords ?? [])].join("; ")),
    description: cleanLine(`Version ${meta.version}, ${meta.status}`),
    customProperties: [
      { name: "DocumentNumber", value: cleanLine(meta.documentNumber) },
      { name: "Version", value: cleanLine(meta.version) },
      { name: "Classification", value: cleanLine(meta.classification) },
    ],
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: docxStyles(meta.language, paletteOf(meta.look), meta.look?.template),
    numbering: docxNumbering(lists.starts),
    sections,
  });
  const packed = await Packer.toBuffer(document);
  return normalizeOoxml(packed, meta.created);
}

function coverSection({ meta }: PreparedDocument): ISectionOptions {
  return {
    properties: { page: pageOf(PAGE.cover) },
    children: docxCover(meta, coverTable(meta), textWidth(PAGE.cover)),
  };
}

function bodySections({ meta, sections }: PreparedDocument, lists: ListStarts): ISectionOptions[] {
  return sections.map((section, i) => {
    const box = PAGE[section.orientation];
    const width = textWidth(box);
    return {
      properties: { type: SectionType.NEXT_PAGE, page: pageOf(box) },
      ...docxFurniture(meta, width),
      children: [
        ...(i === 0 ? docxContents(meta.language) : []),
        ...docxBlocks(section.blocks, width, lists, paletteOf(meta.look)),
      ],
    };
  });
}

function textWidth(box: PageBox): number {
  return twips(box.width - 2 * box.side);
}

function pageOf(box: PageBox) {
  const landscape = box.width > box.height;
  // Word keeps the upright size and turns the page.
  const size = { width: twips(landscape ? box.height : box.width), height: twips(landscape ? box.width : box.height) };
  return {
    size: { ...size, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: twips(box.top),
      bottom: twips(box.bottom),
      left: twips(box.side),
      right: twips(box.side),
      header: twips(FURNITURE_EDGE),
      footer: twips(FURNITURE_EDGE - 2),
    },
  };
}
