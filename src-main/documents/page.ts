/** Paper, margins and the palette shared by all writers. One navy accent, greys, and the tones. */
import { TONES, type Tone } from "../../src-shared/domain/tones.ts";

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
}

/** Header and footer texts of a document. */
export function furnitureOf(meta: {
  organisation: string;
  title: string;
  documentNumber: string;
  version: string;
  date: string;
  classification: string;
  marks?: readonly string[];
}): Furniture {
  return {
    headerLeft: meta.organisation,
    headerRight: meta.title,
    footerLeft: [meta.documentNumber, meta.version && `version ${meta.version}`, meta.date]
      .filter(Boolean)
      .join("  ·  "),
    classification: meta.classification.toUpperCase(),
    marks: (meta.marks ?? []).join("  ·  ").toUpperCase(),
  };
}
