/** Rules of a register that need more than its own record. */
import type { Database } from "better-sqlite3";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import type { Issue, Values } from "../../src-shared/domain/registers/register.ts";
import { refOf } from "../../src-shared/domain/refs.ts";
import { readRecordOrNull, readRecords } from "../db/records.ts";
import { person, workspace } from "../db/schema/domain.ts";
import { nameOf } from "./links.ts";
import { answeredFinding, auditStates, heldReview, independentAuditors, keptReview } from "./audit-guards.ts";

/** What is wrong with a record as it would be; `id` is null for a new one. */
type Guard = (raw: Database, id: string | null, whole: Values, now: string, changed: Values) => readonly Issue[];

const OPEN_ACTIONS = `SELECT number, title FROM action WHERE source_kind = 'nonconformities' AND source_id = ?
  AND status NOT IN ('done', 'cancelled') ORDER BY number`;

/** The effect is checked when the actions are carried out (10.2); who closes it is entitled to (rule of this project). */
const closing: Guard = (raw, id, whole) => {
  const status = whole["status"];
  const open =
    id === null || (status !== "checking" && status !== "closed")
      ? []
      : raw.prepare<[string], { number: number; title: string }>(OPEN_ACTIONS).all(id);
  const { closedById } = whole;
  const closer =
    status === "closed" && typeof closedById === "string" && readRecords(raw, workspace)[0]!.separateApprover
      ? readRecordOrNull(raw, person, closedById)
      : null;
  return [
    ...open.map(({ number, title }) => ({
      path: "status",
      message: `${refOf("action", number)} ${title} is still open: carry the corrective action out first (clause 10.2)`,
    })),
    ...(closer !== null && !closer.designated
      ? [
          {
            path: "closedById",
            message: `${closer.name} is not designated: this workspace separates author and approver, so a designated person closes it. Mark the person in Settings or name another (rule of this project)`,
          },
        ]
      : []),
  ];
};

const AHEAD = 14 * 60 * 60 * 1000;

/** One result of a metric or objective a day, none of a day that has begun nowhere on Earth. Rules of this project. */
const oneADay: Guard = (raw, id, whole, now) => {
  const day = String(whole["measuredOn"] ?? "");
  if (day === "") return [];
  if (day > new Date(Date.parse(now) + AHEAD).toISOString().slice(0, 10))
    return [{ path: "measuredOn", message: "lies in the future (rule of this project)" }];
  const twin = raw
    .prepare<unknown[], number>(
      `SELECT number FROM measurement WHERE measured_on = ? AND id <> ? AND (metric_id = ? OR objective_id = ?)`,
    )
    .pluck()
    .get(day, id ?? "", whole["metricId"] ?? null, whole["objectiveId"] ?? null);
  return twin === undefined
    ? []
    : [
        {
          path: "measuredOn",
          message: `${refOf("measurements", twin)} is the result of this day already: change or remove it (rule of this project)`,
        },
      ];
};

type Guarded = readonly [guard: Guard, fields?: readonly string[]];

/** The guards of a register with the fields they look at; without fields, every change is looked at. */
const GUARDS: Partial<Record<RegisterId, readonly Guarded[]>> = {
  audits: [
    [independentAuditors, ["leadId", "auditorIds"]],
    [auditStates, ["status"]],
  ],
  findings: [[answeredFinding, ["status", "grade"]]],
  reviews: [[heldReview]],
  nonconformities: [[closing, ["status", "closedById"]]],
  measurements: [[oneADay, ["measuredOn", "metricId", "objectiveId"]]],
};

/** A supplier is kept while a control is inherited from it (rule of this project). */
const keptProvider = (raw: Database, id: string): string | null => {
  const inherited = raw
    .prepare<[string], string>(`SELECT control_id FROM soa_entry WHERE supplier_id = ? ORDER BY control_id`)
    .pluck()
    .all(id)
    .map((controlId) => nameOf(raw, { kind: "control", id: controlId })?.ref ?? controlId);
  return inherited.length === 0
    ? null
    : `${inherited.join(", ")} of the Statement of Applicability ${inherited.length === 1 ? "is" : "are"} inherited from it. Name another provider there first`;
};

/** Why a record is kept; null where it can be removed. */
export const keptBecause = (raw: Database, register: RegisterId, id: string): string | null =>
  register === "reviews" ? keptReview(raw, id) : register === "suppliers" ? keptProvider(raw, id) : null;

/** The issues of every guard that looks at what the change touches. */
export const guardIssues = (
  raw: Database,
  register: RegisterId,
  id: string | null,
  whole: Values,
  changed: Values,
  now: string,
): readonly Issue[] =>
  (GUARDS[register] ?? []).flatMap(([guard, fields]) =>
    fields === undefined || fields.some((name) => name in changed) ? guard(raw, id, whole, now, changed) : [],
  );
