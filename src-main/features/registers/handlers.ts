import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { isRegister, registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { blankOf, type Values } from "../../../src-shared/domain/registers/register.ts";
import { registerWorkflow } from "../../../src-shared/domain/registers/workflows.ts";
import { refusedMove } from "../../../src-shared/domain/workflow.ts";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { CallError } from "../../../src-shared/ipc/result.ts";
import {
  deleteRecord,
  deleteRecordsOf,
  insertRecord,
  nextNumber,
  readRecord,
  readRecordOrNull,
  updateRecord,
} from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import { auditCoverage, auditPoint, responsibility, reviewInput } from "../../db/schema/management.ts";
import { registerTables } from "../../db/schema/registers.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { nameOf, removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";
import { guardIssues, keptBecause } from "../../records/register-guards.ts";
import { registerDocumentModel } from "./documents/make.ts";
import { listRegister, overviewOf, valuesOf } from "../../records/registers.ts";
import { followMetric } from "../../records/results.ts";

/** Refuses a record that breaks a rule of its register or names a person or record that does not exist. */
const refuse = (
  ctx: CommandContext,
  register: RegisterId,
  id: string | null,
  whole: Values,
  changed: Values,
  at: string,
): void => {
  const { fields, check } = registerOf(register);
  const issues = [...(check?.(whole) ?? []), ...guardIssues(ctx.raw, register, id, whole, changed, ctx.now)];
  for (const [name, value] of Object.entries(changed)) {
    const field = fields[name]!;
    const missing = (id: string): boolean =>
      field.kind === "record"
        ? nameOf(ctx.raw, { kind: field.of as LinkKind, id }) === null
        : readRecordOrNull(ctx.raw, person, id) === null;
    const named = field.kind === "people" ? (value as readonly string[]) : [value as string | null];
    if (field.kind === "person" || field.kind === "people" || field.kind === "record")
      for (const id of named)
        if (id !== null && missing(id)) issues.push({ path: name, message: "there is no such record any more" });
  }
  if (issues.length === 0) return;
  const labels = issues.map(({ path, message }) => `${fields[path]?.label ?? path}: ${message}`);
  throw new CallError(
    "INVALID_INPUT",
    `Not accepted, nothing was changed. ${labels.join("; ")}.`,
    issues.map(({ path, message }) => ({ path: `${at}.${path}`, message })),
  );
};

/** Rows that belong to a record and go with it. */
const PARTS: Partial<
  Record<
    RegisterId,
    readonly (readonly [table: Parameters<typeof deleteRecordsOf>[1], column: Parameters<typeof deleteRecordsOf>[2]])[]
  >
> = {
  audits: [
    [auditPoint, auditPoint.auditId],
    [auditCoverage, auditCoverage.auditId],
  ],
  reviews: [[reviewInput, reviewInput.reviewId]],
  roles: [[responsibility, responsibility.roleId]],
};

/** Refuses a state that does not follow the one the record is in. */
const refuseMove = (register: RegisterId, before: Values, patch: Values, at: string): void => {
  const workflow = registerWorkflow(register);
  if (!workflow || patch["status"] === undefined) return;
  const message = refusedMove(workflow, String(before["status"] ?? ""), String(patch["status"]));
  if (message !== null)
    throw new CallError("INVALID_INPUT", `Not accepted, nothing was changed. Status: ${message}.`, [
      { path: `${at}.status`, message },
    ]);
};

const blanks = (register: RegisterId): Values =>
  Object.fromEntries(Object.entries(registerOf(register).fields).map(([name, field]) => [name, blankOf(field)]));

/** A record begins in the first of its states. */
const begun = (register: RegisterId, values: Values): Values => {
  const status = registerOf(register).fields["status"];
  return status?.kind === "choice" && (values["status"] ?? "") === ""
    ? { ...values, status: status.terms[0]!.id }
    : values;
};

const add = (ctx: CommandContext, register: RegisterId, given: Values, number: number, at: string) => {
  const values = begun(register, given);
  refuse(ctx, register, null, { ...blanks(register), ...values }, values, at);
  return insertRecord(ctx, registerTables[register], { ...values, number });
};

const change = (ctx: CommandContext, register: RegisterId, id: string, revision: number, patch: Values, at: string) => {
  const row = readRecord(ctx.raw, registerTables[register], id);
  const before = valuesOf(register, row);
  refuseMove(register, before, patch, at);
  refuse(ctx, register, id, { ...before, ...patch }, patch, at);
  return { row, written: updateRecord(ctx, registerTables[register], id, revision, patch as never) };
};

/** What follows from written results of metrics (9.1); gives it in words for the trail. */
const follow = (ctx: CommandContext, register: RegisterId, ids: readonly string[]): string => {
  if (register !== "measurements") return "";
  const metrics = new Set(ids.map((id) => readRecordOrNull(ctx.raw, registerTables.measurements, id)));
  const known = [...metrics].flatMap((row) => (row ? (valuesOf("measurements", row)["metricId"] ?? []) : []));
  const words = [...new Set(known as string[])].map((id) => followMetric(ctx, id).words).filter((said) => said !== "");
  return words.length === 0 ? "" : `; ${words.join("; ")}`;
};

const titleOf = (row: Readonly<Record<string, unknown>>): string => String(row["title"]);
const labelsOf = (register: RegisterId, patch: Values): string =>
  Object.keys(patch)
    .map((name) => registerOf(register).fields[name]?.label ?? name)
    .join(", ");

export const registersHandlers: HandlersOf<Contract["registers"]> = {
  list: ({ register, upTo }, { raw }) => listRegister(raw, register, upTo),
  overview: (_input, { raw, now }) => overviewOf(raw, now.slice(0, 10)),
  create: ({ register, values }, ctx) => {
    const number = nextNumber(ctx.raw, registerTables[register]);
    const written = add(ctx, register, values, number, "values");
    const said = follow(ctx, register, [written.id]);
    ctx.summary(`${registerOf(register).title}: ${refOf(register, number)} ${String(values["title"])} added${said}`);
    return written;
  },
  update: ({ register, id, revision, patch }, ctx) => {
    const { row, written } = change(ctx, register, id, revision, patch, "patch");
    const said = follow(ctx, register, [id]);
    ctx.summary(`${refOf(register, row.number)} ${titleOf(row)}: ${labelsOf(register, patch)} changed${said}`);
    return written;
  },
  updateMany: ({ register, rows, patch }, ctx) => {
    for (const { id, revision } of rows) change(ctx, register, id, revision, patch, "patch");
    const said = follow(
      ctx,
      register,
      rows.map(({ id }) => id),
    );
    ctx.summary(`${registerOf(register).title}: ${labelsOf(register, patch)} of ${rows.length} changed${said}`);
    return { changed: rows.length };
  },
  remove: ({ register, id, revision }, ctx) => {
    const row = readRecord(ctx.raw, registerTables[register], id);
    const kept = keptBecause(ctx.raw, register, id);
    if (kept !== null) throw new CallError("INVALID_INPUT", `Nothing was removed: ${kept}.`);
    refuseWhileNamed(ctx, register, id);
    ctx.summary(`${refOf(register, row.number)} ${titleOf(row)} removed`);
    removeLinksOf(ctx, register, id);
    for (const [table, column] of PARTS[register] ?? []) deleteRecordsOf(ctx, table, column, id);
    deleteRecord(ctx, registerTables[register], id, revision);
    return {};
  },
  putBack: ({ register, id }, ctx) => {
    const table = registerTables[register];
    putBack(ctx, { table, id, command: "registers.remove" });
    const row = readRecord(ctx.raw, table, id);
    ctx.summary(`${refOf(register, row.number)} ${titleOf(row)} put back`);
    return { id, revision: row.revision };
  },
  exportDocument: ({ document, about, formats }, ctx) => {
    const { model, name } = registerDocumentModel(ctx.session(), document, ctx.now(), about);
    return exportFiles(ctx, model, name, formats);
  },
  import: ({ register, fileName, rows }, ctx) => {
    let number = nextNumber(ctx.raw, registerTables[register]);
    let created = 0;
    const ids = rows.map(({ id, values }, index) => {
      const at = `rows.${index}.values`;
      if (id !== undefined) {
        const { revision } = readRecord(ctx.raw, registerTables[register], id);
        return change(ctx, register, id, revision, values, at).written.id;
      }
      created++;
      return add(ctx, register, values, number++, at).id;
    });
    const changed = rows.length - created;
    const said = follow(ctx, register, ids);
    ctx.summary(`${registerOf(register).title} from ${fileName}: ${created} new, ${changed} changed${said}`);
    return { created, changed, ids };
  },
};

/** A record that others name stays until they no longer do. */
const refuseWhileNamed = (ctx: CommandContext, register: RegisterId, id: string): void => {
  const naming = Object.keys(registerTables)
    .filter(isRegister)
    .flatMap((other) =>
      Object.entries(registerOf(other).fields).flatMap(([name, field]) =>
        field.kind === "record" && field.of === register
          ? listRegister(ctx.raw, other).filter(({ values }) => values[name] === id)
          : [],
      ),
    );
  if (naming.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Nothing was removed: ${naming
        .slice(0, 5)
        .map(({ ref, values }) => `${ref} ${String(values["title"])}`)
        .join(
          ", ",
        )}${naming.length > 5 ? ", …" : ""} ${naming.length === 1 ? "names" : "name"} this record. Change ${naming.length === 1 ? "it" : "them"} first.`,
    );
};
