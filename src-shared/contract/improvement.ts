/** Improvement (10), measuring (9.1, 6.2) and planned reassessments (8.1 to 8.4) beyond their registers. */
import { z } from "zod";
import { command, query } from "../ipc/define.ts";
import { day, id, revision, text, written } from "./fields.ts";

export const improvementContract = {
  /** Where a nonconformity may exist too (10.2): records about the same part of the standard or the same AI system. */
  similar: query({
    input: z.object({ id: id() }),
    output: z.array(
      z.object({
        kind: z.enum(["nonconformities", "risk", "system"]),
        id: z.string(),
        ref: z.string(),
        title: z.string(),
        /** What it has in common, in words. */
        why: z.string(),
        linked: z.boolean(),
      }),
    ),
    errors: ["NOT_FOUND"],
    reads: ["registers", "links", "risks", "systems"],
  }),
  /** A nonconformity from an AI incident, filled from it and tied to it and its system; one for each incident. */
  fromIncident: command({
    input: z.object({ incidentId: id() }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["registers", "links"],
  }),
};

const subject = z.object({ kind: z.enum(["metrics", "objectives"]), id: id() });
const measuredOn = day().refine((value) => value !== "", "a result needs its day");
const result = z.object({
  measuredOn,
  value: z.number("a result needs a value").min(-1e15).max(1e15),
  note: text().optional(),
});
/** The action that answers a breached threshold; null where the newest result is within it. */
const breach = z.object({ actionId: z.string(), ref: z.string(), opened: z.boolean() }).nullable();
const TOUCHES = ["registers", "links", "actions", "reviews", "risks"] as const;

export const measuringContract = {
  /** The results of a metric or an objective by day, and the open actions that breaches of its threshold opened. */
  results: query({
    input: subject,
    output: z.object({
      results: z.array(
        z.object({
          id: z.string(),
          revision: z.int(),
          ref: z.string(),
          measuredOn: z.string(),
          value: z.number(),
          note: z.string(),
          /** Beyond the threshold; never for an objective. */
          beyond: z.boolean(),
        }),
      ),
      open: z.array(z.object({ actionId: z.string(), ref: z.string(), title: z.string() })),
    }),
    errors: ["NOT_FOUND"],
    reads: ["registers", "links", "actions"],
  }),
  /**
   * Enters one result. The next measurement moves on by the frequency; where the newest result lies beyond the threshold, an
   * action is opened, once until it is done or cancelled. A second result of a day and a day to come are refused.
   */
  record: command({
    input: subject.extend(result.shape),
    output: written.extend({ breach, nextOn: z.string() }),
    errors: ["NOT_FOUND"],
    touches: TOUCHES,
  }),
  /** Enters many results as one command; one that is wrong refuses all. */
  importResults: command({
    input: subject.extend({ fileName: text(300), rows: z.array(result).min(1).max(5000) }),
    output: z.object({ added: z.int(), breach, nextOn: z.string() }),
    errors: ["NOT_FOUND"],
    touches: TOUCHES,
  }),
};

const year = z.int().min(2000).max(2100);

export const planningContract = {
  /** What a year's plan would hold, from the AI systems and the risk criteria in force, and what of it is planned already. */
  proposed: query({
    input: z.object({ year }),
    output: z.array(
      z.object({
        key: z.string(),
        kind: z.string(),
        systemId: z.string().nullable(),
        ownerId: z.string().nullable(),
        title: z.string(),
        plannedOn: z.string(),
        why: z.string(),
        planned: z.boolean(),
      }),
    ),
    reads: ["registers", "systems", "risks"],
  }),
  /** Plans the chosen proposals of a year that are not planned yet. */
  plan: command({
    input: z.object({ year, keys: z.array(text(200)).min(1).max(2000) }),
    output: z.object({ added: z.int() }),
    errors: ["NOTHING_TO_ADD"],
    touches: ["registers", "links"],
  }),
  /** Records that may be the result of a planned occurrence: assessments of its AI system, risks with their last review. */
  candidates: query({
    input: z.object({ id: id() }),
    output: z.array(
      z.object({
        kind: z.enum(["assessment", "risk"]),
        id: z.string(),
        ref: z.string(),
        title: z.string(),
        /** Its state and day, in words. */
        words: z.string(),
        /** The day on which it was assessed or reviewed; "" where it was not. */
        on: z.string(),
        linked: z.boolean(),
      }),
    ),
    errors: ["NOT_FOUND"],
    reads: ["registers", "links", "assessments", "risks"],
  }),
  /** Says that a planned occurrence was done by this assessment or risk review, and ties the two. */
  settle: command({
    input: z.object({
      id: id(),
      revision: revision(),
      by: z.object({ kind: z.enum(["assessment", "risk"]), id: id() }),
      doneOn: measuredOn,
      result: text(),
    }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND", "LOCKED"],
    touches: ["registers", "links"],
  }),
};
