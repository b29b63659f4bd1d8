import sets from "../../../resources/catalogue/starting-sets.json";
import type { Contract } from "../../../src-shared/contract/index.ts";
import type { RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { person } from "../../db/schema/domain.ts";
import { climateDecision, responsibility } from "../../db/schema/management.ts";
import { aimsRole } from "../../db/schema/registers.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { catalogue, controlsById } from "../../records/catalogue.ts";
import { listRegister } from "../../records/registers.ts";

type Entry = {
  readonly group: string;
  readonly role?: string;
  readonly values: Readonly<Record<string, string | number>>;
};

const SETS: Partial<Record<RegisterId, readonly Entry[]>> = {
  issues: sets.issues,
  parties: sets.parties,
  obligations: sets.obligations,
  roles: sets.roles,
  "competence-needs": sets["competence-needs"],
  processes: sets.processes,
};

const key = (title: unknown): string => String(title).trim().toLowerCase();

export const contextHandlers: HandlersOf<Contract["context"]> = {
  startingSet: ({ register }, { raw }) => {
    const entries = SETS[register] ?? [];
    const roles = new Map(listRegister(raw, "roles").map(({ id, values }) => [key(values["title"]), id]));
    const there = new Set(
      listRegister(raw, register).map(({ values }) => `${key(values["title"])} ${String(values["roleId"] ?? "")}`),
    );
    return {
      note: sets.meta.note,
      entries: entries.map(({ group, role, values }) => {
        const roleId = role === undefined ? null : (roles.get(key(role)) ?? null);
        return {
          group,
          values: { ...values, ...(roleId !== null && { roleId }) },
          taken: there.has(`${key(values["title"])} ${roleId ?? ""}`),
        };
      }),
    };
  },
  climate: (_input, { raw }) => {
    const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
    return readRecords(raw, climateDecision)
      .map(({ id, relevant, reason, decidedOn, personId }) => ({
        id,
        relevant,
        reason,
        decidedOn,
        personName: names.get(personId ?? "") ?? "",
      }))
      .toReversed();
  },
  decideClimate: (input, ctx) => {
    if (input.decidedOn > ctx.now.slice(0, 10))
      throw new CallError("INVALID_INPUT", "Nothing was changed: a decision is not dated in the future.", [
        { path: "decidedOn", message: "must not be in the future" },
      ]);
    ctx.summary(`Climate change decided to be ${input.relevant ? "a relevant issue" : "no relevant issue"} (4.1)`);
    return insertRecord(ctx, climateDecision, { ...input, personId: ctx.actor.id });
  },
};

export const responsibilitiesHandlers: HandlersOf<Contract["responsibilities"]> = {
  list: (_input, { raw }) =>
    readRecords(raw, responsibility).map(({ id, roleId, targetKind, targetId, part }) => ({
      id,
      roleId,
      kind: targetKind as "clause" | "control",
      targetId,
      part,
    })),
  set: ({ roleId, target, part }, ctx) => {
    const role: Readonly<Record<string, unknown>> = readRecord(ctx.raw, aimsRole, roleId);
    const known =
      target.kind === "control"
        ? controlsById().has(target.id)
        : catalogue().clauses.some(({ id }) => id === target.id);
    if (!known) throw fail("NOT_FOUND", `There is no ${target.kind} ${target.id}. Nothing was changed.`);
    const mine = readRecords(ctx.raw, responsibility).filter(
      (row) => row.targetKind === target.kind && row.targetId === target.id,
    );
    if (part === "A" && mine.some((row) => row.part === "A" && row.roleId !== roleId))
      throw new CallError(
        "INVALID_INPUT",
        `Nothing was changed: another role answers for ${target.id} already, and one role answers (clause 5.3).`,
        [{ path: "part", message: "another role is accountable already" }],
      );
    const row = mine.find((one) => one.roleId === roleId);
    const title = typeof role["title"] === "string" ? role["title"] : "";
    ctx.summary(`${title}: ${part === "" ? "no part" : part} in ${target.id}`);
    if (part === "") {
      if (row) deleteRecord(ctx, responsibility, row.id, row.revision);
    } else if (row) updateRecord(ctx, responsibility, row.id, row.revision, { part });
    else insertRecord(ctx, responsibility, { roleId, targetKind: target.kind, targetId: target.id, part });
    return {};
  },
};
