/** The formats that are written without the window: their bytes come out of a model alone. A PDF is printed instead (`pdf/write-pdf.ts`). */
import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html/write-html.ts";
import { writeXlsx } from "./xlsx/write-xlsx.ts";

export const WRITERS = { docx: writeDocx, xlsx: writeXlsx, html: writeHtml } as const;
