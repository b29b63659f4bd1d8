/** Evidence: files with the period they speak for, their revisions, and the passages that prove something. */
import { z } from "zod";
import { LINK_KINDS } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { day, id, none, revision, text, title, written } from "./fields.ts";
import { LINKED_TOPICS } from "./links.ts";

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;
const target = z.object({ kind: z.enum(LINK_KINDS), id: id() });

export const evidenceFields = z.object({
  title: title(),
  description: text(),
  /** The period that it speaks for, apart from the day it was attached. */
  periodFrom: day(),
  periodTo: day(),
  /** The last day on which it counts. */
  expiresOn: day(),
  ownerId: id().nullable(),
});

const evidence = evidenceFields.extend({
  id: z.string(),
  revision: z.int(),
  /** E-001, E-002 … in the order of attaching. */
  ref: z.string(),
  title: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: z.string(),
  attachedAt: z.string(),
  linkCount: z.int(),
  passageCount: z.int(),
  /** The piece that it replaces; null for the first. */
  previousId: z.string().nullable(),
  /** The piece that replaced it; null for the newest. */
  nextId: z.string().nullable(),
  /** How many pieces stand before it in its chain. */
  earlier: z.int(),
});

const storedFile = z.object({
  title: title(),
  fileName: title(),
  mediaType: text(120),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  description: text(2000).optional(),
});

const named = z.object({ kind: z.string(), id: z.string(), ref: z.string(), title: z.string() });
const passage = z.object({
  id: z.string(),
  revision: z.int(),
  evidenceId: z.string(),
  /** The page as the reader counts, from 1; null where the file has no pages. */
  page: z.int().nullable(),
  quote: z.string(),
  note: z.string(),
  /** What it proves something of; null where nothing was said, or the record is gone. */
  target: named.nullable(),
});

/** What is said of a new passage. `page` null looks on every page. */
const quoted = z.object({
  evidenceId: id(),
  page: z.int().min(1, "pages are counted from 1").max(100_000).nullable(),
  quote: text(2000),
  note: text(2000),
  target: target.nullable(),
});

const PASSAGE_ERRORS = ["NOT_FOUND", "NO_TEXT", "NOT_IN_FILE", "LOCKED"] as const;

export const evidenceContract = {
  list: query({ input: none, output: z.array(evidence), reads: ["evidence", "links"], kept: true }),
  /** How many there are: for who does not show them. */
  count: query({ input: none, output: z.int(), reads: ["evidence"] }),
  /** The newest pieces that expire, the soonest first: for reminders. */
  expiring: query({
    input: none,
    output: z.array(z.object({ id: z.string(), ref: z.string(), title: z.string(), expiresOn: z.string() })),
    reads: ["evidence"],
  }),
  /**
   * Asks for files or for one folder, stores their bytes by content hash and records each; `linkTo` ties them to a record at once.
   * A file whose bytes a piece of evidence has already is not recorded again but given back as `known`. Of a folder, what cannot
   * be taken is given back as `skipped`; of single files it refuses all. With `replaces` one file becomes the next revision.
   */
  attach: job({
    input: z.object({
      linkTo: target.nullable(),
      folder: z.boolean().default(false),
      replaces: z.object({ id: id(), revision: revision(), carryLinks: z.boolean() }).nullable().default(null),
    }),
    /** Bytes of the file at work, and which file of how many it is. */
    progress: z.object({ file: z.string(), done: z.int(), total: z.int(), at: z.int(), count: z.int() }),
    output: z.object({
      ids: z.array(z.string()),
      known: z.array(storedFile.extend({ evidence: named.omit({ kind: true }) })),
      skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
    errors: [
      "NOT_FOUND",
      "TOO_LARGE",
      "CANNOT_READ",
      "REFUSED_TYPE",
      "NOTHING_TO_ATTACH",
      "REPLACED",
      "STALE_REVISION",
    ],
  }),
  /** Records files whose bytes are stored already; run by `attach`. Refused when the bytes are not all there. */
  record: command({
    input: z.object({ files: z.array(storedFile).min(1).max(2000), linkTo: target.nullable() }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ["NOT_FOUND"],
    touches: ["evidence", "links", "soa"],
  }),
  /**
   * Records a file as the next revision of a piece: it takes over title, description and owner, and with `carryLinks` the links.
   * The period and the expiry are its own and begin empty; the older piece stays, with its passages. Run by `attach`.
   */
  replace: command({
    input: z.object({ id: id(), revision: revision(), file: storedFile, carryLinks: z.boolean() }),
    output: written,
    errors: [...EDIT_ERRORS, "REPLACED"],
    touches: ["evidence", "links", "soa"],
  }),
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: evidenceFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["evidence"],
  }),
  /** Writes the confirmed rows of a file as one command. */
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(z.object({ id: id(), values: evidenceFields.partial() }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
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
  /** What the window can show of a file: an image's bytes, or its words by page. Nothing of the file is run. */
  preview: job({
    input: z.object({ id: id() }),
    progress: none,
    output: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("image"), mediaType: z.string(), base64: z.string() }),
      z.object({
        kind: z.literal("text"),
        unit: z.enum(["page", "whole"]),
        parts: z.array(z.string()),
        cut: z.boolean(),
      }),
      /** Nothing to show, and why. */
      z.object({ kind: z.literal("none"), reason: z.string() }),
    ]),
    errors: ["NOT_FOUND", "DAMAGED"],
  }),
  /** A picture as a text shows it, its size in pixels. Only PNG and JPEG of at most 10 MB. */
  picture: query({
    input: z.object({ id: id() }),
    output: z.object({
      mediaType: z.enum(["image/png", "image/jpeg"]),
      width: z.int(),
      height: z.int(),
      base64: z.string(),
    }),
    errors: ["NOT_FOUND", "DAMAGED", "NOT_A_PICTURE"],
    reads: ["evidence"],
  }),
  /** The passages of a piece in the order of its pages. */
  passages: query({
    input: z.object({ id: id() }),
    output: z.array(passage),
    reads: LINKED_TOPICS,
  }),
  /** The passages that prove something of a record, with the piece each stands in. */
  passagesFor: query({
    input: target,
    output: z.array(passage.extend({ evidence: named.omit({ kind: true }) })),
    reads: LINKED_TOPICS,
  }),
  /** Reads the file's words and adds the passage when they are there; a target is tied to the evidence as well. */
  addPassage: job({ input: quoted, progress: none, output: written, errors: [...PASSAGE_ERRORS, "DAMAGED"] }),
  /** Adds a passage to a piece whose words were read since the workspace was opened; run by `addPassage`. */
  recordPassage: command({
    input: quoted,
    output: written,
    errors: PASSAGE_ERRORS,
    touches: ["evidence", "links", "soa"],
  }),
  /** Changes what is said about a passage; its words stay those that were found. */
  updatePassage: command({
    input: z.object({
      id: id(),
      revision: revision(),
      patch: z.object({ note: text(2000), target: target.nullable() }).partial(),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["evidence", "links", "soa"],
  }),
  removePassage: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["evidence"],
  }),
};
