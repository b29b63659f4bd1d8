/** Blocks to HTML with real headings, lists and table headers: the tags of the PDF come from here. */
import type {
  PreparedBlock,
  PreparedCell,
  PreparedHeading,
  PreparedPicture,
  PreparedRow,
  PreparedTable,
} from "../prepare.ts";
import { TONES } from "../../../src-shared/domain/tones.ts";
import { fitBox } from "../picture.ts";
import { escapeHtml, pictureUrl, runsHtml, toneCss } from "./escape.ts";

/** How a page differs from the printed one. */
export interface HtmlLook {
  /** Added to every heading level: 1 where the title of the document is the first heading. */
  readonly shift: 0 | 1;
  /** Wide tables scroll in a region of their own instead of being cut off. */
  readonly scroll: boolean;
}

const PRINTED: HtmlLook = { shift: 0, scroll: false };

/** HTML of a run of blocks. A heading is kept with the block after it. */
export function blocksHtml(blocks: readonly PreparedBlock[], look: HtmlLook = PRINTED): string {
  return blocks.map((block) => blockHtml(block, look)).join("\n");
}

function blockHtml(block: PreparedBlock, look: HtmlLook): string {
  switch (block.type) {
    case "heading":
      return headingHtml(block, block.level + look.shift);
    case "paragraph":
      return `<p${block.look === "body" ? "" : ` class="${block.look}"`}>${runsHtml(block.runs)}</p>`;
    case "list":
      return listHtml(block, look);
    case "table":
      return look.scroll ? scrolled(block) : tableHtml(block);
    case "callout":
      return `<div class="callout" style="${toneCss(block.tone)};border-left-color:${TONES[block.tone].mark}"><p><b>${escapeHtml(block.title)}</b></p>${block.runs.length > 0 ? `<p>${runsHtml(block.runs)}</p>` : ""}</div>`;
    case "keep":
      return `<div class="keep">${blocksHtml(block.blocks, look)}</div>`;
    case "picture":
      return figureHtml(block);
    case "pageBreak":
      return '<div class="break"></div>';
  }
}

function headingHtml({ id, text }: PreparedHeading, level: number): string {
  return `<h${level} id="${id}">${escapeHtml(text)}</h${level}>`;
}

/** In pixels of 1/96 inch: the width of upright text, and a height that leaves room for the caption. */
const FIGURE_BOX = { width: 640, height: 760 };

function figureHtml({ picture, alt, word, number, caption }: PreparedPicture): string {
  const { width, height } = fitBox(picture, FIGURE_BOX);
  const label = `${word} ${number}${caption === "" ? "" : `: ${caption}`}`;
  return `<figure><img alt="${escapeHtml(alt)}" width="${width}" height="${height}" src="${pictureUrl(picture)}"><figcaption>${escapeHtml(label)}</figcaption></figure>`;
}

/** A region that the keyboard can scroll, named by the caption of its table. */
function scrolled(table: PreparedTable): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(table.caption)}">${tableHtml(table)}</div>`;
}

function listHtml(list: Extract<PreparedBlock, { type: "list" }>, look: HtmlLook): string {
  const tag = list.ordered ? "ol" : "ul";
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : "";
  return `<${tag}${start}>${list.items.map((item) => `<li>${blocksHtml(item, look)}</li>`).join("")}</${tag}>`;
}

/** A table with its caption or printed label, column widths, repeated header row and scopes on every header cell. */
export function tableHtml(table: PreparedTable, className = ""): string {
  const sum = table.columns.reduce((total, column) => total + column.weight, 0);
  const widths = table.columns
    .map((column) => `<col style="width:${((column.weight / sum) * 100).toFixed(3)}%">`)
    .join("");
  const head = table.hasHeader
    ? `<thead><tr>${table.columns.map((column) => `<th scope="col"${classAttribute(column.align)}>${escapeHtml(column.header)}</th>`).join("")}</tr></thead>`
    : "";
  const names = classAttribute(className, table.dense && "dense");
  const rows = table.rows.map((row, at) => rowHtml(row, table.columns.length, table.kept[at]!)).join("");
  const inside = `<colgroup>${widths}</colgroup>${head}<tbody>${rows}</tbody></table>`;
  if (!table.label) return `<table${names}><caption>${escapeHtml(table.caption)}</caption>${inside}`;
  // Not a <caption>: Chromium leaves one behind on a page of its own when the table moves to the next.
  const { word, number } = table.label;
  const words = escapeHtml(`${word} ${number}: ${table.caption}`);
  return `<p class="caption" id="table-${number}">${words}</p><table${names} aria-labelledby="table-${number}">${inside}`;
}

function rowHtml(row: PreparedRow, columns: number, kept: boolean): string {
  if (row.kind === "group")
    return `<tr class="group"><th scope="colgroup" colspan="${columns}">${escapeHtml(row.title)}</th></tr>`;
  return `<tr${classAttribute(row.kind === "total" && "total", row.splittable && "split", kept && "kept")}>${row.cells.map(cellHtml).join("")}</tr>`;
}

function cellHtml(cell: PreparedCell): string {
  const tag = cell.heading ? "th" : "td";
  const attributes = [
    cell.heading ? ' scope="row"' : "",
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : "",
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "",
    classAttribute(cell.bold && "bold", cell.align),
    cell.tone === undefined ? "" : ` style="${toneCss(cell.tone)}"`,
  ].join("");
  const content =
    cell.lines.length === 1
      ? runsHtml(cell.lines[0] ?? [])
      : cell.lines.map((line) => `<div>${runsHtml(line)}</div>`).join("");
  return `<${tag}${attributes}>${content}</${tag}>`;
}

function classAttribute(...names: (string | false | undefined)[]): string {
  const chosen = names.filter((name) => name && name !== "left");
  return chosen.length === 0 ? "" : ` class="${chosen.join(" ")}"`;
}
