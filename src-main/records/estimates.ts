/** Estimates of risks as several features need them: to simulate, to report, to remove with their risk. */
import type { Database } from "better-sqlite3";
import type { InferSelectModel } from "drizzle-orm";
import type { Estimate, Shape } from "../../src-shared/domain/simulation/estimate.ts";
import { refOf } from "../../src-shared/domain/refs.ts";
import type { RiskInput } from "../../src-shared/domain/simulation/figures.ts";
import { deleteRecord, readRecords, type WriteContext } from "../db/records.ts";
import { riskEstimate } from "../db/schema/treatment.ts";

type Row = InferSelectModel<typeof riskEstimate>;

/** The columns of an estimate as the domain knows them. */
export const estimateOf = ({
  id: _id,
  revision: _revision,
  createdAt: _c,
  updatedAt: _u,
  riskId: _r,
  ...row
}: Row): Estimate => ({
  ...row,
  shape: row.shape as Shape,
});

export const findEstimate = (raw: Database, riskId: string): Row | null =>
  readRecords(raw, riskEstimate, "risk_id").find((row) => row.riskId === riskId) ?? null;

export type EstimatedRisk = RiskInput & { readonly ref: string; readonly title: string; readonly revision: number };

/** Every risk with an estimate, in the order of the register. */
export const estimatedRisks = (raw: Database): EstimatedRisk[] => {
  const rows = new Map(readRecords(raw, riskEstimate, "risk_id").map((row) => [row.riskId, row]));
  return raw
    .prepare<[], [string, number, string]>(
      `SELECT id, number, title FROM risk WHERE id IN (SELECT risk_id FROM risk_estimate) ORDER BY number`,
    )
    .raw()
    .all()
    .map(([id, number, title]) => {
      const row = rows.get(id)!;
      return { id, ref: refOf("risk", number), title, revision: row.revision, estimate: estimateOf(row) };
    });
};

/** A risk goes, and its estimate with it. */
export const removeEstimateOf = (ctx: WriteContext, riskId: string): void => {
  const row = findEstimate(ctx.raw, riskId);
  if (row) deleteRecord(ctx, riskEstimate, row.id, row.revision);
};
