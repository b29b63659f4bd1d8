/** The stored bytes that documents of a workspace are made with: pictures of texts, published files, kept statements, the logo. */
import type { Database } from "better-sqlite3";
import { picturesIn } from "../../src-shared/domain/rich-text.ts";
import { readRecords } from "../db/records.ts";
import { document, workspace } from "../db/schema/domain.ts";
import { documentVersion, soaFile } from "../db/schema/management.ts";
import { LARGEST_PICTURE } from "./rich-texts.ts";

/** Their SHA-256, hex. Files of evidence that no text shows are not among them. */
export const shownContent = (raw: Database): string[] => {
  const versions = readRecords(raw, documentVersion);
  const shown = new Set(
    [...readRecords(raw, document), ...versions].flatMap(({ body }) =>
      picturesIn(body).map(({ evidenceId }) => evidenceId),
    ),
  );
  const picture = raw
    .prepare<[string, number], string>(`SELECT sha256 FROM evidence WHERE id = ? AND size <= ?`)
    .pluck();
  return [
    ...[...shown].map((id) => picture.get(id, LARGEST_PICTURE) ?? ""),
    ...versions.map(({ sha256 }) => sha256),
    ...readRecords(raw, soaFile).map(({ sha256 }) => sha256),
    ...readRecords(raw, workspace).map(({ logoSha256 }) => logoSha256),
  ].filter((sha256) => sha256 !== "");
};
