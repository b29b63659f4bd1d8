/** TipTap JSON to model blocks, so that edited text has the same look in every format and no markup can travel along. */
import { mentionOf, PICTURE, pictureOf, wordsOfNode } from "../../src-shared/domain/rich-text.ts";
import { words } from "./language/words.ts";
import type { Block, CellInput, Column, ListBlock, RichTextBlock, RichTextNode, Row, Run } from "./model.ts";

const MAX_DEPTH = 40;
const MAX_COLUMNS = 30;

/** The blocks a rich text field stands for; headings are moved so that the first level is `headingLevel`. */
export function richTextBlocks(block: RichTextBlock): Block[] {
  return children(block.doc).flatMap((node) =>
    nodeBlocks(node, { base: block.headingLevel ?? 2, depth: 0, quote: false, pictures: block.pictures ?? {} }),
  );
}

interface Place {
  readonly base: number;
  readonly depth: number;
  readonly quote: boolean;
  readonly pictures: NonNullable<RichTextBlock["pictures"]>;
}

function nodeBlocks(node: RichTextNode, place: Place): Block[] {
  if (place.depth > MAX_DEPTH) return [{ type: "paragraph", text: plainText(node) }];
  const inner = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", text: inlineRuns(node), look: place.quote ? "quote" : "body" }];
    case "heading": {
      const level = Math.min(3, Math.max(1, place.base + wholeNumber(node.attrs?.level, 1, 6) - 1));
      return [{ type: "heading", level: level as 1 | 2 | 3, text: plainText(node) }];
    }
    case "codeBlock":
      return [{ type: "paragraph", text: plainText(node), look: "code" }];
    case "bulletList":
    case "orderedList":
      return [listBlock(node, inner)];
    case "blockquote":
      return children(node).flatMap((child) => nodeBlocks(child, { ...inner, quote: true }));
    case "table":
      return tableBlocks(node);
    case PICTURE:
      return pictureBlocks(node, place);
    case "text":
      return [{ type: "paragraph", text: inlineRuns({ type: "paragraph", content: [node] }) }];
    default:
      return children(node).flatMap((child) => nodeBlocks(child, inner));
  }
}

/** A picture that is not there any more is said to be missing, not passed over. */
function pictureBlocks(node: RichTextNode, { pictures }: Place): Block[] {
  const shown = pictureOf(node);
  if (!shown) return [];
  const { evidenceId, alt, caption } = shown;
  const picture = Object.hasOwn(pictures, evidenceId) ? pictures[evidenceId] : undefined;
  if (picture === undefined)
    return [{ type: "paragraph", text: [...words("A picture from evidence is missing here:"), { text: ` ${alt}` }] }];
  return [{ type: "picture", picture, alt, caption }];
}

function listBlock(node: RichTextNode, place: Place): ListBlock {
  const ordered = node.type === "orderedList";
  const items = children(node).map((item) => children(item).flatMap((child) => nodeBlocks(child, place)));
  return { type: "list", ordered, start: ordered ? wholeNumber(node.attrs?.start, 1, 9999) : 1, items };
}

/** Text of a paragraph as runs; hard breaks become newlines. */
function inlineRuns(node: RichTextNode): Run[] {
  return children(node).flatMap((child): Run[] => {
    if (child.type === "hardBreak") return [{ text: "\n" }];
    const mention = mentionOf(child);
    if (mention) return [{ text: mention.label }];
    if (child.type !== "text") return inlineRuns(child);
    return [markedRun(child)];
  });
}

function markedRun(node: RichTextNode): Run {
  const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark]));
  const href = marks.get("link")?.attrs?.href;
  return {
    text: typeof node.text === "string" ? node.text : "",
    bold: marks.has("bold") || undefined,
    italic: marks.has("italic") || undefined,
    underline: marks.has("underline") || undefined,
    strike: marks.has("strike") || undefined,
    code: marks.has("code") || undefined,
    href: typeof href === "string" ? href : undefined,
  };
}

function tableBlocks(node: RichTextNode): Block[] {
  const rows = children(node).filter((row) => row.type === "tableRow");
  const first = rows[0];
  if (first === undefined) return [];
  const count = Math.min(
    MAX_COLUMNS,
    children(first).reduce((sum, cell) => sum + span(cell, "colspan"), 0),
  );
  if (count === 0) return [];
  const simple = children(first).every(
    (cell) => cell.type === "tableHeader" && span(cell, "colspan") === 1 && span(cell, "rowspan") === 1,
  );
  const columns: Column[] = Array.from({ length: count }, (_, i) => ({
    header: simple ? plainText(children(first)[i] ?? { type: "text" }) : "",
    weight: 1,
  }));
  const body = simple ? rows.slice(1) : rows;
  return [{ type: "table", caption: "Table", columns, rows: body.map((row, i) => tableRow(row, body.length - i)) }];
}

function tableRow(row: RichTextNode, rowsLeft: number): Row {
  return {
    cells: children(row).map((cell): CellInput => ({
      lines: children(cell).flatMap((child) => cellLines(child, "")),
      heading: cell.type === "tableHeader",
      colSpan: span(cell, "colspan"),
      rowSpan: Math.min(rowsLeft, span(cell, "rowspan")),
    })),
  };
}

/** A cell holds lines only: inner lists become lines with a sign in front. */
function cellLines(node: RichTextNode, indent: string): Run[][] {
  if (indent.length > MAX_DEPTH) return [[{ text: plainText(node) }]];
  if (node.type === "paragraph" || node.type === "heading") return [inlineRuns(node)];
  if (node.type === "codeBlock" || node.type === "text" || node.type === PICTURE) return [[{ text: plainText(node) }]];
  const ordered = node.type === "orderedList";
  return children(node).flatMap((child, i) => {
    const lines = cellLines(child, `${indent} `);
    if (child.type !== "listItem") return lines;
    const sign = ordered ? `${wholeNumber(node.attrs?.start, 1, 9999) + i}. ` : "• ";
    return lines.map((line, k) => (k === 0 ? [{ text: indent + sign }, ...line] : line));
  });
}

function span(cell: RichTextNode, name: "colspan" | "rowspan"): number {
  return wholeNumber(cell.attrs?.[name], 1, MAX_COLUMNS);
}

function wholeNumber(value: unknown, least: number, most: number): number {
  return typeof value === "number" && Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least;
}

function children(node: RichTextNode): readonly RichTextNode[] {
  return Array.isArray(node.content) ? node.content : [];
}

function plainText(root: RichTextNode): string {
  const parts: string[] = [];
  const stack: RichTextNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "hardBreak") parts.push("\n");
    else parts.push(typeof node.text === "string" ? node.text : wordsOfNode(node));
    stack.push(...children(node).toReversed());
  }
  return parts.join("");
}
