import { z } from "zod";
import { POINT_STATUSES } from "../domain/vocabulary.ts";
import { command, query } from "../ipc/define.ts";
import { day, id, none, richText, text, written } from "./fields.ts";

const status = z.enum(POINT_STATUSES.map((term) => term.id));

const answer = z.object({
  /** Of the stored answer, by which the trail knows it. */
  id: z.string(),
  pointId: z.string(),
  revision: z.int(),
  status,
  /** Rich text as TipTap JSON; empty when nothing was answered. */
  answer: z.string(),
  reason: z.string(),
  ownerId: z.string().nullable(),
  dueDate: z.string(),
});

export const clausesContract = {
  /** The answers that exist; a point without one is not started. */
  answers: query({ input: none, output: z.array(answer), reads: ["clauses"] }),
  /** Answers one requirement point. `revision` is 0 while it has no answer yet. */
  answer: command({
    input: z.object({
      pointId: id(),
      revision: z.int().min(0),
      patch: z
        .object({ status, answer: richText(), reason: text(5000), ownerId: id().nullable(), dueDate: day() })
        .partial(),
    }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["clauses"],
  }),
};
