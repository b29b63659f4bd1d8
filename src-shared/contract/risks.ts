import { z } from "zod";
import { STAGES_NOW } from "../domain/risk/score.ts";
import { PARTS, POSITIONS, STAGES, type Part, type Stage } from "../domain/risk/types.ts";
import { CONFIDENCES, TREATMENTS } from "../domain/vocabulary.ts";
import { command, query } from "../ipc/define.ts";
import { day, id, ids, none, revision, text, title, written } from "./fields.ts";
import { criteriaInForce, criteriaPreview, newCriteria, proposedCriteria } from "./risk-criteria.ts";

/** A level of the scale in force, or null while it is not assessed. The command refuses one that the scale does not have. */
const level = z.int().min(1).max(6).nullable();

/** The 24 level fields, such as `inherentLikelihood` and `currentEnvironment`. */
const levelFields = Object.fromEntries(
  STAGES.flatMap((stage) => PARTS.map((part) => [`${stage}${part}`, level] as const)),
) as Record<`${Stage}${Part}`, typeof level>;

const confidence = z.enum(["", ...CONFIDENCES.map((term) => term.id)]);

export const riskFields = z.object({
  title: title(),
  externalId: text(200),
  description: text(),
  category: text(120),
  cause: text(),
  sources: z.array(text(20)).max(20),
  /** Current levels are derived from the implemented controls; a level here is a person who overrules that, and says why. */
  ...levelFields,
  inherentConfidence: confidence,
  currentConfidence: confidence,
  targetConfidence: confidence,
  residualConfidence: confidence,
  inherentRationale: text(),
  currentRationale: text(),
  targetRationale: text(),
  residualRationale: text(),
  treatment: z.enum(["", ...TREATMENTS.map((term) => term.id)]),
  treatmentPlan: text(),
  rationale: text(),
  ownerId: id().nullable(),
  reviewDate: day(),
  /** Months between two reviews; null where only the date counts. */
  reviewMonths: z.int().min(1).max(60).nullable(),
  /** How the risk was found: library, import, workshop, objective, finding, incident, assessment or own. */
  origin: text(40),
  /** Ids of the AI objectives (Annex C.2) that it threatens. */
  objectives: ids(),
});

const nullableLevel = z.int().nullable();
/** One stage in the list: its likelihood, the highest consequence over the areas, and what follows by the criteria. */
type Rated = {
  [field in `${Stage}Likelihood` | `${Stage}Impact` | `${Stage}Score`]: typeof nullableLevel;
} & { [field in `${Stage}Band`]: z.ZodString };

const rated = Object.fromEntries(
  STAGES.flatMap((stage) => [
    [`${stage}Likelihood`, nullableLevel],
    [`${stage}Impact`, nullableLevel],
    [`${stage}Score`, nullableLevel],
    [`${stage}Band`, z.string()],
  ]),
) as Rated;

const listed = z.object({
  id: z.string(),
  revision: z.int(),
  /** … in the order of entry. */
  ref: z.string(),
  title: z.string(),
  category: z.string(),
  treatment: z.string(),
  ownerId: z.string().nullable(),
  reviewDate: z.string(),
  /** Derived from the date, the interval and the last review; empty while neither date nor interval is set. */
  nextReview: z.string(),
  ...rated,
  /** The stage that counts now: residual, else current, else inherent; empty while none has a score. */
  stageNow: z.enum(["", ...STAGES_NOW]),
  /** How sure the assessment of that stage is: low, medium, high or empty. */
  confidenceNow: z.string(),
  /** Where the score that counts now stands to appetite and tolerance; empty while there is none. */
  position: z.enum(["", ...POSITIONS]),
  /** The score that counts now lies above the appetite line. */
  aboveAppetite: z.boolean(),
  /** How many events call for another review and are not settled. */
  openFlags: z.int(),
  controlIds: z.array(z.string()),
  systemIds: z.array(z.string()),
});

const whole = riskFields.extend({
  id: z.string(),
  revision: z.int(),
  ref: z.string(),
  catalogueId: z.string(),
  reviewedOn: z.string(),
  nextReview: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const assessmentLevels = z.object({
  likelihood: nullableLevel,
  individuals: nullableLevel,
  groups: nullableLevel,
  societies: nullableLevel,
  organisation: nullableLevel,
  environment: nullableLevel,
});

const steps = z.int().min(0).max(5);

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;

export const risksContract = {
  list: query({
    input: none,
    output: z.array(listed),
    reads: ["risks", "links", "criteria", "soa", "reviews"],
    kept: true,
  }),
  read: query({ input: z.object({ id: id() }), output: whole, errors: ["NOT_FOUND"], reads: ["risks"] }),
  criteria: query({ input: none, output: criteriaInForce, reads: ["criteria"] }),
  /** Every version there was, newest first; the first one is in force. */
  criteriaVersions: query({ input: none, output: z.array(criteriaInForce), reads: ["criteria"] }),
  /** What other criteria would do to every risk, before they are applied. */
  previewCriteria: query({
    input: proposedCriteria,
    output: criteriaPreview,
    reads: ["criteria", "risks", "soa"],
  }),
  /**
   * Puts criteria into force as the next version; earlier ones stay as they were. With `remap` the levels of every risk move
   * to the new scale in the same command. Refused while a risk holds a level that the new scale lacks.
   */
  setCriteria: command({ input: newCriteria, output: written, errors: EDIT_ERRORS, touches: ["criteria", "risks"] }),
  /** The treating controls of a risk, what each is expected to do, which of them count now, and the levels that follow. */
  standing: query({
    input: z.object({ id: id() }),
    output: z.object({
      controls: z.array(
        z.object({
          controlId: z.string(),
          ref: z.string(),
          title: z.string(),
          decision: z.string(),
          status: z.string(),
          /** Implemented or effective and not excluded: its steps count in the current level. */
          counts: z.boolean(),
          /** Of the effect; 0 while none is recorded. */
          revision: z.int(),
          likelihoodSteps: z.int(),
          consequenceSteps: z.int(),
          note: z.string(),
        }),
      ),
      /** Inherent less the controls that count. */
      derivedCurrent: assessmentLevels,
      /** Inherent less every planned control: a suggestion for the target. */
      derivedTarget: assessmentLevels,
    }),
    errors: ["NOT_FOUND"],
    reads: ["risks", "links", "soa"],
  }),
  /** Says what a treating control does to a risk, in steps down the scales. `revision` is 0 while nothing is recorded. */
  setEffect: command({
    input: z.object({
      riskId: id(),
      controlId: id(),
      revision: z.int().min(0),
      patch: z.object({ likelihoodSteps: steps, consequenceSteps: steps, note: text(2000) }).partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["risks"],
  }),
  /** How the rating went over time, read from the trail: one point per change, with the criteria that were in force then. */
  ratingHistory: query({
    input: z.object({ id: id() }),
    output: z.array(
      z.object({
        seq: z.int(),
        at: z.string(),
        actorName: z.string(),
        stage: z.enum(STAGES),
        likelihood: nullableLevel,
        impact: nullableLevel,
        score: nullableLevel,
        band: z.string(),
        criteriaVersion: z.int(),
      }),
    ),
    errors: ["NOT_FOUND"],
    reads: ["risks", "criteria", "soa"],
  }),
  /** Records that the risk was reviewed today, and settles the open triggers with the same note. */
  review: command({
    input: z.object({ id: id(), revision: revision(), note: title(2000) }),
    output: written.extend({ settled: z.int() }),
    errors: EDIT_ERRORS,
    touches: ["risks", "reviews"],
  }),
  create: command({ input: riskFields.partial().required({ title: true }), output: written, touches: ["risks"] }),
  /** Takes risks from the library into the register as drafts: texts and suggested controls, no scores. */
  createFromCatalogue: command({
    input: z.object({
      catalogueIds: ids().min(1, "choose at least one risk"),
      systemId: id().nullable(),
      linkControls: z.boolean(),
    }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ["NOT_FOUND"],
    touches: ["risks", "links", "soa"],
  }),
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: riskFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["risks"],
  }),
  /** Changes the same fields of many risks as one command; one stale row refuses all. */
  updateMany: command({
    input: z.object({
      rows: z
        .array(z.object({ id: id(), revision: revision() }))
        .min(1)
        .max(10_000),
      patch: riskFields.pick({ treatment: true, ownerId: true, reviewDate: true, category: true }).partial(),
    }),
    output: z.object({ changed: z.int() }),
    errors: EDIT_ERRORS,
    touches: ["risks"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["risks", "links", "soa", "estimates", "reviews"],
  }),
  /** Takes a removal back: the record stands again under its id and reference, with its links, as an entry of its own. */
  putBack: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["risks", "links", "soa"],
  }),
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(
          z.object({
            id: id().optional(),
            values: riskFields.partial(),
            controlIds: ids().optional(),
            systemId: id().nullable().optional(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["risks", "links", "soa"],
  }),
};
