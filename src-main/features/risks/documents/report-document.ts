/** The risk report (6.1.2, 8.2): criteria in words, heat maps, the register, the ten highest, and what lies above the appetite. */
import { isAboveAppetite, type STAGES_NOW } from "../../../../src-shared/domain/risk/score.ts";
import { sayIn } from "../../../documents/language/say.ts";
import { counted, sentences, shipped, words } from "../../../documents/language/words.ts";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import type { Block, DocumentModel, Row } from "../../../documents/model.ts";
import type { DocumentFrame } from "../../../records/document-frame.ts";
import { consequenceSection, criteriaBlocks, type CriteriaWords } from "./criteria-blocks.ts";
import { heatMap, type Placed } from "./heat-map.ts";
import { bandTone, muted, scoreCell } from "./parts.ts";
import { demoNotice, endingWith, front, joinAlike, STANDARD, traceBlocks } from "../../../records/document-front.ts";
import type { Scored } from "./parts.ts";
import { optionWords } from "./plan-words.ts";
import { riskRegister } from "./risk-table.ts";
import { reportWorkbook } from "./report-workbook.ts";

type StageNow = (typeof STAGES_NOW)[number];

/** One risk with everything the report says about it. */
export type ReportRisk = {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly cause: string;
  readonly category: string;
  readonly systems: readonly string[];
  /** Annex C.3, "C.3.4 …". */
  readonly sources: readonly string[];
  /** Annex C.2. */
  readonly objectives: readonly string[];
  readonly inherent: Scored;
  /** The score that counts now. */
  readonly now: Scored;
  readonly inherentAt: Omit<Placed, "ref"> | null;
  /** The stage whose score counts now; empty while none is assessed. */
  readonly stage: StageNow | "";
  readonly nowAt: Omit<Placed, "ref"> | null;
  readonly rationale: string;
  readonly treatment: string;
  readonly controls: readonly string[];
  readonly owner: string;
  readonly reviewDate: string;
  /** Name, role and day; empty where nobody accepted it. */
  readonly acceptedBy: string;
};

export type ReportInput = {
  readonly frame: DocumentFrame;
  readonly criteria: Criteria;
  readonly words: CriteriaWords;
  readonly risks: readonly ReportRisk[];
};

const TEN = 10;

export function reportDocument(input: ReportInput): DocumentModel {
  const { frame, criteria } = input;
  return {
    meta: front(frame, {
      title: "AI risk report",
      number: "RSK-001",
      status: sayIn(frame.language)("Report as of {date}", { date: frame.date }),
      marks: [],
      approvedBy: "",
      approval: {
        name: "",
        role: "",
        date: "",
        note: "A report of the register; treatment and acceptance are approved with the risk treatment plan",
      },
    }),
    sections: endingWith(
      joinAlike([
        {
          orientation: "portrait",
          blocks: [
            ...demoNotice(frame.isDemo),
            ...summary(input),
            ...maps(input),
            ...topTen(input),
            ...aboveAppetite(input),
            ...criteriaBlocks(criteria, input.words),
          ],
        },
        consequenceSection(criteria),
        riskRegister(input),
      ]),
      traceBlocks(frame),
    ),
    workbook: reportWorkbook(input),
  };
}

const scoreOf = ({ now }: ReportRisk): number => now?.score ?? -1;
const isAbove = ({ now }: ReportRisk, { appetite }: Criteria): boolean => isAboveAppetite(now?.score ?? null, appetite);

function summary({ frame, risks, criteria }: ReportInput): Block[] {
  const above = risks.filter((risk) => isAbove(risk, criteria));
  const open = risks.filter(({ now }) => now === null).length;
  const count = (stage: "inherent" | "now", band: string): string =>
    String(risks.filter((risk) => risk[stage]?.band === band).length);
  const unscored = (stage: "inherent" | "now"): string => String(risks.filter((risk) => risk[stage] === null).length);
  const rows: Row[] = [...criteria.bands].reverse().map(({ id, name }) => ({
    cells: [{ lines: [shipped(name)], tone: bandTone(id, criteria.bands) }, count("inherent", id), count("now", id)],
  }));
  return [
    { type: "heading", level: 1, text: "Summary" },
    {
      type: "paragraph",
      text: sentences(
        counted(
          risks.length,
          "{organisation} has identified {count} risk of its AI systems ({standard}, 6.1.2).",
          "{organisation} has identified {count} risks of its AI systems ({standard}, 6.1.2).",
          { organisation: frame.organisation, standard: STANDARD },
        ),
        above.length === 0
          ? words("None of them lies above the appetite now.")
          : counted(
              above.length,
              "{count} risk lies above the appetite of {appetite} now; accepted by name: {accepted}.",
              "{count} risks lie above the appetite of {appetite} now; accepted by name: {accepted}.",
              {
                appetite: String(criteria.appetite),
                accepted: String(above.filter((risk) => risk.acceptedBy !== "").length),
              },
            ),
        open === 0 ? [] : counted(open, "{count} risk is not assessed yet.", "{count} risks are not assessed yet."),
        words(
          "“Now” is what was assessed after treatment; where nothing was, what the implemented controls leave, and else the risk before treatment. Whether the treatment is finished is in the treatment plan.",
        ),
      ),
    },
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 2, text: "Risks by band" },
        {
          type: "table",
          caption: "Risks by band, before treatment and now",
          columns: [
            { header: "Band", weight: 50, rowHeading: true },
            { header: "Before treatment", weight: 25, align: "right" },
            { header: "Now", weight: 25, align: "right" },
          ],
          rows: [
            ...rows,
            { cells: [words("Not assessed"), unscored("inherent"), unscored("now")] },
            { kind: "total", cells: ["Total", String(risks.length), String(risks.length)] },
          ],
        },
      ],
    },
  ];
}

function maps({ risks, criteria }: ReportInput): Block[] {
  const placed = (stage: "inherentAt" | "nowAt"): Placed[] =>
    risks.flatMap((risk) => {
      const at = risk[stage];
      return at === null ? [] : [{ ref: risk.ref, ...at }];
    });
  return [
    { type: "heading", level: 1, text: "Heat map" },
    {
      type: "paragraph",
      text: words(
        "Likelihood goes up, the highest consequence over all areas goes to the right. A risk with a top consequence for people can stand in a higher band than its cell.",
      ),
    },
    heatMap("Before treatment", placed("inherentAt"), criteria),
    heatMap("Now", placed("nowAt"), criteria),
  ];
}

const SHORT_COLUMNS = [
  { header: "Ref", weight: 10, rowHeading: true },
  { header: "Risk", weight: 40 },
  { header: "Now", weight: 17 },
  { header: "Option", weight: 13 },
  { header: "Owner and review", weight: 20 },
] as const;

const shortRow = (risk: ReportRisk, criteria: Criteria): Row => ({
  cells: [
    risk.ref,
    { lines: [risk.title, ...muted(risk.systems.join(", "))] },
    scoreCell(risk.now, criteria.bands),
    words(optionWords(risk.treatment)),
    { lines: [risk.owner || words("No owner"), ...muted(risk.reviewDate)] },
  ],
});

function topTen({ risks, criteria }: ReportInput): Block[] {
  const ordered = risks.filter(({ now }) => now !== null).toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const highest = ordered.slice(0, TEN);
  const last = highest.at(-1);
  const alike = last === undefined ? [] : ordered.slice(TEN).filter((risk) => scoreOf(risk) === scoreOf(last));
  return [
    { type: "heading", level: 1, text: "The ten highest risks" },
    highest.length === 0
      ? { type: "paragraph", text: words("No risk is assessed yet.") }
      : {
          type: "table",
          caption: "The ten highest risks by the score that counts now",
          columns: SHORT_COLUMNS,
          rows: highest.map((risk) => shortRow(risk, criteria)),
        },
    ...(alike.length === 0
      ? []
      : [
          {
            type: "paragraph" as const,
            look: "small" as const,
            text: words("The same score as the last of them: {refs}.", {
              refs: alike.map(({ ref }) => ref).join(", "),
            }),
          },
        ]),
  ];
}

function aboveAppetite({ risks, criteria }: ReportInput): Block[] {
  const above = risks.filter((risk) => isAbove(risk, criteria)).toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const heading: Block = { type: "heading", level: 1, text: "Above the appetite" };
  if (above.length === 0)
    return [
      heading,
      {
        type: "paragraph",
        text: words("No risk scores above the appetite of {appetite} now.", { appetite: String(criteria.appetite) }),
      },
    ];
  return [
    heading,
    {
      type: "table",
      caption: "Risks above the appetite and whether they are accepted",
      columns: [
        { header: "Ref", weight: 10, rowHeading: true },
        { header: "Risk", weight: 38 },
        { header: "Now", weight: 17 },
        { header: "Accepted by", weight: 35 },
      ],
      rows: above.map((risk) => ({
        cells: [
          risk.ref,
          { lines: [risk.title, words(optionWords(risk.treatment), undefined, { muted: true })] },
          scoreCell(risk.now, criteria.bands),
          risk.acceptedBy === "" ? { lines: [words("Not accepted")], tone: "attention" as const } : risk.acceptedBy,
        ],
      })),
    },
  ];
}
