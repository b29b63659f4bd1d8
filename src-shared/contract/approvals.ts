/** Approvals of any kind of record, the keys that sign them, and the sheet for a signature on paper. */
import { z } from "zod";
import { APPROVAL_KINDS } from "../domain/vocabulary.ts";
import { command, job, query } from "../ipc/define.ts";
import { exportInput, exportJob } from "./export.ts";
import { id, none, text, written } from "./fields.ts";

const kind = z.enum(APPROVAL_KINDS.map((term) => term.id));
const target = z.object({ kind, id: id() });
const hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 as 64 hex digits");
const issue = z.object({ path: z.string(), message: z.string() });

const seen = z.object({
  title: z.string(),
  sections: z.array(z.object({ title: z.string(), rows: z.array(z.object({ label: z.string(), value: z.string() })) })),
});

const approval = z.object({
  id: z.string(),
  recordKind: kind,
  recordId: z.string(),
  recordRevision: z.int(),
  recordTitle: z.string(),
  purpose: z.string(),
  personName: z.string(),
  personRole: z.string(),
  approvedAt: z.string(),
  statement: z.string(),
  contentHash: z.string(),
  /** key, sheet or name. */
  method: z.string(),
  /** Content, signature and key belong together; null where nothing was signed with a key. */
  signatureValid: z.boolean().nullable(),
  /** What is wrong with it, in words; empty where nothing is. */
  fault: z.string(),
  /** The scan of the signed sheet. */
  evidence: z.object({ id: z.string(), ref: z.string(), title: z.string() }).nullable(),
  ended: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
});

/** What an approval may show changes with nearly every record. */
const CONTENT_TOPICS = [
  "approvals",
  "risks",
  "criteria",
  "links",
  "soa",
  "systems",
  "people",
  "workspace",
  "evidence",
  "actions",
  "assessments",
] as const;

const KEY_ERRORS = ["NO_KEY", "WRONG_PASSPHRASE", "NO_QUICK_UNLOCK"] as const;
const passphrase = z.string().min(8, "at least 8 characters").max(500);

const key = z.object({
  fingerprint: z.string(),
  holder: z.string(),
  createdAt: z.string(),
  quick: z.boolean(),
  unlocked: z.boolean(),
});

export const approvalsContract = {
  /** Whether a record is locked and by whom, and every approval it had, newest first. */
  status: query({
    input: target,
    output: z.object({
      title: z.string(),
      purpose: z.string(),
      state: z.enum(["open", "approved"]),
      /** An approved record of this kind is locked until it is opened again. */
      locks: z.boolean(),
      /** How the record is changed by a new version instead of being opened again; empty where it is opened again. */
      newVersion: z.string(),
      /** Approved, and the record reads otherwise now. */
      differs: z.boolean(),
      approvals: z.array(approval),
    }),
    errors: ["NOT_FOUND"],
    reads: CONTENT_TOPICS,
  }),
  /** What the person who is working would sign now, and what stands in the way. */
  preview: query({
    input: target,
    output: z.object({
      title: z.string(),
      revision: z.int(),
      purpose: z.string(),
      statement: z.string(),
      hash,
      seen,
      authors: z.array(z.string()),
      refusals: z.array(issue),
    }),
    errors: ["NOT_FOUND"],
    reads: CONTENT_TOPICS,
  }),
  /** One approval with what was seen, and how that differs from the record as it is now. */
  read: query({
    input: z.object({ id: id() }),
    output: z.object({
      approval,
      seen,
      /** Null when the record itself is gone. */
      differences: z
        .array(
          z.object({
            section: z.string(),
            label: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        )
        .nullable(),
    }),
    errors: ["NOT_FOUND"],
    reads: CONTENT_TOPICS,
  }),
  /** The register of all approvals, newest first. */
  list: query({ input: none, output: z.array(approval), reads: ["approvals", "evidence"] }),
  /** The key of the person who is working, and what this computer has of it. */
  keys: query({
    input: none,
    output: z.object({
      /** The fingerprint of the key in force in this workspace; null before the first. */
      mine: z.string().nullable(),
      here: key.nullable(),
      quickAvailable: z.boolean(),
      /** Other keys on this computer that are not used in this workspace yet. */
      others: z.array(key),
      registered: z.array(
        z.object({ personName: z.string(), fingerprint: z.string(), since: z.string(), revokedOn: z.string() }),
      ),
    }),
    reads: ["approvals", "people"],
  }),
  /** Approves what was seen: `hash` is the preview's. STALE when the record changed since; the lock begins. */
  approve: command({
    input: target.extend({ hash, statement: text(1000) }),
    output: z.object({ id: z.string() }),
    errors: ["NOT_FOUND", "STALE", "NO_KEY", "KEY_LOCKED", "APPROVED"],
    touches: ["approvals", "risks", "criteria", "assessments", "reviews", "soa"],
  }),
  /** Records a signed sheet of paper: `hash` is the one printed on it, `personId` who signed, `evidenceId` its scan. */
  recordSheet: command({
    input: target.extend({ hash, personId: id(), evidenceId: id(), statement: text(1000) }),
    output: z.object({ id: z.string() }),
    errors: ["NOT_FOUND", "STALE", "APPROVED"],
    touches: ["approvals", "risks", "criteria", "assessments", "reviews", "soa"],
  }),
  /** Opens an approved record for a new revision; every approval that locks it ends and stays on record. */
  reopen: command({
    input: z.object({ approvalId: id(), reason: text(1000) }),
    output: none,
    errors: ["NOT_FOUND", "OPEN", "NEW_VERSION"],
    touches: ["approvals", "risks", "criteria"],
  }),
  /** Names a public key as the one of the person who is working; an earlier key is revoked. Run by `createKey` and `adoptKey`. */
  recordKey: command({
    input: z.object({ publicKey: text(200) }),
    output: written,
    errors: ["TAKEN"],
    touches: ["approvals"],
  }),
  /** Makes the key of the person who is working, unlocks it and names it in this workspace. */
  createKey: job({
    input: z.object({ passphrase, quick: z.boolean() }),
    progress: none,
    output: z.object({ fingerprint: z.string() }),
  }),
  /** Takes a key that is on this computer for the person who is working; the passphrase proves that it is theirs. */
  adoptKey: job({
    input: z.object({ fingerprint: hash, passphrase: z.string().max(500) }),
    progress: none,
    output: none,
    errors: [...KEY_ERRORS, "TAKEN"],
  }),
  /** Unlocks the person's own key with the passphrase, or with null through the system's key store. */
  unlock: job({
    input: z.object({ passphrase: z.string().max(500).nullable(), remember: z.boolean() }),
    progress: none,
    output: none,
    errors: KEY_ERRORS,
  }),
  lock: job({ input: none, progress: none, output: none }),
  /** Asks for a folder and writes the person's key there, encrypted, for another computer. */
  exportKey: job({
    input: none,
    progress: none,
    output: z.object({ folder: z.string(), file: z.string() }),
    errors: ["NO_KEY", "CANNOT_WRITE"],
  }),
  /** Asks for a key file from another computer and takes it. */
  importKey: job({
    input: z.object({ passphrase: z.string().max(500) }),
    progress: none,
    output: none,
    errors: ["NOT_A_KEY", "WRONG_PASSPHRASE", "CANNOT_READ", "TAKEN"],
  }),
  /** Asks for a folder and writes the sheet to print and sign: what is approved, its hash, lines for the signature. */
  signSheet: job({
    input: exportInput.extend({
      ...target.shape,
      formats: z.array(z.enum(["docx", "pdf", "html"])).min(1, "choose at least one format"),
    }),
    ...exportJob,
  }),
};
