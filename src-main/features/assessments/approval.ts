/** Who approved a version and when, from the approvals. */
import type { Database } from "better-sqlite3";

const SELECT = `SELECT record_id AS id, person_name AS name, person_role AS role, approved_at AS at FROM approval WHERE record_kind = 'assessment' AND purpose = 'approve'`;
type Row = { readonly id: string; readonly name: string; readonly role: string; readonly at: string };

export type Approved = { readonly name: string; readonly role: string; readonly date: string };

/** The approval of a version; null while there is none. */
export const approvalOf = (raw: Database, id: string): Approved | null => {
  const row = raw.prepare<[string], Row>(`${SELECT} AND record_id = ? ORDER BY approved_at DESC, id DESC`).get(id);
  return row ? { name: row.name, role: row.role, date: row.at.slice(0, 10) } : null;
};

/** "Approved by Ada Berg, AIMS manager, on 2026-11-23."; empty while there is no approval. */
export const approvalWords = (raw: Database, id: string): string => {
  const found = approvalOf(raw, id);
  return found ? `Approved by ${[found.name, found.role].filter(Boolean).join(", ")}, on ${found.date}.` : "";
};

/** Days of approval by version. */
export const approvedOnById = (raw: Database): ReadonlyMap<string, string> =>
  new Map(
    raw
      .prepare<[], Row>(`${SELECT} ORDER BY approved_at, id`)
      .all()
      .map(({ id, at }) => [id, at.slice(0, 10)]),
  );
