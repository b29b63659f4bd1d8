/** Paper, margins and the palette shared by all writers. One navy accent, greys, and the tones. */
import { contrast, LEAST_ACCENT_CONTRAST, mix } from "../../src-shared/domain/colour.ts";
import { TONES, type Tone } from "../../src-shared/domain/tones.ts";
import { figuresIn, sayIn } from "./language/say.ts";
import type { DocumentLook, DocumentMeta } from "./model.ts";

export const COLOUR = {
  navy: "1F3864",
  blue: "2F5597",
  ink: "1B1F27",
  grey: "525B6B",
  grid: "BFC5D2",
  band: "DCE3EF",
  soft: "EEF1F6",
  alarm: "9C1C1C",
} as const;

/** The colours that a workspace may choose, as six hex digits. */
export interface Palette {
  /** Title, first headings, table headers, rules. */
  readonly accent: string;
  /** Second headings. */
  readonly second: string;
  /** Band of a group of rows, and the words on it. */
  readonly band: string;
  readonly onBand: string;
}

/** The palette of a look; a colour of the workspace's own gives a band that its words can be read on. */
export function paletteOf(look: DocumentLook | undefined): Palette {
  if (look?.accent === undefined)
    return { accent: COLOUR.navy, second: COLOUR.blue, band: COLOUR.band, onBand: COLOUR.navy };
  const band = mix(look.accent, "#FFFFFF", 0.86);
  const readable = contrast(look.accent, band) >= LEAST_ACCENT_CONTRAST;
  const accent = look.accent.slice(1);
  return { accent, second: accent, band: band.slice(1), onBand: readable ? accent : COLOUR.ink };
}

/** Tone colours without the leading `#`, as Office wants them. */
export function toneHex(tone: Tone): { fill: string; text: string } {
  const colours = TONES[tone];
  return { fill: colours.fill.slice(1), text: colours.text.slice(1) };
}

export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly side: number;
}

/** A4, all in millimetres. */
export const PAGE: Readonly<Record<"cover" | "portrait" | "landscape", PageBox>> = {
  cover: { width: 210, height: 297, top: 20, bottom: 20, side: 20 },
  portrait: { width: 210, height: 297, top: 26, bottom: 23, side: 20 },
  landscape: { width: 297, height: 210, top: 24, bottom: 21, side: 15 },
};

/** Distance of header and footer from the edge of the paper, in millimetres. */
export const FURNITURE_EDGE = 12;

/** Millimetres to twips (Word). */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Millimetres to points (PDF). */
export function points(mm: number): number {
  return (mm * 72) / 25.4;
}

/** What stands in header and footer of every page but the cover. */
export interface Furniture {
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footerLeft: string;
  readonly classification: string;
  /** Second footer line: DRAFT, fictional data and the like; empty when there is none. */
  readonly marks: string;
  /** What the workspace wants in every footer; empty when there is none. */
  readonly note: string;
}

/** The name of a document where a program shows one: its title, number and version. */
export function windowTitle(meta: Pick<DocumentMeta, "title" | "documentNumber" | "version" | "language">): string {
  const version = sayIn(meta.language)("version {version}", { version: meta.version });
  return `${meta.title} ${meta.documentNumber}, ${version}`;
}

/** Header and footer texts of a document. */
export function furnitureOf(meta: {
  organisation: string;
  title: string;
  shortTitle?: string;
  documentNumber: string;
  version: string;
  date: string;
  classification: string;
  language: string;
  marks?: readonly string[];
  look?: DocumentLook;
}): Furniture {
  const say = sayIn(meta.language);
  const { day } = figuresIn(meta.language);
  return {
    headerLeft: meta.look?.header ?? meta.organisation,
    headerRight: meta.shortTitle ?? meta.title,
    footerLeft: [
      meta.documentNumber,
      meta.version && say("version {version}", { version: meta.version }),
      day(meta.date),
    ]
      .filter(Boolean)
      .join("  ·  "),
    classification: meta.classification.toUpperCase(),
    note: meta.look?.footer ?? "",
    marks: (meta.marks ?? []).join("  ·  ").toUpperCase(),
  };
}
