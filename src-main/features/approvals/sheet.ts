import type { Contract } from "../../../src-shared/contract/index.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { sealContent, subjectOf } from "../../records/subjects.ts";
import { sheetDocument } from "./sheet-document.ts";

/** Writes the sheet to sign for the record as it is now. */
export const signSheet: HandlerOf<Contract["approvals"]["signSheet"]> = async ({ kind, id, formats }, ctx) => {
  const session = ctx.session();
  const subject = subjectOf(kind);
  const { title, revision, content } = subject.read(session.file.raw, id);
  const { hash } = sealContent(content);
  const { statement } = subject;
  const frame = documentFrame(session, ctx.now());
  const model = sheetDocument({ frame, seen: subject.show(content), revision, statement, hash });
  const name = `approval-sheet-${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}-${hash.slice(0, 8)}`;
  return exportFiles(ctx, model, name, formats);
};
