/** The end of the report: misuse, measures, decision, comments, what is open, and the trail. */
import { DECISIONS, wordOf } from "../../../../src-shared/domain/assessment/words.ts";
import { ACTION_STATUSES, labelOf } from "../../../../src-shared/domain/vocabulary.ts";
import { sentences, shipped, words } from "../../../documents/language/words.ts";
import type { Block, Row, Run, Text } from "../../../documents/model.ts";
import type { Whole } from "../read.ts";
import { bandWord, factTable, reviewOf, type ReportInput } from "./parts.ts";

export const followUpBlocks = (input: ReportInput): Block[] => [
  ...misuseBlocks(input.whole),
  ...measureBlocks(input),
  ...decisionBlocks(input),
  ...commentBlocks(input),
  ...openPointBlocks(input.whole),
  ...traceBlocks(input),
];

const misuseBlocks = ({ impacts }: Whole): Block[] => {
  const lines = impacts.filter(({ kind, relevant }) => kind === "misuse" && relevant === "yes");
  return lines.length === 0
    ? []
    : [
        { type: "heading", level: 1, text: "Foreseeable misuse and failure" },
        {
          type: "list",
          ordered: false,
          items: lines.map(({ title, description, after }) =>
            sentences(
              [...shipped(title), { text: "." }],
              description === "" ? [] : [{ text: description }],
              after
                ? [...words("Level after measures:"), { text: " " }, ...words(bandWord(after.band)), { text: "." }]
                : [],
            ),
          ),
        },
      ];
};

const measureBlocks = ({ whole, personName }: ReportInput): Block[] => {
  const { actions, controls, risks } = whole;
  if (actions.length + controls.length + risks.length === 0) return [];
  const list = (title: string, records: Whole["controls"], tell: (name: string) => readonly Run[]): Block[] =>
    records.length === 0
      ? []
      : [
          { type: "heading", level: 2, text: title },
          {
            type: "list",
            ordered: false,
            items: records.map(({ ref, title: name }) => [
              { text: ref, bold: true, noBreak: true },
              { text: " " },
              ...tell(name),
            ]),
          },
        ];
  return [
    { type: "heading", level: 1, text: "Measures" },
    ...list("Controls that carry the measures", controls, (name) => shipped(name)),
    ...list("Risks in the register", risks, (text) => [{ text }]),
    ...(risks.length === 0
      ? []
      : [
          {
            type: "paragraph" as const,
            look: "small" as const,
            text: words(
              "The register rates a risk on the scales of its own criteria and with the treatment planned there; its level can differ from that of the impact here, which counts what happens to people and society.",
            ),
          },
        ]),
    ...(actions.length === 0
      ? []
      : [
          { type: "heading" as const, level: 2 as const, text: "Actions" },
          {
            type: "table" as const,
            caption: "Actions that come from this assessment",
            columns: [
              { header: "Ref", weight: 12, rowHeading: true },
              { header: "Action", weight: 42 },
              { header: "Owner", weight: 26 },
              { header: "Due", weight: 18 },
              { header: "Status", weight: 18 },
            ],
            rows: actions.map(({ ref, title, ownerId, dueDate, status }): Row => ({
              cells: [
                [{ text: ref, noBreak: true }],
                title,
                personName(ownerId) || "–",
                dueDate === "" ? "–" : [{ text: dueDate, noBreak: true }],
                words(labelOf(ACTION_STATUSES, status)),
              ],
            })),
          },
        ]),
  ];
};

const decisionBlocks = ({ whole, personName, approval }: ReportInput): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Decision and signatures" },
      factTable("Decision", [
        ["Decision", words(wordOf(DECISIONS, whole.decision) || "Not decided yet")],
        ["Conditions", whole.conditions],
        ["Next review", whole.nextReviewDate],
      ]),
      {
        type: "table",
        caption: "Signatures",
        columns: [
          { header: "Step", weight: 16, rowHeading: true },
          { header: "Person", weight: 44 },
          { header: "Date", weight: 18 },
          { header: "Signature", weight: 34 },
        ],
        rows: [
          { cells: [words("Author"), personName(whole.authorId) || "–", whole.submittedOn || "–", ""] },
          ...whole.reviewerIds.map((id): Row => {
            const { date, note } = reviewOf(whole, id);
            return { cells: [words("Review"), personName(id), date || "–", words(note.text, note.values)] };
          }),
          {
            cells: [
              words("Approval"),
              approval
                ? [approval.name, approval.role].filter(Boolean).join(", ")
                : personName(whole.approverId) || "–",
              approval?.date ?? "–",
              approval ? words("Recorded in the register of approvals") : "",
            ],
          },
        ],
      },
    ],
  },
];

const commentBlocks = ({ whole, personName }: ReportInput): Block[] =>
  whole.comments.length === 0
    ? []
    : [
        { type: "heading", level: 1, text: "Comments of the review" },
        {
          type: "table",
          caption: "Comments and how they stand",
          columns: [
            { header: "About", weight: 18, rowHeading: true },
            { header: "Comment", weight: 56 },
            { header: "By", weight: 24 },
            { header: "State", weight: 22 },
          ],
          rows: whole.comments.map((comment): Row => ({
            cells: [
              targetName(whole, comment.target),
              comment.body,
              personName(comment.personId),
              comment.resolvedOn === ""
                ? { lines: [words("Open")], tone: "attention" }
                : {
                    lines: [
                      words("Resolved {date}", { date: comment.resolvedOn }),
                      [{ text: personName(comment.resolvedById), muted: true }],
                    ],
                  },
            ],
          })),
        },
      ];

const targetName = ({ impacts }: Whole, target: string): Text =>
  target === "" ? words("The whole") : shipped(impacts.find(({ id }) => id === target)?.title ?? target);

const openPointBlocks = ({ openPoints }: Whole): Block[] =>
  openPoints.length === 0
    ? []
    : [
        { type: "heading", level: 1, text: "Open points" },
        { type: "paragraph", text: words("These points were open when the document was made:") },
        { type: "list", ordered: true, items: openPoints.map(({ message }) => shipped(message)) },
      ];

const traceBlocks = ({ frame, whole }: ReportInput): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Traceability" },
      {
        type: "paragraph",
        text: words(
          "References such as R-001, T-001 and A.5.4 point to the registers of the AI management system. {ref} version {version} was read at entry {seq} of its audit trail, which has this SHA-256 value:",
          { ref: whole.ref, version: String(whole.version), seq: String(frame.trailHead.seq) },
        ),
      },
      { type: "paragraph", look: "code", text: frame.trailHead.hash },
    ],
  },
];
