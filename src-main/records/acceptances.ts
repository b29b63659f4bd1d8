/** Who accepted what is left of a risk: the newest approval of that purpose that was not ended. */
import type { Database } from "better-sqlite3";

export type Acceptance = {
  readonly riskId: string;
  readonly personName: string;
  readonly personRole: string;
  /** yyyy-mm-dd. */
  readonly on: string;
};

export const readAcceptances = (raw: Database): ReadonlyMap<string, Acceptance> =>
  new Map(
    raw
      .prepare<[], Acceptance>(
        `SELECT a.record_id AS riskId, a.person_name AS personName, a.person_role AS personRole, substr(a.approved_at, 1, 10) AS "on"
         FROM approval a WHERE a.record_kind = 'risk' AND a.purpose = 'accept-residual'
           AND NOT EXISTS (SELECT 1 FROM approval_end e WHERE e.approval_id = a.id)
         ORDER BY a.approved_at`,
      )
      .all()
      .map((row) => [row.riskId, row]),
  );
