/** What a stored rich text (TipTap JSON) holds beside its words: mentions of records and pictures from evidence. */
import { isLinkKind, type LinkKind } from "./vocabulary.ts";

/** Names of the nodes that are this program's own. */
export const MENTION = "recordMention";
export const PICTURE = "evidencePicture";

export type RichNode = {
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichNode[];
};

/** A record named in a text. `label` is its reference and title as they were when it was written. */
export type Mention = { readonly kind: LinkKind; readonly id: string; readonly label: string };

/** A piece of evidence shown as a picture. `alt` says what it shows to who cannot see it; `caption` stands below it. */
export type Picture = { readonly evidenceId: string; readonly alt: string; readonly caption: string };

const said = (value: unknown): string => (typeof value === "string" ? value : "");

/** The mention that a node is; null for every other node and for a kind that does not exist. */
export const mentionOf = ({ type, attrs }: RichNode): Mention | null => {
  const kind = said(attrs?.["kind"]);
  const id = said(attrs?.["id"]);
  return type === MENTION && isLinkKind(kind) && id !== "" ? { kind, id, label: said(attrs?.["label"]) } : null;
};

/** The picture that a node is; null for every other node. */
export const pictureOf = ({ type, attrs }: RichNode): Picture | null => {
  const evidenceId = said(attrs?.["evidence"]);
  if (type !== PICTURE || evidenceId === "") return null;
  return { evidenceId, alt: said(attrs?.["alt"]), caption: said(attrs?.["caption"]) };
};

/** The document of a stored text; null where it is empty or plain text. */
export const docOf = (stored: string): RichNode | null => {
  if (!stored.startsWith("{")) return null;
  try {
    const doc = JSON.parse(stored) as RichNode;
    return doc.type === "doc" ? doc : null;
  } catch {
    return null;
  }
};

const all = (root: RichNode): RichNode[] => {
  const found: RichNode[] = [];
  const left = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    found.push(node);
    if (Array.isArray(node.content)) left.push(...node.content.toReversed());
  }
  return found;
};

const nodesIn = (stored: string): RichNode[] => {
  const doc = docOf(stored);
  return doc ? all(doc) : [];
};

/** The records that a text mentions, each once, in the order of the text. */
export const mentionsIn = (stored: string): Mention[] => {
  const found = nodesIn(stored).flatMap((node) => mentionOf(node) ?? []);
  return [...new Map(found.map((mention) => [`${mention.kind} ${mention.id}`, mention])).values()];
};

/** The pictures of a text, in its order. */
export const picturesIn = (stored: string): Picture[] => nodesIn(stored).flatMap((node) => pictureOf(node) ?? []);

/** The words of a node that has no text of its own: the label of a mention, what a picture shows; "" for every other. */
export const wordsOfNode = (node: RichNode): string => {
  const picture = pictureOf(node);
  return picture ? `[${picture.caption === "" ? picture.alt : picture.caption}]` : (mentionOf(node)?.label ?? "");
};

/** The text with every mention under the name that `nameNow` gives it; null keeps the name that stands there. */
export const renameMentions = (stored: string, nameNow: (mention: Mention) => string | null): string => {
  const doc = docOf(stored);
  if (!doc || mentionsIn(stored).length === 0) return stored;
  const renamed = (node: RichNode): RichNode => {
    const mention = mentionOf(node);
    const label = mention && nameNow(mention);
    return {
      ...node,
      ...(mention && label !== null && { attrs: { ...node.attrs, label } }),
      ...(Array.isArray(node.content) && { content: node.content.map(renamed) }),
    };
  };
  return JSON.stringify(renamed(doc));
};
