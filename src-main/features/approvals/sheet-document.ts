/** The sheet to sign on paper: what is approved in full, the hash that ties the signature to it, and the lines to sign. */
import type { Seen } from "../../../src-shared/domain/approval/seen.ts";
import type { Block, DocumentModel } from "../../documents/model.ts";
import type { DocumentFrame } from "../../records/document-frame.ts";

export type SheetInput = {
  readonly frame: DocumentFrame;
  readonly seen: Seen;
  readonly revision: number;
  readonly statement: string;
  readonly hash: string;
};

/** Four groups of sixteen signs can be compared by eye. */
const inGroups = (hash: string): string => hash.replaceAll(/(.{16})(?=.)/g, "$1 ");

const LINES = ["Name", "Role", "Place and date", "Signature"] as const;

const signature = (input: SheetInput): Block => ({
  type: "keep",
  blocks: [
    { type: "heading", level: 2, text: "Signature" },
    { type: "paragraph", text: input.statement },
    {
      type: "table",
      caption: "Lines to sign",
      columns: [
        { header: "", weight: 1, rowHeading: true },
        { header: "", weight: 3 },
      ],
      rows: LINES.map((label) => ({
        cells: [{ lines: [label], heading: true }, { lines: ["", label === "Signature" ? "\n" : ""] }],
      })),
    },
    { type: "paragraph", text: "What is signed has this fingerprint (SHA-256):" },
    { type: "paragraph", look: "code", text: inGroups(input.hash) },
    {
      type: "paragraph",
      look: "small",
      text: "Scan the signed sheet, attach the scan as evidence and record it with “Record a signed sheet”. The program refuses it when the record no longer has this fingerprint.",
    },
  ],
});

export const sheetDocument = (input: SheetInput): DocumentModel => ({
  meta: {
    title: "Approval sheet",
    subtitle: input.seen.title,
    organisation: input.frame.organisation,
    documentNumber: `${input.frame.prefix}-APPROVAL-${input.hash.slice(0, 8)}`,
    version: String(input.revision),
    status: "To be signed",
    classification: input.frame.classification,
    owner: input.frame.organisation,
    language: "en",
    look: input.frame.look,
    date: input.frame.date,
    created: input.frame.created,
    ...(input.frame.isDemo ? { marks: ["Fictional example"] } : {}),
    control: [
      ["To be approved", input.seen.title],
      ["Revision", String(input.revision)],
      ["Printed", input.frame.date],
      ["Fingerprint (SHA-256)", inGroups(input.hash)],
    ],
    history: [],
    approvals: [],
  },
  sections: [
    {
      orientation: "portrait",
      blocks: [
        { type: "heading", level: 1, text: "What is approved" },
        ...input.seen.sections.flatMap(({ title, rows }): Block[] => [
          { type: "heading", level: 2, text: title },
          {
            type: "table",
            caption: title,
            columns: [
              { header: "", weight: 2, rowHeading: true },
              { header: "", weight: 5 },
            ],
            rows: rows.map(({ label, value }) => ({ cells: [{ lines: [label], heading: true }, value] })),
          },
        ]),
        signature(input),
      ],
    },
  ],
});
