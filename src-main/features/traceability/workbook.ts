/** The matrix to filter: one row a requirement or control, one row a chain, and counts that follow. */
import { isGap, TRACE_STATES, traceState } from "../../../src-shared/domain/traceability.ts";
import type { SheetValue, Workbook } from "../../documents/model.ts";
import type { ProofRow, TraceRow } from "./read.ts";
import { STATE_WORDS } from "./words.ts";

const LIST = "Matrix";
const KINDS = { point: "Requirement", control: "Control" } as const;
const COUNTED = { counted: "Yes", not: "No" } as const;

const named = ({ ref, title, note }: ProofRow): string => `${ref} ${title}${note === "" ? "" : ` (${note})`}`;

const matrixRow = (row: TraceRow): SheetValue[] => [
  row.ref,
  KINDS[row.kind],
  row.group,
  row.title,
  row.status,
  row.claim === "left-out" ? row.reason : "",
  row.owner,
  row.records.map(({ ref, title }) => `${ref} ${title}`).join("\n"),
  row.proofs.map(named).join("\n"),
  row.records.flatMap((record) => record.proofs.map((proof) => `${record.ref} → ${named(proof)}`)).join("\n"),
  STATE_WORDS[traceState(row)].label,
  isGap(row) ? "Gap" : "",
  row.claim === "permission" ? COUNTED.not : COUNTED.counted,
];

/** Every way from a requirement or control to an end; where it ends early, the rest of the row is empty. */
const chainRows = (row: TraceRow): SheetValue[][] => {
  const start = [row.ref, row.title];
  const end = (proof: ProofRow): SheetValue[] => [proof.ref, proof.title, proof.note, proof.valid ? "Yes" : "No"];
  const none = ["", "", "", ""];
  return [
    ...row.proofs.map((proof) => [...start, "", "", "", ...end(proof)]),
    ...row.records.flatMap((record) => {
      const middle = [...start, record.kind, record.ref, record.title];
      return record.proofs.length === 0
        ? [[...middle, ...none]]
        : record.proofs.map((proof) => [...middle, ...end(proof)]);
    }),
  ];
};

/** Sheets "Matrix", "Chains" and "Summary". */
export const traceWorkbook = (rows: readonly TraceRow[]): Workbook => ({
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
        { header: "Status", type: "text", width: 16 },
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
        { header: "Gap", type: "status", width: 8, tones: { Gap: "attention" } },
        { header: "Counted", type: "text", width: 10 },
      ],
      rows: rows.map(matrixRow),
    },
    {
      kind: "list",
      name: "Chains",
      frozenColumns: 1,
      columns: [
        { header: "Ref.", type: "text", width: 10, bold: true },
        { header: "Requirement or control", type: "text", width: 40 },
        { header: "Kind of record", type: "text", width: 18 },
        { header: "Record", type: "text", width: 10, bold: true },
        { header: "Title of the record", type: "text", width: 34 },
        { header: "Evidence", type: "text", width: 10, bold: true },
        { header: "Title of the evidence", type: "text", width: 34 },
        { header: "Note", type: "text", width: 20 },
        { header: "Valid", type: "text", width: 8 },
      ],
      rows: rows.flatMap(chainRows),
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
