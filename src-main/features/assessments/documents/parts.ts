/** What the report and the public summary share: what they are made of, front matter, words and cells. */
import { ASSESSMENT_STATUSES, wordOf } from "../../../../src-shared/domain/assessment/words.ts";
import { isInForce } from "../../../../src-shared/domain/assessment/workflow.ts";
import { sayIn, type Say } from "../../../documents/language/say.ts";
import { words } from "../../../documents/language/words.ts";
import type { Approval, Block, Cell, DocumentMeta, Text } from "../../../documents/model.ts";
import type { DocumentFrame } from "../../../records/document-frame.ts";
import type { Approved } from "../approval.ts";
import type { Whole } from "../read.ts";

export const STANDARD = "ISO/IEC 42001:2023";

export type ReportInput = {
  readonly frame: DocumentFrame;
  readonly whole: Whole;
  /** A person as they are called, with role; empty for nobody. */
  readonly personName: (id: string | null) => string;
  readonly person: (id: string | null) => { readonly name: string; readonly role: string };
  readonly approval: Approved | null;
  /** Where people outside can write to; empty where nothing is recorded. */
  readonly contact: string;
};

type Level = NonNullable<Whole["impacts"][number]["before"]>;

/** "high (12)" in the colour of its band; a dash where nothing is rated. */
export const levelCell = (level: Level | null): Cell =>
  level === null
    ? { lines: ["–"] }
    : {
        lines: [
          words(bandWord(level.band), undefined, { bold: true }),
          [{ text: `${level.consequence} × ${level.likelihood} = ${level.level}` }],
        ],
        tone: level.band,
      };

export const bandWord = (band: string): string => {
  const words = band.replace("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Plain text as blocks: an empty line ends a paragraph, lines that begin with "- " make a list. */
export const textBlocks = (text: string, tell: (line: string) => Text = (line) => line): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .flatMap((part): Block[] => {
      const lines = part.split("\n");
      const items = lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
      const said = lines.filter((line) => !line.startsWith("- ")).join("\n");
      return [
        ...(said === "" ? [] : [{ type: "paragraph" as const, text: tell(said) }]),
        ...(items.length === 0 ? [] : [{ type: "list" as const, ordered: false, items: items.map(tell) }]),
      ];
    });

/** Two columns of names and what is recorded; lines without a value are left out. */
export const factTable = (caption: string, facts: readonly (readonly [string, Text])[]): Block => ({
  type: "table",
  caption,
  columns: [
    { header: "", weight: 28, rowHeading: true },
    { header: "", weight: 72 },
  ],
  rows: facts.filter(([, value]) => value !== "").map(([label, value]) => ({ cells: [label, value] })),
});

const statusWords = ({ status }: Whole, say: Say): string => {
  const word = say(wordOf(ASSESSMENT_STATUSES, status));
  return isInForce(status) || status === "superseded" ? word : say("{status}, not approved", { status: word });
};

export const isDraft = ({ status }: Whole): boolean => !isInForce(status) && status !== "superseded";

/** What the record shows of a reviewer's review: the newest comment and how many there are. */
export const reviewOf = (
  { comments }: Pick<Whole, "comments">,
  reviewerId: string,
): { readonly date: string; readonly note: { readonly text: string; readonly values?: Record<string, string> } } => {
  const days = comments
    .filter(({ personId }) => personId === reviewerId)
    .map(({ createdAt }) => createdAt.slice(0, 10));
  return {
    date: days.toSorted().at(-1) ?? "",
    note:
      days.length === 0
        ? { text: "Named reviewer; no comment is recorded" }
        : days.length === 1
          ? { text: "1 comment recorded" }
          : { text: "{count} comments recorded", values: { count: String(days.length) } },
  };
};

const approvals = ({ whole, person, approval }: ReportInput, say: Say): Approval[] => [
  {
    step: "Author",
    ...person(whole.authorId),
    date: whole.submittedOn,
    note: say(whole.submittedOn === "" ? "Not sent to review yet" : "Sent to review"),
  },
  ...whole.reviewerIds.map((id) => {
    const { date, note } = reviewOf(whole, id);
    return { step: "Review", ...person(id), date, note: say(note.text, note.values) };
  }),
  approval
    ? { step: "Approval", ...approval, note: say("Recorded in the register of approvals") }
    : { step: "Approval", ...person(whole.approverId), date: "", note: say("Approval outstanding") },
];

/** Cover, document control and file properties. */
export const front = (input: ReportInput, title: string, suffix: string): DocumentMeta => {
  const { frame, whole, approval } = input;
  const say = sayIn(frame.language);
  const classification = say(suffix === "" ? frame.classification : "Public");
  const number = `${frame.prefix}-${whole.ref}${suffix}`;
  const date = approval?.date ?? frame.date;
  return {
    title: say(title),
    subtitle: `${whole.system.ref} ${whole.system.name}`,
    organisation: frame.organisation,
    documentNumber: number,
    version: String(whole.version),
    status: statusWords(whole, say),
    classification,
    owner: input.personName(whole.authorId) || frame.organisation,
    language: frame.language,
    look: frame.look,
    date,
    created: frame.created,
    keywords: [say(title), STANDARD, whole.system.name],
    marks: [...(isDraft(whole) ? [say("Draft")] : []), ...(frame.isDemo ? [say("Fictional example")] : [])],
    control: [
      ["Document number", number],
      ["Version", String(whole.version)],
      ["Status", statusWords(whole, say)],
      ["Date", date],
      ["Classification", classification],
      ["Author", input.personName(whole.authorId) || say("Not named")],
      [
        "Approved by",
        approval ? [approval.name, approval.role, approval.date].filter(Boolean).join(", ") : say("Not approved yet"),
      ],
      ["Standard", say("{standard}, 6.1.4, 8.4 and A.5", { standard: STANDARD })],
    ],
    history: whole.versions
      .filter(({ version }) => version <= whole.version)
      .map((one) => ({
        version: String(one.version),
        date: one.approvedOn || (one.id === whole.id ? date : ""),
        change: one.version === 1 ? say("First assessment") : causeWords(one.trigger, one.triggerDetail, say),
        author: one.id === whole.id ? input.person(whole.authorId).name : "",
        approvedBy: one.approvedOn === "" ? "" : one.id === whole.id && approval ? approval.name : say("Approved"),
      })),
    approvals: approvals(input, say),
    coverNote: say(
      "Printed copies are not controlled. The current version is kept in the AI management system of the organisation.",
    ),
  };
};

const CAUSES: Readonly<Record<string, string>> = {
  interval: "Planned interval reached",
  purpose: "Change of purpose or user group",
  data: "Change of data",
  model: "Change of model",
  autonomy: "Change of autonomy",
  context: "Change of place or deployment context",
  supplier: "Change of supplier",
  law: "Change of law or contract",
  incident: "Incident, complaint cluster or audit finding",
  knowledge: "New knowledge of harm",
};

export const causeWords = (trigger: string, detail: string, say: Say): string =>
  [say(CAUSES[trigger] ?? trigger), detail].filter((part) => part !== "").join(": ");

export const notices = ({ whole, frame }: ReportInput): Block[] => [
  ...(isDraft(whole)
    ? [
        {
          type: "callout" as const,
          tone: "attention" as const,
          title: "Draft: this version is not approved",
          text: words("It may change and must not be used as evidence of approved decisions."),
        },
      ]
    : []),
  ...(frame.isDemo
    ? [
        {
          type: "callout" as const,
          tone: "info" as const,
          title: "Fictional example",
          text: words("The organisation, its people, its systems and every record in this document are invented."),
        },
      ]
    : []),
];
