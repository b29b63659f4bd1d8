/** Identifying risks with the library: what was said about each of its risks for one AI system, also that one does not apply. */
import { z } from "zod";
import { command, query } from "../ipc/define.ts";
import { id, none, text } from "./fields.ts";

const answer = z.enum(["applies", "not", "later"]);

export const identificationContract = {
  /** What the views and the hints at duplicates need of every risk beside the register. */
  traits: query({
    input: none,
    output: z.array(
      z.object({
        id: z.string(),
        catalogueId: z.string(),
        /** Ids of Annex C.3 and of Annex C.2. */
        sources: z.array(z.string()),
        objectives: z.array(z.string()),
        origin: z.string(),
        /** Somebody of designated management accepted what is left of it. */
        accepted: z.boolean(),
      }),
    ),
    reads: ["risks", "approvals"],
  }),
  /** What was answered for a system so far. */
  considerations: query({
    input: z.object({ systemId: id() }),
    output: z.array(
      z.object({
        catalogueId: z.string(),
        answer,
        reason: z.string(),
        /** The risk of the register that came of it; null where there is none, or none any more. */
        riskId: z.string().nullable(),
      }),
    ),
    reads: ["identification", "risks", "links", "systems"],
  }),
  /**
   * Answers whether a risk of the library applies to a system. "applies" takes it into the register, tied to the system and with
   * its suggested controls, unless it is there already.
   */
  consider: command({
    input: z.object({ systemId: id(), catalogueId: id(), answer, reason: text(2000) }),
    output: z.object({ riskId: z.string().nullable() }),
    errors: ["NOT_FOUND"],
    touches: ["identification", "risks", "links", "soa"],
  }),
};
