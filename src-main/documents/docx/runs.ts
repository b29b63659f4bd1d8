/** Runs of text in Word. */
import {
  ExternalHyperlink,
  NoBreakHyphen,
  ShadingType,
  TextRun,
  UnderlineType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { markLongWords } from "./long-words.ts";
import { COLOUR, toneHex } from "../page.ts";
import type { Runs } from "../prepare.ts";
import type { Run } from "../model.ts";
import { UNBROKEN } from "../unbroken.ts";

/**
 * Word runs. Word ends lines after a hyphen unless it is one of its own kind, and that one is not found by a search for "R-012". So days are
 * never broken; references are not where the line of a cell says more than the reference, and are found by a search everywhere else. `look`
 * sets what the surroundings ask for (a bold header, a tone's text colour).
 */
export function docxRuns(runs: Runs, look: { bold?: boolean; color?: string; cell?: boolean } = {}): ParagraphChild[] {
  const isAlone = !/\s/.test(
    runs
      .map(({ text }) => text)
      .join("")
      .trim(),
  );
  const references = look.cell === true && !isAlone;
  return runs.flatMap((run): ParagraphChild[] => {
    const options = runOptions(run, look);
    const parts = markLongWords(run.text)
      .split("\n")
      .map(
        (text, i) =>
          new TextRun({
            ...options,
            children: run.noBreak && references ? unbroken(text) : kept(text, references),
            break: i > 0 ? 1 : undefined,
          }),
      );
    return run.href === undefined ? parts : [new ExternalHyperlink({ link: run.href, children: parts })];
  });
}

type Piece = string | NoBreakHyphen;

const unbroken = (text: string): Piece[] =>
  text.split("-").flatMap((part, i): Piece[] => (i === 0 ? [part] : [new NoBreakHyphen(), part]));

/** The text with days whole, and references too where they are asked for. */
function kept(text: string, references: boolean): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(UNBROKEN)) {
    if (!references && !/^(?:\d|SHA-)/.test(word)) continue;
    pieces.push(text.slice(from, index), ...unbroken(word));
    from = index + word.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== "");
}

function runOptions(run: Run, look: { bold?: boolean; color?: string }): IRunOptions {
  const tone = run.tone === undefined ? undefined : toneHex(run.tone);
  const link = run.href === undefined ? undefined : COLOUR.blue;
  return {
    bold: run.bold || look.bold || undefined,
    italics: run.italic,
    strike: run.strike,
    underline: run.underline || link ? { type: UnderlineType.SINGLE } : undefined,
    font: run.code ? "Courier New" : undefined,
    color: tone?.text ?? link ?? (run.muted ? COLOUR.grey : look.color),
    shading: tone && { type: ShadingType.CLEAR, color: "auto", fill: tone.fill },
  };
}
