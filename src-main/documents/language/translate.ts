/**
 * Says a model in the language of its meta: the words of its frame (headings, headers of columns, captions, labels, names of
 * sheets, choices) and the runs that are marked as the program's own words. Everything else is a user's or the catalogue's and
 * stays as it is.
 */
import { tabName } from "../../../src-shared/domain/sheets/sheet.ts";
import type {
  Block,
  CellInput,
  Column,
  DocumentModel,
  HeadingBlock,
  ListBlock,
  Own,
  Row,
  Run,
  Section,
  TableBlock,
  Text,
} from "../model.ts";
import type { ListSheet, Sheet, SheetColumn, SheetValue, SummaryCell, SummaryTable } from "../workbook.ts";
import { figuresIn, sayIn, sayShippedIn, type Figures, type Say } from "./say.ts";

/** What the parts of a model are said with: words of the program, days and numbers. */
type Tongue = Figures & {
  readonly say: Say;
  /** Like `say`, where the words may be a user's, or hold their values already. */
  readonly sayShipped: Say;
};

const sayOwn = (own: Own | undefined, { say, sayShipped }: Tongue): Say =>
  own === true ? (text) => text : own === "shipped" ? sayShipped : say;

/** The model as its readers get it; `onWord` hears every word that is looked up. */
export function translateModel(model: DocumentModel, onWord: (word: string) => void = () => undefined): DocumentModel {
  const inLanguage = sayIn(model.meta.language);
  const say: Say = (word, values) => {
    if (word !== "") onWord(word);
    return word === "" ? "" : inLanguage(word, values);
  };
  const figures = figuresIn(model.meta.language);
  const tongue: Tongue = { ...figures, say, sayShipped: sayShippedIn(model.meta.language) };
  const { day } = figures;
  const { meta, sections, workbook } = model;
  return {
    meta: {
      ...meta,
      date: day(meta.date),
      control: meta.control.map(([label, value]) => [say(label), dayAtEnd(value, day)] as const),
      history: meta.history.map((entry) => ({ ...entry, date: day(entry.date) })),
      approvals: meta.approvals.map((approval) => ({
        ...approval,
        step: say(approval.step),
        date: day(approval.date),
      })),
    },
    sections: sections.map((section) => translateSection(section, tongue)),
    ...(workbook && { workbook: { sheets: translateSheets(workbook.sheets, tongue) } }),
  };
}

/** "Ada Berg, AIMS manager, 2026-11-24": who did it, and when. */
const dayAtEnd = (text: string, day: Figures["day"]): string => {
  const at = text.lastIndexOf(", ") + 2;
  return at === 1 ? day(text) : text.slice(0, at) + day(text.slice(at));
};

function translateSection(section: Section, tongue: Tongue): Section {
  return { ...section, blocks: section.blocks.map((block) => translateBlock(block, tongue)) };
}

function translateBlock(block: Block, tongue: Tongue): Block {
  switch (block.type) {
    case "heading":
      return translateHeading(block, tongue);
    case "paragraph":
      return { ...block, text: translateText(block.text, tongue) };
    case "list":
      return { ...block, items: block.items.map((item) => translateItem(item, tongue)) };
    case "table":
      return translateTable(block, tongue);
    case "callout":
      return {
        ...block,
        title: tongue.say(block.title, block.values),
        ...(block.text !== undefined && { text: translateText(block.text, tongue) }),
      };
    case "keep":
      return { ...block, blocks: block.blocks.map((inner) => translateBlock(inner, tongue)) };
    case "richText":
    case "picture":
    case "pageBreak":
      return block;
  }
}

function translateHeading(block: HeadingBlock, tongue: Tongue): HeadingBlock {
  return { ...block, text: sayOwn(block.own, tongue)(block.text, block.values) };
}

function translateItem(item: ListBlock["items"][number], tongue: Tongue): ListBlock["items"][number] {
  if (typeof item === "string") return item;
  if (item[0] !== undefined && "type" in item[0])
    return (item as readonly Block[]).map((inner) => translateBlock(inner, tongue));
  return translateText(item as readonly Run[], tongue);
}

function translateText(text: Text, { say, sayShipped, day, number }: Tongue): Text {
  if (typeof text === "string") return day(text);
  return text.map(({ word, values, figure, ...run }): Run => {
    if (word) return { ...run, text: (word === "shipped" ? sayShipped : say)(run.text, values) };
    return { ...run, text: figure === undefined ? day(run.text) : number(figure, run.text) };
  });
}

function translateTable(block: TableBlock, tongue: Tongue): TableBlock {
  return {
    ...block,
    caption: sayOwn(block.own, tongue)(block.caption, block.values),
    columns: block.columns.map((column) => ({
      ...column,
      header: sayOwn(column.own, tongue)(column.header, column.values),
    })),
    rows: block.rows.map((row) => translateRow(row, block.columns, tongue)),
  };
}

function translateRow(row: Row, columns: readonly Column[], tongue: Tongue): Row {
  const { say } = tongue;
  if (row.kind === "group") return row.word === true ? { ...row, title: say(row.title) } : row;
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      const label = (columns[at]?.rowHeading && columns[at].header === "") || (row.kind === "total" && at === 0);
      return label && typeof cell === "string" ? say(cell) : translateCell(cell, tongue);
    }),
  };
}

function translateCell(cell: CellInput, tongue: Tongue): CellInput {
  if (typeof cell === "string" || !("lines" in cell)) return translateText(cell, tongue);
  return { ...cell, lines: cell.lines.map((line) => translateText(line, tongue)) };
}

/** The program's own values of a column: its choices, and words that are named. */
const ownValues = (column: SheetColumn): ReadonlySet<string> =>
  new Set(column.own === true ? [] : [...(column.options ?? []), ...(column.words ?? [])]);

function translateSheets(sheets: readonly Sheet[], tongue: Tongue): Sheet[] {
  const { say } = tongue;
  const lists = sheets.filter((sheet): sheet is ListSheet => sheet.kind === "list");
  return sheets.map((sheet) =>
    sheet.kind === "list"
      ? translateList(sheet, tongue)
      : {
          ...sheet,
          name: tabName(say(sheet.name)),
          tables: sheet.tables.map((table) => translateSummary(table, lists, tongue)),
          ...(sheet.notes && {
            notes: sheet.notes.map((note) => (typeof note === "string" ? say(note) : say(note.text, note.values))),
          }),
        },
  );
}

function translateList(sheet: ListSheet, tongue: Tongue): ListSheet {
  const { say } = tongue;
  const own = sheet.columns.map(ownValues);
  const value = (given: SheetValue, at: number): SheetValue =>
    typeof given === "string" ? sayValue(given, sheet.columns[at]!, own[at]!, tongue) : given;
  return {
    ...sheet,
    name: tabName(say(sheet.name)),
    columns: sheet.columns.map((column) => translateColumn(column, tongue)),
    rows: sheet.rows.map((row) => row.map(value)),
  };
}

/** The width of the button of a filter, in characters: no word of a header is broken for it. */
const BUTTON = 3;

/** What stands between several choices of one cell. */
const BETWEEN = "; ";

function sayValue(given: string, column: SheetColumn, values: ReadonlySet<string>, tongue: Tongue): string {
  const { several, own } = column;
  const say = sayOwn(own, tongue);
  const parts = several === true ? given.split(BETWEEN) : [given];
  return parts.map((part) => (values.has(part) ? say(part) : part)).join(BETWEEN);
}

function translateColumn(column: SheetColumn, tongue: Tongue): SheetColumn {
  const header = tongue.say(column.header, column.values);
  const say = sayOwn(column.own, tongue);
  if (column.own === true) return { ...column, header };
  const { options, tones, words: _used, ...rest } = column;
  const longest = Math.max(...header.split(/\s+/).map((word) => word.length)) + BUTTON;
  return {
    ...rest,
    header,
    width: header === column.header ? column.width : Math.max(column.width, longest),
    ...(options && { options: options.map((option) => say(option)) }),
    ...(tones && { tones: Object.fromEntries(Object.entries(tones).map(([name, tone]) => [say(name), tone])) }),
  };
}

function translateSummary(table: SummaryTable, lists: readonly ListSheet[], tongue: Tongue): SummaryTable {
  const { say, day } = tongue;
  const label = (text: string): string => (day(text) === text ? sayOwn(table.own, tongue)(text) : day(text));
  const cell = (given: SummaryCell): SummaryCell => {
    if (typeof given === "string") return label(given);
    if (given === null || typeof given === "number") return given;
    if ("value" in given)
      return { ...given, value: typeof given.value === "string" ? label(given.value) : given.value };
    if (!("count" in given)) return given;
    const columns = lists.find(({ name }) => name === given.count)?.columns ?? [];
    const where = Object.entries(given.where).map(([header, value]) => {
      const column = columns.find((one) => one.header === header);
      return [
        say(header, column?.values),
        column && ownValues(column).has(value) ? sayOwn(column.own, tongue)(value) : value,
      ] as const;
    });
    return { count: tabName(say(given.count)), where: Object.fromEntries(where) };
  };
  return {
    ...table,
    title: say(table.title, table.values),
    header: table.header.map((name) => say(name)),
    rows: table.rows.map((row) => row.map(cell)),
  };
}
