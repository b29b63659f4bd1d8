/** What changed between two versions of the statement, as a document for whoever approves or audits the later one. */
import type { Tone } from "../../../src-shared/domain/tones.ts";
import type { ControlChange, SoaDifferenceCounts } from "../../../src-shared/domain/soa/difference.ts";
import type { Block, DocumentModel, Row, Workbook } from "../../documents/model.ts";
import type { DocumentFrame } from "../../records/document-frame.ts";
import type { ReadDifference } from "./difference.ts";
import { SOURCES } from "./soa-words.ts";

const STANDARD = "ISO/IEC 42001:2023";
const LIST = "Changes";
const CHANGES = {
  changed: { label: "Changed", tone: "info" },
  added: { label: "Added", tone: "implemented" },
  removed: { label: "Removed", tone: "excluded" },
} as const satisfies Record<ControlChange["change"], { label: string; tone: Tone }>;

type Side = ReadDifference["from"];

/** "1.0" or "1.1 (draft)". */
const named = ({ number, status }: Side): string => (status === "draft" ? `${number} (draft)` : number);

/** The model for every writer; the same difference and frame give the same bytes. */
export const differenceDocument = (difference: ReadDifference, frame: DocumentFrame): DocumentModel => {
  const { from, to } = difference;
  const isDraft = to.status === "draft";
  return {
    meta: {
      title: "Changes of the Statement of Applicability",
      subtitle: `Version ${named(from)} compared with version ${named(to)}`,
      organisation: frame.organisation,
      documentNumber: `${frame.prefix}-SOA-001`,
      version: `${from.number} to ${to.number}`,
      status: isDraft ? "Comparison with a draft" : "Comparison of approved versions",
      classification: frame.classification,
      owner: frame.organisation,
      language: frame.language,
      look: frame.look,
      date: frame.date,
      created: frame.created,
      keywords: ["Statement of Applicability", "Changes", STANDARD],
      marks: [...(isDraft ? ["Draft"] : []), ...(frame.isDemo ? ["Fictional example"] : [])],
      control: [
        ["Statement", `${frame.prefix}-SOA-001`],
        ["Earlier version", sideWords(from)],
        ["Later version", sideWords(to)],
        ["Made on", frame.date],
        ["Classification", frame.classification],
        ["Standard", STANDARD],
      ],
      history: [],
      approvals: [],
      coverNote: "Made from the frozen content of the versions; it replaces neither of them.",
    },
    sections: [
      { orientation: "portrait", blocks: [...summaryBlocks(difference), ...traceBlocks(difference, frame)] },
      ...(difference.controls.length === 0
        ? []
        : [{ orientation: "landscape" as const, blocks: controlBlocks(difference.controls) }]),
    ],
    workbook: workbookOf(difference),
  };
};

const sideWords = (side: Side): string =>
  side.status === "draft"
    ? `${named(side)}, not approved`
    : `${side.number}, approved on ${side.approvedOn} by ${side.approverName}`;

/** Counts with their words, for summary and workbook. */
const countRows = (counts: SoaDifferenceCounts): [string, number][] => [
  ["Controls changed", counts.changed],
  ["Controls added", counts.added],
  ["Controls removed", counts.removed],
  ["Controls without a change", counts.unchanged],
  ["Newly included", counts.nowIncluded],
  ["Newly excluded", counts.nowExcluded],
  ["Implementation further on", counts.statusForward],
  ["Implementation further back", counts.statusBack],
];

const summaryBlocks = ({ from, to, counts, statement }: ReadDifference): Block[] => [
  { type: "heading", level: 1, text: "What changed" },
  {
    type: "paragraph",
    text: `Every control of version ${named(from)} was compared with the control of the same reference in version ${named(to)}. Newly included, newly excluded and the direction of the implementation are counted among the changed controls.`,
  },
  ...(to.changeNote === ""
    ? []
    : [
        {
          type: "paragraph" as const,
          text: [{ text: "Note of the later version: ", bold: true }, { text: to.changeNote }],
        },
      ]),
  {
    type: "table",
    caption: "Counts of changes",
    columns: [
      { header: "Kind of change", weight: 70, rowHeading: true },
      { header: "Controls", weight: 30, align: "right" },
    ],
    rows: countRows(counts).map(([label, count]) => ({ cells: [label, String(count)] })),
  },
  ...(counts.fields.length === 0
    ? []
    : ([
        { type: "heading", level: 2, text: "Changed controls by what differs" },
        {
          type: "table",
          caption: "Changed controls by what differs",
          columns: [
            { header: "What differs", weight: 70, rowHeading: true },
            { header: "Controls", weight: 30, align: "right" },
          ],
          rows: counts.fields.map(({ label, count }) => ({ cells: [label, String(count)] })),
        },
      ] satisfies Block[])),
  { type: "heading", level: 2, text: "The statement itself" },
  statement.length === 0
    ? { type: "paragraph", text: "Organisation, scope and reading of Annex A are the same in both versions." }
    : {
        type: "table",
        caption: "Changes of the statement itself",
        columns: COLUMNS,
        rows: statement.map(({ label, before, after }) => ({ cells: [label, before || "–", after || "–"] })),
      },
];

const traceBlocks = ({ from, to }: ReadDifference, { trailHead }: DocumentFrame): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Traceability" },
      {
        type: "paragraph",
        text: `The comparison was made at entry ${trailHead.seq} of the audit trail. Approved versions are frozen with these SHA-256 values:`,
      },
      ...[from, to]
        .filter(({ contentHash }) => contentHash !== "")
        .map((side): Block => ({ type: "paragraph", look: "code", text: `${side.number}  ${side.contentHash}` })),
    ],
  },
];

const COLUMNS = [
  { header: "What differs", weight: 22, rowHeading: true },
  { header: "Before", weight: 39 },
  { header: "After", weight: 39 },
];

const controlBlocks = (controls: readonly ControlChange[]): Block[] => [
  { type: "heading", level: 1, text: "Controls" },
  {
    type: "table",
    caption: "Changes control by control",
    dense: true,
    columns: COLUMNS,
    rows: controls.flatMap(({ ref, title, change, fields }): Row[] => [
      { kind: "group", title: `${ref}  ${title}: ${CHANGES[change].label.toLowerCase()}` },
      ...fields.map(({ label, before, after }) => ({ cells: [label, before || "–", after || "–"] })),
    ]),
  },
];

const workbookOf = ({ controls, counts }: ReadDifference): Workbook => ({
  sheets: [
    {
      kind: "list",
      name: LIST,
      frozenColumns: 2,
      columns: [
        { header: "Ref", type: "text", width: 11, bold: true },
        { header: "Control", type: "text", width: 30 },
        { header: "Source", type: "text", width: 12 },
        {
          header: "Change",
          type: "status",
          width: 12,
          tones: Object.fromEntries(Object.values(CHANGES).map(({ label, tone }) => [label, tone])),
        },
        { header: "What differs", type: "text", width: 24 },
        { header: "Before", type: "text", width: 48 },
        { header: "After", type: "text", width: 48 },
      ],
      rows: controls.flatMap(({ ref, title, source, change, fields }) =>
        fields.map(({ label, before, after }) => [
          ref,
          title,
          SOURCES[source],
          CHANGES[change].label,
          label,
          before,
          after,
        ]),
      ),
    },
    {
      kind: "summary",
      name: "Summary",
      widths: [40, 14],
      tables: [
        { title: "Controls", header: ["Kind of change", "Controls"], rows: countRows(counts) },
        {
          title: "Changed controls by what differs",
          header: ["What differs", "Controls"],
          rows: counts.fields.map(({ label }) => [
            label,
            { count: LIST, where: { "What differs": label, Change: CHANGES.changed.label } },
          ]),
        },
      ].filter(({ rows }) => rows.length > 0),
      notes: ["A control can differ in more than one respect; the second table counts it at each."],
    },
  ],
});
