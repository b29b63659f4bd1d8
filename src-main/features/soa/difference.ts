/** Two versions of the statement side by side: what was frozen, or the draft as it would be frozen now. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { differenceOf } from "../../../src-shared/domain/soa/difference.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords } from "../../db/records.ts";
import { soaVersion } from "../../db/schema/domain.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlerOf, Session } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import type { DocumentModel } from "../../documents/model.ts";
import { differenceDocument } from "./difference-document.ts";
import { nextDraft } from "./document-input.ts";
import { readContent, type SoaContent } from "./frozen.ts";

export type ReadDifference = OutputOf<Contract["soa"]["difference"]>;

/** `to` null is the draft. Errors: NOT_FOUND. */
export const readDifference = (raw: Database, from: string, to: string | null): ReadDifference => {
  const versions = readRecords(raw, soaVersion, "id");
  const side = (id: string | null) => {
    if (id === null)
      return {
        content: readContent(raw),
        said: {
          id,
          number: nextDraft(versions.at(-1)?.number),
          status: "draft" as const,
          approvedOn: "",
          approverName: "",
          changeNote: "",
          contentHash: "",
        },
      };
    const version = versions.find((one) => one.id === id);
    if (!version) throw fail("NOT_FOUND", "This version of the Statement of Applicability does not exist.");
    const { number, approvedOn, approverName, changeNote, contentHash } = version;
    return {
      content: JSON.parse(version.content) as SoaContent,
      said: { id, number, status: "approved" as const, approvedOn, approverName, changeNote, contentHash },
    };
  };
  const [before, after] = [side(from), side(to)];
  return { from: before.said, to: after.said, ...differenceOf(before.content, after.content) };
};

/** The comparison as a document, and the name of its files without the format. `now` is ISO 8601. */
export const differenceModel = (
  session: Session,
  from: string,
  to: string | null,
  now: string,
): { readonly model: DocumentModel; readonly name: string } => {
  const difference = readDifference(session.file.raw, from, to);
  const frame = documentFrame(session, now);
  const draft = difference.to.status === "draft" ? "-draft" : "";
  return {
    model: differenceDocument(difference, frame),
    name: `${frame.prefix}-SOA-001-difference-v${difference.from.number}-to-v${difference.to.number}${draft}`,
  };
};

export const exportDifference: HandlerOf<Contract["soa"]["exportDifference"]> = async ({ formats, from, to }, ctx) => {
  const { model, name } = differenceModel(ctx.session(), from, to, ctx.now());
  return exportFiles(ctx, model, name, formats);
};
