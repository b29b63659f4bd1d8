/** Runs of text in Word. */
import { ExternalHyperlink, ShadingType, TextRun, UnderlineType, type IRunOptions, type ParagraphChild } from "docx";
import { markLongWords } from "./long-words.ts";
import { COLOUR, toneHex } from "../page.ts";
import type { Runs } from "../prepare.ts";
import type { Run } from "../model.ts";

/**
 * Word runs. References keep their plain hyphen, after which Word may end a line: its own unbreakable one is not found by a search for
 * "R-012". `look` sets what the surroundings ask for (a bold header, a tone's text colour).
 */
export function docxRuns(runs: Runs, look: { bold?: boolean; color?: string } = {}): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const options = runOptions(run, look);
    const parts = markLongWords(run.text)
      .split("\n")
      .map((text, i) => new TextRun({ ...options, text, break: i > 0 ? 1 : undefined }));
    return run.href === undefined ? parts : [new ExternalHyperlink({ link: run.href, children: parts })];
  });
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
