/** Links between records of any kind: the shared reading and writing that several features need. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../src-shared/domain/refs.ts";
import { isRegister, registerOf } from "../../src-shared/domain/registers/all.ts";
import { LINK_KINDS, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, type WriteContext } from "../db/records.ts";
import { link } from "../db/schema/domain.ts";
import { catalogue, controlsById, pointsById } from "./catalogue.ts";
import { refuseLockedTie } from "./locks.ts";

export type Named = { readonly id: string; readonly ref: string; readonly title: string };
type Target = { readonly kind: LinkKind; readonly id: string };

const TABLES = {
  system: `SELECT id, number, name FROM system`,
  risk: `SELECT id, number, title FROM risk`,
  evidence: `SELECT id, number, title FROM evidence`,
  document: `SELECT id, number, title FROM document`,
  action: `SELECT id, number, title FROM action`,
  assessment: `SELECT id, number, title || CASE WHEN version > 1 THEN ' (version ' || version || ')' ELSE '' END FROM assessment`,
} as const;
/** The table of a kind of record whose words can be withheld; null for what the catalogue holds. */
export const tableOf = (kind: LinkKind): string | null =>
  kind === "point" || kind === "control" ? null : isRegister(kind) ? registerOf(kind).table : kind;

type Numbered = Exclude<LinkKind, "point" | "control">;

/** Id, number and title of every record of a kind. */
const readingOf = (kind: Numbered): string =>
  isRegister(kind) ? `SELECT id, number, title FROM "${registerOf(kind).table}"` : TABLES[kind];

const OWN_CONTROLS = `SELECT id, ref, title FROM own_control`;

/** Of an assessment only the newest version is offered; earlier ones keep their links. */
const OFFERED: Partial<Record<LinkKind, string>> = {
  assessment: `WHERE NOT EXISTS (SELECT 1 FROM assessment newer WHERE newer.series_id = assessment.series_id AND newer.version > assessment.version)`,
};

/** Every record of a kind that can be linked, with its reference and title, in the order people expect. */
export const namedRecords = (raw: Database, kind: LinkKind): Named[] => {
  if (kind === "point")
    return catalogue().clauses.flatMap((clause) =>
      (clause.points ?? []).map((point) => ({ id: point.id, ref: point.id, title: point.text })),
    );
  if (kind === "control") {
    const own = raw.prepare<[], [string, string, string]>(`${OWN_CONTROLS} ORDER BY ref`).raw().all();
    return [
      ...catalogue().controls.map(({ id, title }) => ({ id, ref: id, title })),
      ...own.map(([id, ref, title]) => ({ id, ref, title })),
    ];
  }
  return raw
    .prepare<[], [string, number, string]>(`${readingOf(kind)} ${OFFERED[kind] ?? ""} ORDER BY number`)
    .raw()
    .all()
    .map(([id, number, title]) => ({ id, ref: refOf(kind, number), title }));
};

/** One record's reference and title, or null when there is no such record. */
export const nameOf = (raw: Database, { kind, id }: Target): Named | null => {
  if (kind === "point") {
    const point = pointsById().get(id);
    return point ? { id, ref: id, title: point.text } : null;
  }
  if (kind === "control") {
    const control = controlsById().get(id);
    if (control) return { id, ref: id, title: control.title };
    const own = raw.prepare<[string], [string, string, string]>(`${OWN_CONTROLS} WHERE id = ?`).raw().get(id);
    return own ? { id, ref: own[1], title: own[2] } : null;
  }
  const row = raw
    .prepare<[string], [string, number, string]>(`${readingOf(kind)} WHERE id = ?`)
    .raw()
    .get(id);
  return row ? { id, ref: refOf(kind, row[1]), title: row[2] } : null;
};

/** A pair is stored once: the kind that stands earlier in the list, then the smaller id, comes first. */
const ordered = (a: Target, b: Target): [Target, Target] => {
  const rank = LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind);
  return rank < 0 || (rank === 0 && a.id < b.id) ? [a, b] : [b, a];
};

/** Ties two records; a tie that exists already is left as it is. Errors: NOT_FOUND, LOCKED. */
export const addLink = (ctx: WriteContext, a: Target, b: Target): { id: string; revision: number } => {
  for (const target of [a, b])
    if (!nameOf(ctx.raw, target))
      throw fail("NOT_FOUND", `There is no ${target.kind} ${target.id} to link to. Nothing was changed.`);
  if (a.kind === b.kind && a.id === b.id)
    throw fail("NOT_FOUND", "A record cannot be linked to itself. Nothing was changed.");
  const [from, to] = ordered(a, b);
  const known = ctx.raw
    .prepare<[string, string, string, string], { id: string; revision: number }>(
      `SELECT id, revision FROM link WHERE from_kind = ? AND from_id = ? AND to_kind = ? AND to_id = ?`,
    )
    .get(from.kind, from.id, to.kind, to.id);
  if (known) return known;
  refuseLockedTie(ctx, a, b);
  return insertRecord(ctx, link, { fromKind: from.kind, fromId: from.id, toKind: to.kind, toId: to.id });
};

const PAIRS = `SELECT from_id AS id, to_id AS other FROM link WHERE from_kind = ? AND to_kind = ?
  UNION ALL SELECT to_id, from_id FROM link WHERE to_kind = ? AND from_kind = ?`;

const collect = <T>(pairs: Iterable<readonly [id: string, value: T]>): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const [id, value] of pairs) {
    const list = map.get(id);
    if (list) list.push(value);
    else map.set(id, [value]);
  }
  return map;
};

/** Ids of `other` records tied to records of `kind`, by the record's id: one read for a whole list. */
export const linkedIds = (raw: Database, kind: LinkKind, other: LinkKind): Map<string, string[]> => {
  const map = collect(raw.prepare<unknown[], [string, string]>(PAIRS).raw().all(kind, other, kind, other));
  for (const list of map.values()) if (list.length > 1) list.sort();
  return map;
};

/** The records themselves, of a numbered register and in its order, tied to records of `kind`, by the record's id. */
export const linkedRecords = (raw: Database, kind: LinkKind, other: Numbered): Map<string, Named[]> => {
  const rows = raw
    .prepare<unknown[], [string, string, number, string]>(
      `SELECT pair.id, named.* FROM (${PAIRS}) AS pair JOIN (${readingOf(other)}) AS named ON named.id = pair.other ORDER BY named.number`,
    )
    .raw()
    .all(kind, other, kind, other);
  return collect(rows.map(([id, linked, number, title]) => [id, { id: linked, ref: refOf(other, number), title }]));
};

/** Ids of the `other` records tied to one record. */
export const linkedIdsOf = (raw: Database, { kind, id }: Target, other: LinkKind): string[] =>
  raw
    .prepare<[string, string, string, string, string, string], string>(
      `SELECT to_id FROM link WHERE from_kind = ? AND from_id = ? AND to_kind = ?
       UNION ALL SELECT from_id FROM link WHERE to_kind = ? AND to_id = ? AND from_kind = ? ORDER BY 1`,
    )
    .pluck()
    .all(kind, id, other, kind, id, other);

type LinkRow = { id: string; revision: number; fromKind: LinkKind; fromId: string; toKind: LinkKind; toId: string };

/** The links of a record, from either end. */
const linksOf = (raw: Database, { kind, id }: Target): LinkRow[] =>
  raw
    .prepare<string[], LinkRow>(
      `SELECT id, revision, from_kind AS fromKind, from_id AS fromId, to_kind AS toKind, to_id AS toId FROM link
       WHERE (from_kind = ? AND from_id = ?) OR (to_kind = ? AND to_id = ?)`,
    )
    .all(kind, id, kind, id);

/** Everything a record is tied to, in both directions, by kind and reference. */
export const linksOfRecord = (raw: Database, { kind, id }: Target) =>
  raw
    .prepare<[string, string, string, string], [string, number, LinkKind, string]>(
      `SELECT id, revision, to_kind, to_id FROM link WHERE from_kind = ? AND from_id = ?
         UNION ALL SELECT id, revision, from_kind, from_id FROM link WHERE to_kind = ? AND to_id = ?`,
    )
    .raw()
    .all(kind, id, kind, id)
    .flatMap(([linkId, linkRevision, otherKind, otherId]) => {
      const named = nameOf(raw, { kind: otherKind, id: otherId });
      return named ? [{ linkId, linkRevision, kind: otherKind, ...named }] : [];
    })
    .sort((a, b) =>
      a.kind === b.kind
        ? a.ref.localeCompare(b.ref, "en", { numeric: true })
        : LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind),
    );

/** Removes every link of a record that goes; each link is its own line in the trail. Errors: LOCKED. */
export const removeLinksOf = (ctx: WriteContext, kind: LinkKind, id: string): void => {
  for (const riskId of kind === "control" || kind === "system" ? (linkedIds(ctx.raw, kind, "risk").get(id) ?? []) : [])
    refuseLockedTie(ctx, { kind, id }, { kind: "risk", id: riskId });
  for (const row of linksOf(ctx.raw, { kind, id })) deleteRecord(ctx, link, row.id, row.revision);
};

/** Moves every link of a record to another one of its kind: what it was tied to is tied to that one alone. Errors: LOCKED. */
export const moveLinks = (ctx: WriteContext, from: Target, to: Target): void => {
  for (const row of linksOf(ctx.raw, from)) {
    const far: Target =
      row.fromKind === from.kind && row.fromId === from.id
        ? { kind: row.toKind, id: row.toId }
        : { kind: row.fromKind, id: row.fromId };
    refuseLockedTie(ctx, from, far);
    deleteRecord(ctx, link, row.id, row.revision);
    if (nameOf(ctx.raw, far)) addLink(ctx, to, far);
  }
};

/** Removes the record's links to records of `other` that are not in `kept`: a list that replaces the one before. */
export const removeOtherLinks = (ctx: WriteContext, target: Target, other: LinkKind, kept: readonly string[]): void => {
  for (const row of linksOf(ctx.raw, target)) {
    const far: Target =
      row.fromKind === target.kind && row.fromId === target.id
        ? { kind: row.toKind, id: row.toId }
        : { kind: row.fromKind, id: row.fromId };
    if (far.kind !== other || kept.includes(far.id)) continue;
    refuseLockedTie(ctx, target, far);
    deleteRecord(ctx, link, row.id, row.revision);
  }
};
