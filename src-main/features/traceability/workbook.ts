/** The matrix to filter: one row a requirement or control, one row a chain, and counts that follow. */
import { isGap, TRACE_STATES, traceState } from "../../../src-shared/domain/traceability.ts";
import { kindWords } from "../../../src-shared/domain/kind-words.ts";
import { LINK_KINDS, POINT_STATUSES, SOA_DECISIONS, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import type { Say } from "../../documents/language/say.ts";
import type { SheetValue, Workbook } from "../../documents/workbook.ts";
import { isOfCatalogue, type ProofRow, type RecordRow, type TraceRow } from "./read.ts";
import { STATE_WORDS } from "./words.ts";

const LIST = "Matrix";
const KINDS = { point: "Requirement", control: "Control" } as const;
const STATUSES = [...POINT_STATUSES, ...SOA_STATUSES, ...SOA_DECISIONS]
  .map(({ label }) => label)
  .concat("Decision missing");
const COUNTED = { counted: "Yes", not: "No" } as const;

const noteIn = ({ note }: ProofRow, say: Say): string => note.map(({ text, values }) => say(text, values)).join(", ");
const named = (proof: ProofRow, say: Say): string => {
  const note = noteIn(proof, say);
  return `${proof.ref} ${proof.title}${note === "" ? "" : ` (${note})`}`;
};

const recordTitle = (record: RecordRow, say: Say): string => (isOfCatalogue(record) ? say(record.title) : record.title);

const matrixRow = (row: TraceRow, say: Say): SheetValue[] => [
  row.ref,
  KINDS[row.kind],
  say(row.group),
  say(row.title),
  row.status,
  row.inheritedFrom,
  row.claim === "left-out" ? row.reason : "",
  row.owner,
  row.records.map((record) => `${record.ref} ${recordTitle(record, say)}`).join("\n"),
  row.proofs.map((proof) => named(proof, say)).join("\n"),
  row.records.flatMap((record) => record.proofs.map((proof) => `${record.ref} → ${named(proof, say)}`)).join("\n"),
  STATE_WORDS[traceState(row)].label,
  isGap(row) ? "Gap" : "",
  row.claim === "permission" ? COUNTED.not : COUNTED.counted,
];

/** Every way from a requirement or control to an end; where it ends early, the rest of the row is empty. */
const chainRows = (row: TraceRow, say: Say): SheetValue[][] => {
  const start = [row.ref, say(row.title)];
  const end = (proof: ProofRow): SheetValue[] => [
    proof.ref,
    proof.title,
    noteIn(proof, say),
    proof.valid ? "Yes" : "No",
  ];
  const none = ["", "", "", ""];
  return [
    ...row.proofs.map((proof) => [...start, "", "", "", ...end(proof)]),
    ...row.records.flatMap((record) => {
      const middle = [...start, record.kind, record.ref, recordTitle(record, say)];
      return record.proofs.length === 0
        ? [[...middle, ...none]]
        : record.proofs.map((proof) => [...middle, ...end(proof)]);
    }),
  ];
};

/** Sheets "Matrix", "Chains" and "Summary". */
export const traceWorkbook = (rows: readonly TraceRow[], say: Say): Workbook => ({
  sheets: [
    {
      kind: "list",
      name: LIST,
      frozenColumns: 1,
      columns: [
        { header: "Ref.", type: "text", width: 10, bold: true },
        { header: "Kind", type: "text", width: 13, options: Object.values(KINDS) },
        { header: "Clause or area", type: "text", width: 24 },
        { header: "Requirement or control", type: "text", width: 44 },
        { header: "Status", type: "text", width: 16, words: STATUSES },
        { header: "Inherited from", type: "text", width: 18 },
        { header: "Reason for leaving out", type: "text", width: 24 },
        { header: "Owner", type: "text", width: 17 },
        { header: "Records", type: "text", width: 34 },
        { header: "Evidence and documents", type: "text", width: 34 },
        { header: "Evidence of its records", type: "text", width: 34 },
        {
          header: "Trace",
          type: "status",
          width: 20,
          options: TRACE_STATES.map((state) => STATE_WORDS[state].label),
          tones: Object.fromEntries(TRACE_STATES.map((state) => [STATE_WORDS[state].label, STATE_WORDS[state].tone])),
        },
        { header: "Gap", type: "status", width: 8, tones: { Gap: "attention" }, words: ["Gap"] },
        { header: "Counted", type: "text", width: 10, options: Object.values(COUNTED) },
      ],
      rows: rows.map((row) => matrixRow(row, say)),
    },
    {
      kind: "list",
      name: "Chains",
      frozenColumns: 1,
      columns: [
        { header: "Ref.", type: "text", width: 10, bold: true },
        { header: "Requirement or control", type: "text", width: 40 },
        { header: "Kind of record", type: "text", width: 18, words: LINK_KINDS.map((kind) => kindWords(kind).one) },
        { header: "Record", type: "text", width: 10, bold: true },
        { header: "Title of the record", type: "text", width: 34 },
        { header: "Evidence", type: "text", width: 10, bold: true },
        { header: "Title of the evidence", type: "text", width: 34 },
        { header: "Note", type: "text", width: 20 },
        { header: "Valid", type: "text", width: 8, options: Object.values(COUNTED) },
      ],
      rows: rows.flatMap((row) => chainRows(row, say)),
    },
    {
      kind: "summary",
      name: "Summary",
      widths: [34, 16, 14, 12],
      tables: [
        {
          title: "How far it can be followed",
          header: ["Trace", ...Object.values(KINDS), "Total"],
          rows: TRACE_STATES.map((state) => [
            { value: STATE_WORDS[state].label, tone: STATE_WORDS[state].tone },
            ...Object.values(KINDS).map((kind) => ({
              count: LIST,
              where: { Trace: STATE_WORDS[state].label, Kind: kind, Counted: COUNTED.counted },
            })),
            { sum: "left" as const },
          ]),
          totalRow: true,
        },
      ],
      notes: ["The numbers are formulas over the sheet “Matrix”; permissions of the standard are not counted."],
    },
  ],
});
