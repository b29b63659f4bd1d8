/** The sheet to sign on paper: what is approved in full, the hash that ties the signature to it, and the lines to sign. */
import type { Seen } from "../../../src-shared/domain/approval/seen.ts";
import { sayIn, sayShippedIn, type Say } from "../../documents/language/say.ts";
import { words } from "../../documents/language/words.ts";
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

/** Lines that hold a person's own words and nothing of the program's. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  "Description",
  "Category",
  "Cause",
  "Plan",
  "Reason",
  "Note",
  "Conclusion",
  "Conditions",
  "Organisation",
]);

/** The lines as the language of the document says them; what a person wrote stays. */
const seenIn = ({ title, sections }: Seen, say: Say): Seen => {
  const parts = (value: string): string =>
    say(value) === value
      ? value
          .split("; ")
          .map((part) => say(part))
          .join("; ")
      : say(value);
  const lines = (value: string): string => value.split("\n").map(parts).join("\n");
  return {
    title: say(title),
    sections: sections.map((section) => ({
      title: say(section.title),
      rows: section.rows.map(({ label, value }) => ({
        label: say(label),
        value: OWN_WORDS.has(label) ? value : lines(value),
      })),
    })),
  };
};

const LINES = ["Name", "Role", "Place and date", "Signature"] as const;

const signature = (input: SheetInput): Block => ({
  type: "keep",
  blocks: [
    { type: "heading", level: 2, text: "Signature" },
    { type: "paragraph", text: words(input.statement) },
    {
      type: "table",
      caption: "Lines to sign",
      columns: [
        { header: "", weight: 1, rowHeading: true },
        { header: "", weight: 3 },
      ],
      rows: LINES.map((label) => ({
        cells: [{ lines: [words(label)], heading: true }, { lines: ["", label === "Signature" ? "\n" : ""] }],
      })),
    },
    { type: "paragraph", text: words("What is signed has this fingerprint (SHA-256):") },
    { type: "paragraph", look: "code", text: inGroups(input.hash) },
    {
      type: "paragraph",
      look: "small",
      text: words(
        "Scan the signed sheet, attach the scan as evidence and record it with “Record a signed sheet”. The program refuses it when the record no longer has this fingerprint.",
      ),
    },
  ],
});

export const sheetDocument = (input: SheetInput): DocumentModel => {
  const say = sayIn(input.frame.language);
  const seen = seenIn(input.seen, sayShippedIn(input.frame.language));
  return {
    meta: {
      title: say("Approval sheet"),
      subtitle: seen.title,
      organisation: input.frame.organisation,
      documentNumber: `${input.frame.prefix}-APPROVAL-${input.hash.slice(0, 8)}`,
      version: String(input.revision),
      status: say("To be signed"),
      classification: say(input.frame.classification),
      owner: input.frame.organisation,
      language: input.frame.language,
      look: input.frame.look,
      date: input.frame.date,
      created: input.frame.created,
      ...(input.frame.isDemo ? { marks: [say("Fictional example")] } : {}),
      control: [
        ["To be approved", seen.title],
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
          ...seen.sections.flatMap(({ title, rows }): Block[] => [
            { type: "heading", level: 2, text: title, own: true },
            {
              type: "table",
              caption: title,
              own: true,
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
  };
};
