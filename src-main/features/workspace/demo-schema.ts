/** The shape of the fictional organisation in resources/demo: people, systems and records that point to each other by short keys. */
import { z } from "zod";
import { FLAG_CAUSES } from "../../../src-shared/domain/risk/review.ts";
import { DIMENSIONS, IMPACT_KINDS } from "../../../src-shared/domain/assessment/words.ts";
import { SHAPES } from "../../../src-shared/domain/simulation/estimate.ts";
import {
  ACTION_STATUSES,
  AI_ACT_CLASSES,
  AI_ROLES,
  AUTONOMY_LEVELS,
  CLASSIFICATIONS,
  CONFIDENCES,
  EXCLUDE_REASONS,
  INCLUDE_REASONS,
  LIFE_CYCLE_STAGES,
  LINK_KINDS,
  POINT_STATUSES,
  SOA_STATUSES,
  TREATMENTS,
} from "../../../src-shared/domain/vocabulary.ts";

const words = z.string().min(1);
const key = z.string().regex(/^[a-z0-9-]+$/);
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
const level = z.int().min(1).max(5);
const ids = <const T extends string>(list: readonly { readonly id: T }[]) => z.enum(list.map((term) => term.id));

/** "kind:key", for example "control:A.6.2.4" or "system:planner". */
const target = z.string().regex(new RegExp(`^(${LINK_KINDS.join("|")}):.+$`));

const levels = z.object({
  likelihood: level,
  organisation: level,
  individuals: level,
  societies: level,
  groups: level.optional(),
  environment: level.optional(),
});
const confidence = ids(CONFIDENCES);
/** What a treating control does to the risk, in steps down the scales. */
const effect = z.object({
  control: z.string(),
  likelihood: z.int().min(0).max(5),
  consequence: z.int().min(0).max(5),
  note: z.string().optional(),
});

const system = z.object({
  key,
  name: words,
  externalId: z.string(),
  purpose: words,
  intendedUse: words,
  roles: z.array(ids(AI_ROLES)).min(1),
  lifeCycleStage: ids(LIFE_CYCLE_STAGES),
  owner: key,
  peopleAffected: words,
  data: words,
  suppliers: words,
  autonomy: ids(AUTONOMY_LEVELS),
  aiActClass: ids(AI_ACT_CLASSES),
  aiActReason: words,
  notes: z.string(),
  /** The decision path under the AI Act: what is answered with yes; everything else that is asked is answered with no. */
  act: z.object({ yes: z.array(z.string()), notes: z.record(z.string(), words) }).optional(),
});

const risk = z.object({
  catalogueId: z.string(),
  title: words,
  description: words,
  inherent: levels,
  residual: levels,
  target: levels.optional(),
  confidence: z.object({ inherent: confidence, residual: confidence }).optional(),
  /** Why a person overrules the derived current likelihood. */
  current: z.object({ likelihood: level, rationale: words }).optional(),
  effects: z.array(effect).optional(),
  reviewMonths: z.int().min(1).max(60).optional(),
  treatment: ids(TREATMENTS),
  treatmentPlan: words,
  rationale: z.string(),
  owner: key,
  reviewDate: day,
  systems: z.array(key),
  controls: z.array(z.string()),
});

/** Something happened after which a risk must be looked at again. */
const trigger = z.object({ risk: z.string(), by: key, cause: ids(FLAG_CAUSES), detail: words });

const points = z.tuple([z.number(), z.number(), z.number()]);

/** Lowest, most likely and highest value; null where the treatment changes nothing. */
const figure = z.object({
  risk: z.string(),
  by: key,
  shape: ids(SHAPES),
  frequency: points,
  loss: points,
  treatedFrequency: points.nullable(),
  treatedLoss: points.nullable(),
  treatmentCost: z.number(),
  basis: words,
});

const answer = z.object({
  point: z.string(),
  status: ids(POINT_STATUSES),
  /** Paragraphs; lines that begin with "- " make a list. */
  answer: words,
  reason: z.string().optional(),
  owner: key,
  dueDate: day,
});

const document = z.object({
  key,
  title: words,
  kind: words,
  version: words,
  location: words,
  classification: z.enum(CLASSIFICATIONS),
  owner: key,
  reviewDate: day,
  links: z.array(target),
});

const evidence = z.object({
  key,
  title: words,
  description: words,
  fileName: words,
  mediaType: words,
  owner: key,
  /** The file itself, as text. */
  content: words,
  links: z.array(target).min(1),
});

const entry = z.object({
  /** A number of Annex A, or the reference of an own control. */
  control: z.string(),
  decision: z.enum(["included", "excluded"]),
  reasonCodes: z.array(ids([...INCLUDE_REASONS, ...EXCLUDE_REASONS])).min(1),
  justification: words,
  status: ids(SOA_STATUSES),
  description: z.string(),
  owner: key,
  dueDate: day,
  guidance: z.enum(["", "yes", "no"]),
  guidanceRemark: z.string(),
  /** "all", or keys of systems. */
  appliesTo: z.union([z.literal("all"), z.array(key)]),
});

const action = z.object({
  title: words,
  description: z.string(),
  status: ids(ACTION_STATUSES),
  owner: key,
  startDate: day,
  dueDate: day,
  doneOn: day,
  cost: z.number().nullable(),
  result: z.string(),
  /** What it comes from; empty where it stands alone. */
  source: z.union([target, z.literal("")]),
});

const screened = z.object({ answer: z.enum(["yes", "no", "unknown"]), note: words });

const impact = z.object({
  /** A line of the template; own lines have title, dimension and kind instead. */
  item: z.string().optional(),
  title: z.string().optional(),
  dimension: ids(DIMENSIONS).optional(),
  kind: ids(IMPACT_KINDS).optional(),
  affectedGroup: words,
  vulnerable: z.boolean(),
  description: words,
  severity: level.optional(),
  reach: level.optional(),
  reversibility: level.optional(),
  likelihood: level.optional(),
  confidence: z.enum(["A", "B", "C"]),
  evidenceNote: words,
  mitigation: z.string().optional(),
  remainingSeverity: level.optional(),
  remainingReach: level.optional(),
  remainingReversibility: level.optional(),
  remainingLikelihood: level.optional(),
  remainingConfidence: z.enum(["A", "B", "C"]).optional(),
  /** The risk of the register it is tied to. */
  risk: z.string().optional(),
});

const assessment = z.object({
  key,
  system: key,
  author: key,
  reviewers: z.array(key),
  approver: key,
  dueDate: day,
  /** How far it is taken. */
  state: z.enum(["in-review", "approved", "monitoring"]),
  screening: z.record(z.string(), screened),
  answers: z.record(z.string(), words),
  /** Questions that do not apply, with the reason. */
  excused: z.record(z.string(), words),
  /** Relevant impacts; every other line of the template is answered "not relevant". */
  impacts: z.array(impact),
  /** Why a line of the template is not relevant, by its id. */
  dismissed: z.record(z.string(), words),
  controls: z.array(z.string()),
  comments: z.array(z.object({ by: key, target: words, body: words, resolved: z.boolean() })),
  /** The action that a condition asks for. */
  action: z.object({ title: words, description: words, owner: key, dueDate: day }).optional(),
  conclusion: words,
  publicSummary: z.string(),
  decision: z.enum(["", "approve", "approve-with-conditions", "reject"]),
  conditions: z.string(),
  /** Months from the day the demo is made; 0 for none. */
  reviewInMonths: z.int().min(0),
});

const ownControl = z.object({ ref: words, title: words, description: words, source: words, owner: key });
const approval = z.object({ number: words, changeNote: words, approver: key });

export const demoSchema = z.object({
  workspace: z.object({
    organisation: words,
    scopeText: words,
    annexAReading: z.enum(["strict", "informative"]),
    classification: z.enum(CLASSIFICATIONS),
    documentPrefix: words,
    currency: words,
  }),
  /** The first one creates the workspace. */
  people: z.array(z.object({ key, name: words, role: words, email: words })).min(1),
  systems: z.array(system),
  risks: z.array(risk),
  triggers: z.array(trigger),
  figures: z.array(figure),
  clauses: z.array(answer),
  documents: z.array(document),
  evidence: z.array(evidence),
  actions: z.array(action),
  ownControls: z.array(ownControl),
  assessments: z.array(assessment),
  soa: z.array(entry),
  approval,
  /** What was changed and added after the first approval, and approved as the next version. */
  soaRevision: z.object({
    changes: z.array(
      z.object({
        control: z.string(),
        by: key,
        patch: entry.pick({ status: true, dueDate: true, description: true, justification: true }).partial(),
      }),
    ),
    added: z.array(
      z.object({
        control: ownControl,
        /** Who carries it out, of the supplier register. */
        supplier: key,
        entry: entry
          .pick({ decision: true, reasonCodes: true, justification: true, status: true, description: true })
          .extend({ inheritedFrom: words, appliesTo: z.literal("all") }),
        links: z.array(target),
      }),
    ),
    approval,
  }),
});

export type Demo = z.output<typeof demoSchema>;
