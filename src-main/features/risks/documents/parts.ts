/** What the risk report and the treatment plan share: front matter, words and cells. */
import type { DocumentFrame } from "../../../records/document-frame.ts";
import type { Block, Cell, DocumentMeta, Run } from "../../../documents/model.ts";
import type { Band } from "../../../../src-shared/domain/risk/types.ts";
import type { Tone } from "../../../../src-shared/domain/tones.ts";

export const STANDARD = "ISO/IEC 42001:2023";

type Front = {
  readonly title: string;
  /** What follows the prefix in the document number, such as "RTP-001". */
  readonly number: string;
  readonly status: string;
  readonly marks: readonly string[];
  /** Empty while nobody approved it. */
  readonly approvedBy: string;
  readonly approval: { readonly name: string; readonly role: string; readonly date: string; readonly note: string };
};

/** Cover, document control and file properties. The version is the trail entry it was made from: the state it shows. */
export const front = (frame: DocumentFrame, given: Front): DocumentMeta => ({
  title: given.title,
  subtitle: `AI management system to ${STANDARD}`,
  organisation: frame.organisation,
  documentNumber: `${frame.prefix}-${given.number}`,
  version: String(frame.trailHead.seq),
  status: given.status,
  classification: frame.classification,
  owner: frame.organisation,
  language: "en",
  date: frame.date,
  created: frame.created,
  keywords: [given.title, STANDARD],
  marks: [...given.marks, ...(frame.isDemo ? ["Fictional example"] : [])],
  control: [
    ["Document number", `${frame.prefix}-${given.number}`],
    ["As of", frame.date],
    ["Version", `${frame.trailHead.seq}, the entry of the trail it was made from`],
    ["Status", given.status],
    ["Classification", frame.classification],
    ["Document owner", frame.organisation],
    ...(given.approvedBy === "" ? [] : [["Approved by", given.approvedBy] as const]),
    ["Standard", STANDARD],
  ],
  history: [
    {
      version: String(frame.trailHead.seq),
      date: frame.date,
      change: "Made from the registers of the AI management system as they stood on this day",
      author: frame.organisation,
      approvedBy: given.approvedBy,
    },
  ],
  approvals: [{ step: "Approval", ...given.approval }],
  coverNote:
    "Printed copies are not controlled. The current state is kept in the AI management system of the organisation.",
});

export const demoNotice = (isDemo: boolean): Block[] =>
  isDemo
    ? [
        {
          type: "callout",
          tone: "info",
          title: "Fictional example",
          text: "The organisation, its people, its systems and every record in this document are invented.",
        },
      ]
    : [];

/** Which entry of the trail the document was made from. */
export const traceBlocks = ({ trailHead }: DocumentFrame): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Traceability" },
      {
        type: "paragraph",
        text: `References such as R-001, T-001 and A.6.2.4 point to the registers of the AI management system. The document was made from entry ${trailHead.seq} of its audit trail, which has this SHA-256 value:`,
      },
      { type: "paragraph", look: "code", text: trailHead.hash },
    ],
  },
];

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
        lines: [[{ text: `${scored.score}`, bold: true }, { text: ` ${bandName(scored.band, bands)}` }]],
        tone: bandTone(scored.band, bands),
      };

export const bandName = (id: string, bands: readonly Band[]): string =>
  bands.find((band) => band.id === id)?.name ?? id;

/** "12 High" as text, for a sheet. */
export const scoreWords = (scored: Scored, bands: readonly Band[]): string =>
  scored === null ? "" : `${scored.score} ${bandName(scored.band, bands)}`;

/** Secondary facts on one grey line; nothing where there are none. */
export const muted = (...facts: readonly string[]): Run[][] => {
  const text = facts.filter((fact) => fact !== "").join(" · ");
  return text === "" ? [] : [[{ text, muted: true }]];
};

/** Lines, or a dash where there is none. */
export const linesOrDash = (lines: Cell["lines"]): Cell => ({ lines: lines.length === 0 ? ["–"] : lines });

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A whole amount with thin spaces between thousands, the same in every locale. */
export const amount = (value: number): string => value.toFixed(0).replaceAll(/\B(?=(\d{3})+$)/g, "\u202F");
