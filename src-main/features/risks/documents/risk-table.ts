/** The whole register as a wide table of the risk report. */
import type { Band } from "../../../../src-shared/domain/risk/types.ts";
import { shipped, words } from "../../../documents/language/words.ts";
import type { Cell, Section } from "../../../documents/model.ts";
import { linesOrDash, muted, scoreCell } from "./parts.ts";
import { optionWords } from "./plan-words.ts";
import type { ReportInput, ReportRisk } from "./report-document.ts";

/** How the score that counts now came about. */
const STAGE_WORDS = {
  residual: "after treatment",
  current: "with the controls in place",
  inherent: "before treatment",
} as const;

/** The score with the likelihood and the highest consequence it was worked out from. */
const placedCell = (
  scored: ReportRisk["now"],
  at: ReportRisk["nowAt"],
  bands: readonly Band[],
  stage: ReportRisk["stage"] = "",
): Cell => {
  const cell = scoreCell(scored, bands);
  return at === null
    ? cell
    : {
        ...cell,
        lines: [
          ...cell.lines,
          ...(stage === "" ? [] : muted(words(STAGE_WORDS[stage]))),
          ...muted(words("likelihood {likelihood}", { likelihood: String(at.likelihood) })),
          ...muted(words("consequence {consequence}", { consequence: String(at.impact) })),
        ],
      };
};

/** Landscape pages with every risk, how its score came about, and what is done. */
export function riskRegister({ risks, criteria }: ReportInput): Section {
  return {
    orientation: "landscape",
    blocks: [
      { type: "heading", level: 1, text: "Risk register" },
      {
        type: "table",
        caption: "Risk register",
        dense: true,
        columns: [
          { header: "Ref", weight: 14, rowHeading: true },
          { header: "Risk", weight: 62 },
          { header: "Cause and sources", weight: 44 },
          { header: "AI systems", weight: 26 },
          { header: "Before", weight: 27 },
          { header: "Now", weight: 29 },
          { header: "Treatment and controls", weight: 34 },
          { header: "Owner and review", weight: 28 },
        ],
        rows: risks.map((risk) => ({
          cells: [
            risk.ref,
            { lines: [[{ text: risk.title, bold: true }], ...(risk.description === "" ? [] : [risk.description])] },
            linesOrDash([
              ...(risk.cause === "" ? [] : [risk.cause]),
              ...muted(...risk.sources.map((source) => shipped(source))),
              ...muted(...risk.objectives.map((objective) => shipped(objective))),
            ]),
            risk.systems.join(", ") || "–",
            placedCell(risk.inherent, risk.inherentAt, criteria.bands),
            placedCell(risk.now, risk.nowAt, criteria.bands, risk.stage),
            { lines: [words(optionWords(risk.treatment)), ...muted(risk.controls.join(", "))] },
            { lines: [risk.owner || words("No owner"), ...muted(risk.reviewDate)] },
          ],
        })),
      },
    ],
  };
}
