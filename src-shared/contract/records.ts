/** The smaller registers: evidence, registered documents, and the links between records. */
import { z } from "zod";
import { LINK_KINDS } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { day, id, none, revision, text, title, written } from "./fields.ts";

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;
const kind = z.enum(LINK_KINDS);
const target = z.object({ kind, id: id() });

const evidence = z.object({
  id: z.string(),
  revision: z.int(),
  /** E-001, E-002 … in the order of attaching. */
  ref: z.string(),
  title: z.string(),
  description: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
  attachedAt: z.string(),
  linkCount: z.int(),
});

export const evidenceContract = {
  list: query({ input: none, output: z.array(evidence), reads: ["evidence", "links"], kept: true }),
  /** How many there are: for who does not show them. */
  count: query({ input: none, output: z.int(), reads: ["evidence"] }),
  /** Asks for files, stores their bytes by content hash and records each; `linkTo` ties them to a record at once. */
  attach: job({
    input: z.object({ linkTo: target.nullable() }),
    progress: z.object({ file: z.string(), done: z.int(), total: z.int() }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ["NOT_FOUND", "TOO_LARGE", "CANNOT_READ", "REFUSED_TYPE"],
  }),
  /** Records files whose bytes are stored already; run by `attach`. Refused when the bytes are not all there. */
  record: command({
    input: z.object({
      files: z
        .array(
          z.object({
            title: title(),
            fileName: title(),
            mediaType: text(120),
            size: z.int().min(0),
            sha256: z.string().regex(/^[0-9a-f]{64}$/),
          }),
        )
        .min(1)
        .max(500),
      linkTo: target.nullable(),
    }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ["NOT_FOUND"],
    touches: ["evidence", "links", "soa"],
  }),
  update: command({
    input: z.object({
      id: id(),
      revision: revision(),
      patch: z.object({ title: title(), description: text() }).partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["evidence"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["evidence", "links", "soa"],
  }),
  /** Takes a removal back: the record stands again under its id and reference, with its links, as an entry of its own. */
  putBack: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["evidence", "links", "soa"],
  }),
  /** Writes a read-only copy to a temporary folder and opens it with the system's program. */
  open: job({
    input: z.object({ id: id() }),
    progress: none,
    output: none,
    errors: ["NOT_FOUND", "DAMAGED", "CANNOT_OPEN"],
  }),
};

const documentFields = z.object({
  title: title(),
  kind: text(60),
  version: text(40),
  location: text(1000),
  ownerId: id().nullable(),
  reviewDate: day(),
});

export const documentsContract = {
  list: query({
    input: none,
    output: z.array(documentFields.extend({ id: z.string(), revision: z.int(), ref: z.string(), title: z.string() })),
    reads: ["documents"],
  }),
  create: command({
    input: documentFields.partial().required({ title: true }),
    output: written,
    touches: ["documents"],
  }),
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: documentFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["documents"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["documents", "links"],
  }),
  /** Takes a removal back: the record stands again under its id and reference, with its links, as an entry of its own. */
  putBack: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["documents", "links"],
  }),
};

const linked = z.object({
  linkId: z.string(),
  linkRevision: z.int(),
  kind,
  id: z.string(),
  ref: z.string(),
  title: z.string(),
});

/** What changes the name of a record that can be linked. */
const LINKED_TOPICS = [
  "risks",
  "systems",
  "evidence",
  "documents",
  "actions",
  "assessments",
  "soa",
  "registers",
] as const;

export const linksContract = {
  /** Everything a record is tied to, in both directions. */
  of: query({
    input: target,
    output: z.array(linked),
    reads: ["links", ...LINKED_TOPICS],
  }),
  /** What a record of this kind can be tied to: reference and title. */
  candidates: query({
    input: z.object({ kind }),
    output: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
    reads: LINKED_TOPICS,
  }),
  /** Every record of these kinds, for showing what stored ids mean. */
  names: query({
    input: z.object({ kinds: z.array(kind).max(40) }),
    output: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string() })),
    reads: LINKED_TOPICS,
  }),
  add: command({
    input: z.object({ from: target, to: target }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["links", "soa"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["links", "soa"],
  }),
};
