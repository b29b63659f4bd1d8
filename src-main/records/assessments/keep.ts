/** Records that impact assessments stand on: kept while an assessment names them. */
import type { Database } from "better-sqlite3";
import { isDecidable } from "../../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { updateRecord, type WriteContext } from "../../db/records.ts";
import { impactItem } from "../../db/schema/assessments.ts";

/** Refuses to remove an AI system that an assessment is about: it is the record of what was assessed. Errors: LOCKED. */
export const refuseAssessedSystem = ({ raw }: { readonly raw: Database }, systemId: string): void => {
  const number = raw
    .prepare<[string], number>(`SELECT number FROM assessment WHERE system_id = ? ORDER BY number LIMIT 1`)
    .pluck()
    .get(systemId);
  if (number !== undefined)
    throw fail(
      "LOCKED",
      `${refOf("assessment", number)} assesses this system, so it is kept. Nothing was removed. Set its life-cycle stage to retirement, or remove the draft assessment first.`,
    );
};

type Holder = { id: string; revision: number; number: number; status: AssessmentStatus };

/** Unties a risk that goes from the impacts it was made of. Errors: LOCKED where an approved assessment names it. */
export const releaseRisk = (ctx: WriteContext, riskId: string): void => {
  const holders = ctx.raw
    .prepare<[string], Holder>(
      `SELECT i.id, i.revision, a.number, a.status FROM impact_item i JOIN assessment a ON a.id = i.assessment_id WHERE i.risk_id = ?`,
    )
    .all(riskId);
  const locked = holders.find(({ status }) => !isDecidable(status));
  if (locked)
    throw fail(
      "LOCKED",
      `${refOf("assessment", locked.number)} is approved and names this risk, so it is kept. Nothing was removed.`,
    );
  for (const { id, revision } of holders) updateRecord(ctx, impactItem, id, revision, { riskId: null });
};
