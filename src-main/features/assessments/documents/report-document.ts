/** The assessment report for auditors: the whole record of one version (6.1.4, 8.4, A.5.3), in the order in which it was worked on. */
import { FRIA_SECTION } from "../../../../src-shared/domain/assessment/adapt.ts";
import { DECISIONS, DEPTHS, SCREENING_ANSWERS, wordOf } from "../../../../src-shared/domain/assessment/words.ts";
import { AI_ACT_CLASSES, AI_ROLES, labelOf, LIFE_CYCLE_STAGES } from "../../../../src-shared/domain/vocabulary.ts";
import { sayIn, type Say } from "../../../documents/language/say.ts";
import { sentences, shipped, words } from "../../../documents/language/words.ts";
import type { Block, DocumentModel, Row, Run, Text } from "../../../documents/model.ts";
import type { Whole } from "../read.ts";
import { followUpBlocks } from "./follow-up.ts";
import { impactSection } from "./impact-tables.ts";
import { causeWords, front, levelCell, notices, textBlocks, factTable, type ReportInput } from "./parts.ts";

export const reportDocument = (input: ReportInput): DocumentModel => {
  const { whole } = input;
  const impacts = impactSection(whole);
  return {
    meta: front(input, "AI system impact assessment", ""),
    sections: [
      {
        orientation: "portrait",
        blocks: [
          ...notices(input),
          ...resultBlocks(input),
          ...systemBlocks(input),
          ...screeningBlocks(input),
          ...(whole.depth === "light"
            ? [
                paragraphOf(
                  words(
                    "A light assessment answers the parts that follow; the other parts belong to a full assessment and are not asked.",
                  ),
                ),
              ]
            : []),
          ...whole.sections.flatMap((section) => [
            ...sectionBlocks(section),
            ...(section.id === FRIA_SECTION ? friaBlocks(whole) : []),
          ]),
        ],
      },
      ...(impacts ? [impacts] : []),
      { orientation: "portrait", blocks: followUpBlocks(input) },
    ],
  };
};

const resultBlocks = ({ whole }: ReportInput): Block[] => [
  { type: "heading", level: 1, text: "Result" },
  ...(whole.conclusion === ""
    ? [{ type: "paragraph" as const, text: words("The conclusion is not written yet.") }]
    : textBlocks(whole.conclusion)),
  {
    type: "table",
    caption: "Result in brief",
    columns: [
      { header: "Depth", weight: 30 },
      { header: "Before measures", weight: 22 },
      { header: "After measures", weight: 22 },
      { header: "Decision", weight: 26 },
    ],
    rows: [
      {
        cells: [
          words(wordOf(DEPTHS, whole.depth) || "Screening open"),
          levelCell(whole.levels.before?.level ?? null),
          levelCell(whole.levels.after?.level ?? null),
          whole.decision === ""
            ? { lines: [words("Not decided")], tone: "attention" }
            : words(wordOf(DECISIONS, whole.decision)),
        ],
      },
    ],
  },
  ...(whole.depth === "none" || whole.levels.before === null
    ? []
    : [
        {
          type: "paragraph" as const,
          look: "small" as const,
          text: words(
            "The level of the system is the highest level of its lines, before and after measures each for itself: the two can come from different lines. A consequence of 5 is at least high. Nothing is averaged and benefits are not subtracted.",
          ),
        },
      ]),
];

const listed = (all: readonly (readonly Run[])[]): readonly Run[] =>
  all.flatMap((runs, at): readonly Run[] => (at === 0 ? runs : [{ text: ", " }, ...runs]));

const systemBlocks = ({ whole, frame }: ReportInput): Block[] => {
  const { system, trigger, triggerDetail, version } = whole;
  const say = sayIn(frame.language);
  return [
    { type: "heading", level: 1, text: "AI system" },
    factTable("The AI system assessed", [
      ["System", `${system.ref} ${system.name}`],
      ["Purpose", system.purpose],
      ["Roles held", listed(system.roles.map((role) => words(labelOf(AI_ROLES, role))))],
      ["Life-cycle stage", words(labelOf(LIFE_CYCLE_STAGES, system.lifeCycleStage))],
      ["EU AI Act", words(labelOf(AI_ACT_CLASSES, system.aiActClass))],
      ["Why this version", version === 1 ? words("First assessment") : causeWords(trigger, triggerDetail, say)],
    ]),
  ];
};

const screeningBlocks = ({ whole, personName, frame }: ReportInput): Block[] => [
  { type: "heading", level: 1, text: "Screening" },
  {
    type: "paragraph",
    text: sentences(
      whole.screening.words === "" ? [] : shipped(whole.screening.words),
      whole.screenedOn === "" ? [] : words("Screened on {date}.", { date: whole.screenedOn }),
      whole.screeningSignedOn === ""
        ? words("Not signed by the owner of the AI system.")
        : words("Signed by the owner of the AI system, {name}, on {date}.", {
            name: personName(whole.screeningSignedById),
            date: whole.screeningSignedOn,
          }),
    ),
  },
  ...screeningTable(whole, sayIn(frame.language)),
];

const screeningTable = ({ screening, depth, depthReason }: Whole, say: Say): Block[] => [
  ...(depthReason === ""
    ? []
    : [
        {
          type: "callout" as const,
          tone: "attention" as const,
          title: "The rule was overruled: {depth}",
          values: { depth: say(wordOf(DEPTHS, depth)).toLowerCase() },
          text: depthReason,
        },
      ]),
  {
    type: "table",
    caption: "Screening questions and answers",
    columns: [
      { header: "No.", weight: 13, rowHeading: true },
      { header: "Question", weight: 55 },
      { header: "Answer", weight: 14 },
      { header: "Reason", weight: 30 },
    ],
    rows: screening.questions.map(({ id, text, answer, note, hardTrigger, weight }): Row => {
      const counts = answer === "yes" || answer === "unknown";
      return {
        cells: [
          [{ text: id, noBreak: true }],
          {
            lines: [
              words(text),
              hardTrigger
                ? words("hard trigger", undefined, { muted: true, capital: true })
                : words("weight {weight}", { weight: String(weight) }, { muted: true, capital: true }),
            ],
          },
          counts
            ? { lines: [words(wordOf(SCREENING_ANSWERS, answer))], tone: hardTrigger ? "attention" : "partly" }
            : words(wordOf(SCREENING_ANSWERS, answer) || "–"),
          note || "–",
        ],
      };
    }),
    dense: true,
  },
];

type Question = Whole["sections"][number]["questions"][number];

const paragraphOf = (text: Text): Block => ({ type: "paragraph", text });

const answerBlocks = (question: Question): Block[] => {
  const { derivedAnswer, answer, options } = question;
  const chosen = options === null ? [] : answer.split("\n").filter((line) => options.includes(line));
  const typed =
    chosen.length > 0
      ? [paragraphOf(listed(chosen.map((option, at) => words(option, undefined, { capital: at === 0 }))))]
      : textBlocks(answer);
  const said = [...textBlocks(derivedAnswer, (line) => shipped(line)), ...typed];
  return [
    ...(question.notApplicable === ""
      ? []
      : [{ type: "paragraph" as const, text: words("Does not apply: {reason}", { reason: question.notApplicable }) }]),
    ...(said.length === 0 && question.notApplicable === ""
      ? [
          {
            type: "paragraph" as const,
            text: words(question.required ? "Not answered." : "Not answered (optional).", undefined, { muted: true }),
          },
        ]
      : said),
    ...(question.carried
      ? [
          {
            type: "paragraph" as const,
            look: "small" as const,
            text: words("Carried over from the version before.", undefined, { italic: true, muted: true }),
          },
        ]
      : []),
  ];
};

/** A heading stays with what it opens: the section with its first question, the question with the first lines of its answer. */
const sectionBlocks = ({ id, title, purpose, questions }: Whole["sections"][number]): Block[] => {
  const opening: Block[] = [
    { type: "heading", level: 1, text: id.startsWith("AIS-") ? `${id.slice(4)}  ${title}` : title },
    { type: "paragraph", look: "small", text: words(purpose) },
  ];
  return questions.flatMap((question, at): Block[] => {
    const [first, ...rest] = answerBlocks(question);
    const head: Block[] = [
      ...(at === 0 ? opening : []),
      { type: "heading", level: 3, text: `${question.id}  ${question.text}` },
      ...(question.fria.length === 0
        ? []
        : [
            {
              type: "paragraph" as const,
              look: "small" as const,
              text: words("EU AI Act, Art. {articles}", { articles: question.fria.join(", ") }, { muted: true }),
            },
          ]),
      ...(first ? [first] : []),
    ];
    return [{ type: "keep", blocks: head }, ...rest];
  });
};

const STANDING = {
  "not-asked": "",
  open: "Whether Art. 27(1) covers the organisation is not decided yet.",
  yes: "Art. 27(1) covers the organisation; this assessment holds the elements of the fundamental rights impact assessment.",
  no: "Art. 27(1) does not cover the organisation.",
} as const;

/** Where each element of Art. 27(1) is answered. */
const friaBlocks = ({ fria }: Whole): Block[] =>
  fria.standing === "not-asked"
    ? []
    : [
        { type: "heading", level: 2, text: "Elements of Art. 27(1) of the EU AI Act" },
        { type: "paragraph", text: words(STANDING[fria.standing]) },
        ...(fria.standing === "no"
          ? []
          : [
              {
                type: "table" as const,
                caption: "Elements of Art. 27(1) and where they are answered",
                columns: [
                  { header: "Element", weight: 16, rowHeading: true },
                  { header: "What it asks for", weight: 46 },
                  { header: "Answered at", weight: 26 },
                  { header: "State", weight: 20 },
                ],
                rows: fria.elements.map(({ ref, asks, questionIds, answered }): Row => ({
                  cells: [
                    [{ text: ref, noBreak: true }],
                    words(asks),
                    questionIds.join(", ") || "–",
                    answered
                      ? { lines: [words("Answered")], tone: "implemented" }
                      : { lines: [words("Open")], tone: "attention" },
                  ],
                })),
              },
            ]),
      ];
