import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, readRecords, updateRecord } from "../../db/records.ts";
import { evidence } from "../../db/schema/domain.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { contentSize, readContent } from "../../records/content.ts";
import { refuseSignedSheet } from "../../records/locks.ts";
import { addLink, removeLinksOf } from "../../records/links.ts";
import { putBack } from "../../records/put-back.ts";
import { attach } from "./attach.ts";
import { isProgram } from "./media-types.ts";

/** A name that no file system and no shell takes amiss. */
const safeName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, "_")
    .replace(/^[. ]+/, "")
    .slice(-100) || "file";

export const evidenceHandlers: HandlersOf<Contract["evidence"]> = {
  attach,
  list: (_input, { raw }) => {
    const counts = new Map(
      raw
        .prepare<[], [string, number]>(
          `SELECT id, count(*) FROM (SELECT from_id AS id FROM link WHERE from_kind = 'evidence' UNION ALL SELECT to_id FROM link WHERE to_kind = 'evidence') GROUP BY id`,
        )
        .raw()
        .all(),
    );
    return readRecords(raw, evidence, "number").map(({ number, createdAt, updatedAt: _u, ...row }) => ({
      ...row,
      ref: refOf("evidence", number),
      attachedAt: createdAt,
      linkCount: counts.get(row.id) ?? 0,
    }));
  },
  count: (_input, { raw }) => raw.prepare<[], number>(`SELECT count(*) FROM evidence`).pluck().get()!,
  record: ({ files, linkTo }, ctx) => {
    let number = nextNumber(ctx.raw, evidence);
    const first = refOf("evidence", number);
    const ids = files.map((file) => {
      if (isProgram(file.fileName))
        throw fail("INVALID_INPUT", `${file.fileName} is a program or script and is not taken as evidence.`);
      if (contentSize(ctx.raw, file.sha256) !== file.size)
        throw fail("NOT_FOUND", `The bytes of ${file.fileName} are not in the workspace. Attach the file again.`);
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
  update: ({ id, revision, patch }, ctx) => {
    const row = readRecord(ctx.raw, evidence, id);
    ctx.summary(`Evidence ${refOf("evidence", row.number)} ${row.title}: ${Object.keys(patch).join(", ")} changed`);
    return updateRecord(ctx, evidence, id, revision, patch);
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, evidence, id);
    refuseSignedSheet(ctx, id);
    ctx.summary(`Evidence ${refOf("evidence", row.number)} ${row.title} removed`);
    removeLinksOf(ctx, "evidence", id);
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
