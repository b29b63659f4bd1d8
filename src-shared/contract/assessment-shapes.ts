/** What the calls about impact assessments answer: a line of the list, and one version whole. */
import { z } from "zod";
import {
  ASSESSMENT_STATUSES,
  DECISIONS,
  DEPTHS,
  DIMENSIONS,
  IMPACT_KINDS,
  SCREENING_ANSWERS,
  TRIGGERS,
} from "../domain/assessment/words.ts";
import { text, title } from "./fields.ts";

export const oneOf = <const T extends string>(list: readonly { readonly id: T }[]) =>
  z.enum(list.map((term) => term.id));
export const orEmpty = <const T extends string>(list: readonly { readonly id: T }[]) =>
  z.enum(["" as const, ...list.map((term) => term.id)]);

export const assessmentStatus = oneOf(ASSESSMENT_STATUSES);
export const depth = orEmpty(DEPTHS);
const band = z.enum(["", "low", "moderate", "high", "very-high"]);
const rating = z.int().min(1).max(5).nullable();
const confidence = z.enum(["", "A", "B", "C"]);

const openPoint = z.object({
  stage: z.enum(["submit", "approve"]),
  sectionId: z.string(),
  target: z.string(),
  field: z.string(),
  message: z.string(),
});
const refusal = z.object({ path: z.string(), message: z.string() });

export const listedAssessment = z.object({
  id: z.string(),
  revision: z.int(),
  /** IA-001; the same for every version. */
  ref: z.string(),
  version: z.int(),
  seriesId: z.string(),
  /** The newest version of its series. */
  newest: z.boolean(),
  title: z.string(),
  systemId: z.string(),
  systemRef: z.string(),
  systemName: z.string(),
  status: assessmentStatus,
  depth,
  authorId: z.string().nullable(),
  approverId: z.string().nullable(),
  reviewerIds: z.array(z.string()),
  dueDate: z.string(),
  nextReviewDate: z.string(),
  decision: orEmpty(DECISIONS),
  /** Highest level of harm before and after measures; empty while nothing is rated. */
  bandBefore: band,
  bandAfter: band,
  /** What is open before the next step. */
  openPoints: z.int(),
  openComments: z.int(),
  /** Events that call for a reassessment and are not settled. */
  openFlags: z.int(),
  /** "due": not approved by its date; "review": the next review date has passed; empty else. */
  overdue: z.enum(["", "due", "review"]),
  updatedAt: z.string(),
});

const level = z.object({
  base: z.int(),
  raised: z.boolean(),
  consequence: z.int(),
  likelihood: z.int(),
  level: z.int(),
  band: z.enum(["low", "moderate", "high", "very-high"]),
  floored: z.boolean(),
});

/** What a person writes about one impact. */
export const impactFields = z.object({
  title: title(),
  dimension: oneOf(DIMENSIONS),
  kind: oneOf(IMPACT_KINDS),
  relevant: z.enum(["", "no", "yes"]),
  affectedGroup: text(500),
  vulnerable: z.boolean(),
  description: text(),
  severity: rating,
  reach: rating,
  reversibility: rating,
  likelihood: rating,
  confidence,
  evidenceNote: text(),
  mitigation: text(),
  remainingSeverity: rating,
  remainingReach: rating,
  remainingReversibility: rating,
  remainingLikelihood: rating,
  remainingConfidence: confidence,
});

const impact = impactFields.extend({
  id: z.string(),
  revision: z.int(),
  /** The line of the template it starts from; empty for an own line. */
  itemId: z.string(),
  position: z.int(),
  carried: z.boolean(),
  riskId: z.string().nullable(),
  /** R-012; empty while no risk was made of it. */
  riskRef: z.string(),
  before: level.nullable(),
  /** As rated after measures, whether or not it counts. */
  stated: level.nullable(),
  /** What counts after measures. */
  after: level.nullable(),
  unfounded: z.array(z.object({ field: z.enum(["mitigation", "remainingConfidence"]), message: z.string() })),
});

const question = z.object({
  id: z.string(),
  text: z.string(),
  type: z.string(),
  options: z.array(z.string()).nullable(),
  required: z.boolean(),
  refs: z.array(z.string()),
  fria: z.array(z.string()),
  because: z.string(),
  /** Answered by records and fields (impacts, links, people), not by typing. */
  derived: z.boolean(),
  /** For derived questions: what the records say, in words. */
  derivedAnswer: z.string(),
  /** What the system's record says already, to take over; empty where it says nothing. */
  suggestion: z.string(),
  /** 0 while the question has no answer row. */
  revision: z.int(),
  /** The answer's row, for its history; empty while there is none. */
  answerId: z.string(),
  /** A choice: one of the options; multi: options, one a line; else text. */
  answer: z.string(),
  carried: z.boolean(),
  notApplicable: z.string(),
});

const comment = z.object({
  id: z.string(),
  revision: z.int(),
  /** A question's or an impact's id, or a section's; empty for the whole. */
  target: z.string(),
  personId: z.string().nullable(),
  body: z.string(),
  createdAt: z.string(),
  resolvedOn: z.string(),
  resolvedById: z.string().nullable(),
});

const highest = z.object({ level, impactIds: z.array(z.string()) }).nullable();
const linked = z.object({ id: z.string(), ref: z.string(), title: z.string() });

export const wholeAssessment = z.object({
  id: z.string(),
  revision: z.int(),
  ref: z.string(),
  version: z.int(),
  seriesId: z.string(),
  title: z.string(),
  status: assessmentStatus,
  trigger: orEmpty(TRIGGERS),
  triggerDetail: z.string(),
  depth,
  depthReason: z.string(),
  screenedOn: z.string(),
  screeningSignedById: z.string().nullable(),
  screeningSignedOn: z.string(),
  authorId: z.string().nullable(),
  approverId: z.string().nullable(),
  reviewerIds: z.array(z.string()),
  dueDate: z.string(),
  intervalMonths: z.int(),
  nextReviewDate: z.string(),
  decision: orEmpty(DECISIONS),
  conditions: z.string(),
  conclusion: z.string(),
  publicSummary: z.string(),
  submittedOn: z.string(),
  updatedAt: z.string(),
  system: z.object({
    id: z.string(),
    ref: z.string(),
    name: z.string(),
    purpose: z.string(),
    roles: z.array(z.string()),
    lifeCycleStage: z.string(),
    aiActClass: z.string(),
  }),
  screening: z.object({
    questions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        weight: z.int(),
        hardTrigger: z.boolean(),
        answer: orEmpty(SCREENING_ANSWERS),
        note: z.string(),
      }),
    ),
    rule: z.string(),
    /** The depth the rule gives; `depth` is the one in force. */
    ruleDepth: depth,
    points: z.int(),
    triggers: z.array(z.string()),
    open: z.array(z.string()),
    /** The result in words. */
    words: z.string(),
  }),
  sections: z.array(z.object({ id: z.string(), title: z.string(), purpose: z.string(), questions: z.array(question) })),
  impacts: z.array(impact),
  levels: z.object({ before: highest, after: highest }),
  fria: z.object({
    /** not-asked: role or class do not fit; open: not decided yet. */
    standing: z.enum(["not-asked", "open", "yes", "no"]),
    when: z.string(),
    elements: z.array(
      z.object({
        ref: z.string(),
        asks: z.string(),
        questionIds: z.array(z.string()),
        /** Every question of the element is answered. */
        answered: z.boolean(),
      }),
    ),
    after: z.string(),
  }),
  openPoints: z.array(openPoint),
  comments: z.array(comment),
  flags: z.array(
    z.object({ id: z.string(), cause: z.string(), detail: z.string(), raisedOn: z.string(), settledOn: z.string() }),
  ),
  actions: z.array(
    z.object({
      id: z.string(),
      ref: z.string(),
      title: z.string(),
      status: z.string(),
      ownerId: z.string().nullable(),
      dueDate: z.string(),
    }),
  ),
  controls: z.array(linked),
  risks: z.array(linked),
  versions: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      status: assessmentStatus,
      trigger: orEmpty(TRIGGERS),
      triggerDetail: z.string(),
      approvedOn: z.string(),
    }),
  ),
  /** Content may be written; people and decision may be written; and why each step is refused now (empty: it may be done). */
  can: z.object({
    edit: z.boolean(),
    decide: z.boolean(),
    signScreening: z.array(refusal),
    /** Why the sections are not open yet. */
    answer: z.array(refusal),
    submit: z.array(refusal),
    requestChanges: z.array(refusal),
    approve: z.array(refusal),
    startMonitoring: z.array(refusal),
    openNewVersion: z.array(refusal),
  }),
});
