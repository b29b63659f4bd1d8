/** A document of the registers as a model, with the name of its files. */
import { isReported } from "../../../../src-shared/domain/audit/programme.ts";
import { registerDocument, type RegisterDocumentId } from "../../../../src-shared/domain/registers/documents.ts";
import { fail } from "../../../../src-shared/ipc/result.ts";
import { sayIn } from "../../../documents/language/say.ts";
import type { DocumentModel } from "../../../documents/model.ts";
import type { Session } from "../../../ipc/handlers.ts";
import { documentFrame } from "../../../records/document-frame.ts";
import { aboutOne } from "./about-one.ts";
import { beyondOf } from "./beyond.ts";
import { buildDocument, recordSheet } from "./build.ts";
import { createReader } from "./read.ts";

/** `about` names the record a report is about; its newest without, of audits the newest that is reported. Errors: NOT_FOUND where there is none. */
export const registerDocumentModel = (
  session: Session,
  id: RegisterDocumentId,
  now: string,
  about?: string,
): { readonly model: DocumentModel; readonly name: string } => {
  const kind = registerDocument(id);
  const frame = documentFrame(session, now);
  const reader = createReader(session.file.raw, frame.date);
  if (!kind.about)
    return {
      model: buildDocument(kind, frame, reader, beyondOf(id, reader, frame)),
      name: `${frame.prefix}-${kind.number}-${id}`,
    };
  const rows = reader.rows(kind.about);
  const reported = rows.filter(({ row }) => kind.about === "audits" && isReported(String(row.values["status"])));
  const found =
    about === undefined
      ? (reported.at(-1) ?? rows.at(-1))
      : rows.find(({ row }) => row.id === about || row.ref === about);
  if (!found) throw fail("NOT_FOUND", `There is no ${kind.title.toLowerCase()} to write: no such record.`);
  const { beyond, parts } = aboutOne(id, found, reader);
  const sheets = [recordSheet(kind.about, found), ...(beyond.sheets ?? [])];
  const number = `${kind.number}-${found.row.ref}`;
  return {
    model: buildDocument(
      kind,
      frame,
      reader,
      {
        ...beyond,
        sheets,
        about: String(found.row.values["title"]),
        number,
        shortTitle: `${sayIn(frame.language)(kind.title)} ${found.row.ref}`,
      },
      parts,
    ),
    name: `${frame.prefix}-${number}-${id}`,
  };
};
