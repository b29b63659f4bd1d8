/** Two versions of a text, paragraph by paragraph: what stayed, what came, what went. */
import { PICTURE, wordsOfNode, type RichNode as Node } from "../rich-text.ts";

const BLOCKS = new Set(["paragraph", "heading", "codeBlock", PICTURE]);

const textOf = (node: Node): string => {
  if (node.type === "hardBreak") return " ";
  const { text, content = [] } = node;
  return text ?? (wordsOfNode(node) || content.map(textOf).join(""));
};

const blocksOf = (node: Node): string[] =>
  BLOCKS.has(node.type ?? "") ? [textOf(node)] : (node.content ?? []).flatMap(blocksOf);

/** The paragraphs of a stored rich text, headings and cells among them, without empty ones. */
export const paragraphsOf = (stored: string): readonly string[] => {
  if (stored === "") return [];
  try {
    return blocksOf(JSON.parse(stored) as Node).filter((text) => text.trim() !== "");
  } catch {
    return [stored];
  }
};

export type Line = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** The shortest way from one list to the other; what went comes before what came in its place. */
export const compareTexts = (before: readonly string[], after: readonly string[]): readonly Line[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ kind: "same", text: before[i]! });
      i++;
      j++;
    } else if (i < before.length && (j === after.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      lines.push({ kind: "removed", text: before[i++]! });
    } else lines.push({ kind: "added", text: after[j++]! });
  }
  return lines;
};
