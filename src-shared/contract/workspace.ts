import { z } from "zod";
import { CLASSIFICATIONS } from "../domain/vocabulary.ts";
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
  /** Says who is working now; every command from here on carries this name. */
  choose: job({ input: z.object({ id: id() }), progress: none, output: none, errors: ["NOT_FOUND"] }),
};
