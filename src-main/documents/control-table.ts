/** The document control table of the cover, the same in every format. */
import { sayIn } from "./language/say.ts";
import type { DocumentMeta } from "./model.ts";
import type { PreparedCell, PreparedTable } from "./prepare.ts";

/** Label and value rows as a table without a header row. */
export function coverTable(meta: DocumentMeta): PreparedTable {
  const cell = (text: string, heading: boolean): PreparedCell => ({
    lines: text.split("\n").map((line) => [{ text: line }]),
    tone: undefined,
    bold: heading,
    heading,
    align: "left",
    colSpan: 1,
    rowSpan: 1,
  });
  return {
    type: "table",
    caption: sayIn(meta.language)("Document control"),
    columns: [
      { header: "", weight: 28 },
      { header: "", weight: 72 },
    ],
    hasHeader: false,
    label: null,
    rows: meta.control.map(([label, value]) => ({
      kind: "data",
      splittable: false,
      cells: [cell(label, true), cell(value, false)],
    })),
    kept: meta.control.map(() => false),
    dense: false,
  };
}
