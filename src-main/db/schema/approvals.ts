/** Approvals: people's public keys, what was approved by whom, and when an approved record was opened again. */
import { index, sqliteTable, text, uniqueIndex, integer } from "drizzle-orm/sqlite-core";
import { recordColumns } from "./columns.ts";
import { evidence, person } from "./domain.ts";

/** The public half of a person's Ed25519 key. The private half never enters the file. */
export const signingKey = sqliteTable(
  "signing_key",
  {
    ...recordColumns(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    /** SubjectPublicKeyInfo, base64. */
    publicKey: text("public_key").notNull(),
    /** SHA-256 of the SubjectPublicKeyInfo, 64 hex digits. */
    fingerprint: text("fingerprint").notNull(),
    revokedOn: text("revoked_on").notNull().default(""),
  },
  (table) => [uniqueIndex("signing_key_fingerprint").on(table.fingerprint)],
);

/** One approval of one state of one record. Written once; the database refuses every change. */
export const approval = sqliteTable(
  "approval",
  {
    ...recordColumns(),
    recordKind: text("record_kind").notNull(),
    recordId: text("record_id").notNull(),
    recordRevision: integer("record_revision").notNull(),
    /** What the record was called: "R-004 Unfair bias". */
    recordTitle: text("record_title").notNull(),
    /** approve or accept-residual. */
    purpose: text("purpose").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => person.id),
    personName: text("person_name").notNull(),
    personRole: text("person_role").notNull(),
    approvedAt: text("approved_at").notNull(),
    statement: text("statement").notNull().default(""),
    /** What was seen, as canonical JSON (RFC 8785). */
    content: text("content").notNull(),
    contentHash: text("content_hash").notNull(),
    /** key or sheet: a signature by key, or a signed sheet of paper whose scan is in the evidence. */
    method: text("method").notNull(),
    keyId: text("key_id").references(() => signingKey.id),
    /** Ed25519 over the approval's canonical text, base64; empty with a sheet. */
    signature: text("signature").notNull().default(""),
    evidenceId: text("evidence_id").references(() => evidence.id),
  },
  (table) => [index("approval_record").on(table.recordKind, table.recordId)],
);

/** The end of an approval's lock: the record was opened again for a new revision. Written once. */
export const approvalEnd = sqliteTable(
  "approval_end",
  {
    ...recordColumns(),
    approvalId: text("approval_id")
      .notNull()
      .references(() => approval.id),
    personId: text("person_id").references(() => person.id),
    reason: text("reason").notNull(),
  },
  (table) => [uniqueIndex("approval_end_approval").on(table.approvalId)],
);
