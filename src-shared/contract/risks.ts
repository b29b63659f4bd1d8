import { z } from "zod";
import { TREATMENTS } from "../domain/vocabulary.ts";
import { command, query } from "../ipc/define.ts";
import { day, id, ids, none, revision, text, title, written } from "./fields.ts";

/** A level of the scale in force, or null while it is not assessed. The command refuses one that the scale does not have. */
const level = z.int().min(1).max(6).nullable();

export const riskFields = z.object({
  title: title(),
  externalId: text(200),
  description: text(),
  category: text(120),
  cause: text(),
  sources: z.array(text(20)).max(20),
  inherentLikelihood: level,
  inherentOrganisation: level,
  inherentIndividuals: level,
  inherentSocieties: level,
  residualLikelihood: level,
  residualOrganisation: level,
  residualIndividuals: level,
  residualSocieties: level,
  treatment: z.enum(["", ...TREATMENTS.map((term) => term.id)]),
  treatmentPlan: text(),
  rationale: text(),
  ownerId: id().nullable(),
  reviewDate: day(),
});

const nullableLevel = z.int().nullable();
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
  inherentLikelihood: nullableLevel,
  /** The highest consequence over organisation, individuals and societies. */
  inherentImpact: nullableLevel,
  inherentScore: nullableLevel,
  inherentBand: z.string(),
  residualLikelihood: nullableLevel,
  residualImpact: nullableLevel,
  residualScore: nullableLevel,
  residualBand: z.string(),
  /** The score that counts now (residual, else inherent) lies above the appetite line. */
  aboveAppetite: z.boolean(),
  controlIds: z.array(z.string()),
  systemIds: z.array(z.string()),
});

const whole = riskFields.extend({
  id: z.string(),
  revision: z.int(),
  ref: z.string(),
  catalogueId: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const criteriaFields = z.object({
  likelihood: z
    .array(z.object({ value: z.int(), name: title(60), anchor: text(300) }))
    .min(3)
    .max(6),
  impact: z
    .array(
      z.object({
        value: z.int(),
        name: title(60),
        organisation: text(300),
        individuals: text(300),
        societies: text(300),
      }),
    )
    .min(3)
    .max(6),
  bands: z
    .array(z.object({ id: id(), name: title(60), min: z.int().min(1), action: text(300) }))
    .min(2)
    .max(6),
  appetite: z.int().min(0).max(36),
});

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;

export const risksContract = {
  list: query({ input: none, output: z.array(listed), reads: ["risks", "links", "criteria"] }),
  read: query({ input: z.object({ id: id() }), output: whole, errors: ["NOT_FOUND"], reads: ["risks"] }),
  criteria: query({ input: none, output: criteriaFields.extend({ revision: z.int() }), reads: ["criteria"] }),
  /** Changes scales, bands and appetite. Refused while an assessed risk holds a level that the new scale lacks. */
  setCriteria: command({
    input: z.object({ revision: revision(), criteria: criteriaFields }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["criteria", "risks"],
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
    touches: ["risks", "links", "soa", "estimates"],
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
