/**
 * The bytes of evidence: stored in pieces under the SHA-256 of the whole, before the command that records the file. Bytes
 * that no record names are collected when the workspace is opened; the pieces are inert until then.
 */
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { fail } from "../../src-shared/ipc/result.ts";

/** One piece, in bytes. */
export const PIECE = 1024 * 1024;

const insertPiece = (raw: Database) =>
  raw.prepare(`INSERT OR IGNORE INTO content_chunk (sha256, part, bytes) VALUES (?, ?, ?)`);

/** Stores small bytes at once and returns their SHA-256 as hex. */
export const storeContent = (raw: Database, bytes: Uint8Array): string => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const insert = insertPiece(raw);
  raw.transaction(() => {
    for (let at = 0, part = 0; at === 0 || at < bytes.length; at += PIECE, part++)
      insert.run(sha256, part, Buffer.from(bytes.subarray(at, at + PIECE)));
  })();
  return sha256;
};

/** Stores pieces that arrive one by one under a hash known beforehand; each piece is durable when this returns. */
export const storePiece = (raw: Database, sha256: string, part: number, bytes: Buffer): void => {
  insertPiece(raw).run(sha256, part, bytes);
};

/** How many bytes are stored under a hash; null when there are none. */
export const contentSize = (raw: Database, sha256: string): number | null =>
  raw
    .prepare<[string], number | null>(`SELECT sum(length(bytes)) FROM content_chunk WHERE sha256 = ?`)
    .pluck()
    .get(sha256) ?? null;

/** One piece of what is stored under a hash; null after the last. */
export const readPiece = (raw: Database, sha256: string, part: number): Buffer | null =>
  raw
    .prepare<[string, number], Buffer>(`SELECT bytes FROM content_chunk WHERE sha256 = ? AND part = ?`)
    .pluck()
    .get(sha256, part) ?? null;

/** The whole content, checked against its hash. Errors: DAMAGED. */
export const readContent = (raw: Database, sha256: string): Buffer => {
  const pieces = raw
    .prepare<[string], Buffer>(`SELECT bytes FROM content_chunk WHERE sha256 = ? ORDER BY part`)
    .pluck()
    .all(sha256);
  const bytes = Buffer.concat(pieces);
  if (pieces.length === 0 || createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw fail(
      "DAMAGED",
      "The stored bytes of this file are not those that were attached. Verify the workspace to see what else was changed.",
    );
  return bytes;
};

/** Removes bytes that neither evidence nor a published document nor an approved statement nor the workspace names: what an interrupted attaching left behind. */
export const collectOrphans = (raw: Database): void => {
  raw
    .prepare(
      `DELETE FROM content_chunk WHERE sha256 NOT IN (SELECT sha256 FROM evidence UNION ALL SELECT sha256 FROM document_version
         UNION ALL SELECT sha256 FROM soa_file UNION ALL SELECT logo_sha256 FROM workspace)`,
    )
    .run();
};
