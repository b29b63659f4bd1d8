/** Internal audits (9.2.2) and management reviews (9.3) beyond their registers. */
import { z } from "zod";
import { FINDING_GRADES } from "../domain/registers/audit.ts";
import { POINT_RESULTS } from "../domain/audit/checklist.ts";
import { command, query } from "../ipc/define.ts";
import { id, none, revision, text, title, written } from "./fields.ts";

const target = z.object({ kind: z.enum(["clause", "control"]), id: text(40) });
const result = z.enum(["", ...POINT_RESULTS.map((term) => term.id)]);

const point = z.object({
  id: z.string(),
  revision: z.int(),
  targetKind: z.string(),
  targetId: z.string(),
  ref: z.string(),
  question: z.string(),
  notes: z.string(),
  samples: z.string(),
  result: z.string(),
  auditorId: z.string().nullable(),
});

const TOUCHES = ["audits", "registers"] as const;
const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;

export const auditsContract = {
  /** What every audit covers: the programme's coverage is counted from it. */
  coverage: query({
    input: none,
    output: z.array(
      z.object({
        auditId: z.string(),
        kind: z.enum(["clause", "control"]),
        id: z.string(),
        /** The checklist asks for it and none of its points was looked at. */
        leftOut: z.boolean(),
      }),
    ),
    reads: ["audits"],
  }),
  /** Everything an audit can cover: clauses, controls of Annex A and own controls, in groups. */
  parts: query({
    input: none,
    output: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        parts: z.array(
          z.object({
            kind: z.enum(["clause", "control"]),
            id: z.string(),
            ref: z.string(),
            title: z.string(),
            /** Left out by the Statement of Applicability: no audit needs to cover it. */
            excluded: z.boolean(),
          }),
        ),
      }),
    ),
    reads: ["soa"],
  }),
  /** The checklist, and auditors who would audit own work. */
  read: query({
    input: z.object({ auditId: id() }),
    output: z.object({
      points: z.array(point),
      conflicts: z.array(z.object({ personId: z.string(), target: z.string(), message: z.string() })),
    }),
    errors: ["NOT_FOUND"],
    reads: ["audits", "registers", "soa", "responsibilities", "clauses"],
  }),
  /** Sets what an audit covers. Refused where one of its auditors answers for it (9.2.2). */
  cover: command({
    input: z.object({ auditId: id(), targets: z.array(target).max(200) }),
    output: none,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: TOUCHES,
  }),
  /** Adds the points of what is covered, and of what is still open from before, that the checklist does not have yet. */
  prepare: command({
    input: z.object({ auditId: id() }),
    output: z.object({ added: z.int() }),
    errors: ["NOT_FOUND", "NOTHING_TO_ADD", "LOCKED"],
    touches: TOUCHES,
  }),
  addPoint: command({
    input: z.object({ auditId: id(), question: title(2000) }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: TOUCHES,
  }),
  answer: command({
    input: z.object({
      id: id(),
      revision: revision(),
      patch: z
        .object({ question: title(2000), notes: text(), samples: text(), result, auditorId: id().nullable() })
        .partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: TOUCHES,
  }),
  /** Gives every point that has no result yet the same one. */
  answerRest: command({
    input: z.object({ auditId: id(), result: z.enum(["conform", "not-audited"]) }),
    output: z.object({ changed: z.int() }),
    errors: ["NOT_FOUND", "NOTHING_TO_ADD", "LOCKED"],
    touches: TOUCHES,
  }),
  removePoint: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: TOUCHES,
  }),
  /** A finding from a point: it carries the audit, the requirement and what was noted, and is tied to what it is about. */
  raise: command({
    input: z.object({ pointId: id(), title: title(), grade: z.enum(FINDING_GRADES.map((term) => term.id)) }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: [...TOUCHES, "links"],
  }),
  /** A nonconformity from a finding graded major or minor, filled from it and tied to it. */
  toNonconformity: command({
    input: z.object({ findingId: id() }),
    output: written,
    errors: ["NOT_FOUND"],
    touches: [...TOUCHES, "links"],
  }),
};

const input = z.object({
  id: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  notes: z.string(),
  frozenAt: z.string(),
  /** SHA-256 of the frozen content; empty until then. */
  contentHash: z.string(),
  /** Whether the frozen content still has that hash. */
  intact: z.boolean(),
});

export const meetingsContract = {
  /** The required inputs of a management review: live until they are frozen. */
  inputs: query({
    input: z.object({ reviewId: id() }),
    output: z.array(input),
    errors: ["NOT_FOUND"],
    reads: ["registers", "actions", "meetings"],
  }),
  note: command({
    input: z.object({ reviewId: id(), inputId: text(20), notes: text() }),
    output: none,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["meetings"],
  }),
  /** Keeps what the workspace says now as what the meeting saw; it never changes again. */
  freeze: command({
    input: z.object({ reviewId: id() }),
    output: none,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["meetings"],
  }),
};
