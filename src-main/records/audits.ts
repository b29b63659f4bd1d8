/** Internal audits: their checklist, what they cover, and whether their auditors are independent (9.2.2). */
import type { Database } from "better-sqlite3";
import { conflictsOf, type Answering, type Conflict } from "../../src-shared/domain/audit/independence.ts";
import type { Target, TargetKind } from "../../src-shared/domain/audit/checklist.ts";
import { readRecords, readRecordsOf } from "../db/records.ts";
import { person, soaEntry } from "../db/schema/domain.ts";
import { auditCoverage, auditPoint, responsibility } from "../db/schema/management.ts";
import { nameOf } from "./links.ts";
import { listRegister } from "./registers.ts";

/** The points of an audit's checklist in order. */
export const listPoints = (raw: Database, auditId: string) =>
  readRecordsOf(raw, auditPoint, "auditId", auditId, "position").map(
    ({ id, revision, targetKind, targetId, question, notes, samples, result, auditorId }) => ({
      id,
      revision,
      targetKind,
      targetId,
      ref: targetKind === "own" ? "Own" : targetId,
      question,
      notes,
      samples,
      result,
      auditorId,
    }),
  );

export const coverageOf = (raw: Database, auditId: string): Target[] =>
  readRecordsOf(raw, auditCoverage, "auditId", auditId).map(({ targetKind, targetId }) => ({
    kind: targetKind as TargetKind,
    id: targetId,
  }));

const PARTS: Readonly<Record<string, string>> = { R: "responsible", A: "accountable" };

/** Who answers for which clause or control: by the responsibility matrix, and as owner in the Statement of Applicability. */
export const answeringPeople = (raw: Database): Answering[] => {
  const roles = new Map(listRegister(raw, "roles").map((role) => [role.id, role.values]));
  const byRole = readRecords(raw, responsibility).flatMap(({ roleId, targetKind, targetId, part }): Answering[] => {
    const role = roles.get(roleId);
    const how = PARTS[part];
    if (!role || how === undefined) return [];
    const people = [...(role["holders"] as string[]), ...(role["deputies"] as string[])];
    return people.map((personId) => ({
      personId,
      as: `${how} as ${String(role["title"])}`,
      kind: targetKind as TargetKind,
      id: targetId,
    }));
  });
  const owners = readRecords(raw, soaEntry).flatMap(({ ownerId, controlId }): Answering[] =>
    ownerId === null
      ? []
      : [{ personId: ownerId, as: "owner in the Statement of Applicability", kind: "control", id: controlId }],
  );
  return [...byRole, ...owners];
};

/** Which auditors would audit own work, in words. */
export const auditConflicts = (
  raw: Database,
  auditors: readonly string[],
  coverage: readonly Target[],
): (Conflict & { readonly message: string })[] => {
  if (auditors.length === 0 || coverage.length === 0) return [];
  const names = new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));
  return conflictsOf(auditors, coverage, answeringPeople(raw)).map((one) => ({
    ...one,
    message: `${names.get(one.personId) ?? ""} is ${one.as} for ${nameOf(raw, { kind: "control", id: one.target })?.ref ?? one.target}`,
  }));
};

export const auditorsOf = (values: Readonly<Record<string, unknown>>): string[] => [
  ...new Set([
    ...((values["auditorIds"] as readonly string[] | undefined) ?? []),
    ...(typeof values["leadId"] === "string" ? [values["leadId"]] : []),
  ]),
];
