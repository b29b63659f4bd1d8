/** Documented information (7.5): documents kept elsewhere and documents written here, with versions that never change. */
import { z } from "zod";
import { DOCUMENT_ACTS } from "../domain/documents/workflow.ts";
import { command, job, query } from "../ipc/define.ts";
import { exportInput, exportJob } from "./export.ts";
import { day, id, ids, none, revision, text, title, written } from "./fields.ts";

const form = z.enum(["register", "managed"]);

export const documentFields = z.object({
  title: title(),
  kind: text(60),
  version: text(40),
  location: text(1000),
  ownerId: id().nullable(),
  reviewDate: day(),
  classification: text(60),
  language: text(20),
  /** Months between two reviews; null where only the date counts. */
  reviewMonths: z.int().min(1, "must be at least 1").max(120).nullable(),
  effectiveFrom: day(),
  retention: text(300),
  distribution: text(1000),
  authorId: id().nullable(),
  reviewerIds: ids(),
  changeSummary: text(2000),
  /** The draft, as the editor stores it. */
  body: text(2_000_000),
});

const listed = documentFields.omit({ body: true }).extend({
  id: z.string(),
  revision: z.int(),
  ref: z.string(),
  title: z.string(),
  form,
  /** Empty where the document is kept elsewhere. */
  state: z.string(),
  /** A record that the newest version quotes has changed since. */
  drifted: z.boolean(),
});

const version = z.object({
  id: z.string(),
  version: z.string(),
  changeNote: z.string(),
  publishedOn: z.string(),
  state: z.string(),
  approvedBy: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  size: z.int(),
  body: z.string(),
  /** Records it quotes that have changed or gone since it was published. */
  drift: z.array(z.object({ kind: z.string(), id: z.string(), ref: z.string(), title: z.string(), gone: z.boolean() })),
});

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;

export const documentsContract = {
  list: query({
    input: none,
    output: z.array(listed),
    reads: ["documents", "links", "registers", "risks", "systems", "evidence", "actions", "soa"],
  }),
  /** One document with its draft and every published version, newest first. */
  read: query({
    input: z.object({ id: id() }),
    output: listed.extend({
      body: z.string(),
      versions: z.array(version),
      /** The number that the next version would get. */
      nextVersion: z.string(),
    }),
    errors: ["NOT_FOUND"],
    reads: ["documents", "links", "registers", "risks", "systems", "evidence", "actions", "soa"],
  }),
  /** The outlines to start from. */
  templates: query({
    input: none,
    output: z.array(
      z.object({ id: z.string(), title: z.string(), clauses: z.array(z.string()), sections: z.array(z.string()) }),
    ),
    reads: [],
  }),
  create: command({
    input: documentFields
      .partial()
      .required({ title: true })
      .extend({ form: form.optional(), templateId: text(60).optional() }),
    output: written,
    errors: ["NOT_FOUND"],
    touches: ["documents"],
  }),
  /** The text of a document that is not a draft is refused: LOCKED. */
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: documentFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["documents"],
  }),
  /** Writes the confirmed rows of a file as one command. */
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(
          z.object({ id: id().optional(), values: documentFields.omit({ body: true }).extend({ form }).partial() }),
        )
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["documents"],
  }),
  /** Takes the document a step on; publishing is a job of its own. */
  move: command({
    input: z.object({ id: id(), revision: revision(), act: z.enum(DOCUMENT_ACTS.filter((act) => act !== "publish")) }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["documents"],
  }),
  /** Approves the draft as a version: the document is written as a file and kept byte for byte. */
  publish: job({
    input: z.object({
      id: id(),
      revision: revision(),
      version: text(40),
      changeNote: text(2000),
      effectiveFrom: day(),
    }),
    progress: none,
    output: written,
    errors: EDIT_ERRORS,
  }),
  /** The command in which a publication ends: only with bytes that are stored already. */
  record: command({
    input: z.object({
      id: id(),
      revision: revision(),
      version: text(40),
      changeNote: text(2000),
      effectiveFrom: day(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      fileName: text(300),
    }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["documents"],
  }),
  /** The draft as it stands, or a published version: its Word file is the very file that was approved. */
  export: job({
    input: exportInput.extend({ id: id(), versionId: id().nullable() }),
    ...exportJob,
  }),
  /** The register of documents as a document. */
  exportRegister: job({ input: exportInput, ...exportJob }),
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
