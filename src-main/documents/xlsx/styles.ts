/** Cell looks of the workbook. */
import type { Cell, CellStyle } from "hucre";
import { COLOUR, toneHex, type Palette } from "../page.ts";
import type { Tone } from "../../../src-shared/domain/tones.ts";

/** Calibri, named but not embedded. */
export const FONT_SIZE = 10;

const EDGE = { style: "thin", color: { rgb: COLOUR.grid } } as const;
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly middle?: boolean;
  readonly numFmt?: string;
}

/** A style from the few things that vary. */
export function cellStyle(look: Look): CellStyle {
  return {
    font: { name: "Calibri", size: look.size ?? FONT_SIZE, bold: look.bold, color: { rgb: look.color ?? COLOUR.ink } },
    fill: look.fill === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } },
    border: look.border === false ? undefined : BORDER,
    alignment: {
      vertical: look.middle ? "center" : "top",
      wrapText: look.wrap ?? true,
      horizontal: look.align ?? "left",
      indent: look.border === false ? undefined : 1,
    },
    numFmt: look.numFmt,
  };
}

/** Looks used on more than one sheet. */
export type Looks = Readonly<
  Record<
    | "title"
    | "subtitle"
    | "mark"
    | "section"
    | "note"
    | "header"
    | "headerRight"
    | "label"
    | "text"
    | "number"
    | "total",
    CellStyle
  >
>;

/** The looks in the colours of a document. */
export const looksOf = ({ accent, second }: Palette): Looks => ({
  title: cellStyle({ size: 20, bold: true, color: accent, border: false, wrap: false }),
  subtitle: cellStyle({ size: 12, color: COLOUR.grey, border: false, wrap: false }),
  mark: cellStyle({ size: 11, bold: true, color: COLOUR.alarm, border: false, wrap: false }),
  section: cellStyle({ size: 13, bold: true, color: second, border: false, wrap: false }),
  note: cellStyle({ color: COLOUR.grey, border: false, wrap: false }),
  header: cellStyle({ bold: true, color: "FFFFFF", fill: accent, middle: true }),
  headerRight: cellStyle({ bold: true, color: "FFFFFF", fill: accent, middle: true, align: "right" }),
  label: cellStyle({ bold: true, fill: COLOUR.soft, middle: true }),
  text: cellStyle({ middle: true }),
  number: cellStyle({ align: "right", middle: true, numFmt: "#,##0" }),
  total: cellStyle({ bold: true, fill: COLOUR.soft, align: "right", middle: true, numFmt: "#,##0" }),
});

/** Coloured cell of a status. */
export function toneStyle(tone: Tone): CellStyle {
  const { fill, text } = toneHex(tone);
  return cellStyle({ fill, color: text, bold: true, middle: true });
}

/** A text cell: always a string for Excel, whatever it begins with. */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  return { value: escapeUnicodeMark(text), type: "string", style };
}

/** Excel reads `_x0041_` as the letter A; the underscore itself has to be written as `_x005F_`. */
export function escapeUnicodeMark(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
