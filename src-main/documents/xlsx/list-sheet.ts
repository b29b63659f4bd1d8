/** A list to filter: frozen header, filter, drop-downs, colours that follow the value, print titles. */
import type { Cell, CellStyle, CellValue, ConditionalRule, DataValidation, WriteSheet } from "hucre";
import { fitCell } from "../clean-text.ts";
import { figuresIn, sayIn, type Say } from "../language/say.ts";
import type { DocumentMeta } from "../model.ts";
import type { ListSheet, SheetColumn, SheetValue } from "../workbook.ts";
import { toneHex } from "../page.ts";
import { cellName, columnName } from "./formulas.ts";
import { headerFooter, pageSetup } from "./page-setup.ts";
import { rowHeight, unitsFor } from "./row-height.ts";
import { cellStyle, escapeUnicodeMark, FONT_SIZE, textCell, type Looks } from "./styles.ts";

/** Excel's limit for the text of a drop-down list in the rule itself. */
const LIST_LIMIT = 255;
/** Rows below the list that have its drop-downs and colours too: for what is added. */
const SPARE_ROWS = 200;
/** The button of a filter, in units of width. */
const BUTTON = 3;
/** A column grows for one long word, such as an address, up to so many letters. */
const LONGEST_WORD = 32;

const longestWord = (text: string, bold: boolean): number =>
  Math.max(0, ...text.split(/(?<=-)|\s+/).map((word) => unitsFor(word.slice(0, LONGEST_WORD), FONT_SIZE, bold)));

/** As wide as was asked, and wide enough that no word of its header or cells is broken. */
function widthOf({ header, width, hidden, bold, type }: SheetColumn, values: readonly SheetValue[]): number {
  if (hidden === true) return width;
  const isBold = bold === true || type === "status";
  const words = values.map((value) => (typeof value === "string" ? longestWord(value, isBold) : 0));
  return Math.max(width, longestWord(header, true) + BUTTON, ...words);
}

/** The sheet as hucre takes it; choices that a rule cannot hold go to `choices`. */
export function listSheet(sheet: ListSheet, meta: DocumentMeta, look: Looks, choices: ChoiceSheet): WriteSheet {
  const say = sayIn(meta.language);
  const widths = sheet.columns.map((column, c) =>
    widthOf(
      column,
      sheet.rows.map((values) => values[c] ?? null),
    ),
  );
  const styles = sheet.columns.map((column, c) =>
    columnStyle(
      column,
      figuresIn(meta.language).dayFormat,
      sheet.rows.map((values) => values[c] ?? null),
    ),
  );
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
      values.map((value, c) => (sheet.columns[c]?.hidden === true ? "" : String(value ?? ""))),
      widths,
      FONT_SIZE,
      sheet.columns.map((column) => column.bold === true || column.type === "status"),
    ),
  );
  const last = cellName(Math.max(1, rows.length), sheet.columns.length - 1);
  return {
    name: sheet.name,
    rows: [sheet.columns.map((column) => column.header), ...rows],
    cells,
    columns: sheet.columns.map(({ hidden = false }, c) => ({ width: widths[c]!, hidden })),
    rowDefs: new Map([
      [
        0,
        {
          height:
            rowHeight(
              sheet.columns.map((column) => column.header),
              widths.map((width) => width - 2),
              FONT_SIZE,
              sheet.columns.map(() => true),
            ) + 4,
        },
      ],
      ...heights.map((height, r) => [r + 1, { height }] as const),
    ]),
    freezePane: { rows: 1, columns: sheet.frozenColumns ?? 0 },
    autoFilter: { range: `A1:${last}` },
    dataValidations: sheet.columns.flatMap((column, c) => dropDown(column, c, rows.length, say, choices)),
    conditionalRules: colourRules(sheet.columns, rows.length),
    headerFooter: headerFooter(meta, false),
    pageSetup: pageSetup({
      landscape: true,
      width: sheet.columns.reduce((sum, { hidden }, c) => sum + (hidden === true ? 0 : widths[c]!), 0),
      repeatHeader: true,
      repeatColumns:
        sheet.frozenColumns === undefined ? undefined : `$A:$${columnName(Math.max(0, sheet.frozenColumns - 1))}`,
    }),
  };
}

/** Whole numbers from here on are written with a mark between thousands. */
const LARGE = 10_000;

/** How a column writes its numbers: large whole ones, such as money, in groups of three. */
function numberFormat(values: readonly SheetValue[]): string | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.every(Number.isInteger) && numbers.some((value) => Math.abs(value) >= LARGE) ? "#,##0" : undefined;
}

function columnStyle(column: SheetColumn, dayFormat: string, values: readonly SheetValue[]): CellStyle {
  const align = column.align ?? (column.type === "number" ? "right" : "left");
  return cellStyle({
    bold: column.bold || column.type === "status",
    align,
    numFmt: column.type === "date" ? dayFormat : column.type === "number" ? numberFormat(values) : undefined,
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
  return `${columnName(column)}2:${columnName(column)}${rows + 1 + SPARE_ROWS}`;
}

/** A hidden sheet with the choices of columns whose rule cannot hold them: a comma ends a choice there. */
export type ChoiceSheet = {
  /** Where the choices stand, as a rule names the place. */
  readonly place: (options: readonly string[]) => string;
  /** None where nothing needed it. */
  readonly sheets: () => WriteSheet[];
};

export function createChoiceSheet(name: string): ChoiceSheet {
  const columns: (readonly string[])[] = [];
  return {
    place: (options) => {
      const known = columns.findIndex((one) => one.join("\n") === options.join("\n"));
      const at = known < 0 ? columns.push(options) - 1 : known;
      const letter = columnName(at);
      return `'${name.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${options.length}`;
    },
    sheets: () => {
      if (columns.length === 0) return [];
      const length = Math.max(...columns.map((options) => options.length));
      const value = (option: string | undefined) => (option === undefined ? null : escapeUnicodeMark(option));
      const rows = Array.from({ length }, (_, row) => columns.map((options) => value(options[row])));
      return [{ name, hidden: true, rows }];
    },
  };
}

function dropDown(column: SheetColumn, index: number, rows: number, say: Say, choices: ChoiceSheet): DataValidation[] {
  const options = column.options?.filter((option) => option !== "");
  if (options === undefined || options.length === 0) return [];
  const short = options.join(",").length <= LIST_LIMIT && !options.some((option) => option.includes(","));
  return [
    {
      type: "list",
      ...(short ? { values: options.map(escapeUnicodeMark) } : { formula1: choices.place(options) }),
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
