/** Brings a model into the one form the page writers take: clean text, runs everywhere, rich text expanded, ids on headings. */
import { cleanDeep, cleanLine, safeHref } from "./clean-text.ts";
import { documentControlBlocks } from "./document-control.ts";
import { fitColumns } from "./fit-columns.ts";
import { keptRows } from "./keep-rows.ts";
import type {
  Align,
  Block,
  CalloutBlock,
  CellInput,
  Column,
  DocumentMeta,
  DocumentModel,
  ListBlock,
  PictureBytes,
  Run,
  TableBlock,
  Text,
} from "./model.ts";
import type { Tone } from "../../src-shared/domain/tones.ts";
import { sayIn } from "./language/say.ts";
import { translateModel } from "./language/translate.ts";
import { richTextBlocks } from "./rich-text.ts";

export type Runs = readonly Run[];

export interface PreparedCell {
  readonly lines: readonly Runs[];
  readonly tone: Tone | undefined;
  readonly bold: boolean;
  readonly heading: boolean;
  readonly align: Align;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type PreparedRow =
  | { readonly kind: "data" | "total"; readonly cells: readonly PreparedCell[]; readonly splittable: boolean }
  | { readonly kind: "group"; readonly title: string };

export interface PreparedTable {
  readonly type: "table";
  readonly caption: string;
  /** "Table" and its number, printed with the caption above it; null where the table stands without. */
  readonly label: { readonly word: string; readonly number: number } | null;
  readonly columns: readonly Column[];
  readonly hasHeader: boolean;
  readonly rows: readonly PreparedRow[];
  /** Of each row, whether it stays on the page of the next one. */
  readonly kept: readonly boolean[];
  readonly dense: boolean;
}

export interface PreparedHeading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly id: string;
}

/** A figure with its number: "Figure", 2 and its caption are printed below it. */
export interface PreparedPicture {
  readonly type: "picture";
  readonly picture: PictureBytes;
  readonly alt: string;
  readonly word: string;
  readonly number: number;
  readonly caption: string;
}

export type PreparedBlock =
  | PreparedHeading
  | PreparedTable
  | { readonly type: "paragraph"; readonly runs: Runs; readonly look: "body" | "small" | "quote" | "code" }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly PreparedBlock[])[];
    }
  | { readonly type: "callout"; readonly tone: Tone; readonly title: string; readonly runs: Runs }
  | PreparedPicture
  | { readonly type: "keep"; readonly blocks: readonly PreparedBlock[] }
  | { readonly type: "pageBreak" };

export interface PreparedSection {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly PreparedBlock[];
}

export interface PreparedDocument {
  readonly meta: DocumentMeta;
  /** The first section holds the document control tables and, when it is portrait, the first section of the model. */
  readonly sections: readonly PreparedSection[];
  /** Headings of levels 1 and 2, in order: the contents page. */
  readonly outline: readonly PreparedHeading[];
}

/** What is counted while the blocks are gone through. */
interface Outline {
  readonly headings: PreparedHeading[];
  figures: number;
  tables: number;
  readonly words: { readonly figure: string; readonly table: string };
  orientation: PreparedSection["orientation"];
}

/** Rows with a cell longer than this may break over pages; a page would otherwise stay half empty. */
const SPLIT_ROW_CHARACTERS = 1_400;

/** The model as the DOCX and HTML writers want it. */
export function prepareDocument(model: DocumentModel): PreparedDocument {
  const { meta, sections } = cleanDeep(translateModel({ meta: model.meta, sections: model.sections }));
  const control = documentControlBlocks(meta);
  const [first, ...rest] = sections;
  const joined =
    first?.orientation === "portrait"
      ? [{ orientation: "portrait" as const, blocks: [...control, ...first.blocks] }, ...rest]
      : [{ orientation: "portrait" as const, blocks: control }, ...sections];
  const say = sayIn(meta.language);
  const words = { figure: say("Figure"), table: say("Table") };
  const outline: Outline = { headings: [], figures: 0, tables: 0, words, orientation: "portrait" };
  const prepared = joined.map(({ orientation, blocks }) => {
    outline.orientation = orientation;
    return { orientation, blocks: blocks.flatMap((block) => prepareBlock(block, outline)) };
  });
  return { meta, sections: prepared, outline: outline.headings.filter((heading) => heading.level < 3) };
}

function prepareBlock(block: Block, outline: Outline): PreparedBlock[] {
  switch (block.type) {
    case "heading": {
      const heading: PreparedHeading = {
        type: "heading",
        level: block.level,
        text: cleanLine(block.text),
        id: `h${outline.headings.length + 1}`,
      };
      if (heading.text === "") return [];
      outline.headings.push(heading);
      return [heading];
    }
    case "paragraph": {
      const runs = textRuns(block.text);
      return runs.length === 0 ? [] : [{ type: "paragraph", runs, look: block.look ?? "body" }];
    }
    case "list":
      return [prepareList(block, outline)];
    case "table":
      return [prepareTable(block, outline)];
    case "callout":
      return [prepareCallout(block)];
    case "richText":
      return richTextBlocks(block).flatMap((inner) => prepareBlock(inner, outline));
    case "picture": {
      const { picture, alt, caption } = block;
      const number = ++outline.figures;
      return [
        {
          type: "picture",
          picture,
          alt: cleanLine(alt),
          word: outline.words.figure,
          number,
          caption: cleanLine(caption),
        },
      ];
    }
    case "keep":
      return [{ type: "keep", blocks: block.blocks.flatMap((inner) => prepareBlock(inner, outline)) }];
    case "pageBreak":
      return [{ type: "pageBreak" }];
  }
}

function prepareList(block: ListBlock, outline: Outline): PreparedBlock {
  const items = block.items.map((item) =>
    isBlocks(item)
      ? item.flatMap((inner) => prepareBlock(inner, outline))
      : prepareBlock({ type: "paragraph", text: item }, outline),
  );
  return {
    type: "list",
    ordered: block.ordered,
    start: block.start ?? 1,
    items: items.filter((item) => item.length > 0),
  };
}

function prepareCallout(block: CalloutBlock): PreparedBlock {
  return { type: "callout", tone: block.tone, title: cleanLine(block.title), runs: textRuns(block.text ?? "") };
}

/** The longest word of a cell that is short enough to be kept whole. */
const KEPT_WORD = 15;

/** What must not be broken in a column: words of its header, references, and words of usual length. */
function longestIn(column: Column, at: number, rows: readonly PreparedRow[]): number {
  const words = (text: string): number[] => text.split(/\s+/).map(({ length }) => length);
  const inCell = (cell: PreparedCell | undefined): number[] =>
    cell === undefined || cell.colSpan > 1
      ? []
      : cell.lines
          .flat()
          .flatMap((run) =>
            run.noBreak ? [run.text.length] : words(run.text).filter((length) => length <= KEPT_WORD),
          );
  return Math.max(
    0,
    ...words(column.header),
    ...rows.flatMap((row) => (row.kind === "group" ? [] : inCell(row.cells[at]))),
  );
}

/** Letters of the longest cell of a row. */
const lettersOf = (cells: readonly PreparedCell[]): number =>
  Math.max(0, ...cells.map((cell) => cell.lines.flat().reduce((sum, run) => sum + run.text.length, 0)));

function prepareTable(block: TableBlock, outline: Outline): PreparedTable {
  const rows = block.rows.map((row): PreparedRow => {
    if (row.kind === "group") return { kind: "group", title: cleanLine(row.title) };
    const cells = row.cells.map((cell, i) => prepareCell(cell, block.columns[i], row.kind === "total"));
    return { kind: row.kind ?? "data", cells, splittable: lettersOf(cells) > SPLIT_ROW_CHARACTERS };
  });
  const hasHeader = block.columns.some((column) => column.header !== "");
  const dense = block.dense ?? false;
  const needs = block.columns.map((column, at) => ({ weight: column.weight, longest: longestIn(column, at, rows) }));
  const shares = fitColumns(needs, outline.orientation, dense);
  return {
    type: "table",
    caption: block.caption,
    label: hasHeader && block.plain !== true ? { word: outline.words.table, number: ++outline.tables } : null,
    columns: block.columns.map((column, at) => ({ ...column, weight: shares[at]! })),
    hasHeader,
    rows,
    kept: keptRows(
      rows.map((row) =>
        row.kind === "group"
          ? { group: true, wide: true, letters: row.title.length }
          : { group: false, wide: row.cells.some(({ colSpan }) => colSpan > 1), letters: lettersOf(row.cells) },
      ),
    ),
    dense,
  };
}

function prepareCell(input: CellInput, column: Column | undefined, total: boolean): PreparedCell {
  const cell =
    typeof input === "string" || Array.isArray(input)
      ? { lines: [input as Text] }
      : (input as Exclude<CellInput, Text>);
  const heading = cell.heading ?? column?.rowHeading ?? false;
  return {
    lines: cell.lines.flatMap(splitLines),
    tone: cell.tone,
    bold: cell.bold ?? (heading || total),
    heading,
    align: cell.align ?? column?.align ?? "left",
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
  };
}

/** One line of runs per line of text. */
function splitLines(text: Text): Runs[] {
  const lines: Run[][] = [[]];
  for (const run of textRuns(text)) {
    run.text.split("\n").forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ ...run, text: part });
    });
  }
  return lines;
}

function textRuns(text: Text): Runs {
  const runs = typeof text === "string" ? [{ text }] : text;
  return runs
    .filter((run) => run.text !== "")
    .map((run) => ({ ...run, text: run.capital ? capital(run.text) : run.text, href: safeHref(run.href) }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function isBlocks(item: Text | readonly Block[]): item is readonly Block[] {
  return typeof item !== "string" && item[0] !== undefined && "type" in item[0];
}
