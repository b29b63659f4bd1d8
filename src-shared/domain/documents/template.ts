/** The styles that a client's own Word template gives to exported Word documents. */

/** What a style may say; what it does not say stays as the program has it. */
export type StyleLook = {
  readonly font?: string | undefined;
  /** In half-points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italics?: boolean | undefined;
  readonly allCaps?: boolean | undefined;
  /** RRGGBB, at least 4.5:1 on white. */
  readonly colour?: string | undefined;
  /** Space before and after, and the distance of lines (240 is single), in twentieths of a point. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: number | undefined;
  readonly align?: "left" | "center" | "right" | "both" | undefined;
};

/** Where each style is used, and the names under which Word templates have it. */
export const TEMPLATE_STYLES = {
  body: ["normal"],
  title: ["title"],
  heading1: ["heading 1"],
  heading2: ["heading 2"],
  heading3: ["heading 3"],
  table: ["table text"],
  small: ["small print"],
  quote: ["quote"],
  caption: ["caption"],
  furniture: ["header"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
export const TEMPLATE_STYLE_IDS = Object.keys(TEMPLATE_STYLES) as readonly TemplateStyle[];

export type DocumentTemplate = {
  /** The file it was read from. */
  readonly name: string;
  readonly styles: Readonly<Partial<Record<TemplateStyle, StyleLook>>>;
};
