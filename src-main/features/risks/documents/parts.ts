/** What the risk report and the treatment plan share: words and cells. */
import { figure, shipped } from "../../../documents/language/words.ts";
import type { Cell, Run } from "../../../documents/model.ts";
import type { Band } from "../../../../src-shared/domain/risk/types.ts";
import type { Tone } from "../../../../src-shared/domain/tones.ts";

const KNOWN: ReadonlySet<string> = new Set(["low", "moderate", "high", "very-high"]);
const BY_PLACE: readonly Tone[] = ["low", "moderate", "high", "very-high"];

/** The colour of a band: its own where it has one of the usual ids, else by its place among the bands. */
export const bandTone = (id: string, bands: readonly Band[]): Tone => {
  if (KNOWN.has(id)) return id as Tone;
  const place = bands.findIndex((band) => band.id === id);
  if (place < 0) return "not-started";
  return BY_PLACE[Math.round((place / Math.max(1, bands.length - 1)) * 3)] ?? "info";
};

export type Scored = { readonly score: number; readonly band: string } | null;

/** "12 High" in the colour of its band; a dash where nothing is assessed. */
export const scoreCell = (scored: Scored, bands: readonly Band[]): Cell =>
  scored === null
    ? { lines: ["–"] }
    : {
        lines: [[{ text: `${scored.score}`, bold: true }, { text: " " }, ...shipped(bandName(scored.band, bands))]],
        tone: bandTone(scored.band, bands),
      };

export const bandName = (id: string, bands: readonly Band[]): string =>
  bands.find((band) => band.id === id)?.name ?? id;

/** Secondary facts on one grey line; nothing where there are none. */
export const muted = (...facts: readonly (string | readonly Run[])[]): Run[][] => {
  const said = facts.filter((fact) => fact.length > 0);
  if (said.length === 0) return [];
  const runs = said.flatMap((fact, at) => [
    ...(at === 0 ? [] : [{ text: " · " }]),
    ...(typeof fact === "string" ? [{ text: fact }] : fact),
  ]);
  return [runs.map((run) => ({ ...run, muted: true }))];
};

/** Lines, or a dash where there is none. */
export const linesOrDash = (lines: Cell["lines"]): Cell => ({ lines: lines.length === 0 ? ["–"] : lines });

/** A whole amount: with thin spaces between thousands, or as the language of the document writes it. */
export const amount = (value: number): Run =>
  figure(Math.round(value), value.toFixed(0).replaceAll(/\B(?=(\d{3})+$)/g, "\u202F"));
