/** Actions: tasks with an owner and a date, one thing everywhere, whatever record they come from. */
import { z } from "zod";
import { ACTION_STATUSES, LINK_KINDS } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { day, id, none, revision, text, title, written } from "./fields.ts";

const status = z.enum(ACTION_STATUSES.map((term) => term.id));

export const actionFields = z.object({
  title: title(),
  description: text(),
  status,
  ownerId: id().nullable(),
  startDate: day(),
  dueDate: day(),
  /** Set to today when the action becomes done without a day; never in the future. */
  doneOn: day(),
  /** In whole units of the workspace's currency; null where nobody said. */
  cost: z.number().min(0, "must not be negative").max(1e12).nullable(),
  result: text(),
});

const source = z.object({ kind: z.enum(LINK_KINDS), id: id() });

const listed = actionFields.extend({
  id: z.string(),
  revision: z.int(),
  /** T-001, T-002 … in the order of entry. */
  ref: z.string(),
  title: z.string(),
  createdAt: z.string(),
  /** The record it comes from; null where it stands alone. One that was removed keeps its last name. */
  source: z
    .object({ kind: z.string(), id: z.string(), ref: z.string(), title: z.string(), gone: z.boolean() })
    .nullable(),
});

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;

export const actionsContract = {
  list: query({
    input: none,
    output: z.array(listed),
    reads: ["actions", "risks", "systems", "soa", "evidence", "documents"],
  }),
  create: command({
    input: actionFields.partial().required({ title: true }).extend({ source: source.nullable().optional() }),
    output: written,
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["actions"],
  }),
  update: command({
    input: z.object({ id: id(), revision: revision(), patch: actionFields.partial() }),
    output: written,
    errors: EDIT_ERRORS,
    touches: ["actions"],
  }),
  /** Changes the same fields of many actions as one command; one stale or refused row refuses all. */
  updateMany: command({
    input: z.object({
      rows: z
        .array(z.object({ id: id(), revision: revision() }))
        .min(1)
        .max(10_000),
      patch: actionFields.pick({ status: true, ownerId: true, dueDate: true }).partial(),
    }),
    output: z.object({ changed: z.int() }),
    errors: EDIT_ERRORS,
    touches: ["actions"],
  }),
  /** Writes the confirmed rows of a file as one command. */
  import: command({
    input: z.object({
      fileName: text(300),
      rows: z
        .array(z.object({ id: id().optional(), values: actionFields.partial() }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ created: z.int(), changed: z.int() }),
    errors: ["NOT_FOUND", "LOCKED"],
    touches: ["actions"],
  }),
  remove: command({
    input: z.object({ id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: ["actions", "links"],
  }),
  /** Takes a removal back: the action stands again under its id and reference, with its links, as an entry of its own. */
  putBack: command({
    input: z.object({ id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: ["actions", "links"],
  }),
  /** Asks for a folder and writes the actions that have a due day there as an iCalendar file. */
  exportCalendar: job({
    input: none,
    progress: none,
    output: z.object({ folder: z.string(), file: z.string(), events: z.int() }),
    errors: ["CANNOT_WRITE"],
  }),
};
