/** The records and pictures that a written text refers to, as they stand in the workspace. */
import type { Database } from "better-sqlite3";
import { picturesIn, renameMentions } from "../../src-shared/domain/rich-text.ts";
import { refOf } from "../../src-shared/domain/refs.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { readRecord, readRecords } from "../db/records.ts";
import { document, evidence } from "../db/schema/domain.ts";
import { documentVersion } from "../db/schema/management.ts";
import type { PictureBytes } from "../documents/model.ts";
import { measurePicture } from "../documents/picture.ts";
import { readContent } from "./content.ts";
import { nameOf } from "./links.ts";

/** Bytes of the largest picture that stands in a text. */
export const LARGEST_PICTURE = 10 * 1024 * 1024;

/** The text with every mention under the record's name of today; a record that is gone keeps the name it was mentioned by. */
export const withNamesOfToday = (raw: Database, stored: string): string =>
  renameMentions(stored, ({ kind, id }) => {
    const named = nameOf(raw, { kind, id });
    return named && `${named.ref} ${named.title}`.trim();
  });

/** A piece of evidence as a picture. Errors: NOT_FOUND, DAMAGED, NOT_A_PICTURE (neither PNG nor JPEG, or over 10 MB). */
export const readPicture = (raw: Database, evidenceId: string): PictureBytes => {
  const { sha256, size, fileName } = readRecord(raw, evidence, evidenceId);
  if (size > LARGEST_PICTURE)
    throw fail(
      "NOT_A_PICTURE",
      `${fileName} is larger than 10 MB. A text takes smaller pictures; nothing was changed.`,
    );
  const bytes = readContent(raw, sha256);
  const measured = measurePicture(bytes);
  if (!measured)
    throw fail("NOT_A_PICTURE", `${fileName} is neither a PNG nor a JPEG picture. A text takes no other kinds.`);
  return { ...measured, base64: bytes.toString("base64") };
};

/** The pictures of a text by the evidence they are from; those that cannot be shown are left out. */
export const picturesOf = (raw: Database, stored: string): Readonly<Record<string, PictureBytes>> =>
  Object.fromEntries(
    picturesIn(stored).flatMap(({ evidenceId }) => {
      try {
        return [[evidenceId, readPicture(raw, evidenceId)] as const];
      } catch {
        return [];
      }
    }),
  );

/** Throws LOCKED where a published version shows the piece: what was approved stays whole (clause 7.5.3). */
export const refuseShownPicture = (raw: Database, evidenceId: string): void => {
  const shown = readRecords(raw, documentVersion).find(({ body }) =>
    body.includes(evidenceId) ? picturesIn(body).some((picture) => picture.evidenceId === evidenceId) : false,
  );
  if (!shown) return;
  const { number, title } = readRecord(raw, document, shown.documentId);
  throw fail(
    "LOCKED",
    `Version ${shown.version} of document ${refOf("document", number)} ${title} shows this picture, and a published version stays as it was approved (clause 7.5.3). Nothing was removed.`,
  );
};
