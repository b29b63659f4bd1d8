/** Risk criteria as they travel: the scales, the rule, the bands and the lines, and what a change of them would do. */
import { z } from "zod";
import { POSITIONS, SCORE_RULES, STAGES } from "../domain/risk/types.ts";
import { id, revision, text, title } from "./fields.ts";

export const criteriaFields = z.object({
  rule: z.enum(SCORE_RULES),
  /** Rule "matrix" only: one row per likelihood, lowest first. What is wrong with it is said by the command, cell by cell. */
  matrix: z.array(z.array(z.int()).max(6)).max(6),
  likelihood: z
    .array(z.object({ value: z.int(), name: title(60), anchor: text(300) }))
    .min(3)
    .max(6),
  impact: z
    .array(
      z.object({
        value: z.int(),
        name: title(60),
        individuals: text(300),
        groups: text(300),
        societies: text(300),
        organisation: text(300),
        environment: text(300),
      }),
    )
    .min(3)
    .max(6),
  bands: z
    .array(z.object({ id: id(), name: title(60), min: z.int().min(1), action: text(300) }))
    .min(2)
    .max(6),
  appetite: z.int().min(0).max(100),
  tolerance: z.int().min(0).max(100).nullable(),
});

const levelMap = z.array(z.int().min(1).max(6)).min(3).max(6);
/** For each level of the scales in force, lowest first, the level of the new scale that takes its place. */
const remap = z.object({ likelihood: levelMap, impact: levelMap });

export const criteriaInForce = criteriaFields.extend({
  /** Of this version; an approval names it. */
  id: z.string(),
  /** The version in force; a change names it, so that two people do not overwrite each other. */
  revision: z.int(),
  note: z.string(),
  /** When this version came into force. */
  since: z.string(),
});

export const proposedCriteria = z.object({ criteria: criteriaFields, remap: remap.nullable() });

export const newCriteria = proposedCriteria.extend({
  revision: revision(),
  /** Why the criteria change; kept with the version. */
  note: title(2000),
});

const standing = z.object({ score: z.int(), band: z.string(), position: z.enum(POSITIONS) }).nullable();
const concerned = { id: z.string(), ref: z.string(), title: z.string() };

export const criteriaPreview = z.object({
  /** Every risk whose score, band or place to the lines would change, stage by stage. */
  changes: z.array(
    z.object({
      ...concerned,
      stages: z.array(z.object({ stage: z.enum(STAGES), from: standing, to: standing })),
      /** The stage that counts now would be in another band, or on another side of a line. */
      matters: z.boolean(),
    }),
  ),
  /** Risks that hold levels which the new scale does not have, after the remap; while there are any, nothing can be applied. */
  lost: z.array(z.object({ ...concerned, fields: z.array(z.string()) })),
  /** A remap that keeps every level that is still there, and one that spreads the old scale over the new; null where no scale changes its size. */
  proposals: z.object({ keep: remap, spread: remap }).nullable(),
  rated: z.int(),
});
