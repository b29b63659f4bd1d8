import type { Contract } from "../../../src-shared/contract/index.ts";
import type { PointStatus } from "../../../src-shared/domain/vocabulary.ts";
import { fail, failField } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { clauseAnswer } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { pointsById } from "../../records/catalogue.ts";

export const clausesHandlers: HandlersOf<Contract["clauses"]> = {
  answers: (_input, { raw }) =>
    readRecords(raw, clauseAnswer, "point_id").map(
      ({ id, pointId, revision, status, answer, reason, ownerId, dueDate }) => ({
        id,
        pointId,
        revision,
        status: status as PointStatus,
        answer,
        reason,
        ownerId,
        dueDate,
      }),
    ),
  answer: ({ pointId, revision, patch }, ctx) => {
    if (!pointsById().has(pointId))
      throw fail("NOT_FOUND", `There is no requirement point ${pointId}. Nothing was changed.`);
    const known = ctx.raw
      .prepare<[string], string>(`SELECT id FROM clause_answer WHERE point_id = ?`)
      .pluck()
      .get(pointId);
    const before = known === undefined ? null : readRecord(ctx.raw, clauseAnswer, known);
    const after = { status: "not-started", reason: "", ...before, ...patch };
    if (after.status === "not-applicable" && after.reason.trim() === "")
      throw failField(
        "reason",
        "A point that is not applicable needs a reason. Write the reason first, then set the status.",
      );
    ctx.summary(`${pointId}: ${patch.status === undefined ? "answer changed" : `status ${patch.status}`}`);
    if (before) return updateRecord(ctx, clauseAnswer, before.id, revision, patch);
    if (revision !== 0) throw fail("NOT_FOUND", "This answer no longer exists. Nothing was changed.");
    return insertRecord(ctx, clauseAnswer, { pointId, ...patch });
  },
};
