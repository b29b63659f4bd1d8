/** First sheet: identification, revision history and approval, like the cover and document control part of the DOCX. */
import type { Cell, RowDef, WriteSheet } from "hucre";
import { cleanLine, fitCell } from "../clean-text.ts";
import { APPROVAL_HEADER, approvalRows, REVISION_HEADER, revisionRows } from "../document-control.ts";
import type { DocumentMeta } from "../model.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { rowHeight } from "./row-height.ts";
import { FONT_SIZE, LOOK, textCell } from "./styles.ts";

const WIDTHS = [18, 20, 36, 19, 24];

/** The document control sheet. */
export function controlSheet(meta: DocumentMeta): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map<number, RowDef>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  let row = 0;
  const line = (text: string, style: (typeof LOOK)[keyof typeof LOOK], height: number): void => {
    cells.set(`${row},0`, textCell(cleanLine(text), style));
    rowDefs.set(row++, { height });
  };
  const table = (title: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    row += 1;
    line(title, LOOK.section, 22);
    header.forEach((name, column) => cells.set(`${row},${column}`, textCell(name, LOOK.header)));
    rowDefs.set(row++, { height: 18 });
    for (const texts of rows) {
      texts.forEach((text, column) => cells.set(`${row},${column}`, textCell(fitCell(text), LOOK.text)));
      rowDefs.set(row++, { height: rowHeight(texts, WIDTHS, FONT_SIZE) });
    }
  };
  line(meta.organisation, LOOK.subtitle, 20);
  line(meta.title, LOOK.title, 30);
  line(meta.subtitle ?? "", LOOK.subtitle, 20);
  for (const mark of meta.marks ?? []) line(mark.toUpperCase(), LOOK.mark, 20);
  row += 1;
  for (const [label, value] of meta.control) {
    cells.set(`${row},0`, textCell(fitCell(label), LOOK.label));
    cells.set(`${row},1`, textCell(fitCell(value), LOOK.text));
    cells.set(`${row},2`, { style: LOOK.text });
    merges.push({ startRow: row, endRow: row, startCol: 1, endCol: 2 });
    rowDefs.set(row++, {
      height: rowHeight([label, value], [WIDTHS[0] ?? 20, (WIDTHS[1] ?? 0) + (WIDTHS[2] ?? 0)], FONT_SIZE),
    });
  }
  table("Revision history", REVISION_HEADER, revisionRows(meta));
  table("Review and approval", APPROVAL_HEADER, approvalRows(meta));
  if (meta.coverNote) {
    row += 1;
    line(meta.coverNote, LOOK.note, 16);
  }
  return {
    name: "Document control",
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
