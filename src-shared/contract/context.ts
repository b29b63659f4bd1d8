/** Context, roles and responsibilities (4.1, 5.3) beyond their registers. */
import { z } from "zod";
import { REGISTER_IDS } from "../domain/registers/all.ts";
import { PARTS } from "../domain/responsibility.ts";
import { command, query } from "../ipc/define.ts";
import { day, id, none, text, written } from "./fields.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const target = z.object({ kind: z.enum(["clause", "control"]), id: text(40) });

export const contextContract = {
  /** What a register can be started with; empty where there is no set. `taken` says that a record of that title is there. */
  startingSet: query({
    input: z.object({ register: z.enum(REGISTER_IDS) }),
    output: z.object({
      note: z.string(),
      entries: z.array(z.object({ group: z.string(), values: z.record(z.string(), value), taken: z.boolean() })),
    }),
    reads: ["registers"],
  }),
  /** The decisions whether climate change is a relevant issue (4.1), newest first. */
  climate: query({
    input: none,
    output: z.array(
      z.object({
        id: z.string(),
        relevant: z.boolean(),
        reason: z.string(),
        decidedOn: z.string(),
        personName: z.string(),
      }),
    ),
    reads: ["climate"],
  }),
  /** A decision with its reason; an earlier one stays and is followed by it. */
  decideClimate: command({
    input: z.object({
      relevant: z.boolean(),
      reason: text(2000).refine((words) => words.trim() !== "", "say why (clause 4.1)"),
      decidedOn: day().refine((on) => on !== "", "give the day of the decision"),
    }),
    output: written,
    touches: ["climate"],
  }),
};

export const responsibilitiesContract = {
  /** Which part each role has in each clause and control. */
  list: query({
    input: none,
    output: z.array(
      z.object({
        id: z.string(),
        roleId: z.string(),
        kind: z.enum(["clause", "control"]),
        targetId: z.string(),
        part: z.string(),
      }),
    ),
    reads: ["responsibilities", "registers"],
  }),
  /** Sets or clears one part; "" clears. Refused where another role is accountable already. */
  set: command({
    input: z.object({ roleId: id(), target, part: z.enum(["", ...PARTS.map((part) => part.id)]) }),
    output: none,
    errors: ["NOT_FOUND"],
    touches: ["responsibilities"],
  }),
};
