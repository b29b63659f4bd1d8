/**
 * The Statement of Applicability as a document (6.1.3): which controls are necessary, why each one is included or
 * excluded, and how far it is in place. All reference controls of Annex A are always there; the chosen reading of
 * Annex A changes order and wording only. Titles and numbers come from the catalogue, never from here.
 */
import type { Block, DocumentModel, Run } from "../../documents/model.ts";
import { counted, sentences, shipped, words } from "../../documents/language/words.ts";
import { sayIn, type Say } from "../../documents/language/say.ts";
import { rowIn } from "./say-row.ts";
import type { SoaDocumentInput, SoaRow } from "./soa-input.ts";
import type { ControlSource } from "../../../src-shared/domain/soa/source.ts";
import { DECISIONS, decisionOf, decisionsOf, type Worded } from "./soa-words.ts";
import { controlSections } from "./soa-tables.ts";
import { summaryBlocks, exclusionBlocks, reasonCodeBlocks } from "./soa-summary.ts";
import { soaWorkbook } from "./soa-workbook.ts";

export type { RiskLevel, SoaDocumentInput, SoaRow } from "./soa-input.ts";

const STANDARD = "ISO/IEC 42001:2023";

/** The statement as a document model for every writer. */
export function soaDocument(given: SoaDocumentInput): DocumentModel {
  const say = sayIn(given.language ?? "en");
  const input = { ...given, rows: given.rows.map((row) => rowIn(row, say)) };
  return {
    meta: {
      title: say("Statement of Applicability"),
      subtitle: say("AI management system to {standard}", { standard: STANDARD }),
      organisation: input.organisation,
      documentNumber: input.documentNumber,
      version: input.version,
      status: say(statusText(input)),
      classification: say(input.classification),
      owner: input.owner,
      language: input.language ?? "en",
      ...(input.look && { look: input.look }),
      date: input.date,
      created: input.created,
      keywords: [say("Statement of Applicability"), STANDARD],
      marks: [...(input.status === "draft" ? [say("Draft")] : []), ...(input.isDemo ? [say("Fictional example")] : [])],
      control: controlRows(input, say),
      history: input.history,
      approvals: approvals(input, say),
      coverNote: say(
        "Printed copies are not controlled. The current version is kept in the AI management system of the organisation.",
      ),
    },
    sections: [
      {
        orientation: "portrait",
        blocks: [
          ...notices(input),
          ...purposeBlocks(input),
          ...comparisonBlocks(input),
          ...summaryBlocks(input.rows),
          ...exclusionBlocks(input.rows),
          ...openPointBlocks(input),
          ...reasonCodeBlocks(input.rows),
          ...traceBlocks(input),
        ],
      },
      ...controlSections(input.rows, input.annexAReading),
    ],
    workbook: soaWorkbook(
      input.rows,
      input.statusScale?.map(({ id, label }) => ({ id, label: say(label) })),
      say,
    ),
  };
}

function statusText(input: SoaDocumentInput): string {
  return input.status === "approved" ? "Approved" : "Draft, not approved";
}

function controlRows(input: SoaDocumentInput, say: Say): [string, string][] {
  const { approver } = input;
  return [
    ["Document number", input.documentNumber],
    ["Version", input.version],
    ["Status", say(statusText(input))],
    ["Date", input.date],
    ["Classification", say(input.classification)],
    ["Document owner", input.owner],
    [
      "Approved by",
      input.status === "approved" && approver
        ? `${approver.name}, ${approver.role}, ${approver.date}`
        : say("Not approved yet"),
    ],
    ["Controls", coverCounts(input.rows, say)],
    ["Standard", STANDARD],
  ];
}

/** The decisions in numbers, counted as in the summary: "31 included, 2 inherited, 5 excluded". */
function coverCounts(rows: readonly SoaRow[], say: Say): string {
  return decisionsOf(rows)
    .map(({ label }) => `${rows.filter((row) => decisionOf(row).label === label).length} ${say(label).toLowerCase()}`)
    .join(", ");
}

function approvals(input: SoaDocumentInput, say: Say) {
  const owner = {
    step: "Owner",
    name: input.owner,
    role: say("Document owner"),
    date: input.date,
    note: say("Prepared this version"),
  };
  if (input.status === "draft" || !input.approver)
    return [
      owner,
      {
        step: "Approval",
        name: input.approver?.name ?? "",
        role: input.approver?.role ?? "",
        date: "",
        note: say("Approval outstanding"),
      },
    ];
  return [
    owner,
    { step: "Approval", ...input.approver, note: say(input.seal?.words ?? "Recorded in the audit trail") },
  ];
}

function notices(input: SoaDocumentInput): Block[] {
  const draft: Block = {
    type: "callout",
    tone: "attention",
    title: "Draft: this version is not approved",
    text: words("It may change and must not be used as evidence of approved decisions."),
  };
  const demo: Block = {
    type: "callout",
    tone: "info",
    title: "Fictional example",
    text: words("The organisation, its people, its systems and every record in this document are invented."),
  };
  return [...(input.status === "draft" ? [draft] : []), ...(input.isDemo ? [demo] : [])];
}

function purposeBlocks(input: SoaDocumentInput): Block[] {
  return [
    { type: "heading", level: 1, text: "Purpose and scope" },
    {
      type: "paragraph",
      text: words(
        "This statement records which controls {organisation} has determined as necessary for its AI management system, why each control is included or excluded, and how far the included controls are in place ({standard}, 6.1.3).",
        { organisation: input.organisation, standard: STANDARD },
      ),
    },
    { type: "heading", level: 2, text: "Scope of the AI management system" },
    ...(input.scopeText.trim() === ""
      ? [{ type: "callout" as const, tone: "attention" as const, title: "The scope is not recorded yet" }]
      : input.scopeText.split(/\n\s*\n/).map((text): Block => ({ type: "paragraph", text: text.trim() }))),
  ];
}

function comparisonBlocks({ rows, annexAReading, riskCriteria }: SoaDocumentInput): Block[] {
  const annexA = rows.filter((row) => row.source === "annexA");
  const count = (word: Worded): number => annexA.filter((row) => decisionOf(row) === word).length;
  const inherited = count(DECISIONS.inherited);
  const missing = count(DECISIONS.missing);
  const numbers = {
    all: String(annexA.length),
    included: String(count(DECISIONS.included)),
    inherited: String(inherited),
    excluded: String(count(DECISIONS.excluded)),
  };
  const result = [
    inherited === 0
      ? words("Of the {all} reference controls, {included} are included and {excluded} are excluded.", numbers)
      : inherited === 1
        ? words(
            "Of the {all} reference controls, {included} are included, 1 is inherited from a provider and {excluded} are excluded.",
            numbers,
          )
        : words(
            "Of the {all} reference controls, {included} are included, {inherited} are inherited from a provider and {excluded} are excluded.",
            numbers,
          ),
    missing > 0
      ? words("For {count} of them the decision is missing.", { count: String(missing) })
      : words("A decision is recorded for each of them."),
    added(rows, "own"),
    ...(rows.some(({ source }) => source === "iso27001") ? [added(rows, "iso27001")] : []),
  ];
  const reading =
    annexAReading === "strict"
      ? "Every reference control is listed in the order of Annex A with its decision and the reason for it; other controls follow."
      : "Annex A is used as a list of reference controls. The controls determined as necessary come first, together with the organisation’s own controls; reference controls that were not determined as necessary follow with the reason.";
  return [
    { type: "heading", level: 1, text: "Comparison with Annex A" },
    {
      type: "paragraph",
      text: sentences(
        words("Reference controls of Annex A were compared with the controls determined as necessary (6.1.3)."),
        ...result,
      ),
    },
    { type: "paragraph", text: words(reading) },
    ...inheritedBlocks(rows),
    ...(riskCriteria
      ? [
          {
            type: "paragraph" as const,
            text: [...words("Risk criteria:", undefined, { bold: true }), { text: ` ${riskCriteria}` }],
          },
        ]
      : []),
  ];
}

/** How many necessary controls come from elsewhere than Annex A. */
function added(rows: readonly SoaRow[], source: Exclude<ControlSource, "annexA">): readonly Run[] {
  const count = rows.filter((row) => row.source === source && row.decision === "included").length;
  const [none, one, many] = ADDED[source];
  return count === 0 ? words(none) : counted(count, one, many);
}

const ADDED = {
  own: [
    "No controls of the organisation’s own were added.",
    "One control of the organisation’s own was added.",
    "{count} controls of the organisation’s own were added.",
  ],
  iso27001: [
    "No controls from ISO/IEC 27001 were added.",
    "One control from ISO/IEC 27001 was added.",
    "{count} controls from ISO/IEC 27001 were added.",
  ],
} as const;

/** Which controls others carry out: the organisation still answers for them. */
function inheritedBlocks(rows: readonly SoaRow[]): Block[] {
  const inherited = rows.filter((row) => row.decision === "included" && row.inheritedFrom);
  if (inherited.length === 0) return [];
  const refs = inherited.map((row) => `${row.ref} (${row.inheritedFrom})`).join(", ");
  return [
    {
      type: "paragraph",
      text: [
        ...words("Inherited controls, carried out by a provider:", undefined, { bold: true }),
        { text: ` ${refs}.` },
      ],
    },
  ];
}

function openPointBlocks({ openPoints }: SoaDocumentInput): Block[] {
  if (openPoints.length === 0) return [];
  return [
    { type: "heading", level: 1, text: "Open points" },
    { type: "paragraph", text: words("These points were open when the document was made:") },
    { type: "list", ordered: true, items: openPoints.map((point) => shipped(point)) },
  ];
}

function traceBlocks({ trailHead, seal, approver }: SoaDocumentInput): Block[] {
  return [
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 1, text: "Traceability" },
        {
          type: "paragraph",
          text: words(
            "Risk and evidence references point to the registers of the AI management system. The document was made from entry {seq} of its audit trail, which has this SHA-256 value:",
            { seq: String(trailHead.seq) },
          ),
        },
        { type: "paragraph", look: "code", text: trailHead.hash },
        ...(seal
          ? ([
              {
                type: "paragraph",
                text: words("The content of this version is frozen. It was approved with this SHA-256 value:"),
              },
              { type: "paragraph", look: "code", text: seal.contentHash },
              ...(seal.keyFingerprint === ""
                ? []
                : ([
                    {
                      type: "paragraph",
                      text: approver
                        ? words("It was signed by {name} with the Ed25519 key that has this fingerprint:", {
                            name: approver.name,
                          })
                        : words("It was signed with the Ed25519 key that has this fingerprint:"),
                    },
                    { type: "paragraph", look: "code", text: seal.keyFingerprint },
                  ] satisfies Block[])),
            ] satisfies Block[])
          : []),
      ],
    },
  ];
}
