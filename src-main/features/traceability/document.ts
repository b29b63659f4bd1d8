/** The traceability matrix as a document: every requirement and control with its records and its evidence. */
import { isGap, TRACE_STATES, traceState, type Traced } from "../../../src-shared/domain/traceability.ts";
import { sayIn } from "../../documents/language/say.ts";
import { counted, sentences, shipped, words } from "../../documents/language/words.ts";
import type { Block, Cell, Column, DocumentModel, Row, Run } from "../../documents/model.ts";
import type { Session } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import {
  demoNotice,
  endingWith,
  pointNote,
  STANDARD,
  traceBlocks,
  workingFront,
} from "../../records/document-front.ts";
import { isOfCatalogue, readTraces, type ProofRow, type RecordRow, type TraceGroup, type TraceRow } from "./read.ts";
import { MEANING, STATE_WORDS } from "./words.ts";
import { traceWorkbook } from "./workbook.ts";

const COLUMNS: readonly Column[] = [
  { header: "Ref.", weight: 15, rowHeading: true },
  { header: "Requirement or control", weight: 66 },
  { header: "Status and owner", weight: 35 },
  { header: "Records", weight: 62 },
  { header: "Evidence and documents", weight: 62 },
  { header: "Trace", weight: 27 },
];

/** What a trace comes to, as one cell; a gap stands out. */
const stateCell = (row: Traced): Cell => {
  const { label, tone } = STATE_WORDS[traceState(row)];
  return isGap(row)
    ? { lines: [words(label), words("Gap")], tone: "attention", bold: true }
    : { lines: [words(label)], tone };
};

/** What a reader must know of a proof, in brackets. */
const noteRuns = (notes: ProofRow["note"], look: { readonly muted: boolean; readonly bold: boolean }): Run[] =>
  notes.length === 0
    ? []
    : [
        { text: " (", ...look },
        ...notes.flatMap(({ text, values }, at): Run[] => [
          ...(at === 0 ? [] : [{ text: ", ", ...look }]),
          ...words(text, values, look),
        ]),
        { text: ")", ...look },
      ];

const proofLine = ({ ref, title, note, valid }: ProofRow, before = ""): Run[] => [
  { text: before, muted: true },
  { text: ref, bold: true, noBreak: true },
  { text: ` ${title}` },
  ...noteRuns(note, { muted: valid, bold: !valid }),
];

const recordLine = (record: RecordRow): Run[] => [
  { text: record.ref, bold: true, noBreak: true },
  { text: " " },
  ...(isOfCatalogue(record) ? shipped(record.title) : [{ text: record.title }]),
];

/** Proof of its own first, then what its records have, each under the record that leads there. */
const proofCell = ({ proofs, records, claim, reason }: TraceRow): Cell => {
  const own = proofs.map((proof) => proofLine(proof));
  const through = records.flatMap((record) => record.proofs.map((proof) => proofLine(proof, `${record.ref} → `)));
  const why: Run[][] =
    claim === "left-out" && reason !== ""
      ? [[...words("Reason:", undefined, { muted: true }), { text: ` ${reason}`, muted: true }]]
      : [];
  const lines = [...why, ...own, ...through];
  return { lines: lines.length === 0 ? ["–"] : lines };
};

const statusRuns = ({ status, inheritedFrom }: TraceRow): readonly Run[] =>
  inheritedFrom === ""
    ? words(status)
    : sentences(words(status), words("(inherited from {provider})", { provider: inheritedFrom }));

const rowOf = (row: TraceRow): Row => ({
  cells: [
    { lines: [[{ text: row.ref, noBreak: true }]], heading: true },
    shipped(row.title),
    { lines: [statusRuns(row), ...(row.owner === "" ? [] : [[{ text: row.owner, muted: true }]])] },
    { lines: row.records.length === 0 ? ["–"] : row.records.map(recordLine) },
    proofCell(row),
    stateCell(row),
  ],
});

const holdersLine = ({ holders }: TraceGroup): Row[] => {
  if (holders.length === 0) return [];
  const line = holders.flatMap(({ title, records, proved }, at): readonly Run[] => [
    ...(at === 0 ? [] : [{ text: "; " }]),
    ...words(title),
    { text: ": " },
    ...(records === 0
      ? words("no record")
      : counted(records, "1 record, {proved} with evidence", "{count} records, {proved} with evidence", {
          proved: String(proved),
        })),
  ]);
  return [
    {
      cells: [
        { lines: [words("Held in", undefined, { muted: true })] },
        { lines: [line.map((run) => ({ ...run, muted: true }))], colSpan: COLUMNS.length - 1 },
      ],
    },
  ];
};

const matrix = (title: string, groups: readonly TraceGroup[]): Block[] => [
  { type: "heading", level: 1, text: title },
  {
    type: "table",
    caption: title,
    dense: true,
    columns: COLUMNS,
    rows: groups.flatMap((group): Row[] => [
      { kind: "group", title: group.title, word: true },
      ...holdersLine(group),
      ...group.rows.map(rowOf),
    ]),
  },
];

const summary = (rows: readonly TraceRow[]): Block[] => {
  const asked = rows.filter(({ claim }) => claim !== "permission");
  const points = asked.filter(({ kind }) => kind === "point");
  const figures = (chosen: readonly TraceRow[]): string[] => {
    const control = chosen.filter(({ kind }) => kind === "control").length;
    return [chosen.length - control, control, chosen.length].map(String);
  };
  return [
    { type: "heading", level: 1, text: "Summary" },
    {
      type: "table",
      caption: "How far requirements and controls can be followed to evidence",
      columns: [
        { header: "Trace", weight: 24, rowHeading: true },
        { header: "What it means", weight: 43 },
        { header: "Requirements", weight: 17, align: "right" },
        { header: "Controls", weight: 14, align: "right" },
        { header: "Total", weight: 10, align: "right" },
      ],
      rows: [
        ...TRACE_STATES.map((state): Row => ({
          cells: [
            { lines: [words(STATE_WORDS[state].label)], tone: STATE_WORDS[state].tone },
            words(MEANING[state]),
            ...figures(asked.filter((row) => traceState(row) === state)),
          ],
        })),
        { kind: "total", cells: ["Total", "", ...figures(asked)] },
      ],
    },
    {
      type: "paragraph",
      look: "small",
      text: words(
        "{points} requirement points and {controls} controls are counted. Permissions of the standard are listed but ask for nothing and are not counted.",
        { points: String(points.length), controls: String(asked.length - points.length) },
      ),
    },
  ];
};

const gapBlocks = (gaps: readonly TraceRow[]): Block[] => [
  { type: "heading", level: 1, text: "Gaps" },
  {
    type: "paragraph",
    text: sentences(
      words(
        "A gap is what is said to be implemented or effective and cannot be followed to valid evidence, and what was left out without a reason (rule of the organisation’s tool, not of the standard). What is still open is no gap.",
      ),
      gaps.length === 0
        ? []
        : counted(
            gaps.length,
            "There is 1 gap.",
            "There are {count} gaps: {points} requirements and {controls} controls.",
            {
              points: String(gaps.filter(({ kind }) => kind === "point").length),
              controls: String(gaps.filter(({ kind }) => kind === "control").length),
            },
          ),
    ),
  },
  gaps.length === 0
    ? { type: "paragraph", text: words("There is no gap.") }
    : {
        type: "table",
        caption: "Gaps",
        dense: true,
        columns: [
          { header: "Ref.", weight: 11, rowHeading: true },
          { header: "Requirement or control", weight: 45 },
          { header: "Status", weight: 15 },
          { header: "Owner", weight: 15 },
          { header: "Trace", weight: 16 },
        ],
        rows: gaps.map((row): Row => ({
          cells: [
            { lines: [[{ text: row.ref, noBreak: true }]] },
            shipped(row.title),
            words(row.status),
            row.owner || "–",
            words(STATE_WORDS[traceState(row)].label),
          ],
        })),
      },
];

/** The matrix of the workspace as it stands at `now` (ISO 8601), with the name of its files. */
export const traceabilityModel = (session: Session, now: string): { model: DocumentModel; name: string } => {
  const frame = documentFrame(session, now);
  const groups = readTraces(session.file.raw, frame.date);
  const rows = groups.flatMap((group) => group.rows);
  return {
    name: `${frame.prefix}-TRM-001-traceability`,
    model: {
      meta: workingFront(frame, { title: "Traceability matrix", number: "TRM-001" }),
      sections: endingWith(
        [
          {
            orientation: "portrait",
            blocks: [
              ...demoNotice(frame.isDemo),
              { type: "heading", level: 1, text: "Purpose" },
              {
                type: "paragraph",
                text: words(
                  "This document follows every requirement of clauses 4 to 10 and every control of {organisation} ({standard}) to the records that carry it and to the evidence that shows it. Requirements are worded by the organisation’s tool; the standard itself is authoritative.",
                  { organisation: frame.organisation, standard: STANDARD },
                ),
              },
              pointNote(),
              ...summary(rows),
              ...gapBlocks(rows.filter(isGap)),
            ],
          },
          {
            orientation: "landscape",
            blocks: [
              ...matrix(
                "Requirements of clauses 4 to 10",
                groups.filter(({ kind }) => kind === "point"),
              ),
              ...matrix(
                "Controls",
                groups.filter(({ kind }) => kind === "control"),
              ),
            ],
          },
        ],
        traceBlocks(frame),
      ),
      workbook: traceWorkbook(rows, sayIn(frame.language)),
    },
  };
};
