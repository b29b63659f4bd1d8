/** The states of a trace in words. */
import type { Tone } from "../../../src-shared/domain/tones.ts";
import type { TraceState } from "../../../src-shared/domain/traceability.ts";

/** Label and colour of every state, the same in document and workbook. */
export const STATE_WORDS: Readonly<Record<TraceState, { readonly label: string; readonly tone: Tone }>> = {
  proved: { label: "Evidence", tone: "implemented" },
  through: { label: "Evidence of a record", tone: "planned" },
  around: { label: "Evidence in its clause", tone: "info" },
  record: { label: "Without evidence", tone: "partly" },
  expired: { label: "No valid evidence", tone: "partly" },
  none: { label: "Nothing recorded", tone: "not-started" },
  "left-out": { label: "Left out, with a reason", tone: "excluded" },
  unreasoned: { label: "Left out, reason missing", tone: "attention" },
};

/** What each state means, for the reader of the document. */
export const MEANING: Readonly<Record<TraceState, string>> = {
  proved: "A valid piece of evidence or an approved document is tied to it.",
  through: "Only a record that it is tied to has valid evidence or an approved document.",
  around: "Records that its clause keeps have valid evidence; which of them carries this requirement is not recorded.",
  record: "There are records or an answer in words, but nothing shows them.",
  expired: "What is tied to it has expired, is retired or was never approved.",
  none: "There is no record, no answer in words and no evidence.",
  "left-out": "Not applicable or excluded, with the reason in words.",
  unreasoned: "Not applicable or excluded without a reason.",
};
