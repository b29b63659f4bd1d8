import { z } from "zod";
import { job, query } from "../ipc/define.ts";
import { id, none, text } from "./fields.ts";
import { head } from "./workspace.ts";

const entry = z.object({
  seq: z.int(),
  at: z.string(),
  actorName: z.string(),
  command: z.string(),
  summary: z.string(),
  changeCount: z.int(),
  hash: z.string(),
});

const change = z.object({
  table: z.string(),
  rowId: z.string(),
  kind: z.enum(["created", "changed", "deleted"]),
  fields: z.array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});

export const trailContract = {
  /** The newest entries first, below entry `before` when given. */
  list: query({
    input: z.object({ before: z.int().nullable(), limit: z.int().min(1).max(500), text: text(200) }),
    output: z.array(entry),
    reads: ["trail"],
  }),
  entry: query({ input: z.object({ seq: z.int() }), output: z.array(change), errors: ["NOT_FOUND"], reads: [] }),
  /** What happened to one row, newest first. */
  history: query({
    input: z.object({ table: id(), rowId: id() }),
    output: z.array(
      entry.extend({
        change,
        /** The record's revision after the entry; 0 where the entry removed it. */
        revision: z.int(),
      }),
    ),
    reads: ["trail"],
  }),
  verify: job({
    input: none,
    progress: z.object({ step: z.string(), done: z.int(), total: z.int() }),
    output: z.object({
      whole: z.boolean(),
      entries: z.int(),
      changes: z.int(),
      rows: z.int(),
      head: head.nullable(),
      findings: z.array(z.object({ check: z.string(), where: z.string(), message: z.string() })),
    }),
  }),
};
