/** Reads the styles of a Word document or template. Only what a style says of letters and paragraphs is taken, nothing else. */
import { strFromU8, unzipSync } from "fflate";
import { contrast } from "../../../src-shared/domain/colour.ts";
import {
  TEMPLATE_STYLE_IDS,
  TEMPLATE_STYLES,
  type DocumentTemplate,
  type StyleLook,
  type TemplateStyle,
} from "../../../src-shared/domain/documents/template.ts";

const STYLES = "word/styles.xml";
const THEME = "word/theme/theme1.xml";
/** Characters of the largest part that is read. */
const LARGEST = 4 * 1024 * 1024;

type Style = { readonly id: string; readonly name: string; readonly basedOn: string; readonly xml: string };

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(xml)?.[1];
const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</w:${name}>)`).exec(xml)?.[0];
const value = (xml: string, name: string): string | undefined => {
  const found = element(xml, name);
  return found === undefined ? undefined : (attribute(found, "val") ?? "");
};
const number = (text: string | undefined, least: number, most: number): number | undefined => {
  const read = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isInteger(read) && read >= least && read <= most ? read : undefined;
};
const flag = (xml: string, name: string): boolean | undefined => {
  const read = value(xml, name);
  return read === undefined ? undefined : !["0", "false", "off"].includes(read);
};

/** "minorHAnsi" and its like stand for the fonts of the theme. */
const fontOf = (xml: string, theme: string): string | undefined => {
  const fonts = element(xml, "rFonts") ?? "";
  const themed = attribute(fonts, "asciiTheme");
  const scheme = themed?.startsWith("major") === true ? "majorFont" : "minorFont";
  const latin = new RegExp(`<a:${scheme}>[\\s\\S]*?<a:latin\\b[^>]*typeface="([^"]*)"`);
  const font = themed === undefined ? attribute(fonts, "ascii") : latin.exec(theme)?.[1];
  return font !== undefined && /^[\p{L}\p{N} ._-]{1,60}$/u.test(font) ? font : undefined;
};

const ALIGN: Readonly<Record<string, StyleLook["align"]>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
};

const lookOf = (xml: string, theme: string): StyleLook => {
  const paragraph = element(xml, "pPr") ?? "";
  const letters = element(xml.replace(paragraph, ""), "rPr") ?? "";
  const spacing = element(paragraph, "spacing") ?? "";
  const colour = value(letters, "color")?.toUpperCase();
  const readable = colour !== undefined && /^[\dA-F]{6}$/.test(colour) && contrast(`#${colour}`, "#FFFFFF") >= 4.5;
  const look: StyleLook = {
    font: fontOf(letters, theme),
    size: number(value(letters, "sz"), 12, 144),
    bold: flag(letters, "b"),
    italics: flag(letters, "i"),
    allCaps: flag(letters, "caps"),
    colour: readable ? colour : undefined,
    before: number(attribute(spacing, "before"), 0, 2000),
    after: number(attribute(spacing, "after"), 0, 2000),
    line: ["auto", undefined].includes(attribute(spacing, "lineRule"))
      ? number(attribute(spacing, "line"), 200, 720)
      : undefined,
    align: ALIGN[value(paragraph, "jc") ?? ""],
  };
  return Object.fromEntries(Object.entries(look).filter(([, said]) => said !== undefined));
};

const stylesIn = (xml: string): Style[] =>
  [...xml.matchAll(/<w:style\b[^>]*w:type="paragraph"[^>]*>[\s\S]*?<\/w:style>/g)].map(([whole]) => ({
    id: attribute(whole, "styleId") ?? "",
    name: (value(whole, "name") ?? "").toLowerCase(),
    basedOn: value(whole, "basedOn") ?? "",
    xml: whole,
  }));

/** The styles of the file that this program has a use for; null where it is no Word document or none of them is in it. */
export function readTemplate(file: Uint8Array, name: string): DocumentTemplate | null {
  let parts;
  try {
    parts = unzipSync(file, {
      filter: (part) => [STYLES, THEME].includes(part.name) && part.originalSize <= LARGEST,
    });
  } catch {
    return null;
  }
  const xml = parts[STYLES] && strFromU8(parts[STYLES]);
  if (xml === undefined || xml.includes("<!DOCTYPE")) return null;
  const theme = parts[THEME] ? strFromU8(parts[THEME]) : "";
  const all = stylesIn(xml);
  const byId = new Map(all.map((style) => [style.id, style]));
  // What a style does not say itself it takes from the style it is based on; the document's defaults stand below all.
  const whole = (style: Style, depth = 0): StyleLook => {
    const below = byId.get(style.basedOn);
    const given = below && depth < 12 ? whole(below, depth + 1) : lookOf(element(xml, "docDefaults") ?? "", theme);
    return { ...given, ...lookOf(style.xml, theme) };
  };
  const styles: Partial<Record<TemplateStyle, StyleLook>> = {};
  for (const id of TEMPLATE_STYLE_IDS) {
    const found = all.find((style) => (TEMPLATE_STYLES[id] as readonly string[]).includes(style.name));
    const look = found && whole(found);
    if (look && Object.keys(look).length > 0) styles[id] = look;
  }
  return Object.keys(styles).length === 0 ? null : { name, styles };
}
