/**
 * Says a model in the language of its meta: the words of its frame (headings, headers of columns, captions, labels, names of
 * sheets, choices) and the runs that are marked as the program's own words. Everything else is a user's or the catalogue's and
 * stays as it is.
 */
import type {
  Block,
  CellInput,
  Column,
  DocumentModel,
  HeadingBlock,
  ListBlock,
  ListSheet,
  Row,
  Run,
  Section,
  Sheet,
  SheetColumn,
  SheetValue,
  SummaryCell,
  SummaryTable,
  TableBlock,
  Text,
} from "../model.ts";
import { sayIn, type Say } from "./say.ts";

/** The model as its readers get it; `onWord` hears every word that is looked up. */
export function translateModel(model: DocumentModel, onWord: (word: string) => void = () => undefined): DocumentModel {
  const inLanguage = sayIn(model.meta.language);
  const say: Say = (word, values) => {
    if (word !== "") onWord(word);
    return word === "" ? "" : inLanguage(word, values);
  };
  const { meta, sections, workbook } = model;
  return {
    meta: {
      ...meta,
      control: meta.control.map(([label, value]) => [say(label), value] as const),
      approvals: meta.approvals.map((approval) => ({ ...approval, step: say(approval.step) })),
    },
    sections: sections.map((section) => translateSection(section, say)),
    ...(workbook && { workbook: { sheets: translateSheets(workbook.sheets, say) } }),
  };
}

function translateSection(section: Section, say: Say): Section {
  return { ...section, blocks: section.blocks.map((block) => translateBlock(block, say)) };
}

function translateBlock(block: Block, say: Say): Block {
  switch (block.type) {
    case "heading":
      return translateHeading(block, say);
    case "paragraph":
      return { ...block, text: translateText(block.text, say) };
    case "list":
      return { ...block, items: block.items.map((item) => translateItem(item, say)) };
    case "table":
      return translateTable(block, say);
    case "callout":
      return {
        ...block,
        title: say(block.title, block.values),
        ...(block.text !== undefined && { text: translateText(block.text, say) }),
      };
    case "keep":
      return { ...block, blocks: block.blocks.map((inner) => translateBlock(inner, say)) };
    case "richText":
    case "pageBreak":
      return block;
  }
}

function translateHeading(block: HeadingBlock, say: Say): HeadingBlock {
  return block.own === true ? block : { ...block, text: say(block.text, block.values) };
}

function translateItem(item: ListBlock["items"][number], say: Say): ListBlock["items"][number] {
  if (typeof item === "string") return item;
  if (item[0] !== undefined && "type" in item[0])
    return (item as readonly Block[]).map((inner) => translateBlock(inner, say));
  return translateText(item as readonly Run[], say);
}

function translateText(text: Text, say: Say): Text {
  if (typeof text === "string") return text;
  return text.map(({ word, values, ...run }): Run => (word ? { ...run, text: say(run.text, values) } : run));
}

function translateTable(block: TableBlock, say: Say): TableBlock {
  return {
    ...block,
    caption: block.own === true ? block.caption : say(block.caption, block.values),
    columns: block.columns.map((column) => (column.own === true ? column : { ...column, header: say(column.header) })),
    rows: block.rows.map((row) => translateRow(row, block.columns, say)),
  };
}

function translateRow(row: Row, columns: readonly Column[], say: Say): Row {
  if (row.kind === "group") return row.word === true ? { ...row, title: say(row.title) } : row;
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      const label = (columns[at]?.rowHeading && columns[at].header === "") || (row.kind === "total" && at === 0);
      return label && typeof cell === "string" ? say(cell) : translateCell(cell, say);
    }),
  };
}

function translateCell(cell: CellInput, say: Say): CellInput {
  if (typeof cell === "string") return cell;
  if (!("lines" in cell)) return translateText(cell, say);
  return { ...cell, lines: cell.lines.map((line) => translateText(line, say)) };
}

/** The program's own values of a column: its choices, and words that are named. */
const ownValues = (column: SheetColumn): ReadonlySet<string> =>
  new Set(column.own === true ? [] : [...(column.options ?? []), ...(column.words ?? [])]);

function translateSheets(sheets: readonly Sheet[], say: Say): Sheet[] {
  const lists = sheets.filter((sheet): sheet is ListSheet => sheet.kind === "list");
  return sheets.map((sheet) =>
    sheet.kind === "list"
      ? translateList(sheet, say)
      : {
          ...sheet,
          name: say(sheet.name),
          tables: sheet.tables.map((table) => translateSummary(table, lists, say)),
          ...(sheet.notes && { notes: sheet.notes.map((note) => say(note)) }),
        },
  );
}

function translateList(sheet: ListSheet, say: Say): ListSheet {
  const own = sheet.columns.map(ownValues);
  const value = (given: SheetValue, at: number): SheetValue =>
    typeof given === "string" && own[at]?.has(given) ? say(given) : given;
  return {
    ...sheet,
    name: say(sheet.name),
    columns: sheet.columns.map((column) => translateColumn(column, say)),
    rows: sheet.rows.map((row) => row.map(value)),
  };
}

function translateColumn(column: SheetColumn, say: Say): SheetColumn {
  const header = say(column.header);
  if (column.own === true) return { ...column, header };
  const { options, tones } = column;
  return {
    ...column,
    header,
    ...(options && { options: options.map((option) => say(option)) }),
    ...(tones && { tones: Object.fromEntries(Object.entries(tones).map(([name, tone]) => [say(name), tone])) }),
  };
}

function translateSummary(table: SummaryTable, lists: readonly ListSheet[], say: Say): SummaryTable {
  const label = (text: string): string => (table.own === true ? text : say(text));
  const cell = (given: SummaryCell): SummaryCell => {
    if (typeof given === "string") return label(given);
    if (given === null || typeof given === "number") return given;
    if ("value" in given)
      return { ...given, value: typeof given.value === "string" ? label(given.value) : given.value };
    if (!("count" in given)) return given;
    const columns = lists.find(({ name }) => name === given.count)?.columns ?? [];
    const where = Object.entries(given.where).map(([header, value]) => {
      const column = columns.find((one) => one.header === header);
      return [say(header), column && ownValues(column).has(value) ? say(value) : value] as const;
    });
    return { count: say(given.count), where: Object.fromEntries(where) };
  };
  return {
    ...table,
    title: say(table.title, table.values),
    header: table.header.map((name) => say(name)),
    rows: table.rows.map((row) => row.map(cell)),
  };
}
