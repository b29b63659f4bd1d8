import Papa from "papaparse";
import { tableLimits } from "./limits.ts";
import { TableError } from "./table-error.ts";
import type { RawTable } from "./table.ts";

const delimiters = [",", ";", "\t", "|"];

/** Score: how many of the first rows have the usual number of cells, less the quoting errors the delimiter leads to. */
function scoreDelimiter(text: string, delimiter: string): number {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    preview: 60,
    skipEmptyLines: "greedy",
  });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0, rows = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return rows === 0 ? 0 : rows + Math.min(usual, 200) / 1000 - errors.filter(({ type }) => type === "Quotes").length;
}

function detectDelimiter(text: string): string {
  const sample = text.slice(0, 400_000);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreDelimiter(sample, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.delimiter;
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Excel writes ="00123" to keep leading zeros; the text is meant, not a formula. */
function unwrapText(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/**
 * Reads separated text. Line ends may be CRLF, LF or lone CR; a first line `sep=;` (Excel) names the delimiter and is not counted.
 * @throws TableError TOO_MANY_ROWS, BROKEN
 */
export function readCsv(source: string): RawTable & { delimiter: string } {
  let text = source.replace(/\r\n?/g, "\n");
  const named = /^"?sep=(.)"?\n/i.exec(text);
  if (named) text = text.slice(named[0].length);
  const delimiter = named?.[1] ?? detectDelimiter(text);
  const rows: RawTable["rows"] = [];
  const badQuotes: number[] = [];
  let line = 0;
  let refusal: TableError | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors }, parser) => {
      line += 1;
      if (errors.some(({ type }) => type === "Quotes")) badQuotes.push(line);
      if (data.every((cell) => cell.trim() === "")) return;
      rows.push({ line, cells: data.map(unwrapText) });
      if (errors.some(({ code }) => code === "MissingQuotes"))
        refusal = new TableError(
          "BROKEN",
          `A quotation mark opened in row ${line} is never closed, so the rest of the file cannot be told apart. Correct that row and save the file again.`,
        );
      if (rows.length > tableLimits.rows + 21)
        refusal = new TableError(
          "TOO_MANY_ROWS",
          `The file has more than ${tableLimits.rows.toLocaleString("en")} rows. Split it, or delete the rows that are not needed.`,
        );
      if (refusal) parser.abort();
    },
  });
  if (refusal) throw refusal;
  const warnings =
    badQuotes.length > 0
      ? [`Quotation marks do not match in row ${badQuotes.slice(0, 5).join(", ")}; check these rows in the preview.`]
      : [];
  return { sheetNames: [], sheet: "", rows, warnings, delimiter };
}
