/** Rules of audits, findings and management reviews that need more than their own record. */
import type { Database } from "better-sqlite3";
import type { Issue, Values } from "../../src-shared/domain/registers/register.ts";
import { readRecordOrNull } from "../db/records.ts";
import { audit, managementReview } from "../db/schema/registers.ts";
import { auditConflicts, auditorsOf, coverageOf, listPoints, namedInPoints } from "./audits.ts";
import { frozenInputs } from "./review-inputs.ts";
import { listRegister } from "./registers.ts";

type Guard = (raw: Database, id: string | null, whole: Values, now: string, changed: Values) => readonly Issue[];

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** Nobody audits own work (clause 9.2.2): said at the field that names the auditor. */
export const independentAuditors: Guard = (raw, id, whole) => {
  const lead = whole["leadId"];
  return (id === null ? [] : auditConflicts(raw, auditorsOf(whole), coverageOf(raw, id))).map(
    ({ personId, message }) => ({
      path: personId === lead ? "leadId" : "auditorIds",
      message: `${message}, and nobody audits own work (clause 9.2.2)`,
    }),
  );
};

/** The state a stored record is in. */
const stateIn = (raw: Database, table: typeof audit, id: string): string =>
  String((readRecordOrNull(raw, table, id) as Values | null)?.["status"] ?? "");

const ownWork = (raw: Database, id: string, whole: Values): string[] =>
  [...auditConflicts(raw, auditorsOf(whole), coverageOf(raw, id)), ...namedInPoints(raw, listPoints(raw, id))].map(
    ({ message }) => `${message}, and nobody audits own work (clause 9.2.2)`,
  );

const openPoints = (raw: Database, id: string): string[] => {
  const open = listPoints(raw, id).filter(({ result }) => result === "").length;
  return open === 0
    ? []
    : [
        `${plural(open, "point")} of the checklist ${open === 1 ? "has" : "have"} no result yet; what was not looked at is set to "Not audited" (rule of this project)`,
      ];
};

const openFindings = (raw: Database, id: string): string[] =>
  listRegister(raw, "findings")
    .filter(({ values }) => values["auditId"] === id && values["status"] !== "closed")
    .map(({ ref, values }) => `${ref} ${String(values["title"])} is not closed (rule of this project)`);

/** What a step of an audit asks for beyond its own fields, by the state it leaves and the one it comes to. */
const STEPS: Readonly<Record<string, (raw: Database, id: string, whole: Values) => readonly string[]>> = {
  "planned prepared": (raw, id, whole) =>
    coverageOf(raw, id).length === 0
      ? ["choose first which clauses and controls the audit covers: that is its scope (clause 9.2.2)"]
      : ownWork(raw, id, whole),
  "prepared in-progress": (raw, id, whole) =>
    listPoints(raw, id).length === 0
      ? ["make the checklist first (clause 9.2.2; rule of this project)"]
      : ownWork(raw, id, whole),
  "in-progress reported": openPoints,
  "reported closed": openFindings,
  "follow-up closed": openFindings,
};

export const auditStates: Guard = (raw, id, whole) =>
  id === null
    ? []
    : (STEPS[`${stateIn(raw, audit, id)} ${String(whole["status"])}`]?.(raw, id, whole) ?? []).map((message) => ({
        path: "status",
        message,
      }));

/** A finding that is a nonconformity is answered as one: corrected, its causes found, its effect checked (clause 10.2). */
export const answeredFinding: Guard = (raw, id, whole) => {
  const { grade, status } = whole;
  if (id === null || (grade !== "major" && grade !== "minor") || (status !== "answered" && status !== "closed"))
    return [];
  const made = listRegister(raw, "nonconformities").find(({ values }) => values["findingId"] === id);
  if (!made)
    return [
      {
        path: "status",
        message: "make the nonconformity first: a finding graded major or minor is answered by one (clause 10.2)",
      },
    ];
  return status === "closed" && made.values["status"] !== "closed"
    ? [{ path: "status", message: `${made.ref} ${String(made.values["title"])} is not closed yet (clause 10.2)` }]
    : [];
};

/** A review is held when its inputs are frozen; approved minutes do not change. */
export const heldReview: Guard = (raw, id, { status }, _now, changed) => {
  if (id === null) return [];
  const before = stateIn(raw, managementReview, id);
  if (before === "planned" && status === "held" && !frozenInputs(raw, id))
    return [{ path: "status", message: "freeze the inputs first: the meeting looks at each of them (clause 9.3.2)" }];
  return before === "minuted" && status === "minuted"
    ? Object.keys(changed)
        .filter((name) => name !== "status")
        .map((path) => ({
          path,
          message: 'the minutes are approved: take them back to "Held" to correct them (rule of this project)',
        }))
    : [];
};

/** Why a record cannot be removed; null where it can. */
export const keptReview = (raw: Database, id: string): string | null =>
  frozenInputs(raw, id)
    ? "its inputs are frozen as the meeting saw them, and they are kept as evidence of the review (clause 9.3.3)"
    : null;
