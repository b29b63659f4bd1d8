/** A list to filter: frozen header, filter, drop-downs, colours that follow the value, print titles. */
import type { Cell, CellStyle, CellValue, ConditionalRule, DataValidation, WriteSheet } from "hucre";
import { fitCell } from "../clean-text.ts";
import { figuresIn, sayIn, type Say } from "../language/say.ts";
import type { DocumentMeta } from "../model.ts";
import type { ListSheet, SheetColumn, SheetValue } from "../workbook.ts";
import { toneHex } from "../page.ts";
import { cellName, columnName } from "./formulas.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { rowHeight } from "./row-height.ts";
import { cellStyle, escapeUnicodeMark, FONT_SIZE, textCell, type Looks } from "./styles.ts";

/** Lists wider than this many characters are printed on A3. */
const A4_WIDTH = 190;
/** Excel's limit for the text of a drop-down list. */
const LIST_LIMIT = 255;

/** The sheet as hucre takes it. */
export function listSheet(sheet: ListSheet, meta: DocumentMeta, look: Looks): WriteSheet {
  const say = sayIn(meta.language);
  const widths = sheet.columns.map((column) => column.width);
  const styles = sheet.columns.map((column) => columnStyle(column, figuresIn(meta.language).dayFormat));
  const cells = new Map<string, Partial<Cell>>();
  sheet.columns.forEach((column, c) =>
    cells.set(`0,${c}`, textCell(fitCell(column.header), column.align === "right" ? look.headerRight : look.header)),
  );
  const rows: CellValue[][] = sheet.rows.map((values, r) =>
    sheet.columns.map((column, c) => {
      const cell = valueCell(values[c] ?? null, column, styles[c] ?? look.text);
      cells.set(`${r + 1},${c}`, cell);
      return cell.value ?? null;
    }),
  );
  const heights = sheet.rows.map((values) =>
    rowHeight(
      values.map((value) => String(value ?? "")),
      widths,
      FONT_SIZE,
      sheet.columns.map((column) => column.bold ?? false),
    ),
  );
  const last = cellName(Math.max(1, rows.length), sheet.columns.length - 1);
  return {
    name: sheet.name,
    rows: [sheet.columns.map((column) => column.header), ...rows],
    cells,
    columns: sheet.columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rowDefs: new Map([
      [
        0,
        {
          height:
            rowHeight(
              sheet.columns.map((column) => column.header),
              widths.map((width) => width - 2),
              FONT_SIZE,
            ) + 4,
        },
      ],
      ...heights.map((height, r) => [r + 1, { height }] as const),
    ]),
    freezePane: { rows: 1, columns: sheet.frozenColumns ?? 0 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: sheet.columns.flatMap((column, c) => dropDown(column, c, rows.length, say)),
    conditionalRules: colourRules(sheet.columns, rows.length),
    headerFooter: headerFooter(meta, false),
    pageSetup: pageSetup({
      landscape: true,
      large: widths.reduce((sum, width) => sum + width, 0) > A4_WIDTH,
      repeatHeader: true,
    }),
  };
}

function columnStyle(column: SheetColumn, dayFormat: string): CellStyle {
  const align = column.align ?? (column.type === "number" ? "right" : "left");
  return cellStyle({
    bold: column.bold || column.type === "status",
    align,
    numFmt: column.type === "date" ? dayFormat : undefined,
  });
}

function valueCell(value: SheetValue, column: SheetColumn, style: CellStyle): Partial<Cell> {
  if (value === null || value === "") return { style };
  if (column.type === "number" && typeof value === "number" && Number.isFinite(value))
    return { value, type: "number", style };
  const date = column.type === "date" ? dateOf(String(value)) : undefined;
  if (date !== undefined) return { value: date, type: "date", style };
  return textCell(fitCell(String(value)), style);
}

function dateOf(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1900-03-01") return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date;
}

function columnRange(column: number, rows: number): string {
  return `${columnName(column)}2:${columnName(column)}${Math.max(2, rows + 1)}`;
}

function dropDown(column: SheetColumn, index: number, rows: number, say: Say): DataValidation[] {
  const options = column.options?.filter((option) => option !== "" && !option.includes(","));
  if (options === undefined || options.length === 0 || options.join(",").length > LIST_LIMIT) return [];
  return [
    {
      type: "list",
      values: options.map(escapeUnicodeMark),
      range: columnRange(index, rows),
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: column.header.slice(0, 32),
      errorMessage: say("Please choose a value from the list."),
    },
  ];
}

function colourRules(columns: readonly SheetColumn[], rows: number): ConditionalRule[] {
  const pairs = columns.flatMap((column, c) =>
    Object.entries(column.tones ?? {}).map(([value, tone]) => ({ value, tone, range: columnRange(c, rows) })),
  );
  return pairs.map(({ value, tone, range }, i) => {
    const { fill, text } = toneHex(tone);
    const style: CellStyle = {
      font: { color: { rgb: text } },
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    };
    return {
      type: "cellIs",
      operator: "equal",
      priority: i + 1,
      range,
      formula: `"${value.replaceAll('"', '""')}"`,
      style,
    };
  });
}
