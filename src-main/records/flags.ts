/**
 * Review flags: something happened after which a risk or an assessment must be looked at again. Raising writes nothing but
 * flags, and nothing listens to a flag, so that a flag can never raise another one. Rule of this project: one open flag for
 * each subject, cause and source; the same event again adds its words to the open one.
 */
import type { Database } from "better-sqlite3";
import type { FlagCause } from "../../src-shared/domain/risk/review.ts";
import { changedTriggers } from "../../src-shared/domain/risk/review.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { deleteRecord, insertRecord, updateRecord, type WriteContext } from "../db/records.ts";
import { reviewFlag } from "../db/schema/treatment.ts";
import { linkedIdsOf } from "./links.ts";

export type FlagSubject = { readonly kind: "risk" | "assessment"; readonly id: string };
export type FlagSource = { readonly kind: string; readonly id: string };

export type NewFlag = {
  readonly subject: FlagSubject;
  readonly cause: FlagCause;
  /** What happened, in words. */
  readonly detail: string;
  readonly source: FlagSource | null;
};

const LONGEST = 2000;

type Open = { id: string; revision: number; detail: string };

/** Raises a flag, or adds the words to the one that is open for the same subject, cause and source. True when it is new. */
export const raiseFlag = (ctx: WriteContext, { subject, cause, detail, source }: NewFlag): boolean => {
  const open = ctx.raw
    .prepare<string[], Open>(
      `SELECT id, revision, detail FROM review_flag WHERE subject_kind = ? AND subject_id = ? AND cause = ? AND source_kind = ? AND source_id = ? AND settled_on = ''`,
    )
    .get(subject.kind, subject.id, cause, source?.kind ?? "", source?.id ?? "");
  if (open) {
    const words = `${open.detail}; ${detail}`;
    if (!`; ${open.detail}; `.includes(`; ${detail}; `) && words.length <= LONGEST)
      updateRecord(ctx, reviewFlag, open.id, open.revision, { detail: words });
    return false;
  }
  insertRecord(ctx, reviewFlag, {
    subjectKind: subject.kind,
    subjectId: subject.id,
    cause,
    detail,
    sourceKind: source?.kind ?? "",
    sourceId: source?.id ?? "",
    raisedOn: ctx.now.slice(0, 10),
  });
  return true;
};

/** The risks tied to a system or a control. */
const risksOf = (raw: Database, source: { readonly kind: LinkKind; readonly id: string }): FlagSubject[] =>
  linkedIdsOf(raw, source, "risk").map((id) => ({ kind: "risk", id }));

/** The newest version of each impact assessment of a system. */
const assessmentsOf = (raw: Database, systemId: string): FlagSubject[] =>
  raw
    .prepare<[string], string>(`SELECT id FROM assessment a WHERE system_id = ?
       AND NOT EXISTS (SELECT 1 FROM assessment b WHERE b.series_id = a.series_id AND b.version > a.version)`)
    .pluck()
    .all(systemId)
    .map((id) => ({ kind: "assessment", id }));

/** Raises a flag on everything that stands on a system, a control or a risk; gives how many are new. */
export const raiseFlagsFor = (
  ctx: WriteContext,
  source: { readonly kind: "system" | "control" | "risk"; readonly id: string },
  cause: FlagCause,
  detail: string,
): number => {
  const subjects: FlagSubject[] =
    source.kind === "risk"
      ? [{ kind: "risk", id: source.id }]
      : [...risksOf(ctx.raw, source), ...(source.kind === "system" ? assessmentsOf(ctx.raw, source.id) : [])];
  const from = source.kind === "risk" ? null : source;
  return subjects.filter((subject) => raiseFlag(ctx, { subject, cause, detail, source: from })).length;
};

/** A system is changed: what stands on it is flagged where the change matters. Call it with the row as it was. */
export const flagSystemChange = (
  ctx: WriteContext,
  before: { readonly id: string } & Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): void => {
  for (const { label } of changedTriggers(before, patch))
    raiseFlagsFor(ctx, { kind: "system", id: before.id }, "system-changed", `${label} changed`);
};

/** Settles the open flags of a subject; gives how many there were. */
export const settleFlags = (
  ctx: WriteContext & { readonly actor: { readonly id: string } },
  subject: FlagSubject,
  settlement: string,
): number => {
  const open = ctx.raw
    .prepare<[string, string], Open>(
      `SELECT id, revision, detail FROM review_flag WHERE subject_kind = ? AND subject_id = ? AND settled_on = ''`,
    )
    .all(subject.kind, subject.id);
  for (const { id, revision } of open) settleFlag(ctx, id, revision, settlement);
  return open.length;
};

/** Settles one flag. Errors: NOT_FOUND, STALE_REVISION. */
export const settleFlag = (
  ctx: WriteContext & { readonly actor: { readonly id: string } },
  id: string,
  revision: number,
  settlement: string,
) =>
  updateRecord(ctx, reviewFlag, id, revision, {
    settledOn: ctx.now.slice(0, 10),
    settledById: ctx.actor.id,
    settlement,
  });

/** Removes the flags of a record that goes. */
export const removeFlagsOf = (ctx: WriteContext, subject: FlagSubject): void => {
  const flags = ctx.raw
    .prepare<[string, string], Open>(
      `SELECT id, revision, detail FROM review_flag WHERE subject_kind = ? AND subject_id = ?`,
    )
    .all(subject.kind, subject.id);
  for (const { id, revision } of flags) deleteRecord(ctx, reviewFlag, id, revision);
};

/** How many open flags each risk has, by its id. */
export const openFlagCounts = (raw: Database): Map<string, number> =>
  new Map(
    raw
      .prepare<[], [string, number]>(
        `SELECT subject_id, count(*) FROM review_flag WHERE subject_kind = 'risk' AND settled_on = '' GROUP BY subject_id`,
      )
      .raw()
      .all(),
  );
