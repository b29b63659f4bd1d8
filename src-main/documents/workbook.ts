/** What XLSX holds besides the document control sheet: lists to sort and filter, and summaries that count them. */
import type { Tone } from "../../src-shared/domain/tones.ts";
import type { Align, Own } from "./model.ts";

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** One sheet: a list to sort and filter, or a summary of one or more small tables. */
export type Sheet = ListSheet | SummarySheet;

export interface SheetColumn {
  readonly header: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** `date` takes YYYY-MM-DD; anything else in a date column stays text. */
  readonly type: "text" | "date" | "number" | "status";
  /** In characters. */
  readonly width: number;
  readonly bold?: boolean;
  readonly align?: Align;
  /** Not shown; a reader can unhide it. */
  readonly hidden?: boolean;
  /** Drop-down values. */
  readonly options?: readonly string[];
  /** Other values of the column that are the program's own words. */
  readonly words?: readonly string[];
  /** A cell may hold several of the choices, with a semicolon between them. */
  readonly several?: boolean;
  /** The choices are a user's words and stay as they are in every language. */
  readonly own?: Own;
  /** Colour per value; stays right when somebody changes the value. */
  readonly tones?: Readonly<Record<string, Tone>>;
}

export type SheetValue = string | number | null;

export interface ListSheet {
  readonly kind: "list";
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Columns that stay in view when the reader scrolls to the right. */
  readonly frozenColumns?: number;
}

/** A live number: rows of a list that match, or the sum of the cells above or to the left. */
export type Formula =
  | { readonly count: string; readonly where: Readonly<Record<string, string>> }
  | { readonly sum: "above" | "left" };

export type SummaryCell = SheetValue | Formula | { readonly value: SheetValue; readonly tone: Tone };

export interface SummaryTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SummaryCell[])[];
  readonly totalRow?: boolean;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The labels of the rows are a user's words and stay as they are in every language. */
  readonly own?: Own;
}

/** A line below the tables, in the program's own words; `values` fill its {places}. */
export type Note = string | { readonly text: string; readonly values: Readonly<Record<string, string>> };

export interface SummarySheet {
  readonly kind: "summary";
  readonly name: string;
  readonly widths: readonly number[];
  readonly tables: readonly SummaryTable[];
  readonly notes?: readonly Note[];
}
