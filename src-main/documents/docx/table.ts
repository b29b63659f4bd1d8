/** Tables in Word: fixed widths, header row repeated on each page, rows kept whole, group rows kept with the next. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { COLOUR, toneHex, type Palette } from "../page.ts";
import type { Align } from "../model.ts";
import type { PreparedCell, PreparedRow, PreparedTable, Runs } from "../prepare.ts";
import { docxRuns } from "./runs.ts";
import { STYLE } from "./styles.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.grid };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

interface Look {
  readonly style: string;
  readonly palette: Palette;
}

/** A table as wide as the text; `keep` keeps all its rows on one page and with what follows. */
export function docxTable(table: PreparedTable, width: number, keep: boolean, palette: Palette): Table {
  const widths = columnWidths(table, width);
  const style = table.dense ? STYLE.dense : STYLE.table;
  const rows = table.rows.map((row, i) =>
    bodyRow(row, widths, { style, palette }, table.kept[i]! || (keep && i < table.rows.length - 1)),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    tableLook: { firstRow: table.hasHeader, noHBand: true, noVBand: true },
    rows: table.hasHeader ? [headerRow(table, widths, { style, palette }), ...rows] : rows,
  });
}

function columnWidths(table: PreparedTable, width: number): number[] {
  const sum = table.columns.reduce((total, column) => total + column.weight, 0);
  const widths = table.columns.map((column) => Math.floor((column.weight / sum) * width));
  const rest = width - widths.reduce((total, size) => total + size, 0);
  return widths.map((size, i) => (i === widths.length - 1 ? size + rest : size));
}

function headerRow(table: PreparedTable, widths: readonly number[], { style, palette }: Look): TableRow {
  const children = table.columns.map((column, i) =>
    tableCell([[{ text: column.header }]], {
      width: widths[i] ?? 0,
      style,
      align: column.align ?? "left",
      bold: true,
      fill: palette.accent,
      color: "FFFFFF",
      middle: true,
    }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, keepNext: true, children });
}

function bodyRow(row: PreparedRow, widths: readonly number[], { style, palette }: Look, keepNext: boolean): TableRow {
  if (row.kind === "group") {
    const width = widths.reduce((total, size) => total + size, 0);
    const band = tableCell([[{ text: row.title }]], {
      width,
      style,
      bold: true,
      fill: palette.band,
      color: palette.onBand,
      colSpan: widths.length,
    });
    return new TableRow({ cantSplit: true, keepNext: true, children: [band] });
  }
  let column = 0;
  const children = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.colSpan).reduce((total, size) => total + size, 0);
    column += cell.colSpan;
    return tableCell(cell.lines, { width, style, ...cellLook(cell, row.kind) });
  });
  return new TableRow({ cantSplit: !row.splittable, keepNext, children });
}

function cellLook(cell: PreparedCell, kind: "data" | "total") {
  const tone = cell.tone && toneHex(cell.tone);
  return {
    align: cell.align,
    bold: cell.bold,
    fill: tone?.fill ?? (kind === "total" ? COLOUR.soft : undefined),
    color: tone?.text,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  };
}

interface CellOptions {
  readonly width: number;
  readonly style: string;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly middle?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

function tableCell(lines: readonly Runs[], options: CellOptions): TableCell {
  const look = { bold: options.bold, color: options.color, cell: true };
  return new TableCell({
    width: { size: options.width, type: WidthType.DXA },
    columnSpan: options.colSpan !== undefined && options.colSpan > 1 ? options.colSpan : undefined,
    rowSpan: options.rowSpan !== undefined && options.rowSpan > 1 ? options.rowSpan : undefined,
    verticalAlign: options.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    shading: options.fill === undefined ? undefined : { type: ShadingType.CLEAR, color: "auto", fill: options.fill },
    margins: { top: 45, bottom: 45, left: 80, right: 80 },
    children: (lines.length === 0 ? [[]] : lines).map(
      (line) =>
        new Paragraph({
          style: options.style,
          alignment: ALIGN[options.align ?? "left"],
          children: docxRuns(line, look),
        }),
    ),
  });
}
