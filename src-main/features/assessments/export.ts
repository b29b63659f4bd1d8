/** Reads one version for its documents and writes them. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import { readRecord, readRecords } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { person } from "../../db/schema/domain.ts";
import type { DocumentModel } from "../../documents/model.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlerOf, Session } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { approvalOf } from "./approval.ts";
import type { ReportInput } from "./documents/parts.ts";
import { reportDocument } from "./documents/report-document.ts";
import { summaryDocument } from "./documents/summary-document.ts";
import { peopleByName, readWhole } from "./read.ts";

export const reportInput = (session: Session, id: string, now: string): ReportInput => {
  const { raw } = session.file;
  const { authorId } = readRecord(raw, assessment, id);
  const people = new Map(readRecords(raw, person).map((one) => [one.id, one]));
  return {
    frame: documentFrame(session, now),
    whole: readWhole(raw, id, now, session.person?.id ?? null),
    personName: peopleByName(raw),
    person: (of) => {
      const found = people.get(of ?? "");
      return { name: found?.name ?? "", role: found?.role ?? "" };
    },
    approval: approvalOf(raw, id),
    contact: people.get(authorId ?? "")?.email ?? "",
  };
};

export type AssessmentDocument = { readonly model: DocumentModel; readonly name: string };

/** The report or the public summary of a version, and the name of its files. Errors: NOT_FOUND. */
export const assessmentDocument = (
  session: Session,
  id: string,
  which: "report" | "summary",
  now: string,
): AssessmentDocument => {
  const input = reportInput(session, id, now);
  const { meta, ...rest } = which === "report" ? reportDocument(input) : summaryDocument(input);
  const draft = input.approval === null ? "-draft" : "";
  const kind = which === "report" ? "impact-assessment" : "public-summary";
  return {
    model: { meta, ...rest },
    name: `${input.frame.prefix}-${input.whole.ref}-${kind}-v${input.whole.version}${draft}`,
  };
};

export const exportAssessment: HandlerOf<Contract["assessments"]["export"]> = async (
  { id, document, formats },
  ctx,
) => {
  const { model, name } = assessmentDocument(ctx.session(), id, document, ctx.now());
  return exportFiles(ctx, model, name, formats);
};
