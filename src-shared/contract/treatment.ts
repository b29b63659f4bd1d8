/** The risk treatment plan (6.1.3) as one thing: every risk to be treated with controls, actions, cost, dates and acceptance. */
import { z } from "zod";
import { job, query } from "../ipc/define.ts";
import { exportInput, exportJob } from "./export.ts";
import { none } from "./fields.ts";

const score = z.object({ score: z.int(), band: z.string() }).nullable();

const control = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  source: z.enum(["annexA", "own", "iso27001"]),
  decision: z.string(),
  status: z.string(),
  /** What choosing it means for the Statement of Applicability: undecided, excluded, no-reason or fits. */
  effect: z.enum(["undecided", "excluded", "no-reason", "fits"]),
});

const planAction = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  status: z.string(),
  ownerId: z.string().nullable(),
  startDate: z.string(),
  dueDate: z.string(),
  doneOn: z.string(),
  cost: z.number().nullable(),
});

const treated = z.object({
  id: z.string(),
  revision: z.int(),
  ref: z.string(),
  title: z.string(),
  treatment: z.string(),
  treatmentPlan: z.string(),
  ownerId: z.string().nullable(),
  reviewDate: z.string(),
  systems: z.array(z.string()),
  inherent: score,
  current: score,
  target: score,
  residual: score,
  aboveAppetite: z.boolean(),
  controls: z.array(control),
  actions: z.array(planAction),
  /** Of the actions that are not cancelled; null where none says a cost. */
  cost: z.number().nullable(),
  /** Who accepted what is left, by name; null while nobody did, or since the risk was opened again. */
  accepted: z.object({ personName: z.string(), personRole: z.string(), on: z.string() }).nullable(),
});

export const treatmentContract = {
  plan: query({
    input: none,
    output: z.object({
      /** Every risk with a treatment option, and those above the appetite that still need one. */
      risks: z.array(treated),
      totals: z.object({
        open: z.int(),
        overdue: z.int(),
        done: z.int(),
        cost: z.number().nullable(),
        spent: z.number().nullable(),
      }),
      burnDown: z.object({
        points: z.array(z.object({ day: z.string(), planned: z.int(), open: z.int().nullable() })),
        total: z.int(),
        undated: z.int(),
      }),
    }),
    reads: ["risks", "links", "criteria", "soa", "actions", "approvals", "systems"],
  }),
  /** Asks for a folder and writes the risk treatment plan there. */
  exportPlan: job({ input: exportInput, ...exportJob }),
  /** Asks for a folder and writes the risk report there. */
  exportReport: job({ input: exportInput, ...exportJob }),
};
