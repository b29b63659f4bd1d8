/** Management reviews (9.3): notes on the inputs, and freezing them at the meeting. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { insertRecord, readRecord, readRecordsOf, updateRecord } from "../../db/records.ts";
import { reviewInput } from "../../db/schema/management.ts";
import { managementReview } from "../../db/schema/registers.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { listInputs } from "../../records/review-inputs.ts";
import { sha256 } from "../../trail/chain.ts";

const nameOf = (row: { readonly number: number }): string =>
  `Management review ${refOf("reviews", row.number)} ${String((row as Readonly<Record<string, unknown>>)["title"])}`;

const open = (ctx: CommandContext, reviewId: string) => {
  const row = readRecord(ctx.raw, managementReview, reviewId);
  if ((row as Readonly<Record<string, unknown>>)["status"] === "minuted")
    throw fail("LOCKED", "The minutes of this review are approved. Take it back to held first; nothing was changed.");
  return row;
};

const keep = (ctx: CommandContext, reviewId: string, inputId: string, values: object): void => {
  const row = readRecordsOf(ctx.raw, reviewInput, "reviewId", reviewId).find((one) => one.inputId === inputId);
  if (row) updateRecord(ctx, reviewInput, row.id, row.revision, values);
  else insertRecord(ctx, reviewInput, { reviewId, inputId, ...values });
};

export const meetingsHandlers: HandlersOf<Contract["meetings"]> = {
  inputs: ({ reviewId }, { raw, now }) => {
    readRecord(raw, managementReview, reviewId);
    return listInputs(raw, reviewId, now.slice(0, 10)).map(({ lines, ...input }) => ({ ...input, lines: [...lines] }));
  },
  note: ({ reviewId, inputId, notes }, ctx) => {
    const row = open(ctx, reviewId);
    if (!listInputs(ctx.raw, reviewId, ctx.now.slice(0, 10)).some(({ id }) => id === inputId))
      throw fail("NOT_FOUND", `There is no input ${inputId} of a management review. Nothing was changed.`);
    keep(ctx, reviewId, inputId, { notes });
    ctx.summary(`${nameOf(row)}: note on ${inputId}`);
    return {};
  },
  freeze: ({ reviewId }, ctx) => {
    const row = open(ctx, reviewId);
    const inputs = listInputs(ctx.raw, reviewId, ctx.now.slice(0, 10));
    if (inputs.every(({ frozenAt }) => frozenAt !== ""))
      throw fail("LOCKED", "The inputs of this review were frozen already; what the meeting saw does not change.");
    for (const { id, lines, frozenAt } of inputs) {
      if (frozenAt !== "") continue;
      const content = JSON.stringify(lines);
      keep(ctx, reviewId, id, { content, contentHash: sha256(content), frozenAt: ctx.now });
    }
    ctx.summary(`${nameOf(row)}: its inputs frozen as the meeting saw them`);
    return {};
  },
};
