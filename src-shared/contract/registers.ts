/** The registers of clauses 4 to 10: one set of calls for all of them; what a record may hold follows from its description. */
import { z } from "zod";
import { REGISTER_IDS, registerOf, type RegisterId } from "../domain/registers/all.ts";
import type { Field, Values } from "../domain/registers/register.ts";
import { REGISTER_DOCUMENT_IDS } from "../domain/registers/documents.ts";
import { command, job, query } from "../ipc/define.ts";
import { exportInput, exportJob } from "./export.ts";
import { day, id, ids, none, revision, text, title, written } from "./fields.ts";

const register = z.enum(REGISTER_IDS);

const schemaOf = (field: Field): z.ZodType => {
  switch (field.kind) {
    case "title":
      return title();
    case "line":
      return text(500);
    case "text":
      return text();
    case "choice":
      return z.enum(["", ...field.terms.map((term) => term.id)]);
    case "choices":
      return z.array(z.enum(field.terms.map((term) => term.id))).max(field.terms.length);
    case "flag":
      return z.boolean();
    case "day":
      return day();
    case "person":
    case "record":
      return id().nullable();
    case "people":
      return ids();
    case "number": {
      const number = field.integer === true ? z.int() : z.number();
      const { min = -1e15, max = 1e15 } = field;
      return number.min(min, `must be at least ${min}`).max(max, `must be at most ${max}`).nullable();
    }
  }
};

const known = new Map<RegisterId, z.ZodObject>();
/** What each field of a register takes. */
export const registerFields = (of: RegisterId): z.ZodObject => {
  let schema = known.get(of);
  if (!schema) {
    const shape = Object.entries(registerOf(of).fields).map(([name, field]) => [name, schemaOf(field)] as const);
    known.set(of, (schema = z.strictObject(Object.fromEntries(shape))));
  }
  return schema;
};

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const values = z.record(z.string().max(60), value);

/** Reads `raw` by the register's description; every wrong field becomes an issue under `path`. */
const readAs = (
  of: RegisterId,
  raw: unknown,
  path: readonly (string | number)[],
  whole: boolean,
  ctx: z.RefinementCtx,
): Values => {
  const schema = registerFields(of).partial();
  const parsed = (whole ? schema.required({ title: true }) : schema).safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path: inner, message } of parsed.error.issues)
    ctx.addIssue({ code: "custom", message, path: [...path, ...inner] });
  return {};
};

const row = z.object({
  id: z.string(),
  revision: z.int(),
  /** CI-001, CI-002 … in the order of entry. */
  ref: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  values,
});

const EDIT_ERRORS = ["STALE_REVISION", "NOT_FOUND", "LOCKED"] as const;
/** Results of a metric may open an action and flag risks (9.1). */
const TOUCHES = ["registers", "links", "actions", "reviews", "risks"] as const;

export const registersContract = {
  /** With `upTo` only the records whose reference has at most this number: a long list shows its beginning at once. */
  list: query({
    input: z.object({ register, upTo: z.int().min(1).optional() }),
    output: z.array(row),
    reads: ["registers"],
  }),
  /** How many records each register has, how many are not settled and how many are past their day. */
  overview: query({
    input: none,
    output: z.array(z.object({ register: z.string(), total: z.int(), open: z.int(), overdue: z.int() })),
    reads: ["registers"],
  }),
  create: command({
    input: z
      .object({ register, values })
      .transform((input, ctx) => ({ ...input, values: readAs(input.register, input.values, ["values"], true, ctx) })),
    output: written,
    errors: ["NOT_FOUND"],
    touches: TOUCHES,
  }),
  update: command({
    input: z
      .object({ register, id: id(), revision: revision(), patch: values })
      .transform((input, ctx) => ({ ...input, patch: readAs(input.register, input.patch, ["patch"], false, ctx) })),
    output: written,
    errors: EDIT_ERRORS,
    touches: TOUCHES,
  }),
  /** Changes the same fields of many records as one command; one stale or refused row refuses all. */
  updateMany: command({
    input: z
      .object({
        register,
        rows: z
          .array(z.object({ id: id(), revision: revision() }))
          .min(1)
          .max(10_000),
        patch: values,
      })
      .transform((input, ctx) => ({ ...input, patch: readAs(input.register, input.patch, ["patch"], false, ctx) })),
    output: z.object({ changed: z.int() }),
    errors: EDIT_ERRORS,
    touches: TOUCHES,
  }),
  remove: command({
    input: z.object({ register, id: id(), revision: revision() }),
    output: none,
    errors: EDIT_ERRORS,
    touches: TOUCHES,
  }),
  /** Takes a removal back; refused where anything that went with it was changed since. */
  putBack: command({
    input: z.object({ register, id: id() }),
    output: written,
    errors: ["NOT_FOUND", "CANNOT_PUT_BACK", "LOCKED"],
    touches: TOUCHES,
  }),
  /** Writes one of the documents that are made from registers; `about` names the record a report is about, its newest without. */
  exportDocument: job({
    input: exportInput.extend({ document: z.enum(REGISTER_DOCUMENT_IDS), about: id().optional() }),
    ...exportJob,
  }),
  /** Writes the confirmed rows of an import, or a starting set, as one command. */
  import: command({
    input: z
      .object({
        register,
        fileName: text(300),
        rows: z
          .array(z.object({ id: id().optional(), values }))
          .min(1)
          .max(20_000),
      })
      .transform((input, ctx) => ({
        ...input,
        rows: input.rows.map(({ id: old, values: raw }, index) => ({
          id: old,
          values: readAs(input.register, raw, ["rows", index, "values"], old === undefined, ctx),
        })),
      })),
    output: z.object({ created: z.int(), changed: z.int(), ids: z.array(z.string()) }),
    errors: ["NOT_FOUND", "STALE_REVISION", "LOCKED"],
    touches: TOUCHES,
  }),
};
