import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { checkEvidence, type EvidenceDates } from "../../../src-shared/domain/evidence/check-evidence.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import {
  deleteRecord,
  deleteRecordsOf,
  insertRecord,
  nextNumber,
  readRecord,
  readRecords,
  updateRecord,
} from "../../db/records.ts";
import { evidence } from "../../db/schema/domain.ts";
import { evidencePassage } from "../../db/schema/management.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { contentSize, readContent } from "../../records/content.ts";
import { refuseSignedSheet } from "../../records/locks.ts";
import { addLink, moveLinks, removeLinksOf } from "../../records/links.ts";
import { readPicture, refuseShownPicture } from "../../records/rich-texts.ts";
import { putBack } from "../../records/put-back.ts";
import { attach } from "./attach.ts";
import { nextOf, readChains } from "./chains.ts";
import { isProgram } from "./media-types.ts";
import { passageHandlers } from "./passages.ts";
import { preview } from "./preview.ts";
import { safeName } from "./safe-name.ts";

const refuseDates = (dates: EvidenceDates): void => {
  const issues = checkEvidence(dates);
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ message }) => message).join("; ")}.`,
      issues,
    );
};

const refuseFile = (ctx: CommandContext, file: { fileName: string; sha256: string; size: number }): void => {
  if (isProgram(file.fileName))
    throw fail("INVALID_INPUT", `${file.fileName} is a program or script and is not taken as evidence.`);
  if (contentSize(ctx.raw, file.sha256) !== file.size)
    throw fail("NOT_FOUND", `The bytes of ${file.fileName} are not in the workspace. Attach the file again.`);
};

export const evidenceHandlers: HandlersOf<Contract["evidence"]> = {
  ...passageHandlers,
  attach,
  preview,
  picture: ({ id }, { raw }) => readPicture(raw, id),
  list: (_input, { raw }) => {
    const counts = new Map(
      raw
        .prepare<[], [string, number]>(
          `SELECT id, count(*) FROM (SELECT from_id AS id FROM link WHERE from_kind = 'evidence' UNION ALL SELECT to_id FROM link WHERE to_kind = 'evidence') GROUP BY id`,
        )
        .raw()
        .all(),
    );
    const passages = new Map(
      raw
        .prepare<[], [string, number]>(`SELECT evidence_id, count(*) FROM evidence_passage GROUP BY evidence_id`)
        .raw()
        .all(),
    );
    const chainOf = readChains(raw);
    return readRecords(raw, evidence, "number").map(({ number, createdAt, updatedAt: _u, ...row }) => ({
      ...row,
      ...chainOf(row.id),
      passageCount: passages.get(row.id) ?? 0,
      ref: refOf("evidence", number),
      attachedAt: createdAt,
      linkCount: counts.get(row.id) ?? 0,
    }));
  },
  count: (_input, { raw }) => raw.prepare<[], number>(`SELECT count(*) FROM evidence`).pluck().get()!,
  expiring: (_input, { raw }) =>
    raw
      .prepare<[], { id: string; number: number; title: string; expiresOn: string }>(
        `SELECT id, number, title, expires_on AS expiresOn FROM evidence piece
         WHERE expires_on <> '' AND NOT EXISTS (SELECT 1 FROM evidence newer WHERE newer.previous_id = piece.id)
         ORDER BY expires_on, number`,
      )
      .all()
      .map(({ number, ...row }) => ({ ...row, ref: refOf("evidence", number) })),
  record: ({ files, linkTo }, ctx) => {
    let number = nextNumber(ctx.raw, evidence);
    const first = refOf("evidence", number);
    const ids = files.map((file) => {
      refuseFile(ctx, file);
      const { id } = insertRecord(ctx, evidence, { ...file, number: number++ });
      if (linkTo) addLink(ctx, { kind: "evidence", id }, linkTo);
      return id;
    });
    ctx.summary(
      files.length === 1
        ? `Evidence ${first} ${files[0]!.fileName} attached`
        : `${files.length} files attached as evidence from ${first}`,
    );
    return { ids };
  },
  replace: ({ id, revision, file, carryLinks }, ctx) => {
    const old = readRecord(ctx.raw, evidence, id);
    const newer = nextOf(ctx.raw, id);
    if (newer)
      throw fail(
        "REPLACED",
        `This piece was replaced by ${refOf("evidence", newer.ref)} already. Replace that one; nothing was changed.`,
      );
    if (old.sha256 === file.sha256)
      throw fail("REPLACED", `${file.fileName} is the very file that is attached here already. Nothing was changed.`);
    // The older piece is not changed by it, but whoever replaces must have seen how it stands.
    if (old.revision !== revision)
      throw fail("STALE_REVISION", "This record was changed since you opened it. Nothing was replaced.", {
        revision: old.revision,
      });
    refuseFile(ctx, file);
    const number = nextNumber(ctx.raw, evidence);
    const { title: _own, ...bytes } = file;
    const written = insertRecord(ctx, evidence, {
      description: old.description,
      ...bytes,
      title: old.title,
      ownerId: old.ownerId,
      previousId: id,
      number,
    });
    if (carryLinks) moveLinks(ctx, { kind: "evidence", id }, { kind: "evidence", id: written.id });
    ctx.summary(
      `Evidence ${refOf("evidence", old.number)} ${old.title} replaced by ${refOf("evidence", number)} ${file.fileName}`,
    );
    return written;
  },
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, evidence, id);
    refuseDates({ ...row, ...patch });
    ctx.summary(`Evidence ${refOf("evidence", row.number)} ${row.title}: ${Object.keys(patch).join(", ")} changed`);
    return updateRecord(ctx, evidence, id, revision, patch);
  },
  import: ({ fileName, rows }, ctx) => {
    for (const { id, values } of rows) {
      const row = readRecord(ctx.raw, evidence, id);
      refuseDates({ ...row, ...values });
      updateRecord(ctx, evidence, id, row.revision, values);
    }
    ctx.summary(`Evidence from ${fileName}: ${rows.length} changed`);
    return { created: 0, changed: rows.length };
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, evidence, id);
    refuseSignedSheet(ctx, id);
    refuseShownPicture(ctx.raw, id);
    ctx.summary(`Evidence ${refOf("evidence", row.number)} ${row.title} removed`);
    removeLinksOf(ctx, "evidence", id);
    deleteRecordsOf(ctx, evidencePassage, evidencePassage.evidenceId, id);
    // What replaced it follows now on what it had replaced itself.
    const newer = nextOf(ctx.raw, id);
    if (newer) updateRecord(ctx, evidence, newer.id, newer.revision, { previousId: row.previousId });
    deleteRecord(ctx, evidence, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: evidence, id, command: "evidence.remove" });
    const row = readRecord(ctx.raw, evidence, id);
    if (contentSize(ctx.raw, row.sha256) !== row.size)
      throw fail(
        "CANNOT_PUT_BACK",
        `The bytes of ${row.fileName} are no longer in the workspace. Attach the file again.`,
      );
    ctx.summary(`Evidence ${refOf("evidence", row.number)} ${row.title} put back`);
    return { id, revision: row.revision };
  },
  open: async ({ id }, ctx) => {
    const row = readRecord(ctx.session().file.raw, evidence, id);
    const bytes = readContent(ctx.session().file.raw, row.sha256);
    const folder = join(ctx.shell.temporaryFolder(), row.sha256.slice(0, 16));
    const path = join(folder, safeName(row.fileName));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(path, 0o600).catch(() => undefined);
    await writeFile(path, bytes, { mode: 0o400 });
    await chmod(path, 0o400);
    const problem = await ctx.shell.openWithSystem(path);
    if (problem !== "") throw fail("CANNOT_OPEN", `No program could open ${row.fileName}: ${problem}`);
    return {};
  },
};
