/** The words of a rich-text document without its formatting, for lists and histories. */
import { docOf, PICTURE, wordsOfNode, type RichNode as Node } from "../../src-shared/domain/rich-text.ts";

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "listItem", "tableRow", "blockquote", PICTURE]);

const walk = (node: Node): string => {
  if (typeof node.text === "string") return node.text;
  if (node.type === "hardBreak") return "\n";
  const inner = wordsOfNode(node) || (node.content ?? []).map(walk).join(node.type === "tableRow" ? " | " : "");
  return BLOCKS.has(node.type ?? "") ? `${inner.replace(/\n+$/, "")}\n` : inner;
};

/** Plain text of a stored rich text; other text comes back as it is. */
export const plainText = (value: string): string => {
  const doc = docOf(value);
  return doc ? walk(doc).trim() : value;
};
