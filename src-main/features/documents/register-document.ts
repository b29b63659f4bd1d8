/** The register of documents as a document (7.5): every one with its version, state, owner and dates. */
import { DOCUMENT_STATES } from "../../../src-shared/domain/documents/workflow.ts";
import { CLASSIFICATIONS, labelOf } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import { words } from "../../documents/language/words.ts";
import type { DocumentModel, Row, Text } from "../../documents/model.ts";
import type { Session } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { demoNotice, endingWith, STANDARD, traceBlocks, workingFront } from "../../records/document-front.ts";
import { listDocuments } from "./read.ts";

const [ELSEWHERE, HERE] = ["Kept elsewhere", "In this workspace"] as const;
/** The program's own values of a column. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  State: [...DOCUMENT_STATES.map(({ label }) => label), ELSEWHERE],
  Classification: CLASSIFICATIONS,
  Where: [HERE],
};
const HEADERS = [
  ["Ref.", 7],
  ["Title", 26],
  ["Kind", 11],
  ["Version", 8],
  ["State", 10],
  ["Owner", 13],
  ["Classification", 12],
  ["Next review", 11],
  ["Where", 20],
] as const;

const cellOf = (text: string, at: number): Text => {
  if (text === "") return "–";
  return OWN[HEADERS[at]![0]]?.includes(text) === true ? words(text) : text;
};

export const registerModel = (session: Session, now: string): { model: DocumentModel; name: string } => {
  const { raw } = session.file;
  const frame = documentFrame(session, now);
  const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  const documents = listDocuments(raw);
  const cells = documents.map((one) => [
    one.ref,
    one.title,
    one.kind,
    one.version,
    one.form === "managed" ? labelOf(DOCUMENT_STATES, one.state) : ELSEWHERE,
    names.get(one.ownerId ?? "") ?? "",
    one.classification,
    one.reviewDate,
    one.form === "managed" ? HERE : one.location,
  ]);
  const overdue = documents.filter(
    ({ reviewDate, state }) => reviewDate !== "" && reviewDate < frame.date && state !== "retired",
  );
  return {
    name: `${frame.prefix}-DOC-001-document-register`,
    model: {
      meta: workingFront(frame, { title: "Document register", number: "DOC-001" }),
      sections: endingWith(
        [
          {
            orientation: "portrait",
            blocks: [
              ...demoNotice(frame.isDemo),
              { type: "heading", level: 1, text: "Purpose" },
              {
                type: "paragraph",
                text: words(
                  "This document lists the documented information of the AI management system of {organisation} ({standard}, 7.5): {count} documents, {overdue} of them overdue for review.",
                  {
                    organisation: frame.organisation,
                    standard: STANDARD,
                    count: documents.length,
                    overdue: overdue.length,
                  },
                ),
              },
            ],
          },
          {
            orientation: "landscape",
            blocks: [
              { type: "heading", level: 1, text: "Documents" },
              documents.length === 0
                ? { type: "paragraph", text: words("No document is registered.") }
                : {
                    type: "table",
                    caption: "Register of documents",
                    dense: true,
                    columns: HEADERS.map(([header, weight], at) => ({
                      header,
                      weight,
                      ...(at === 0 && { rowHeading: true }),
                    })),
                    rows: cells.map((row): Row => ({ cells: row.map(cellOf) })),
                  },
            ],
          },
        ],
        traceBlocks(frame),
      ),
      workbook: {
        sheets: [
          {
            kind: "list",
            name: "Documents",
            frozenColumns: 2,
            columns: HEADERS.map(([header, weight]) => ({
              header,
              type: header === "Next review" ? "date" : "text",
              width: weight * 1.6,
              words: OWN[header] ?? [],
            })),
            rows: cells,
          },
        ],
      },
    },
  };
};
