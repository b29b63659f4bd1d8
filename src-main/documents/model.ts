/**
 * The one document model. Features describe WHAT a document says; the writers in this room decide how DOCX, XLSX and PDF
 * say it. Everything is plain JSON, so that a model can travel to a worker and be compared in a test. Text is cleaned by
 * the writers: a feature passes what the user typed.
 */
import type { Tone } from "../../src-shared/domain/tones.ts";
import type { DocumentTemplate } from "../../src-shared/domain/documents/template.ts";
import type { Workbook } from "./workbook.ts";

/** Every format a document can be written in. */
export type DocumentFormat = "docx" | "xlsx" | "pdf" | "html";

/** A stretch of text with one look. `href` takes http, https and mailto; other addresses are printed as plain text. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly href?: string;
  /** Secondary text: grey, for reasons codes, dates and the like. */
  readonly muted?: boolean;
  /** Status colour behind the words. */
  readonly tone?: Tone;
  /** The program's own words: said in the language of the document, with `{name}` filled from `values`; see `words`, `shipped`. */
  readonly word?: true | "shipped";
  readonly values?: Readonly<Record<string, string | number>>;
  /** The number that `text` writes in English; written as the language of the document writes numbers. */
  readonly figure?: number;
  /** Begins with a capital letter, in whatever language: a choice that stands alone. */
  readonly capital?: boolean;
  /** The words stay on one line, for example a reference with a hyphen. */
  readonly noBreak?: boolean;
}

/**
 * Whose words they are where the program's own are expected: a user's, which stay as they are in every language, or `shipped`: a
 * user's that may still be what the program began with, such as the name of a level; those have a translation.
 */
export type Own = boolean | "shipped";

/** Plain text or runs. A newline is a line break. */
export type Text = string | readonly Run[];

export type Align = "left" | "center" | "right";

/** One table cell. Several lines become several paragraphs. */
export interface Cell {
  readonly lines: readonly Text[];
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly align?: Align;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** The cell names its row (bold, TH scope=row in HTML and PDF). */
  readonly heading?: boolean;
}

export type CellInput = Text | Cell;

/** Data cells, a band that opens a group of rows, or a total at the foot. */
export type Row =
  | { readonly kind?: "data" | "total"; readonly cells: readonly CellInput[] }
  | {
      readonly kind: "group";
      readonly title: string;
      /** The title is the program's own word, not a user's or the catalogue's. */
      readonly word?: boolean;
    };

export interface Column {
  /** Empty headers in every column make a table without a header row. */
  readonly header: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Share of the width; weights need not add up to anything. */
  readonly weight: number;
  readonly align?: Align;
  /** Cells of this column name their row. Without a header they are labels of the program. */
  readonly rowHeading?: boolean;
  /** The header is a user's words and stays as it is in every language. */
  readonly own?: Own;
}

export interface TableBlock {
  readonly type: "table";
  /** Says what the table holds: printed above it with its number, or only read aloud where it has no header row or is `plain`. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly values?: Readonly<Record<string, string | number>>;
  /** The caption holds a user's words and stays as it is in every language. */
  readonly own?: Own;
  /** Stands without number and printed caption: a part of the frame, not of the content. */
  readonly plain?: boolean;
  /** Small print for wide tables. */
  readonly dense?: boolean;
}

export interface HeadingBlock {
  readonly type: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** A user's or the catalogue's words: they stay as they are in every language. */
  readonly own?: Own;
}

export interface ParagraphBlock {
  readonly type: "paragraph";
  readonly text: Text;
  readonly look?: "body" | "small" | "quote" | "code";
}

export interface ListBlock {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start?: number;
  /** Each item is a line of text or blocks (paragraphs and inner lists). */
  readonly items: readonly (Text | readonly Block[])[];
}

/** A coloured note that must not be overlooked. */
export interface CalloutBlock {
  readonly type: "callout";
  readonly tone: Tone;
  readonly title: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly text?: Text;
}

/** What the rich text editor stored (TipTap JSON). Headings are moved below `headingLevel`. */
export interface RichTextBlock {
  readonly type: "richText";
  readonly doc: RichTextNode;
  readonly headingLevel?: 1 | 2 | 3;
  /** The pictures that stand in it, by the evidence they are from. */
  readonly pictures?: Readonly<Record<string, PictureBytes>>;
}

/** A PNG or JPEG with its size in pixels. */
export interface PictureBytes {
  readonly mediaType: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** A figure: numbered through the document, never drawn larger than it is or wider than the text. */
export interface PictureBlock {
  readonly type: "picture";
  readonly picture: PictureBytes;
  /** What it shows, for who cannot see it. */
  readonly alt: string;
  readonly caption: string;
}

export interface RichTextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly RichTextNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
}

/** Blocks that stay on one page if they fit on one. */
export interface KeepBlock {
  readonly type: "keep";
  readonly blocks: readonly Block[];
}

export interface PageBreakBlock {
  readonly type: "pageBreak";
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | CalloutBlock
  | RichTextBlock
  | PictureBlock
  | KeepBlock
  | PageBreakBlock;

/** A run of pages of one orientation. The first portrait section follows the document control tables. */
export interface Section {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export interface Revision {
  readonly version: string;
  readonly date: string;
  readonly change: string;
  readonly author: string;
  readonly approvedBy: string;
}

export interface Approval {
  readonly step: string;
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly note?: string;
}

/** What a workspace gives all its documents. */
export interface DocumentLook {
  /** `#RRGGBB`, at least 4.5:1 on white; the standard accent without it. */
  readonly accent?: string;
  /** In pixels as the file has them; drawn on the cover, never larger. */
  readonly logo?: PictureBytes;
  /** Styles of Word documents; other formats have the program's own. */
  readonly template?: DocumentTemplate;
  /** In place of the organisation in the header. */
  readonly header?: string;
  /** Below the document number in the footer. */
  readonly footer?: string;
}

/** Documented information needs identification, review and approval (clause 7.5.2): all of it is on the first pages. */
export interface DocumentMeta {
  readonly title: string;
  /** What the head of every page says where the title is too long for it. */
  readonly shortTitle?: string;
  readonly subtitle?: string;
  readonly organisation: string;
  readonly documentNumber: string;
  readonly version: string;
  /** Shown as given, for example "Approved" or "Draft". */
  readonly status: string;
  readonly classification: string;
  readonly owner: string;
  /** BCP 47, for example "en" or "en-GB". */
  readonly language: string;
  /** Date of this version as printed in the footer. */
  readonly date: string;
  /** ISO timestamp kept in the file's properties; the same model gives the same bytes. */
  readonly created: string;
  readonly keywords?: readonly string[];
  /** Words that must be on the cover and in every footer, for example "Draft" or "Fictional example". */
  readonly marks?: readonly string[];
  /** Document control table on the cover. */
  readonly control: readonly (readonly [label: string, value: string])[];
  readonly history: readonly Revision[];
  readonly approvals: readonly Approval[];
  /** Small print under the control table. */
  readonly coverNote?: string;
  readonly look?: DocumentLook;
}

export interface DocumentModel {
  readonly meta: DocumentMeta;
  readonly sections: readonly Section[];
  /** What XLSX holds besides the document control sheet. */
  readonly workbook?: Workbook;
}
