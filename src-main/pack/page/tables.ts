/** Tables of a pack's page, whole without a script. */
import { escapeHtml as escape } from "../../documents/html/escape.ts";
import type { ListSheet, SheetColumn, SheetValue } from "../../documents/workbook.ts";

const region = (caption: string, table: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="Table: ${escape(caption)}">${table}</div>`;

/** Cells are HTML; the first of a row names it. */
export const plainTable = (caption: string, headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  region(
    caption,
    `<table><caption class="unseen">${escape(caption)}</caption><thead><tr>${headers.map((head) => `<th scope="col">${escape(head)}</th>`).join("")}</tr></thead><tbody>${rows
      .map(
        ([first, ...rest]) =>
          `<tr><th scope="row" class="wide">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
      )
      .join("")}</tbody></table>`,
  );

const isChoice = ({ options, type }: SheetColumn): boolean => options !== undefined || type === "status";
/** In characters: from here on a column holds sentences. */
const isLong = ({ width }: SheetColumn): boolean => width >= 28;
const words = (value: SheetValue | undefined): string => (value === null || value === undefined ? "" : String(value));

/** A list of a workbook with every column that says something; columns of fixed words can be chosen by. */
export const filterTable = (caption: string, { columns, rows }: ListSheet): string => {
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => column.hidden !== true && rows.some((row) => words(row[at]) !== ""));
  const head = shown
    .map(
      ({ column }) =>
        `<th scope="col"${isChoice(column) ? " data-choice" : ""}${isLong(column) ? ' class="long"' : ""}>${escape(column.header)}</th>`,
    )
    .join("");
  const body = rows
    .map((row) => {
      const cells = shown.map(({ at }, place) =>
        place === 0 ? `<th scope="row">${escape(words(row[at]))}</th>` : `<td>${escape(words(row[at]))}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("");
  return region(
    caption,
    `<table data-filter><caption>${escape(caption)}: ${rows.length} lines</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  );
};
