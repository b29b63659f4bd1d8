/** What follows from the results of a metric: the next day of measurement, and an action where its threshold is breached. */
import type { Database } from "better-sqlite3";
import {
  addDays,
  BREACH_DAYS,
  isBeyond,
  nextMeasurement,
  type Direction,
} from "../../src-shared/domain/measuring/results.ts";
import { refOf } from "../../src-shared/domain/refs.ts";
import { insertRecord, nextNumber, readRecordOrNull, updateRecord, type WriteContext } from "../db/records.ts";
import { metric } from "../db/schema/registers.ts";
import { action } from "../db/schema/treatment.ts";
import { raiseFlagsFor } from "./flags.ts";
import { addLink } from "./links.ts";

export type Result = {
  readonly id: string;
  readonly revision: number;
  readonly number: number;
  readonly measuredOn: string;
  readonly value: number;
  readonly note: string;
};

export type Subject = { readonly kind: "metrics" | "objectives"; readonly id: string };

const COLUMN = { metrics: "metric_id", objectives: "objective_id" } as const;

/** The results of a metric or an objective by day; of one day in the order of entry. */
export const resultsOf = (raw: Database, { kind, id }: Subject): Result[] =>
  raw
    .prepare<[string], Result>(
      `SELECT id, revision, number, measured_on AS measuredOn, value, note FROM measurement
       WHERE "${COLUMN[kind]}" = ? AND value IS NOT NULL ORDER BY measured_on, number`,
    )
    .all(id);

type Open = { readonly id: string; readonly number: number; readonly title: string };

/** The actions of a metric that are neither done nor cancelled and answer one of its results. */
export const openBreaches = (raw: Database, metricId: string): Open[] =>
  raw
    .prepare<[string, string], Open>(
      `SELECT id, number, title FROM action WHERE source_kind = 'metrics' AND source_id = ? AND status NOT IN ('done', 'cancelled')
       AND EXISTS (SELECT 1 FROM link JOIN measurement m ON m.metric_id = ?
         AND ((to_kind = 'measurements' AND to_id = m.id AND from_kind = 'action' AND from_id = action.id)
           OR (from_kind = 'measurements' AND from_id = m.id AND to_kind = 'action' AND to_id = action.id))) ORDER BY number`,
    )
    .all(metricId, metricId);

export type Followed = {
  readonly breach: { readonly actionId: string; readonly ref: string; readonly opened: boolean } | null;
  readonly nextOn: string;
  /** What followed, for the trail; "" where nothing did. */
  readonly words: string;
};

const NOTHING: Followed = { breach: null, nextOn: "", words: "" };

/** The fields of a metric that its results are judged by. */
export type MetricFields = {
  readonly title: string;
  readonly better: Direction;
  readonly threshold: number | null;
  readonly unit: string;
  readonly frequency: string;
  readonly nextOn: string;
  readonly systemId: string | null;
  readonly ownerId: string | null;
  readonly evaluatedById: string | null;
};

/**
 * Call it after results of a metric were written: moves its next day on, and opens one action where the newest result lies
 * beyond the threshold; while that one is open, further breaches are tied to it. The risks of the metric's AI system are
 * flagged for review. Rules of this project; that results are evaluated is clause 9.1.
 */
export const followMetric = (ctx: WriteContext, metricId: string): Followed => {
  const row = readRecordOrNull(ctx.raw, metric, metricId);
  const newest = resultsOf(ctx.raw, { kind: "metrics", id: metricId }).at(-1);
  if (!row || !newest) return NOTHING;
  const fields = row as unknown as MetricFields;
  const next = nextMeasurement(newest.measuredOn, fields.frequency);
  const nextOn = next > fields.nextOn ? next : fields.nextOn;
  if (nextOn !== fields.nextOn) updateRecord(ctx, metric, metricId, row.revision, { nextOn } as never);
  if (!isBeyond(fields.better, fields.threshold, newest.value)) return { breach: null, nextOn, words: "" };
  const source = { kind: "measurements", id: newest.id } as const;
  const open = openBreaches(ctx.raw, metricId)[0];
  if (open) {
    const ref = refOf("action", open.number);
    addLink(ctx, source, { kind: "action", id: open.id });
    return { breach: { actionId: open.id, ref, opened: false }, nextOn, words: `beyond the threshold; ${ref} is open` };
  }
  const number = nextNumber(ctx.raw, action);
  const ref = refOf("action", number);
  const unit = fields.unit === "" ? "" : ` ${fields.unit}`;
  const name = `${refOf("metrics", row.number)} ${fields.title}`;
  const fact = `${newest.value}${unit} on ${newest.measuredOn}, ${fields.better === "up" ? "below" : "above"} the threshold of ${String(fields.threshold)}${unit}`;
  const { id } = insertRecord(ctx, action, {
    title: `Threshold breached: ${name}`.slice(0, 300),
    description: `${name}: ${fact}. Find out why and bring it back (clause 9.1).`,
    ownerId: fields.evaluatedById ?? fields.ownerId,
    dueDate: addDays(ctx.now.slice(0, 10), BREACH_DAYS),
    number,
    sourceKind: "metrics",
    sourceId: metricId,
  });
  addLink(ctx, source, { kind: "action", id });
  if (fields.systemId !== null)
    raiseFlagsFor(ctx, { kind: "system", id: fields.systemId }, "metric-breach", `${name}: ${fact}`.slice(0, 1000));
  return { breach: { actionId: id, ref, opened: true }, nextOn, words: `threshold breached, action ${ref} opened` };
};
