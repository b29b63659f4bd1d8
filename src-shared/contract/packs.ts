import { z } from "zod";
import { PACK_PURPOSES } from "../domain/pack/contents.ts";
import { STRUCTURE } from "../domain/pack/records.ts";
import { VERIFY_STEPS } from "../domain/pack/verify.ts";
import { LINK_KINDS } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { FORMATS } from "./export.ts";
import { id, ids, none, text } from "./fields.ts";

const purpose = z.enum(PACK_PURPOSES.map((one) => one.id));
const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits");

/** What goes into a pack and what is withheld from it. */
export const packChoices = z.object({
  purpose,
  /** The AI system an "ai-act" pack is about. */
  systemId: id().nullable().default(null),
  formats: z.array(z.enum(FORMATS)).min(1, "choose at least one format").default(["docx", "xlsx", "pdf"]),
  /** Files of evidence: those tied to a record, all current ones, or none; by purpose where it is left out. */
  evidence: z.enum(["linked", "all", "none"]).optional(),
  /** People are called "Person 1" and so on. */
  hidePeople: z.boolean().default(false),
  /** Records whose words and figures are left out. */
  withhold: z
    .array(z.object({ kind: z.enum(LINK_KINDS), id: id() }))
    .max(500)
    .default([]),
  /** Evidence whose file is left out. */
  withoutEvidence: ids().default([]),
  /** The trail carries every value that was written, so that its hashes can be made again; not together with withholding. */
  wholeTrail: z.boolean().default(false),
});
export type PackChoices = z.output<typeof packChoices>;

const missing = z.object({ title: z.string(), reason: z.string() });
const verdict = z.object({
  good: z.boolean(),
  failure: z.object({ step: z.enum(VERIFY_STEPS), file: z.string().nullable(), message: z.string() }).nullable(),
  fileName: z.string(),
  /** What the pack says of itself; null where that cannot be trusted. */
  about: z
    .object({
      purpose: z.string(),
      number: z.int(),
      created: z.string(),
      organisation: z.string(),
      madeBy: z.string(),
      signer: z.string(),
      fingerprint: z.string(),
      soaVersion: z.string(),
      files: z.int(),
      omitted: z.int(),
      redactions: z.int(),
      trailSeq: z.int(),
      trailHash: z.string(),
    })
    .nullable(),
  /** How many entries of the trail were recomputed from their text. */
  recomputed: z.int(),
  /**
   * Against the workspace that is open: its own pack and history, its own but of another history (the trail was rewritten
   * on one side), or of another workspace; empty where none is open or the pack is not good.
   */
  here: z.enum(["", "same", "rewritten", "other"]),
  /** The key is one of a person of the open workspace. */
  keyKnown: z.boolean(),
  /** By which the pack can be looked into while the program runs; empty where it is not whole. */
  token: z.string(),
});

const token = z.object({ token: z.string() });
/** What is taken of a pack's structure: whole kinds, or single records of a kind by name. */
const chosenStructure = z
  .array(
    z.object({
      kind: z.enum(Object.keys(STRUCTURE)),
      /** Null takes all of the kind. */
      names: z.array(z.string().max(500)).min(1).max(20_000).nullable(),
    }),
  )
  .min(1, "choose at least one record");

const READS = [
  "packs",
  "soa",
  "risks",
  "assessments",
  "links",
  "evidence",
  "documents",
  "systems",
  "people",
  "criteria",
  "workspace",
  "registers",
  "approvals",
] as const;

export const packsContract = {
  /** The packs that were made, newest first. */
  list: query({
    input: none,
    output: z.array(
      z.object({
        id: z.string(),
        purpose,
        number: z.int(),
        fileName: z.string(),
        size: z.int(),
        fileCount: z.int(),
        omittedCount: z.int(),
        redactionCount: z.int(),
        soaVersion: z.string(),
        manifestHash: z.string(),
        signed: z.boolean(),
        trailSeq: z.int(),
        madeBy: z.string(),
        createdAt: z.string(),
      }),
    ),
    reads: ["packs", "people"],
  }),
  /** What the pack would hold, and what is missing and why. Makes nothing. */
  preview: query({
    input: packChoices,
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          documents: z.array(
            z.object({ id: z.string(), title: z.string(), formats: z.array(z.string()), standing: z.string() }),
          ),
          missing: z.array(missing),
        }),
      ),
      evidence: z.array(
        z.object({
          id: z.string(),
          ref: z.string(),
          title: z.string(),
          fileName: z.string(),
          size: z.int(),
          kept: z.boolean(),
        }),
      ),
      evidenceBytes: z.int(),
      documentCount: z.int(),
      number: z.int(),
      /** Who would sign: the person at work, with their key in this workspace. */
      signer: z.object({ name: z.string(), fingerprint: z.string(), unlocked: z.boolean() }).nullable(),
    }),
    errors: ["NOT_FOUND"],
    reads: READS,
  }),
  /** Asks for a folder, makes the pack there and records it. */
  build: job({
    input: packChoices.extend({ signed: z.boolean() }),
    progress: z.object({ step: z.string(), done: z.number(), total: z.number() }),
    output: z.object({
      folder: z.string(),
      fileName: z.string(),
      size: z.int(),
      manifestHash: z.string(),
      files: z.int(),
      omitted: z.int(),
    }),
    errors: ["NOT_FOUND", "CANNOT_WRITE", "NO_KEY", "KEY_LOCKED"],
  }),
  /** Asks for a ZIP and says whether it is the pack that was signed. */
  verify: job({
    input: none,
    progress: z.object({ done: z.number(), total: z.number() }),
    output: verdict,
    errors: ["CANNOT_READ"],
    anytime: true,
  }),
  /** What a pack that was found whole holds: its files, and its records by name. */
  look: query({
    input: token,
    output: z.object({
      fileName: z.string(),
      organisation: z.string(),
      files: z.array(z.object({ path: z.string(), title: z.string(), bytes: z.number() })),
      kinds: z.array(z.object({ kind: z.string(), title: z.string(), records: z.array(z.string()) })),
      omitted: z.array(missing),
      redactions: z.array(z.object({ what: z.string(), effect: z.string() })),
    }),
    errors: ["NOT_FOUND"],
    reads: [],
    anytime: true,
  }),
  /** Opens one file of it with the system's program, from a folder that goes when the program ends. */
  openFile: job({
    input: token.extend({ path: z.string() }),
    progress: none,
    output: none,
    errors: ["NOT_FOUND", "CANNOT_READ", "CANNOT_OPEN"],
    anytime: true,
  }),
  /** Its records beside those of the open workspace. */
  compare: query({
    input: token,
    output: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        same: z.int(),
        records: z.array(
          z.object({
            name: z.string(),
            state: z.enum(["only-pack", "only-here", "changed"]),
            fields: z.array(z.string()),
          }),
        ),
      }),
    ),
    errors: ["NOT_FOUND"],
    reads: READS,
  }),
  /** What taking the structure over would add, and what is there already. */
  structure: query({
    input: token,
    output: z.array(
      z.object({ kind: z.string(), title: z.string(), added: z.array(z.string()), known: z.array(z.string()) }),
    ),
    errors: ["NOT_FOUND"],
    reads: READS,
  }),
  /** Adds the structure of the chosen kinds or single records: no answers, ratings, owners or dates. One entry of the trail for each kind. */
  takeStructure: job({
    input: token.extend({ chosen: chosenStructure }),
    progress: none,
    output: z.object({ created: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
  }),
  /** Records a pack that lies whole in its place. */
  record: command({
    input: z.object({
      packId: id(),
      purpose,
      number: z.int().min(1),
      systemId: id().nullable(),
      fileName: text(200),
      size: z.int().min(0),
      fileCount: z.int().min(0),
      omittedCount: z.int().min(0),
      redactionCount: z.int().min(0),
      soaVersion: text(20),
      manifestHash: hash,
      signature: text(100),
      fingerprint: text(64),
      trailSeq: z.int().min(0),
      trailHash: hash,
    }),
    output: z.object({ id: z.string() }),
    errors: ["STALE_REVISION"],
    touches: ["packs"],
  }),
};
