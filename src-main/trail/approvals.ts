/** Whether stored approvals hold: the content has its hash, the signature is over exactly these facts, the key is the person's. */
import * as crypto from "node:crypto";
import type { Database } from "better-sqlite3";
import { approvalText } from "../../src-shared/domain/approval/text.ts";
import { domainTables } from "../db/triggers.ts";
import type { Finding } from "./finding.ts";

/** An approval with its key, as columns. */
type Row = {
  readonly id: string;
  readonly record_kind: string;
  readonly record_id: string;
  readonly record_revision: number;
  readonly record_title: string;
  readonly purpose: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly person_role: string;
  readonly approved_at: string;
  readonly statement: string;
  readonly content: string;
  readonly content_hash: string;
  readonly method: string;
  readonly signature: string;
  readonly evidence_id: string | null;
  readonly key_person: string | null;
  readonly public_key: string | null;
  readonly fingerprint: string | null;
  readonly revoked_on: string | null;
  readonly workspace_id: string;
};

const SELECT = `SELECT a.*, k.person_id AS key_person, k.public_key, k.fingerprint, k.revoked_on, (SELECT id FROM workspace) AS workspace_id
  FROM approval a LEFT JOIN signing_key k ON k.id = a.key_id`;

const sha256 = (data: string | Buffer): string => crypto.createHash("sha256").update(data).digest("hex");

const signatureHolds = (row: Row): boolean => {
  try {
    const key = crypto.createPublicKey({
      key: Buffer.from(row.public_key ?? "", "base64"),
      format: "der",
      type: "spki",
    });
    const text = approvalText({
      workspaceId: row.workspace_id,
      recordKind: row.record_kind,
      recordId: row.record_id,
      recordRevision: row.record_revision,
      recordTitle: row.record_title,
      purpose: row.purpose,
      contentHash: row.content_hash,
      personId: row.person_id,
      personName: row.person_name,
      personRole: row.person_role,
      approvedAt: row.approved_at,
      statement: row.statement,
      method: row.method,
    });
    return (
      key.asymmetricKeyType === "ed25519" &&
      crypto.verify(null, Buffer.from(text, "utf8"), key, Buffer.from(row.signature, "base64"))
    );
  } catch {
    return false;
  }
};

/** What is wrong with one approval, in words; empty when it holds. */
const faultOf = (row: Row): string => {
  if (sha256(row.content) !== row.content_hash)
    return "what was approved was altered: its content no longer has its hash";
  if (row.method === "sheet") return row.evidence_id === null ? "the scan of its signed sheet is missing" : "";
  if (row.method === "name") return row.signature === "" ? "" : "it says that it is not signed, but holds a signature";
  if (row.method !== "key") return `it was given in an unknown way (${row.method})`;
  if (row.public_key === null) return "the key that signed it is missing";
  if (row.key_person !== row.person_id) return "the key that signed it belongs to another person";
  if (sha256(Buffer.from(row.public_key, "base64")) !== row.fingerprint)
    return "the public key of the person was replaced: it no longer has its fingerprint";
  if (row.revoked_on !== "" && row.approved_at > row.revoked_on!)
    return "it was signed with a key that was revoked before";
  return signatureHolds(row)
    ? ""
    : "its signature does not belong to it: the approval, its signature or the key was altered";
};

/** The fault of one approval; empty when it holds. */
export const approvalFault = (db: Database, id: string): string => {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE a.id = ?`).get(id);
  return row === undefined ? "it is gone" : faultOf(row);
};

/** Checks every approval; a finding names it as people do. */
export const approvalFindings = (db: Database): Finding[] => {
  // A file of an earlier version that may only be read has no approvals.
  if (!domainTables(db).includes("approval")) return [];
  return db
    .prepare<[], Row>(`${SELECT} ORDER BY a.approved_at, a.id`)
    .all()
    .flatMap((row) => {
      const fault = faultOf(row);
      return fault === ""
        ? []
        : [
            {
              check: "approval" as const,
              where: `approval ${row.id}`,
              message: `The approval of “${row.record_title}” by ${row.person_name} on ${row.approved_at.slice(0, 10)} does not hold: ${fault}.`,
            },
          ];
    });
};
