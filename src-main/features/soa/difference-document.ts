/** What changed between two versions of the statement, as a document for whoever approves or audits the later one. */
import type { Tone } from "../../../src-shared/domain/tones.ts";
import type { ControlChange, FieldChange, SoaDifferenceCounts } from "../../../src-shared/domain/soa/difference.ts";
import { sayIn, type Say } from "../../documents/language/say.ts";
import { figure, words } from "../../documents/language/words.ts";
import type { Block, DocumentModel, Row } from "../../documents/model.ts";
import type { Workbook } from "../../documents/workbook.ts";
import type { DocumentFrame } from "../../records/document-frame.ts";
import type { ReadDifference } from "./difference.ts";
import { guidanceIn } from "./say-row.ts";
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
const named = ({ number, status }: Side, say: Say): string =>
  status === "draft" ? say("{number} (draft)", { number }) : number;

/** What one side recorded: the program's own words among it in the language of the document. */
const told = (field: string, value: string, say: Say): string => {
  switch (field) {
    case "title":
    case "decision":
    case "status":
    case "systems":
    case "annexAReading":
      return say(value);
    case "guidance":
      return guidanceIn(value, say);
    case "reasons":
      return byLine(value, (code, title) => `${code} ${say(title)}`, " ");
    case "sources":
      return byLine(value, (code, from) => `${code}: ${say(from)}`, ": ");
    default:
      return value;
  }
};

/** Each line as the code before `between` and what follows it. */
const byLine = (value: string, write: (code: string, rest: string) => string, between: string): string =>
  value
    .split("\n")
    .map((line) => {
      const [code = "", ...rest] = line.split(between);
      return rest.length === 0 ? line : write(code, rest.join(between));
    })
    .join("\n");

/** The model for every writer; the same difference and frame give the same bytes. */
export const differenceDocument = (difference: ReadDifference, frame: DocumentFrame): DocumentModel => {
  const { from, to } = difference;
  const isDraft = to.status === "draft";
  const say = sayIn(frame.language);
  const status = say(isDraft ? "Comparison with a draft" : "Comparison of approved versions");
  return {
    meta: {
      title: say("Changes of the Statement of Applicability"),
      subtitle: say("Version {from} compared with version {to}", { from: named(from, say), to: named(to, say) }),
      organisation: frame.organisation,
      documentNumber: `${frame.prefix}-SOA-001`,
      version: say("{from} to {to}", { from: from.number, to: to.number }),
      status,
      classification: say(frame.classification),
      owner: frame.organisation,
      language: frame.language,
      look: frame.look,
      date: frame.date,
      created: frame.created,
      keywords: [say("Statement of Applicability"), say("Changes"), STANDARD],
      marks: [...(isDraft ? [say("Draft")] : []), ...(frame.isDemo ? [say("Fictional example")] : [])],
      control: [
        ["Statement", `${frame.prefix}-SOA-001`],
        ["Earlier version", sideWords(from, say)],
        ["Later version", sideWords(to, say)],
        ["Made on", frame.date],
        ["Classification", say(frame.classification)],
        ["Standard", STANDARD],
      ],
      history: [],
      approvals: [],
      coverNote: say("Made from the frozen content of the versions; it replaces neither of them."),
    },
    sections: [
      { orientation: "portrait", blocks: [...summaryBlocks(difference, say), ...traceBlocks(difference, frame)] },
      ...(difference.controls.length === 0
        ? []
        : [{ orientation: "landscape" as const, blocks: controlBlocks(difference.controls, say) }]),
    ],
    workbook: workbookOf(difference, say),
  };
};

const sideWords = (side: Side, say: Say): string =>
  side.status === "draft"
    ? say("{version}, not approved", { version: named(side, say) })
    : say("{version}, approved on {date} by {name}", {
        version: side.number,
        date: side.approvedOn,
        name: side.approverName,
      });

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

const summaryBlocks = ({ from, to, counts, statement }: ReadDifference, say: Say): Block[] => [
  { type: "heading", level: 1, text: "What changed" },
  {
    type: "paragraph",
    text: words(
      "Every control of version {from} was compared with the control of the same reference in version {to}. Newly included, newly excluded and the direction of the implementation are counted among the changed controls.",
      { from: named(from, say), to: named(to, say) },
    ),
  },
  ...(to.changeNote === ""
    ? []
    : [
        {
          type: "paragraph" as const,
          text: [...words("Note of the later version:", undefined, { bold: true }), { text: ` ${to.changeNote}` }],
        },
      ]),
  {
    type: "table",
    caption: "Counts of changes",
    columns: [
      { header: "Kind of change", weight: 70, rowHeading: true },
      { header: "Controls", weight: 30, align: "right" },
    ],
    rows: countRows(counts).map(([label, count]) => ({ cells: [words(label), [figure(count)]] })),
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
          rows: counts.fields.map(({ label, count }) => ({ cells: [words(label), [figure(count)]] })),
        },
      ] satisfies Block[])),
  { type: "heading", level: 2, text: "The statement itself" },
  statement.length === 0
    ? { type: "paragraph", text: words("Organisation, scope and reading of Annex A are the same in both versions.") }
    : {
        type: "table",
        caption: "Changes of the statement itself",
        columns: COLUMNS,
        rows: statement.map((change) => changeRow(change, say)),
      },
];

const traceBlocks = ({ from, to }: ReadDifference, { trailHead }: DocumentFrame): Block[] => [
  {
    type: "keep",
    blocks: [
      { type: "heading", level: 1, text: "Traceability" },
      {
        type: "paragraph",
        text: words(
          "The comparison was made at entry {seq} of the audit trail. Approved versions are frozen with these SHA-256 values:",
          { seq: String(trailHead.seq) },
        ),
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

const changeRow = ({ field, label, before, after }: FieldChange<string>, say: Say): Row => ({
  cells: [words(label), told(field, before, say) || "–", told(field, after, say) || "–"],
});

const controlBlocks = (controls: readonly ControlChange[], say: Say): Block[] => [
  { type: "heading", level: 1, text: "Controls" },
  {
    type: "table",
    caption: "Changes control by control",
    dense: true,
    columns: COLUMNS,
    rows: controls.flatMap(({ ref, title, change, fields }): Row[] => [
      { kind: "group", title: `${ref}  ${say(title)}: ${say(CHANGES[change].label).toLowerCase()}` },
      ...fields.map((change) => changeRow(change, say)),
    ]),
  },
];

const workbookOf = ({ controls, counts }: ReadDifference, say: Say): Workbook => ({
  sheets: [
    {
      kind: "list",
      name: LIST,
      frozenColumns: 2,
      columns: [
        { header: "Ref", type: "text", width: 11, bold: true },
        { header: "Control", type: "text", width: 30 },
        { header: "Source", type: "text", width: 12, words: Object.values(SOURCES) },
        {
          header: "Change",
          type: "status",
          width: 12,
          words: Object.values(CHANGES).map(({ label }) => label),
          tones: Object.fromEntries(Object.values(CHANGES).map(({ label, tone }) => [label, tone])),
        },
        {
          header: "What differs",
          type: "text",
          width: 24,
          words: controls.flatMap(({ fields }) => fields.map(({ label }) => label)),
        },
        { header: "Before", type: "text", width: 48 },
        { header: "After", type: "text", width: 48 },
      ],
      rows: controls.flatMap(({ ref, title, source, change, fields }) =>
        fields.map(({ field, label, before, after }) => [
          ref,
          say(title),
          SOURCES[source],
          CHANGES[change].label,
          label,
          told(field, before, say),
          told(field, after, say),
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
