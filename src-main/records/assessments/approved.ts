/** What an approval of an impact assessment brings with it: its status, the end of the version before, settled flags. */
import { statusAfter } from "../../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { readRecord, readRecordsOf, updateRecord, type WriteContext } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { settleFlags } from "../flags.ts";
import { nameOfAssessment, type AssessmentRow } from "./facts.ts";

type Context = WriteContext & { readonly actor: { readonly id: string } };

/** Settles the open flags of every version of a series: a flag names one version and concerns them all. */
export const settleSeries = (ctx: Context, { seriesId }: AssessmentRow, settlement: string): void => {
  for (const { id } of readRecordsOf(ctx.raw, assessment, "seriesId", seriesId))
    settleFlags(ctx, { kind: "assessment", id }, settlement);
};

/** The version is approved, the one in force before it superseded, and the flags of the series are settled. */
export const becomeApproved = (ctx: Context, id: string): void => {
  const row = readRecord(ctx.raw, assessment, id);
  const status = statusAfter(row.status as AssessmentStatus, "approve");
  if (status === null) return;
  updateRecord(ctx, assessment, id, row.revision, { status });
  for (const other of readRecordsOf(ctx.raw, assessment, "seriesId", row.seriesId, "version")) {
    const after = other.id === id ? null : statusAfter(other.status as AssessmentStatus, "supersede");
    if (after !== null) updateRecord(ctx, assessment, other.id, other.revision, { status: after });
  }
  settleSeries(ctx, row, `Looked at in ${nameOfAssessment(row)}, approved.`);
};
