/** Tables of a pack's page, whole without a script. */
import { escapeHtml as escape } from "../../documents/html/escape.ts";
import type { Figures, Say } from "../../documents/language/say.ts";
import type { ListSheet, SheetColumn, SheetValue } from "../../documents/workbook.ts";

/** What a page says its words, days and numbers with. */
export type Voice = Figures & { readonly say: Say };

const region = (table: string, { say }: Voice, html: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escape(say("Table: {table}", { table }))}">${html}</div>`;

/** Caption and headers are the program's own words; cells are HTML, and the first of a row names it. */
export const plainTable = (
  voice: Voice,
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  region(
    voice.say(caption),
    voice,
    `<table><caption class="unseen">${escape(voice.say(caption))}</caption><thead><tr>${headers.map((head) => `<th scope="col">${escape(voice.say(head))}</th>`).join("")}</tr></thead><tbody>${rows
      .map(
        ([first, ...rest]) =>
          `<tr><th scope="row" class="wide">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
      )
      .join("")}</tbody></table>`,
  );

const isChoice = ({ options, type }: SheetColumn): boolean => options !== undefined || type === "status";
/** In characters: from here on a column holds sentences. */
const isLong = ({ width }: SheetColumn): boolean => width >= 28;
const words = (value: SheetValue | undefined, { day, number }: Figures): string =>
  value === null || value === undefined ? "" : typeof value === "number" ? number(value) : day(value);

/** A list of a workbook with every column that says something; columns of fixed words can be chosen by. Its words are said already. */
export const filterTable = (voice: Voice, caption: string, { columns, rows }: ListSheet): string => {
  const table = voice.say(caption);
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => column.hidden !== true && rows.some((row) => words(row[at], voice) !== ""));
  const head = shown
    .map(
      ({ column }) =>
        `<th scope="col"${isChoice(column) ? " data-choice" : ""}${isLong(column) ? ' class="long"' : ""}>${escape(column.header)}</th>`,
    )
    .join("");
  const body = rows
    .map((row) => {
      const cells = shown.map(({ at }, place) =>
        place === 0
          ? `<th scope="row">${escape(words(row[at], voice))}</th>`
          : `<td>${escape(words(row[at], voice))}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("");
  return region(
    table,
    voice,
    `<table data-filter><caption>${escape(voice.say("{table}: {count} lines", { table, count: rows.length }))}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  );
};
