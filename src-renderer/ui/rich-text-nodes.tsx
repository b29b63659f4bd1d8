/** The two nodes of a text that are this program's own: a record that is mentioned, and a picture from evidence. */
import { Node } from "@tiptap/core";
import { NodeViewWrapper, ReactNodeViewRenderer, type ReactNodeViewProps } from "@tiptap/react";
import { contract } from "../../src-shared/contract/index.ts";
import {
  MENTION,
  mentionOf,
  PICTURE,
  pictureOf,
  type Mention,
  type Picture,
} from "../../src-shared/domain/rich-text.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import { goToRecord } from "./link-target.ts";
import classes from "./rich-text.module.css";

const text = uiText.richText;

/** A mentioned record as written, opened with a click or Enter. */
export const MentionLink = ({ mention: { kind, id, label } }: { readonly mention: Mention }) => (
  <button type="button" className={classes.mention} title={text.openRecord} onClick={() => goToRecord(kind, id)}>
    {label}
  </button>
);

/** In the editor a record stands under its name of today; one that is gone under the name it was mentioned by. */
const MentionView = ({ node }: ReactNodeViewProps) => {
  const mention = mentionOf({ type: MENTION, attrs: node.attrs });
  const { data } = useQuery(contract.links.names, mention ? { kinds: [mention.kind] } : null);
  const named = data?.find(({ id }) => id === mention?.id);
  const label = named ? `${named.ref} ${named.title}`.trim() : (mention?.label ?? "");
  return (
    <NodeViewWrapper as="span" className={classes.mention} data-gone={(data && !named) || undefined}>
      {data && !named ? text.gone(label) : label}
    </NodeViewWrapper>
  );
};

/** A picture from evidence with its caption. */
export const EvidenceFigure = ({ picture: { evidenceId, alt, caption } }: { readonly picture: Picture }) => {
  const { data, error } = useQuery(contract.evidence.picture, { id: evidenceId });
  return (
    <figure className={classes.figure}>
      {data ? (
        <img src={`data:${data.mediaType};base64,${data.base64}`} alt={alt} width={data.width} height={data.height} />
      ) : (
        <span role="status">{error ? text.pictureGone(alt) : text.pictureLoading}</span>
      )}
      {caption === "" ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
};

const PictureView = ({ node, selected }: ReactNodeViewProps) => {
  const picture = pictureOf({ type: PICTURE, attrs: node.attrs });
  return (
    <NodeViewWrapper data-selected={selected || undefined} className={classes.picture}>
      {picture ? <EvidenceFigure picture={picture} /> : null}
    </NodeViewWrapper>
  );
};

const attribute = (name: string) => ({
  default: "",
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? "",
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

export const MentionNode = Node.create({
  name: MENTION,
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ kind: attribute("kind"), id: attribute("id"), label: attribute("label") }),
  parseHTML: () => [{ tag: "span[data-kind][data-id][data-label]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, String(node.attrs["label"])],
  renderText: ({ node }) => String(node.attrs["label"]),
  addNodeView: () => ReactNodeViewRenderer(MentionView, { as: "span" }),
});

export const PictureNode = Node.create({
  name: PICTURE,
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ evidence: attribute("evidence"), alt: attribute("alt"), caption: attribute("caption") }),
  parseHTML: () => [{ tag: "figure[data-evidence]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["figure", HTMLAttributes, String(node.attrs["alt"])],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});
