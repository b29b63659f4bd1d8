/** The words of a rich-text document without its formatting, for lists and histories. */
type Node = { readonly type?: string; readonly text?: string; readonly content?: readonly Node[] };

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "listItem", "tableRow", "blockquote"]);

const walk = (node: Node): string => {
  if (typeof node.text === "string") return node.text;
  if (node.type === "hardBreak") return "\n";
  const inner = (node.content ?? []).map(walk).join(node.type === "tableRow" ? " | " : "");
  return BLOCKS.has(node.type ?? "") ? `${inner.replace(/\n+$/, "")}\n` : inner;
};

/** Plain text of a stored rich text; other text comes back as it is. */
export const plainText = (value: string): string => {
  if (!value.startsWith("{")) return value;
  try {
    const doc = JSON.parse(value) as Node;
    return doc.type === "doc" ? walk(doc).trim() : value;
  } catch {
    return value;
  }
};
