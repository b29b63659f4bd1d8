/** What calls for another look at a risk or an impact assessment, and that it was done. */
import { z } from "zod";
import { FLAG_CAUSES } from "../domain/risk/review.ts";
import { command, query } from "../ipc/define.ts";
import { id, none, revision, title, written } from "./fields.ts";

const cause = z.enum(FLAG_CAUSES.map((term) => term.id));

const flag = z.object({
  id: z.string(),
  revision: z.int(),
  /** "risk" or "assessment". */
  subjectKind: z.string(),
  subjectId: z.string(),
  cause: z.string(),
  detail: z.string(),
  /** The record the event happened to, such as a system or a control; empty where it stands alone. */
  sourceKind: z.string(),
  sourceId: z.string(),
  /** S-001 or A.6.2.4; empty where there is none. */
  sourceRef: z.string(),
  sourceTitle: z.string(),
  raisedOn: z.string(),
  /** Empty while it is open. */
  settledOn: z.string(),
  settledByName: z.string(),
  settlement: z.string(),
});

export const reviewsContract = {
  /** Every open flag, newest first. */
  open: query({ input: none, output: z.array(flag), reads: ["reviews", "systems", "soa", "risks"] }),
  /** The flags of one record, open ones first, then the settled ones, newest first. */
  of: query({
    input: z.object({ subjectKind: z.enum(["risk", "assessment"]), subjectId: id() }),
    output: z.array(flag),
    reads: ["reviews", "systems", "soa", "risks"],
  }),
  /**
   * Says that something happened. On a system or a control it calls for a review of every risk tied to it, and for a system
   * of its newest impact assessment too; on a risk, of that risk.
   */
  raise: command({
    input: z.object({
      source: z.object({ kind: z.enum(["system", "control", "risk"]), id: id() }),
      cause,
      detail: title(2000),
    }),
    output: z.object({ raised: z.int() }),
    errors: ["NOT_FOUND"],
    touches: ["reviews", "risks"],
  }),
  /** Settles one flag without a full review, and says why. */
  settle: command({
    input: z.object({ id: id(), revision: revision(), settlement: title(2000) }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["reviews", "risks"],
  }),
};
