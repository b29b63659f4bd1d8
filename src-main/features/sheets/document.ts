/** A list as a workbook that a client edits and sends back. */
import type { Field } from "../../../src-shared/domain/registers/register.ts";
import { cellOf, type Lookup } from "../../../src-shared/domain/sheets/cells.ts";
import { RECORD_COLUMN, REF_COLUMN, type SheetRow } from "../../../src-shared/domain/sheets/plan-sheet.ts";
import type { Sheet } from "../../../src-shared/domain/sheets/sheet.ts";
import { sayIn } from "../../documents/language/say.ts";
import type { DocumentModel } from "../../documents/model.ts";
import type { SheetColumn, SheetValue } from "../../documents/workbook.ts";
import type { DocumentFrame } from "../../records/document-frame.ts";

const WIDTHS: Readonly<Partial<Record<Field["kind"], number>>> = { title: 40, text: 44, day: 13, number: 12, flag: 9 };

const columnOf = (field: Field): SheetColumn => ({
  header: field.label,
  type: field.kind === "day" ? "date" : field.kind === "number" ? "number" : "text",
  width: WIDTHS[field.kind] ?? 24,
  bold: field.kind === "title",
  ...(field.kind === "choice" && { options: field.terms.map(({ label }) => label) }),
  ...(field.kind === "choices" && { words: field.terms.map(({ label }) => label), several: true }),
  ...(field.kind === "flag" && { words: ["Yes", "No"] }),
});

const NOTE =
  "Change cells, or add rows below with an empty reference. The hidden last column says which record a row belongs to; leave it as it is. Several people or terms in one cell are separated by a semicolon.";

/** The workbook of one list, in the language of the workspace's documents; `englishTable` reads it back. Same rows, frame and names give the same bytes. */
export const sheetDocument = (
  sheet: Sheet,
  rows: readonly SheetRow[],
  lookup: Lookup,
  frame: DocumentFrame,
): DocumentModel => {
  const say = sayIn(frame.language);
  const fields = Object.entries(sheet.fields);
  const cell = (field: Field, value: SheetRow["values"][string] | undefined): SheetValue =>
    field.kind === "number" ? (value as number | null) : cellOf(field, value, lookup);
  return {
    meta: {
      title: say(sheet.title),
      organisation: frame.organisation,
      documentNumber: `${frame.prefix}-${sheet.id.toUpperCase()}`,
      version: String(frame.trailHead.seq),
      status: say("Working copy"),
      classification: say(frame.classification),
      owner: "",
      language: frame.language,
      look: frame.look,
      date: frame.date,
      created: frame.created,
      ...(frame.isDemo && { marks: [say("Fictional example")] }),
      control: [
        ["Organisation", frame.organisation],
        ["List", say(sheet.title)],
        ["Records", String(rows.length)],
        ["Exported on", frame.date],
        ["Trail entry", String(frame.trailHead.seq)],
        ["Classification", say(frame.classification)],
      ],
      history: [],
      approvals: [],
      coverNote: say(NOTE),
    },
    sections: [],
    workbook: {
      sheets: [
        {
          kind: "list",
          name: sheet.title,
          frozenColumns: 2,
          columns: [
            { header: REF_COLUMN, type: "text", width: 10 },
            ...fields.map(([, field]) => columnOf(field)),
            { header: RECORD_COLUMN, type: "text", width: 12, hidden: true },
          ],
          rows: rows.map(({ id, revision, ref, values }) => [
            ref,
            ...fields.map(([name, field]) => cell(field, values[name])),
            `${id}:${revision}`,
          ]),
        },
      ],
    },
  };
};
