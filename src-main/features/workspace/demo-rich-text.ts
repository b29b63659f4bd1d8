/** Plain paragraphs as the rich text an editor would have made of them. */
type Node = { type: string; text?: string; content?: Node[] };

const paragraph = (text: string): Node => ({ type: "paragraph", content: [{ type: "text", text }] });

const isItem = (line: string): boolean => line.startsWith("- ");

/** Blocks are separated by an empty line; a block whose lines all begin with "- " becomes a list. */
export const richTextOf = (plain: string): string => {
  const blocks = plain.split("\n\n").map((block): Node => {
    const lines = block.split("\n");
    if (!lines.every(isItem)) return paragraph(lines.join(" "));
    return {
      type: "bulletList",
      content: lines.map((line) => ({ type: "listItem", content: [paragraph(line.slice(2))] })),
    };
  });
  return JSON.stringify({ type: "doc", content: blocks });
};
