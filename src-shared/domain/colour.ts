/**
 * Colour arithmetic on hex colours (`#RRGGBB`). Contrast after WCAG 2.2, relative luminance. The accent colour of documents must
 * reach 4.5:1 on white (1.4.3), because headings are written in it and white stands on it.
 */

/** The accent of documents where the workspace has none of its own. */
export const STANDARD_ACCENT = "#1F3864";
export const LEAST_ACCENT_CONTRAST = 4.5;

export const isHexColour = (text: string): boolean => /^#[0-9A-Fa-f]{6}$/.test(text);

const parts = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = parts(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** 1 (no difference) to 21 (black on white). */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** `share` 0 is the first colour, 1 the second. */
export const mix = (one: string, other: string, share: number): string => {
  const second = parts(other);
  return `#${parts(one)
    .map((part, at) => Math.round(part + ((second[at] ?? 0) - part) * share))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
};

/** The colour, made lighter until it reaches `least` on `ground`; white at the utmost. */
export const lightenFor = (hex: string, ground: string, least: number): string => {
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mix(hex, "#FFFFFF", share);
    if (contrast(lighter, ground) >= least) return lighter;
  }
  return "#FFFFFF";
};

/** What keeps a colour from being the accent of documents; empty where nothing does. Empty text means the standard accent. */
export const accentIssue = (hex: string): string => {
  if (hex === "") return "";
  if (!isHexColour(hex)) return "must be a colour like #1F3864: a number sign and six digits or letters A to F";
  const reached = contrast(hex, "#FFFFFF");
  if (reached >= LEAST_ACCENT_CONTRAST) return "";
  return `is too light: its contrast to white is ${(Math.floor(reached * 10) / 10).toFixed(1)}:1, at least ${LEAST_ACCENT_CONTRAST}:1 is needed (WCAG 2.2, 1.4.3)`;
};
