/** The approval of a version as a record of its own: who, when, and exactly what was seen. */
import { insertRecord, readRecord } from "../../db/records.ts";
import { approval } from "../../db/schema/approvals.ts";
import { assessment } from "../../db/schema/assessments.ts";
import type { CommandContext } from "../../ipc/handlers.ts";
import { sha256 } from "../../trail/chain.ts";
import { nameOfAssessment } from "./guard.ts";
import { readParts } from "./facts.ts";

/** Writes the approval by the person at work. */
export const recordApproval = (ctx: CommandContext, id: string, revision: number): void => {
  const row = readRecord(ctx.raw, assessment, id);
  const { answers, items } = readParts(ctx.raw, row);
  const content = JSON.stringify({ assessment: row, answers, items });
  insertRecord(ctx, approval, {
    recordKind: "assessment",
    recordId: id,
    recordRevision: revision,
    recordTitle: nameOfAssessment(row),
    purpose: "approve",
    personId: ctx.actor.id,
    personName: ctx.actor.name,
    personRole: ctx.actor.role,
    approvedAt: ctx.now,
    content,
    contentHash: sha256(content),
    method: "name",
  });
};
