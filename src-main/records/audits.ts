/** Internal audits: their checklist, what they cover, and whether their auditors are independent (9.2.2). */
import type { Database } from "better-sqlite3";
import { conflictsOf, type Answering, type Conflict } from "../../src-shared/domain/audit/independence.ts";
import type { Target, TargetKind } from "../../src-shared/domain/audit/checklist.ts";
import { clauseOfPoint, type Coverage } from "../../src-shared/domain/audit/programme.ts";
import { readRecords, readRecordsOf } from "../db/records.ts";
import { clauseAnswer, ownControl, person, soaEntry } from "../db/schema/domain.ts";
import { auditCoverage, auditPoint, responsibility } from "../db/schema/management.ts";
import { catalogue } from "./catalogue.ts";
import { nameOf } from "./links.ts";
import { listRegister } from "./registers.ts";

/** A clause or control as people name it; own controls have a reference beside their id. */
const refOfTarget = (raw: Database, kind: string, id: string): string =>
  kind === "control" ? (nameOf(raw, { kind, id })?.ref ?? id) : id;

/** The points of an audit's checklist in order. */
export const listPoints = (raw: Database, auditId: string) =>
  readRecordsOf(raw, auditPoint, "auditId", auditId, "position").map(
    ({ id, revision, targetKind, targetId, question, notes, samples, result, auditorId }) => ({
      id,
      revision,
      targetKind,
      targetId,
      ref: targetKind === "own" ? "Own" : refOfTarget(raw, targetKind, targetId),
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

/** What every audit covers, and what it left out although its checklist asks for it. */
export const listCoverage = (raw: Database): Coverage[] => {
  const looked = new Map<string, boolean>();
  for (const { auditId, targetKind, targetId, result } of readRecords(raw, auditPoint)) {
    const key = `${auditId} ${targetKind} ${targetKind === "clause" ? clauseOfPoint(targetId) : targetId}`;
    looked.set(key, looked.get(key) === true || (result !== "" && result !== "not-audited"));
  }
  return readRecords(raw, auditCoverage).map(({ auditId, targetKind, targetId }) => ({
    auditId,
    kind: targetKind as TargetKind,
    id: targetId,
    leftOut: looked.get(`${auditId} ${targetKind} ${targetId}`) === false,
  }));
};

export type AuditPart = Target & {
  readonly ref: string;
  readonly title: string;
  /** Whether the Statement of Applicability excludes it: then no audit needs to cover it. */
  readonly excluded: boolean;
};
export type AuditGroup = { readonly id: string; readonly title: string; readonly parts: readonly AuditPart[] };

/** Everything an audit can cover, in groups: the clauses, the controls of Annex A, and the organisation's own controls. */
export const auditGroups = (raw: Database): AuditGroup[] => {
  const { clauses, areas, controls } = catalogue();
  const excluded = new Set(
    readRecords(raw, soaEntry).flatMap(({ controlId, decision }) => (decision === "excluded" ? [controlId] : [])),
  );
  const part = (kind: TargetKind, id: string, ref: string, title: string): AuditPart => ({
    kind,
    id,
    ref,
    title,
    excluded: kind === "control" && excluded.has(id),
  });
  const own = readRecords(raw, ownControl, "ref");
  return [
    ...clauses
      .filter(({ parent }) => parent === null)
      .map(({ id, title }) => ({
        id,
        title,
        parts: clauses
          .filter((clause) => clause.leaf && clause.id.split(".")[0] === id)
          .map((clause) => part("clause", clause.id, clause.id, clause.title)),
      })),
    ...areas.map(({ id, title }) => ({
      id,
      title,
      parts: controls
        .filter((control) => control.area === id)
        .map((control) => part("control", control.id, control.id, control.title)),
    })),
    {
      id: "own",
      title: "Own controls",
      parts: own.map(({ id, ref, title }) => part("control", id, ref, title)),
    },
  ].filter(({ parts }) => parts.length > 0);
};

/** Who answers for which clause or control: by the responsibility matrix, as owner of an answer, and as owner in the Statement of Applicability. */
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
  const writers = readRecords(raw, clauseAnswer).flatMap(({ ownerId, pointId }): Answering[] =>
    ownerId === null
      ? []
      : [{ personId: ownerId, as: `owner of the answer to ${pointId}`, kind: "clause", id: clauseOfPoint(pointId) }],
  );
  return [...byRole, ...owners, ...writers];
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

/** Who audits own work at single points of the checklist, in words. */
export const namedInPoints = (
  raw: Database,
  points: readonly { readonly targetKind: string; readonly targetId: string; readonly auditorId: string | null }[],
): (Conflict & { readonly message: string })[] =>
  points.flatMap(({ targetKind, targetId, auditorId }) => {
    if (auditorId === null || (targetKind !== "clause" && targetKind !== "control")) return [];
    const id = targetKind === "clause" ? clauseOfPoint(targetId) : targetId;
    return auditConflicts(raw, [auditorId], [{ kind: targetKind, id }]);
  });

export const auditorsOf = (values: Readonly<Record<string, unknown>>): string[] => [
  ...new Set([
    ...((values["auditorIds"] as readonly string[] | undefined) ?? []),
    ...(typeof values["leadId"] === "string" ? [values["leadId"]] : []),
  ]),
];
