/** Named Word styles, so that a reader can change the look in one place and the navigation pane works. */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from "docx";
import type { DocumentTemplate, StyleLook, TemplateStyle } from "../../../src-shared/domain/documents/template.ts";
import { COLOUR, type Palette } from "../page.ts";

const FONT = "Calibri";

/** Style ids used by the blocks. */
export const STYLE = {
  table: "TableText",
  dense: "TableDense",
  small: "SmallPrint",
  quote: "QuoteText",
  code: "CodeText",
  callout: "Callout",
  caption: "Caption",
  furniture: "HeaderFooter",
  contents: "ContentsHeading",
  organisation: "CoverOrganisation",
  subtitle: "CoverSubtitle",
  marks: "CoverMarks",
} as const;

/** Styles of the whole document; what the client's template says of a style stands above what the program says. */
export function docxStyles(language: string, palette: Palette, template?: DocumentTemplate): IStylesOptions {
  const own = ownStyles(language, palette);
  if (template === undefined) return own;
  const { styles } = template;
  const body = styles.body ?? {};
  // Every other style of the template is whole: what its body says is in it already.
  const inherit: StyleLook = { font: body.font };
  const laid = <T extends Laid>(style: T, id: TemplateStyle): T => overlaid(style, styles[id] ?? inherit);
  const { document, title, heading1, heading2, heading3 } = own.default ?? {};
  return {
    default: {
      document: overlaid(document ?? {}, body),
      title: laid(title ?? {}, "title"),
      heading1: laid(heading1 ?? {}, "heading1"),
      heading2: laid(heading2 ?? {}, "heading2"),
      heading3: laid(heading3 ?? {}, "heading3"),
    },
    paragraphStyles: (own.paragraphStyles ?? []).map((style) => {
      const id = PARAGRAPH_STYLES[style.id];
      return id === undefined ? style : laid(style, id);
    }),
  };
}

type Laid = { readonly run?: IRunStylePropertiesOptions; readonly paragraph?: IParagraphStylePropertiesOptions };

const PARAGRAPH_STYLES: Readonly<Record<string, TemplateStyle>> = {
  [STYLE.table]: "table",
  [STYLE.small]: "small",
  [STYLE.quote]: "quote",
  [STYLE.caption]: "caption",
  [STYLE.furniture]: "furniture",
  [STYLE.contents]: "heading1",
};

function overlaid<T extends Laid>(style: T, look: StyleLook): T {
  const { font, size, bold, italics, allCaps, colour, before, after, line, align } = look;
  const said = <V extends object>(values: V): Partial<V> =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<V>;
  return {
    ...style,
    run: { ...style.run, ...said({ font, size, bold, italics, allCaps, color: colour }) },
    paragraph: {
      ...style.paragraph,
      ...said({ alignment: align }),
      spacing: { ...style.paragraph?.spacing, ...said({ before, after, line }) },
    },
  };
}

function ownStyles(language: string, palette: Palette): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: COLOUR.ink, language: { value: language === "de" ? "de-DE" : language } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 62, bold: true, color: palette.accent },
        paragraph: { spacing: { before: 60, after: 100, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(32, palette.accent, 340, 140),
      heading2: heading(25, palette.second, 260, 100),
      heading3: heading(22, COLOUR.ink, 200, 80),
    },
    paragraphStyles: [
      style(STYLE.table, "Table Text", { size: 18 }, { after: 0, line: 245 }),
      style(STYLE.dense, "Table Dense", { size: 16 }, { after: 0, line: 240 }),
      style(STYLE.small, "Small Print", { size: 18, color: COLOUR.grey }, { after: 100 }),
      {
        ...style(STYLE.quote, "Quote Text", { italics: true, color: COLOUR.grey }, { after: 120 }),
        paragraph: { indent: { left: 400, right: 400 }, spacing: { after: 120 } },
      },
      style(STYLE.code, "Code Text", { size: 18, font: "Courier New" }, { after: 120, line: 240 }),
      style(STYLE.callout, "Callout", {}, { after: 0, line: 264 }),
      {
        ...style(STYLE.caption, "caption", { size: 18, color: COLOUR.grey }, {}),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 240 } },
      },
      style(STYLE.furniture, "Header Footer", { size: 17, color: COLOUR.grey }, { after: 0, line: 240 }),
      style(STYLE.contents, "Contents Heading", { size: 32, bold: true, color: palette.accent }, { after: 160 }),
      style(
        STYLE.organisation,
        "Cover Organisation",
        { size: 28, color: COLOUR.grey },
        { before: 2500, after: 0, line: 300 },
      ),
      style(STYLE.subtitle, "Cover Subtitle", { size: 28, color: COLOUR.grey }, { before: 0, after: 500, line: 300 }),
      style(STYLE.marks, "Cover Marks", { size: 22, bold: true }, { after: 500, line: 300 }),
    ],
  };
}

function heading(size: number, color: string, before: number, after: number) {
  return {
    run: { font: FONT, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}

function style(
  id: string,
  name: string,
  run: { size?: number; bold?: boolean; italics?: boolean; color?: string; font?: string },
  spacing: { before?: number; after?: number; line?: number },
) {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run,
    paragraph: { spacing: { ...spacing, lineRule: LineRuleType.AUTO } },
  };
}

const BULLETS = ["•", "–", "·"];

/** Numbering of every list in the document: bullets once, each numbered list its own so that it starts where it should. */
export function docxNumbering(starts: readonly number[]): INumberingOptions {
  const indent = (level: number) => ({
    paragraph: { indent: { left: 400 * (level + 1), hanging: 300 }, spacing: { after: 60 } },
  });
  const levels = Array.from({ length: 9 }, (_, level) => level);
  return {
    config: [
      {
        reference: "bullets",
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: BULLETS[level % 3] ?? "•",
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      },
      ...starts.map((start, i) => ({
        reference: `numbers-${i + 1}`,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      })),
    ],
  };
}
