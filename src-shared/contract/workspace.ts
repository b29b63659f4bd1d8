import { z } from "zod";
import { accentIssue } from "../domain/colour.ts";
import { CLASSIFICATIONS, DOCUMENT_LANGUAGES } from "../domain/vocabulary.ts";
import { TEMPLATE_STYLE_IDS } from "../domain/documents/template.ts";
import { command, job, query } from "../ipc/define.ts";
import { id, none, revision, text, title, written } from "./fields.ts";

const settings = z.object({
  organisation: title(),
  scopeText: text(5000),
  annexAReading: z.enum(["strict", "informative"]),
  classification: z.enum(CLASSIFICATIONS),
  documentPrefix: z.string().regex(/^[A-Z0-9-]{1,12}$/, "1 to 12 capital letters, digits or hyphens"),
  /** ISO 4217 code of the costs and losses in this workspace. */
  currency: z.string().regex(/^[A-Z]{3}$/, "three capital letters, like EUR"),
  /** Who wrote a record may not approve it. */
  separateApprover: z.boolean(),
  /** Accent colour of exported documents, `#RRGGBB`; empty for the standard one. */
  documentAccent: z.string().superRefine((value, check) => {
    const issue = accentIssue(value);
    if (issue !== "") check.addIssue({ code: "custom", message: issue });
  }),
  /** Stands in the header in place of the organisation; empty for the organisation. */
  documentHeader: text(80),
  /** Stands in the footer below the document number. */
  documentFooter: text(120),
  /** Of the words that the program writes into documents; what people wrote stays as it is. */
  documentLanguage: z.enum(DOCUMENT_LANGUAGES.map(({ id: language }) => language)),
});

export const head = z.object({ seq: z.int(), hash: z.string() });

const openState = settings.extend({
  id: z.string(),
  revision: z.int(),
  isDemo: z.boolean(),
  /** File name and folder, for people to read. */
  fileName: z.string(),
  folder: z.string(),
  readOnly: z.boolean(),
  /** Why the file is open for reading only, in words; empty when it can be written. */
  readOnlyReason: z.string(),
  personId: z.string().nullable(),
  hasLogo: z.boolean(),
  head: head.nullable(),
});

const person = z.object({
  id: z.string(),
  revision: z.int(),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  active: z.boolean(),
  /** Designated management (6.1.3): may approve the treatment plan and accept residual risk. */
  designated: z.boolean(),
});
const email = text(200).refine(
  (value) => value === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  "must be an e-mail address",
);
const OPEN_ERRORS = [
  "NOT_FOUND",
  "EXISTS",
  "NOT_A_WORKSPACE",
  "FROM_FUTURE",
  "IN_USE",
  "DAMAGED",
  "CANNOT_OPEN",
] as const;
const opened = z.object({ fileName: z.string() });

const styleLook = z
  .object({
    font: z.string().regex(/^[\p{L}\p{N} ._-]{1,60}$/u, "must be the name of a font"),
    size: z.int().min(12).max(144),
    bold: z.boolean(),
    italics: z.boolean(),
    allCaps: z.boolean(),
    colour: z.string().regex(/^[\dA-F]{6}$/, "must be written RRGGBB"),
    before: z.int().min(0).max(2000),
    after: z.int().min(0).max(2000),
    line: z.int().min(200).max(720),
    align: z.enum(["left", "center", "right", "both"]),
  })
  .partial()
  .strict();

const documentTemplate = z.object({
  name: title(200),
  styles: z.partialRecord(z.enum(TEMPLATE_STYLE_IDS), styleLook),
});

export const workspaceContract = {
  state: query({ input: none, output: openState.nullable(), reads: ["workspace", "people", "trail"], anytime: true }),
  recent: query({
    input: none,
    output: z.array(
      z.object({
        key: z.string(),
        fileName: z.string(),
        folder: z.string(),
        organisation: z.string(),
        openedAt: z.string(),
        exists: z.boolean(),
      }),
    ),
    reads: ["workspace"],
    anytime: true,
  }),
  /** Asks where to save, creates the file, its first person and opens it. */
  create: job({
    input: z.object({ organisation: title(), personName: title(120), personRole: text(120), personEmail: email }),
    progress: none,
    output: opened,
    errors: OPEN_ERRORS,
    anytime: true,
  }),
  /** Asks for a file, or opens the recent one with `key`. */
  open: job({
    input: z.object({ key: z.string().optional() }),
    progress: none,
    output: opened,
    errors: OPEN_ERRORS,
    anytime: true,
  }),
  /** Opens the file that was asked for by double click or a second start of the program. */
  openAsked: job({ input: none, progress: none, output: opened, errors: OPEN_ERRORS, anytime: true }),
  forget: job({ input: z.object({ key: z.string() }), progress: none, output: none, anytime: true }),
  close: job({ input: none, progress: none, output: none }),
  /** Asks for a name and writes a complete copy of the workspace there; the copy is not opened. */
  duplicate: job({ input: none, progress: none, output: opened, errors: OPEN_ERRORS }),
  createDemo: job({
    input: none,
    progress: z.object({ done: z.int(), total: z.int() }),
    output: opened,
    errors: OPEN_ERRORS,
    anytime: true,
  }),
  update: command({
    input: z.object({ revision: revision(), patch: settings.partial() }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["workspace"],
  }),
  /** The logo of exported documents; null without one. */
  logo: query({
    input: none,
    output: z
      .object({ mediaType: z.enum(["image/png", "image/jpeg"]), width: z.int(), height: z.int(), base64: z.string() })
      .nullable(),
    reads: ["workspace"],
  }),
  /** Takes stored bytes as the logo; empty removes it. Run by `chooseLogo`. */
  setLogo: command({
    input: z.object({ revision: revision(), sha256: z.string().regex(/^([0-9a-f]{64})?$/) }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND", "REFUSED_TYPE", "TOO_LARGE"],
    touches: ["workspace"],
  }),
  /** Asks for a PNG or JPEG of at most 512 KB and 4096 pixels a side and makes it the logo. */
  chooseLogo: job({
    input: z.object({ revision: revision() }),
    progress: none,
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND", "REFUSED_TYPE", "TOO_LARGE"],
  }),
  /** The Word styles of exported documents; null where the program's own are used. */
  template: query({ input: none, output: documentTemplate.nullable(), reads: ["workspace"] }),
  /** Takes styles for Word documents; null goes back to the program's own. Run by `chooseTemplate`. */
  setTemplate: command({
    input: z.object({ revision: revision(), template: documentTemplate.nullable() }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["workspace"],
  }),
  /** Asks for a Word document or template of at most 10 MB and takes its styles. */
  chooseTemplate: job({
    input: z.object({ revision: revision() }),
    progress: none,
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND", "REFUSED_TYPE", "TOO_LARGE"],
  }),
};

export const peopleContract = {
  list: query({ input: none, output: z.array(person), reads: ["people"] }),
  add: command({ input: z.object({ name: title(120), role: text(120), email }), output: written, touches: ["people"] }),
  update: command({
    input: z.object({
      id: id(),
      revision: revision(),
      patch: z
        .object({ name: title(120), role: text(120), email, active: z.boolean(), designated: z.boolean() })
        .partial(),
    }),
    output: written,
    errors: ["STALE_REVISION", "NOT_FOUND"],
    touches: ["people"],
  }),
  /** Writes the confirmed rows of a file as one command. */
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(
          z.object({
            id: id().optional(),
            values: z
              .object({ name: title(120), role: text(120), email, active: z.boolean(), designated: z.boolean() })
              .partial(),
          }),
        )
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND"],
    touches: ["people"],
  }),
  /** Says who is working now; every command from here on carries this name. */
  choose: job({ input: z.object({ id: id() }), progress: none, output: none, errors: ["NOT_FOUND"] }),
};
