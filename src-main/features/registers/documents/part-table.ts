/** A register as a table of a document: with the units of what is measured, and a mark on what is overdue. */
import { registerOf, type RegisterId } from "../../../../src-shared/domain/registers/all.ts";
import { isOverdue } from "../../../../src-shared/domain/registers/due.ts";
import type { DocumentPart } from "../../../../src-shared/domain/registers/documents.ts";
import { words } from "../../../documents/language/words.ts";
import type { Block, CellInput, Row, Text } from "../../../documents/model.ts";
import type { Reader, Told } from "./read.ts";

export const DASH = "–";

/** The title, and since when the record is overdue. */
const titleCell = (register: RegisterId, { row, tell }: Told, reader: Reader): CellInput =>
  isOverdue(register, row.values, reader.today)
    ? {
        lines: [
          tell("title"),
          words(
            "overdue since {date}",
            { date: String(row.values[registerOf(register).due!.field]) },
            { tone: "attention", noBreak: true },
          ),
        ],
      }
    : tell("title");

const MEASURED: ReadonlySet<string> = new Set(["baseline", "target", "threshold", "value"]);

/** The unit of a measured number: the record's own, or that of the metric or objective it is a result of. */
const unitOf = (register: RegisterId, field: string, told: Told, reader: Reader): string => {
  if (!MEASURED.has(field)) return "";
  if (register !== "measurements") return told.say("unit");
  const of = (kind: "metrics" | "objectives", id: unknown): string =>
    reader
      .rows(kind)
      .find(({ row }) => row.id === id)
      ?.say("unit") ?? "";
  return of("metrics", told.row.values["metricId"]) || of("objectives", told.row.values["objectiveId"]);
};

const withUnit = (value: Text, unit: string): Text =>
  value === "" ? DASH : unit === "" || typeof value === "string" ? value : [...value, { text: ` ${unit}` }];

/** Heading and table of one part; a sentence where nothing is recorded. */
export const partTable = (part: DocumentPart, reader: Reader): Block[] => {
  const rows = reader.rowsOf(part);
  const { fields, title, one } = registerOf(part.register);
  if (rows.length === 0)
    return [
      { type: "heading", level: 1, text: part.heading },
      { type: "paragraph", text: words("No {one} is recorded.", { one }) },
    ];
  return [
    { type: "heading", level: 1, text: part.heading },
    {
      type: "table",
      caption: part.where === undefined ? title : part.heading,
      dense: true,
      columns: [
        { header: "Ref.", weight: 8, rowHeading: true },
        { header: fields.title.label, weight: part.titleWeight ?? 24 },
        ...part.columns.map(([name, weight]) => ({
          header: fields[name as "title"].label,
          weight,
          align: fields[name as "title"].kind === "number" ? ("right" as const) : ("left" as const),
        })),
      ],
      rows: rows.map((told): Row => ({
        cells: [
          { lines: [[{ text: told.row.ref, noBreak: true }]] },
          titleCell(part.register, told, reader),
          ...part.columns.map(([name]) => withUnit(told.tell(name), unitOf(part.register, name, told, reader))),
        ],
      })),
    },
  ];
};
