/**
 * A list that was exported in another language, read as if it were English: its column titles, choices, yes and no, days and
 * numbers. The hidden column has the same title in every language. What is English already, or nobody's word, stays as it is.
 */
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { BETWEEN } from "../../../src-shared/domain/sheets/cells.ts";
import { REF_COLUMN } from "../../../src-shared/domain/sheets/plan-sheet.ts";
import { sheetName, tabName, type Sheet } from "../../../src-shared/domain/sheets/sheet.ts";
import { LANGUAGES, sayIn } from "../../documents/language/say.ts";
import type { TableFile } from "../../tables/table.ts";

const SAID = LANGUAGES.map((language) => sayIn(language));
const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
/** The English words that some language says like this. */
const englishOf = (said: string, words: readonly string[]): string | undefined =>
  words.find((word) => alike(word, said)) ?? words.find((word) => SAID.some((say) => alike(say(word), said)));

/** What the list's sheet can be called. */
export const sheetNames = (sheet: Sheet): readonly string[] => [
  sheetName(sheet),
  ...SAID.map((say) => tabName(say(sheet.title))),
];

const cellIn = (field: Field, cell: string): string => {
  const choices =
    field.kind === "choice" || field.kind === "choices"
      ? field.terms.map(({ label }) => label)
      : field.kind === "flag"
        ? ["Yes", "No"]
        : [];
  if (choices.length > 0)
    return cell
      .split(/[;\n]/)
      .map((part) => englishOf(part, choices) ?? part.trim())
      .join(BETWEEN);
  if (field.kind === "day") {
    const [, day = "", month = "", year = ""] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(cell) ?? [];
    return year === "" ? cell : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  if (field.kind === "number" && /^\s*-?\d{1,3}(\.\d{3})+,\d+\s*$/.test(cell))
    return cell.replaceAll(".", "").replace(",", ".");
  return cell;
};

export const englishTable = (table: TableFile, sheet: Sheet): TableFile => {
  const fields = Object.values(sheet.fields);
  const titles = [REF_COLUMN, ...fields.map(({ label }) => label)];
  const isName = (column: string): boolean => Object.keys(sheet.fields).some((name) => alike(name, column));
  const columns = table.columns.map((column) => (isName(column) ? column : (englishOf(column, titles) ?? column)));
  const fieldAt = columns.map((column) => sheet.fields[column] ?? fields.find(({ label }) => alike(label, column)));
  return {
    ...table,
    columns,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (fieldAt[at] && cell !== "" ? cellIn(fieldAt[at], cell) : cell)),
    })),
  };
};
