/**
 * The one set of status and risk colours: documents and the window draw the same state in the same colour. Every pair
 * has a text contrast of at least 7:1 on its own fill, and each mark at least 3:1 on white (WCAG 2.2, 1.4.3, 1.4.6,
 * 1.4.11). Colour is never the only sign: the words of the state always stand next to it.
 */

/** A state that has a colour of its own. */
export type Tone =
  | "not-started"
  | "planned"
  | "partly"
  | "implemented"
  | "effective"
  | "excluded"
  | "low"
  | "moderate"
  | "high"
  | "very-high"
  | "attention"
  | "info";

/** Hex colours with the leading `#`: background, text on that background, and a strong mark (dot, bar) on white. */
export interface ToneColours {
  readonly fill: string;
  readonly text: string;
  readonly mark: string;
}

/** The colours of every tone. */
export const TONES: Readonly<Record<Tone, ToneColours>> = {
  "not-started": { fill: "#F1F1F4", text: "#454552", mark: "#7A7A89" },
  planned: { fill: "#DCE9F8", text: "#153E75", mark: "#2B6CB0" },
  partly: { fill: "#FFEFC2", text: "#634200", mark: "#B7791F" },
  implemented: { fill: "#DDF1E4", text: "#14532D", mark: "#2F855A" },
  effective: { fill: "#B9E2C8", text: "#0A3D20", mark: "#1B5E3A" },
  excluded: { fill: "#E3E5EA", text: "#3A4250", mark: "#6B7280" },
  low: { fill: "#DDF1E4", text: "#14532D", mark: "#2F855A" },
  moderate: { fill: "#FFEFC2", text: "#634200", mark: "#B7791F" },
  high: { fill: "#FFDDBF", text: "#702D00", mark: "#C05621" },
  "very-high": { fill: "#F9CFCF", text: "#751111", mark: "#B91C1C" },
  attention: { fill: "#FBD9D9", text: "#7F1010", mark: "#C53030" },
  info: { fill: "#E6ECF6", text: "#1F3864", mark: "#1F3864" },
};
