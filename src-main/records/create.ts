/** Making a record in another feature's register: with its next number, as that register would. */
import { insertRecord, nextNumber, type WriteContext } from "../db/records.ts";
import { risk } from "../db/schema/domain.ts";
import { action } from "../db/schema/treatment.ts";

/** A new risk in the register; gives its id. */
export const createRisk = (
  ctx: WriteContext,
  fields: Omit<typeof risk.$inferInsert, "id" | "revision" | "createdAt" | "updatedAt" | "number" | "sources">,
): string => insertRecord(ctx, risk, { sources: [], ...fields, number: nextNumber(ctx.raw, risk) }).id;

/** A new action, open. */
export const createAction = (
  ctx: WriteContext,
  fields: Omit<typeof action.$inferInsert, "id" | "revision" | "createdAt" | "updatedAt" | "number">,
): { readonly id: string; readonly revision: number } =>
  insertRecord(ctx, action, { ...fields, number: nextNumber(ctx.raw, action) });
