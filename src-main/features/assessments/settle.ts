/** Settling what called for a reassessment. */
import { updateRecord } from "../../db/records.ts";
import { reviewFlag } from "../../db/schema/treatment.ts";
import type { CommandContext } from "../../ipc/handlers.ts";
import type { AssessmentRow } from "./facts.ts";

/** Settles the open flags of every version of a series. */
export const settleSeries = (ctx: CommandContext, { seriesId }: AssessmentRow, settlement: string): void => {
  const open = ctx.raw
    .prepare<[string], { id: string; revision: number }>(
      `SELECT f.id, f.revision FROM review_flag f JOIN assessment a ON a.id = f.subject_id WHERE f.subject_kind = 'assessment' AND f.settled_on = '' AND a.series_id = ?`,
    )
    .all(seriesId);
  for (const { id, revision } of open)
    updateRecord(ctx, reviewFlag, id, revision, {
      settledOn: ctx.now.slice(0, 10),
      settledById: ctx.actor.id,
      settlement,
    });
};
