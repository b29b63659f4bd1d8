/** Events that call for a reassessment: they name one version and concern the whole series. */
import type { Database } from "better-sqlite3";

export type Flag = {
  readonly id: string;
  readonly subjectId: string;
  readonly cause: string;
  readonly detail: string;
  readonly raisedOn: string;
  readonly settledOn: string;
};

const SELECT = `SELECT f.id, f.subject_id AS subjectId, f.cause, f.detail, f.raised_on AS raisedOn, f.settled_on AS settledOn, a.series_id AS seriesId
  FROM review_flag f JOIN assessment a ON a.id = f.subject_id WHERE f.subject_kind = 'assessment'`;

/** Open flags by series. */
export const openFlags = (raw: Database): ReadonlyMap<string, Flag[]> => {
  const map = new Map<string, Flag[]>();
  const rows = raw
    .prepare<[], Flag & { seriesId: string }>(`${SELECT} AND f.settled_on = '' ORDER BY f.raised_on, f.id`)
    .all();
  for (const row of rows) map.set(row.seriesId, [...(map.get(row.seriesId) ?? []), row]);
  return map;
};

/** All flags of a series, newest first. */
export const flagsOf = (raw: Database, seriesId: string): Flag[] =>
  raw
    .prepare<[string], Flag & { seriesId: string }>(
      `${SELECT} AND a.series_id = ? ORDER BY f.raised_on DESC, f.id DESC`,
    )
    .all(seriesId)
    .map(({ seriesId: _series, ...flag }) => flag);
