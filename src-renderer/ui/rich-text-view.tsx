/** A formatted text to read: the stored document drawn without the editor, so that many of them open at once. */
import { createElement, type ReactNode } from "react";
import { docOf, mentionOf, pictureOf, type RichNode } from "../../src-shared/domain/rich-text.ts";
import { EvidenceFigure, MentionLink } from "./rich-text-nodes.tsx";
import classes from "./rich-text.module.css";

type Mark = { readonly type?: string; readonly attrs?: Readonly<Record<string, unknown>> };
type Node = Omit<RichNode, "content"> & { readonly marks?: readonly Mark[]; readonly content?: readonly Node[] };

const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
  tableHeader: "th",
  tableCell: "td",
};
const MARKS: Readonly<Record<string, string>> = { bold: "strong", italic: "em", underline: "u", strike: "s" };

const marked = (inner: ReactNode, mark: Mark): ReactNode => {
  const href = mark.attrs?.["href"];
  if (mark.type === "link") {
    if (typeof href !== "string" || !href.startsWith("https://")) return inner;
    // Nothing leaves this program: the address is there to be read.
    return <u title={href}>{inner}</u>;
  }
  const tag = MARKS[mark.type ?? ""];
  return tag === undefined ? inner : createElement(tag, null, inner);
};

const span = (value: unknown): number | undefined =>
  typeof value === "number" && value > 1 && value < 100 ? value : undefined;

const drawn = (node: Node, key: number): ReactNode => {
  if (typeof node.text === "string")
    return <span key={key}>{(node.marks ?? []).reduce<ReactNode>(marked, node.text)}</span>;
  const mention = mentionOf(node);
  if (mention) return <MentionLink key={key} mention={mention} />;
  const picture = pictureOf(node);
  if (picture) return <EvidenceFigure key={key} picture={picture} />;
  if (node.type === "hardBreak") return <br key={key} />;
  const inner = (node.content ?? []).map(drawn);
  if (node.type === "heading") return createElement("p", { key, className: classes.viewHeading }, inner);
  if (node.type === "table")
    return (
      <table key={key}>
        <tbody>{inner}</tbody>
      </table>
    );
  const tag = TAGS[node.type ?? ""];
  if (tag === undefined) return inner;
  const isCell = tag === "td" || tag === "th";
  const start = tag === "ol" ? span(node.attrs?.["start"]) : undefined;
  return createElement(
    tag,
    {
      key,
      start,
      ...(isCell ? { colSpan: span(node.attrs?.["colspan"]), rowSpan: span(node.attrs?.["rowspan"]) } : {}),
    },
    inner,
  );
};

/** Text that is no document is shown as the plain text it is. */
const parsed = (value: string): Node =>
  docOf(value) ?? { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: value }] }] };

export const RichTextView = ({ value }: { readonly value: string }) => (
  <div className={classes.view}>{(parsed(value).content ?? []).map(drawn)}</div>
);
