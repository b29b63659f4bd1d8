/** What was said about the risks of the library for a system. */
import type { Database } from "better-sqlite3";
import { deleteRecordsOf, type WriteContext } from "../db/records.ts";
import { riskConsideration } from "../db/schema/treatment.ts";

export type Consideration = {
  readonly id: string;
  readonly revision: number;
  readonly catalogueId: string;
  readonly answer: "applies" | "not" | "later";
  readonly reason: string;
  readonly riskId: string | null;
};

/** The answers for one system with the risk that came of each. */
export const considerationsOf = (raw: Database, systemId: string): Consideration[] =>
  raw
    .prepare<[string, string], Consideration>(
      `SELECT c.id, c.revision, c.catalogue_id AS catalogueId, c.answer, c.reason,
         (SELECT r.id FROM risk r JOIN link l ON l.from_kind = 'risk' AND l.from_id = r.id AND l.to_kind = 'system' AND l.to_id = ?
          WHERE r.catalogue_id = c.catalogue_id ORDER BY r.number LIMIT 1) AS riskId
       FROM risk_consideration c WHERE c.system_id = ? ORDER BY c.catalogue_id`,
    )
    .all(systemId, systemId);

/** A system that goes takes its answers with it; each is its own line in the trail. */
export const forgetConsiderations = (ctx: WriteContext, systemId: string): void => {
  deleteRecordsOf(ctx, riskConsideration, riskConsideration.systemId, systemId);
};
