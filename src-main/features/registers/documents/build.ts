/** A document made from registers: purpose, how many there are, each register as a table, and each record in full where asked. */
import { registerOf, type RegisterId } from "../../../../src-shared/domain/registers/all.ts";
import { isOverdue, isSettled } from "../../../../src-shared/domain/registers/due.ts";
import type { DocumentPart, RegisterDocument } from "../../../../src-shared/domain/registers/documents.ts";
import type { Field } from "../../../../src-shared/domain/registers/register.ts";
import { sayIn } from "../../../documents/language/say.ts";
import { figure, sentences, words } from "../../../documents/language/words.ts";
import type { Block, DocumentModel, Row, Section, Text } from "../../../documents/model.ts";
import type { Sheet, SheetColumn } from "../../../documents/workbook.ts";
import type { DocumentFrame } from "../../../records/document-frame.ts";
import {
  demoNotice,
  endingWith,
  joinAlike,
  STANDARD,
  traceBlocks,
  workingFront,
} from "../../../records/document-front.ts";
import { DASH, partTable } from "./part-table.ts";
import type { Reader, Told } from "./read.ts";

const orDash = (text: Text): Text => (text === "" ? DASH : text);

/** Rows of a label and what it says; what says nothing is left out. `own`: the caption is a record's name. */
export const factTable = (caption: string, facts: readonly (readonly [string, Text])[], own = false): Block => ({
  type: "table",
  caption,
  ...(own && { own }),
  columns: [
    { header: "", weight: 26, rowHeading: true },
    { header: "", weight: 74 },
  ],
  rows: facts.filter(([, told]) => told !== "").map(([label, told]): Row => ({ cells: [label, told] })),
});

/** One record in full: its fields, what it is tied to, and its actions. */
export const recordBlocks = (
  part: Pick<DocumentPart, "register">,
  fields: readonly string[],
  told: Told,
  reader: Reader,
): Block[] => {
  const { row, tell } = told;
  const described = registerOf(part.register).fields;
  const name = `${row.ref} ${String(row.values["title"])}`;
  const actions = reader.actions(part.register, row.id);
  return [
    { type: "heading", level: 2, text: name, own: true },
    factTable(
      name,
      [
        ...fields.map((field) => [described[field as "title"].label, tell(field)] as const),
        ...reader.ties(part.register, row.id),
      ],
      true,
    ),
    ...(actions.length === 0
      ? []
      : [
          {
            type: "table" as const,
            caption: "Actions of {name}",
            values: { name },
            dense: true,
            columns: [
              { header: "Action", weight: 9, rowHeading: true },
              { header: "What is done", weight: 48 },
              { header: "Owner", weight: 18 },
              { header: "Due", weight: 12 },
              { header: "Status", weight: 13 },
            ],
            rows: actions.map((cells): Row => ({ cells: cells.map(orDash) })),
          },
        ]),
  ];
};

/** Days that come again and again: a record that has one is never done with, so "open" says nothing of it. */
const RECURRING: ReadonlySet<string> = new Set(["reviewDate", "nextOn", "validUntil"]);

const summary = ({ parts }: RegisterDocument, reader: Reader): Block[] => {
  const rows = parts.map((part): Row => {
    const told = reader.rowsOf(part);
    const count = (fits: (told: Told) => boolean): Text => [figure(told.filter(fits).length)];
    const { due } = registerOf(part.register);
    return {
      cells: [
        words(part.heading),
        [figure(told.length)],
        due?.state === undefined || RECURRING.has(due.field)
          ? DASH
          : count(({ row }) => !isSettled(part.register, row.values)),
        due === undefined ? DASH : count(({ row }) => isOverdue(part.register, row.values, reader.today)),
      ],
    };
  });
  if (rows.length === 0) return [];
  return [
    {
      type: "keep",
      blocks: [
        { type: "heading", level: 1, text: "Summary" },
        {
          type: "table",
          caption: "Records by register",
          columns: [
            { header: "Register", weight: 55, rowHeading: true },
            { header: "Records", weight: 15, align: "right" },
            { header: "Open", weight: 15, align: "right" },
            { header: "Overdue", weight: 15, align: "right" },
          ],
          rows,
        },
      ],
    },
  ];
};

/** The words of a column that are the program's own. */
export const sheetWords = (field: Field): Pick<SheetColumn, "words" | "several"> => {
  if (field.kind === "flag") return { words: ["Yes", "No"] };
  if (field.kind !== "choice" && field.kind !== "choices") return {};
  return { words: field.terms.map(({ label }) => label), several: field.kind === "choices" };
};

const sheetOf = (part: DocumentPart, reader: Reader): Sheet => {
  const fields = Object.entries(registerOf(part.register).fields);
  return {
    kind: "list",
    name: part.heading,
    frozenColumns: 2,
    columns: [
      { header: "Ref.", type: "text", width: 10 },
      ...fields.map(([, field]) => ({
        header: field.label,
        type:
          field.kind === "day" ? ("date" as const) : field.kind === "number" ? ("number" as const) : ("text" as const),
        width: field.kind === "text" ? 44 : field.kind === "title" ? 40 : field.kind === "day" ? 13 : 22,
        bold: field.kind === "title",
        ...sheetWords(field),
      })),
    ],
    rows: reader
      .rowsOf(part)
      .map(({ row, say }) => [
        row.ref,
        ...fields.map(([name, field]) => (field.kind === "number" ? (row.values[name] as number | null) : say(name))),
      ]),
  };
};

/** Everything recorded of one record, a line for each field. */
export const recordSheet = (register: RegisterId, { row, say }: Told): Sheet => {
  const fields = Object.entries(registerOf(register).fields);
  return {
    kind: "list",
    name: registerOf(register).title,
    frozenColumns: 1,
    columns: [
      {
        header: "Field",
        type: "text",
        width: 30,
        bold: true,
        words: ["Ref.", ...fields.map(([, { label }]) => label)],
      },
      {
        header: "Recorded",
        type: "text",
        width: 90,
        words: fields.flatMap(([, field]) => sheetWords(field).words ?? []),
      },
    ],
    rows: [["Ref.", row.ref], ...fields.map(([name, { label }]) => [label, say(name)])],
  };
};

/** What a kind of document has beyond its registers. */
export type Beyond = {
  /** Before the registers. */
  readonly before?: readonly Block[];
  /** After them, each on pages of its own orientation. */
  readonly after?: readonly Section[];
  readonly sheets?: readonly Sheet[];
  /** What the document is about, below its title. */
  readonly about?: string;
  readonly number?: string;
  /** Its head on every page, where the title is long. */
  readonly shortTitle?: string;
  /** How a finished record stands and who answers for it. */
  readonly settled?: { readonly state: string; readonly name: string };
};

/** Tables of so few columns beside reference and title stand on upright pages. */
const NARROW = 5;
const isNarrow = (parts: readonly DocumentPart[]): boolean => parts.every(({ columns }) => columns.length <= NARROW);

export const buildDocument = (
  kind: RegisterDocument,
  frame: DocumentFrame,
  reader: Reader,
  beyond: Beyond = {},
  parts: readonly DocumentPart[] = kind.parts,
): DocumentModel => {
  const { about } = beyond;
  const named = sayIn(frame.language)(kind.title);
  const title = about === undefined ? kind.title : about.startsWith(named) ? about : `${named}: ${about}`;
  const detailed = parts.filter((part) => part.detail && reader.rowsOf(part).length > 0);
  return {
    meta: {
      ...workingFront(frame, { title, number: beyond.number ?? kind.number }, beyond.settled),
      ...(beyond.shortTitle !== undefined && { shortTitle: beyond.shortTitle }),
    },
    sections: endingWith(
      joinAlike([
        {
          orientation: "portrait",
          blocks: [
            ...demoNotice(frame.isDemo),
            { type: "heading", level: 1, text: "Purpose" },
            {
              type: "paragraph",
              text: sentences(
                words(`This document ${kind.purpose} ({standard}, {clauses}).`, {
                  standard: STANDARD,
                  clauses: kind.clauses,
                }),
                words("It is made from the registers of {organisation} as they stood on {date}.", {
                  organisation: frame.organisation,
                  date: frame.date,
                }),
              ),
            },
            ...(beyond.before ?? []),
            ...summary({ ...kind, parts }, reader),
          ],
        },
        ...(parts.length === 0
          ? []
          : [
              {
                orientation: isNarrow(parts) ? ("portrait" as const) : ("landscape" as const),
                blocks: parts.flatMap((part) => partTable(part, reader)),
              },
            ]),
        ...detailed.map((part): Section => ({
          orientation: "portrait",
          blocks: [
            { type: "heading", level: 1, text: `${part.heading} in full` },
            ...reader.rowsOf(part).flatMap((told) => recordBlocks(part, part.detail!, told, reader)),
          ],
        })),
        ...(beyond.after ?? []),
      ]),
      traceBlocks(frame),
    ),
    workbook: { sheets: [...parts.map((part) => sheetOf(part, reader)), ...(beyond.sheets ?? [])] },
  };
};
