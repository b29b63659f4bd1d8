import { z } from "zod";
import { AI_ACT_CLASSES, AI_ROLES, AUTONOMY_LEVELS, LIFE_CYCLE_STAGES } from "../domain/vocabulary.ts";
import { command, query } from "../ipc/define.ts";
import { id, none, revision, text, title, written } from "./fields.ts";

const oneOf = (list: readonly { readonly id: string }[]) => z.enum(["", ...list.map((term) => term.id)]);

export const systemFields = z.object({
  name: title(),
  externalId: text(200),
  purpose: text(),
  intendedUse: text(),
  roles: z.array(z.enum(AI_ROLES.map((term) => term.id))).max(6),
  lifeCycleStage: oneOf(LIFE_CYCLE_STAGES),
  ownerId: id().nullable(),
  peopleAffected: text(),
  data: text(),
  suppliers: text(),
  autonomy: oneOf(AUTONOMY_LEVELS),
  aiActClass: oneOf(AI_ACT_CLASSES),
  aiActReason: text(),
  notes: text(20_000),
});

const system = z.object({
  id: z.string(),
  revision: z.int(),
  /** S-001, S-002 … in the order of entry. */
  ref: z.string(),
  updatedAt: z.string(),
  name: z.string(),
  externalId: z.string(),
  purpose: z.string(),
  intendedUse: z.string(),
  roles: z.array(z.string()),
  lifeCycleStage: z.string(),
  ownerId: z.string().nullable(),
  peopleAffected: z.string(),
  data: z.string(),
  suppliers: z.string(),
  autonomy: z.string(),
  aiActClass: z.string(),
  aiActReason: z.string(),
  notes: z.string(),
});

const actAnswers = z.record(z.string().max(60), z.enum(["yes", "no", "unknown"]));
const classification = z.object({
  /** 0 while the path was never begun. */ revision: z.int(),
  answers: actAnswers,
  notes: z.record(z.string(), z.string()),
  derivedClass: z.string(),
  /** The reason in words, made from the answers. */ reason: z.string(),
  overruledClass: z.string(),
  overruleReason: z.string(),
  dataEdition: z.string(),
  classifiedOn: z.string(),
  classifiedBy: z.string(),
});

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND"] as const;

export const systemsContract = {
  list: query({ input: none, output: z.array(system), reads: ["systems"], kept: true }),
  create: command({ input: systemFields.partial().required({ name: true }), output: written, touches: ["systems"] }),
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: systemFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["systems", "reviews"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: [...EDIT_ERRORS, "LOCKED"],
    touches: ["systems", "links", "soa"],
  }),
  /** Takes a removal back: the record stands again under its id and reference, with its links, as an entry of its own. */
  putBack: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["systems", "links", "soa"],
  }),
  /** Writes the confirmed rows of an import as one command. */
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(z.object({ id: id().optional(), values: systemFields.partial() }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND"],
    touches: ["systems", "reviews"],
  }),
  /** The answers on the AI Act's decision path; a system that was never classified has revision 0 and no answers. */
  classification: query({
    input: z.object({ systemId: id() }),
    output: classification,
    errors: ["NOT_FOUND"],
    reads: ["systems"],
  }),
  /**
   * Keeps answers and notes, derives the class and writes class and reason to the system, unless a person has overruled
   * the path. A question that the data does not have is refused.
   */
  classify: command({
    input: z.object({
      systemId: id(),
      revision: z.int().min(0),
      answers: actAnswers,
      notes: z.record(z.string().max(60), text(2000)).default({}),
    }),
    output: written.extend({ class: z.string() }),
    errors: EDIT_ERRORS,
    touches: ["systems", "reviews"],
  }),
  /** Sets another class than the path gives, with the reason; an empty class takes the path's result again. */
  overruleClass: command({
    input: z.object({
      systemId: id(),
      revision: z.int().min(0),
      class: oneOf(AI_ACT_CLASSES),
      reason: text(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["systems", "reviews"],
  }),
};
