/** The short public summary (A.8): what the system is for, whom it affects, the main impacts in plain words, measures and a contact. No scores, no names of records. */
import { DECISIONS, wordOf } from "../../../../src-shared/domain/assessment/words.ts";
import { sayIn } from "../../../documents/language/say.ts";
import { counted, sentences, shipped, words } from "../../../documents/language/words.ts";
import type { Block, DocumentModel, Run } from "../../../documents/model.ts";
import type { Whole } from "../read.ts";
import { dimensionWord } from "./impact-tables.ts";
import { bandWord, front, notices, textBlocks, type ReportInput } from "./parts.ts";

/** So many impacts are told; the highest first. */
const MOST_TOLD = 6;

type Impact = Whole["impacts"][number];

export const summaryDocument = (input: ReportInput): DocumentModel => ({
  meta: {
    ...front(input, "Summary of an AI impact assessment", "-PUB"),
    subtitle: input.whole.system.name,
    approvals: [],
    history: [],
    owner: input.frame.organisation,
    control: [
      ["Document number", `${input.frame.prefix}-${input.whole.ref}-PUB`],
      ["Organisation", input.frame.organisation],
      ["AI system", input.whole.system.name],
      ["Version of the assessment", String(input.whole.version)],
      ["Date", input.approval?.date ?? input.frame.date],
      ["Classification", sayIn(input.frame.language)("Public")],
    ],
  },
  sections: [{ orientation: "portrait", blocks: [...notices(input), ...blocks(input)] }],
});

const answerTo = (whole: Whole, id: string): string =>
  whole.sections.flatMap(({ questions }) => questions).find((question) => question.id === id)?.answer ?? "";

const said = (text: string, values?: Run["values"]): Block[] => [{ type: "paragraph", text: words(text, values) }];

const heading = (text: string): Block => ({ type: "heading", level: 1, text });

const blocks = (input: ReportInput): Block[] => {
  const { whole, frame, contact } = input;
  return [
    heading("What the system is for"),
    ...(whole.publicSummary || whole.system.purpose
      ? textBlocks(whole.publicSummary || whole.system.purpose)
      : said("The purpose is not described yet.")),
    heading("Who is affected"),
    ...affectedBlocks(whole),
    ...impactBlocks(whole),
    ...measureBlocks(whole),
    heading("What was decided"),
    { type: "paragraph", text: decisionRuns(whole) },
    heading("Questions and complaints"),
    ...textBlocks(answerTo(whole, "AIS-K-03")),
    ...(contact === ""
      ? said("Write to {organisation}.", { organisation: frame.organisation })
      : said("Contact at {organisation}: {contact}", { organisation: frame.organisation, contact })),
  ];
};

const affectedBlocks = (whole: Whole): Block[] => {
  const groups = [
    ...new Set(
      whole.impacts
        .filter(({ relevant, affectedGroup }) => relevant === "yes" && affectedGroup !== "")
        .map(({ affectedGroup }) => affectedGroup),
    ),
  ];
  const answer = answerTo(whole, "AIS-F-01");
  if (answer !== "") return textBlocks(answer);
  return groups.length === 0
    ? said("A screening found no people or groups whose rights, safety or chances the system could affect.")
    : [{ type: "list", ordered: false, items: groups }];
};

/** Highest first after measures; benefits last. */
const ofKind = (impacts: readonly Impact[], kind: "harm" | "benefit"): Impact[] =>
  impacts
    .filter(
      (impact) =>
        impact.relevant === "yes" &&
        impact.dimension !== "organisation" &&
        (kind === "benefit" ? impact.kind === "benefit" : impact.kind !== "benefit"),
    )
    .toSorted((a, b) => (b.before?.level ?? 0) - (a.before?.level ?? 0) || a.position - b.position);
const told = (impacts: readonly Impact[], kind: "harm" | "benefit"): Impact[] =>
  ofKind(impacts, kind).slice(0, MOST_TOLD);

const tell = (impact: Impact): readonly Run[] => [
  ...shipped(impact.title, { bold: true }),
  { text: " (" },
  ...(impact.affectedGroup === "" ? words(dimensionWord(impact.dimension)) : [{ text: impact.affectedGroup }]),
  { text: "). " },
  { text: impact.description },
  ...(impact.after
    ? [
        { text: " " },
        ...words("What remains after measures:"),
        { text: " " },
        ...words(bandWord(impact.after.band)),
        { text: "." },
      ]
    : []),
];

/** How many of a kind are not told, in a sentence; nothing where all are. */
const untold = (impacts: readonly Impact[], kind: "harm" | "benefit"): Block[] => {
  const rest = ofKind(impacts, kind).length - MOST_TOLD;
  return rest <= 0
    ? []
    : [
        {
          type: "paragraph",
          look: "small",
          text: counted(
            rest,
            "The {most} gravest are told here; 1 more is in the assessment.",
            "The {most} gravest are told here; {count} more are in the assessment.",
            { most: MOST_TOLD },
          ),
        },
      ];
};

const impactBlocks = ({ impacts }: Whole): Block[] => {
  const harms = told(impacts, "harm");
  const benefits = told(impacts, "benefit");
  return [
    ...(harms.length === 0
      ? []
      : [
          heading("Possible harm"),
          { type: "list" as const, ordered: false, items: harms.map(tell) },
          ...untold(impacts, "harm"),
        ]),
    ...(benefits.length === 0
      ? []
      : [heading("Benefits"), { type: "list" as const, ordered: false, items: benefits.map(tell) }]),
  ];
};

const measureBlocks = ({ impacts }: Whole): Block[] => {
  const measures = [
    ...new Set(told(impacts, "harm").flatMap(({ mitigation }) => (mitigation === "" ? [] : [mitigation]))),
  ];
  return measures.length === 0
    ? []
    : [heading("What is done about it"), { type: "list", ordered: false, items: measures }];
};

const decisionRuns = ({ decision, conditions, nextReviewDate }: Whole): readonly Run[] =>
  decision === ""
    ? words("The assessment is not finished.")
    : sentences(
        [...words(wordOf(DECISIONS, decision)), { text: "." }],
        conditions === "" ? [] : [...words("Conditions:"), { text: ` ${conditions}` }],
        nextReviewDate === ""
          ? []
          : words("The assessment is looked at again by {date}, and earlier when something important changes.", {
              date: nextReviewDate,
            }),
      );
