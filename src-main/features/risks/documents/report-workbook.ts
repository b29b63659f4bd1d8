/** The risk report as a workbook: the register as a list to filter, and a summary whose numbers follow it. */
import { TREATMENTS } from "../../../../src-shared/domain/vocabulary.ts";
import { sayIn } from "../../../documents/language/say.ts";
import type { SummaryCell, Workbook } from "../../../documents/workbook.ts";
import { bandName, bandTone } from "./parts.ts";
import { optionWords } from "./plan-words.ts";
import type { ReportInput } from "./report-document.ts";

const LIST = "Register";
const OPTIONS = ["", ...TREATMENTS.map(({ id }) => id)].map(optionWords);

export function reportWorkbook({ risks, criteria, frame }: ReportInput): Workbook {
  const say = sayIn(frame.language);
  const { bands, appetite } = criteria;
  const tones = Object.fromEntries(bands.map(({ id, name }) => [name, bandTone(id, bands)]));
  const options = bands.map(({ name }) => name);
  const answers = ["Yes", "No"];
  return {
    sheets: [
      {
        kind: "list",
        name: LIST,
        frozenColumns: 2,
        columns: [
          { header: "Ref", type: "text", width: 8, bold: true },
          { header: "Risk", type: "text", width: 32 },
          { header: "Description", type: "text", width: 44 },
          { header: "Cause", type: "text", width: 30 },
          { header: "Category", type: "text", width: 16 },
          { header: "Sources (Annex C.3)", type: "text", width: 20 },
          { header: "Objectives (Annex C.2)", type: "text", width: 20 },
          { header: "AI systems", type: "text", width: 20 },
          { header: "Likelihood before", type: "number", width: 11 },
          { header: "Consequence before", type: "number", width: 12 },
          { header: "Score before", type: "number", width: 9 },
          { header: "Band before", type: "status", width: 13, tones, options, own: "shipped" },
          { header: "Likelihood now", type: "number", width: 11 },
          { header: "Consequence now", type: "number", width: 12 },
          { header: "Score now", type: "number", width: 9 },
          { header: "Band now", type: "status", width: 13, tones, options, own: "shipped" },
          { header: "Above appetite", type: "text", width: 10, options: answers },
          { header: "Rationale", type: "text", width: 36 },
          { header: "Option", type: "text", width: 14, words: OPTIONS },
          { header: "Controls", type: "text", width: 20 },
          { header: "Owner", type: "text", width: 18 },
          { header: "Review", type: "date", width: 12 },
          { header: "Accepted by", type: "text", width: 24 },
        ],
        rows: risks.map((risk) => [
          risk.ref,
          risk.title,
          risk.description,
          risk.cause,
          risk.category,
          risk.sources.map((source) => say(source)).join("\n"),
          risk.objectives.map((objective) => say(objective)).join("\n"),
          risk.systems.join("\n"),
          risk.inherentAt?.likelihood ?? null,
          risk.inherentAt?.impact ?? null,
          risk.inherent?.score ?? null,
          risk.inherent ? bandName(risk.inherent.band, bands) : "",
          risk.nowAt?.likelihood ?? null,
          risk.nowAt?.impact ?? null,
          risk.now?.score ?? null,
          risk.now ? bandName(risk.now.band, bands) : "",
          risk.now === null ? "" : risk.now.score > appetite ? "Yes" : "No",
          risk.rationale,
          optionWords(risk.treatment),
          risk.controls.join(", "),
          risk.owner,
          risk.reviewDate,
          risk.acceptedBy,
        ]),
      },
      {
        kind: "summary",
        name: "Summary",
        widths: [40, 16, 16],
        tables: [
          {
            title: "Risks by band",
            own: "shipped",
            header: ["Band", "Before", "Now"],
            rows: bands.map(({ id, name }): SummaryCell[] => [
              { value: name, tone: bandTone(id, bands) },
              { count: LIST, where: { "Band before": name } },
              { count: LIST, where: { "Band now": name } },
            ]),
            totalRow: true,
          },
          {
            title: "Above the appetite of {appetite}",
            values: { appetite: String(appetite) },
            header: ["Above", "Risks"],
            rows: answers.map((answer) => [answer, { count: LIST, where: { "Above appetite": answer } }]),
          },
        ],
        notes: ["The numbers are formulas over the sheet “Register” and follow every change made there."],
      },
    ],
  };
}
