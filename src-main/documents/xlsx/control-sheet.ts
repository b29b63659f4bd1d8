/** First sheet: identification, revision history and approval, like the cover and document control part of the DOCX. */
import type { Cell, CellStyle, RowDef, SheetImage, WriteSheet } from "hucre";
import { cleanLine, fitCell } from "../clean-text.ts";
import { APPROVAL_HEADER, approvalRows, REVISION_HEADER, revisionRows } from "../document-control.ts";
import { sayIn } from "../language/say.ts";
import type { DocumentLook, DocumentMeta } from "../model.ts";
import { fitBox } from "../picture.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { rowHeight } from "./row-height.ts";
import { FONT_SIZE, textCell, type Looks } from "./styles.ts";

const WIDTHS = [24, 20, 34, 19, 24];

/** The document control sheet. */
export function controlSheet(meta: DocumentMeta, look: Looks): WriteSheet {
  const say = sayIn(meta.language);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  let row = 0;
  const line = (text: string, style: CellStyle, height: number): void => {
    cells.set(`${row},0`, textCell(cleanLine(text), style));
    rowDefs.set(row++, { height });
  };
  const table = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    row += 1;
    line(say(title), look.section, 22);
    header.forEach((name, column) => cells.set(`${row},${column}`, textCell(say(name), look.header)));
    rowDefs.set(row++, { height: 18 });
    for (const texts of rows) {
      texts.forEach((text, column) => cells.set(`${row},${column}`, textCell(fitCell(text), look.text)));
      rowDefs.set(row++, { height: rowHeight(texts, WIDTHS, FONT_SIZE) });
    }
  };
  line(meta.organisation, look.subtitle, 20);
  line(meta.title, look.title, 30);
  line(meta.subtitle ?? "", look.subtitle, 20);
  for (const mark of meta.marks ?? []) line(mark.toUpperCase(), look.mark, 20);
  row += 1;
  for (const [label, value] of meta.control) {
    cells.set(`${row},0`, textCell(fitCell(label), look.label));
    cells.set(`${row},1`, textCell(fitCell(value), look.text));
    cells.set(`${row},2`, { style: look.text });
    merges.push({ startRow: row, endRow: row, startCol: 1, endCol: 2 });
    rowDefs.set(row++, {
      height: rowHeight([label, value], [WIDTHS[0] ?? 20, (WIDTHS[1] ?? 0) + (WIDTHS[2] ?? 0)], FONT_SIZE),
    });
  }
  table("Revision history", REVISION_HEADER, revisionRows(meta));
  table("Review and approval", APPROVAL_HEADER, approvalRows(meta));
  if (meta.coverNote) {
    row += 1;
    line(meta.coverNote, look.note, 16);
  }
  return {
    name: say("Document control"),
    ...(meta.look?.logo && { images: [logoImage(meta, meta.look.logo)] }),
    rows: Array.from({ length: row }, () => []),
    cells,
    rowDefs,
    merges,
    columns: WIDTHS.map((width) => ({ width })),
    view: { showGridLines: false },
    headerFooter: headerFooter(meta, true),
    pageSetup: pageSetup({ landscape: false }),
  };
}

/** Room right of the title in pixels: columns D and E, the first three rows. */
const LOGO_BOX = { width: 290, height: 88 };

function logoImage(meta: DocumentMeta, logo: NonNullable<DocumentLook["logo"]>): SheetImage {
  return {
    data: Uint8Array.from(Buffer.from(logo.base64, "base64")),
    type: logo.mediaType === "image/png" ? "png" : "jpeg",
    anchor: { from: { row: 0, col: 3 } },
    ...fitBox(logo, LOGO_BOX),
    altText: sayIn(meta.language)("Logo of {name}", { name: cleanLine(meta.organisation) }),
  };
}
