/** Excel writer: document control sheet, then the sheets of the model. No macros, no links to outside, text stays text. */
import type { WriteSheet } from "hucre";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { cleanDeep, cleanLine } from "../clean-text.ts";
import { sayIn } from "../language/say.ts";
import { translateModel } from "../language/translate.ts";
import type { DocumentMeta, DocumentModel } from "../model.ts";
import type { ListSheet, Sheet } from "../workbook.ts";
import { normalizeOoxml } from "../normalize-ooxml.ts";
import { paletteOf } from "../page.ts";
import { controlSheet } from "./control-sheet.ts";
import { createChoiceSheet, listSheet } from "./list-sheet.ts";
import { FONT_SIZE, looksOf } from "./styles.ts";
import { summarySheet } from "./summary-sheet.ts";

/** Every sheet as hucre takes it: document control, those of the model, and the choices of their drop-downs. */
export function workbookSheets(meta: DocumentMeta, sheets: readonly Sheet[]): WriteSheet[] {
  const lists = sheets.filter((sheet): sheet is ListSheet => sheet.kind === "list");
  const look = looksOf(paletteOf(meta.look));
  const choices = createChoiceSheet(sayIn(meta.language)("Choices"));
  const written = sheets.map((sheet) =>
    sheet.kind === "list" ? listSheet(sheet, meta, look, choices) : summarySheet(sheet, lists, meta, look),
  );
  return [controlSheet(meta, look), ...written, ...choices.sheets()];
}

/** The document as an XLSX file; the same model gives the same bytes. */
export async function writeXlsx(model: DocumentModel): Promise<Uint8Array> {
  const { meta, workbook } = cleanDeep(translateModel({ ...model, sections: [] }));
  const created = new Date(meta.created);
  const packed = await writeWorkbook({
    properties: {
      title: cleanLine(`${meta.title} ${meta.documentNumber}`),
      subject: cleanLine(meta.subtitle ?? meta.title),
      creator: cleanLine(meta.organisation),
      keywords: cleanLine([meta.classification, ...(meta.keywords ?? [])].join("; ")),
      created,
      modified: created,
    },
    defaultFont: { name: "Calibri", size: FONT_SIZE },
    sheets: workbookSheets(meta, workbook?.sheets ?? []),
  });
  return normalizeOoxml(packed, meta.created);
}
