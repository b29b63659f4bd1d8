/** Attaching: files or a folder are chosen, taken in one by one, and recorded as one command at the end. */
import { basename } from "node:path";
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { InputOf, OutputOf } from "../../../src-shared/ipc/define.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";
import { pieceWith } from "./chains.ts";
import { filesIn, hashFile, storeFile, type Found, type Skipped, type Taking } from "./files.ts";
import { isProgram, mediaTypeOf } from "./media-types.ts";
import { safeName } from "./safe-name.ts";

type Attach = HandlerOf<Contract["evidence"]["attach"]>;
type Job = Parameters<Attach>[1];
type StoredFile = InputOf<Contract["evidence"]["record"]>["files"][number];
type Known = OutputOf<Contract["evidence"]["attach"]>["known"][number];

const REFUSED = "is a program or script and is not taken as evidence";

/** What was chosen. Errors: CANCELLED, REFUSED_TYPE, TOO_LARGE. */
const choose = async (ctx: Job, folder: boolean, many: boolean): Promise<{ files: Found[]; skipped: Skipped[] }> => {
  if (folder) {
    const chosen = await ctx.shell.chooseFolder();
    if (chosen === null) throw fail("CANCELLED", "Cancelled. Nothing was attached.");
    const { files, skipped } = await filesIn(chosen, ctx.signal);
    const refused = files.filter(({ name }) => isProgram(name));
    return {
      files: files
        .filter(({ name }) => !isProgram(name))
        .map((file) => ({ ...file, name: `${basename(chosen)}/${file.name}` })),
      skipped: [...skipped, ...refused.map(({ name }) => ({ name, reason: REFUSED }))],
    };
  }
  const paths = await ctx.shell.chooseOpen([], many);
  if (paths === null || paths.length === 0) throw fail("CANCELLED", "Cancelled. Nothing was attached.");
  const program = paths.find((path) => isProgram(basename(path)));
  if (program !== undefined) throw fail("REFUSED_TYPE", `${basename(program)} ${REFUSED}. Nothing was attached.`);
  return { files: paths.map((path) => ({ path, name: basename(path) })), skipped: [] };
};

/** The file as it is recorded. A file of a folder has its place there in its description. */
const describe = (name: string, size: number, sha256: string): StoredFile => {
  const own = name.split("/").at(-1)!;
  const fileName = name.includes("/") ? safeName(own) : own;
  return {
    title: own.replace(/\.[^.]+$/, "") || own,
    fileName,
    mediaType: mediaTypeOf(own),
    size,
    sha256,
    ...(name.includes("/") && { description: `From ${name}` }),
  };
};

const reasonOf = (error: unknown): string =>
  error instanceof CallError ? error.message : `could not be read: ${(error as Error).message}`;

/** Takes every file in. With `lenient` what cannot be read is listed; else it refuses all. */
const takeAll = async (ctx: Job, found: readonly Found[], lenient: boolean) => {
  const taken: StoredFile[] = [];
  const known: Known[] = [];
  const skipped: Skipped[] = [];
  const seen = new Map<string, string>();
  for (const [index, { path, name }] of found.entries()) {
    const taking: Taking = {
      raw: () => ctx.session().file.raw,
      signal: ctx.signal,
      onBytes: (done, total) => ctx.progress({ file: name, done, total, at: index + 1, count: found.length }),
    };
    try {
      const { sha256, size } = await hashFile(path, taking);
      const file = describe(name, size, sha256);
      const piece = pieceWith(taking.raw(), sha256);
      const twin = seen.get(sha256);
      if (piece)
        known.push({ ...file, evidence: { id: piece.id, ref: refOf("evidence", piece.number), title: piece.title } });
      else if (twin !== undefined) skipped.push({ name, reason: `has the same content as ${twin}` });
      else {
        await storeFile(path, sha256, size, taking);
        seen.set(sha256, name);
        taken.push(file);
      }
    } catch (error) {
      if (ctx.signal.aborted || (error instanceof CallError && !lenient)) throw error;
      if (!lenient)
        throw fail("CANNOT_READ", `${name} could not be read. Nothing was attached. ${(error as Error).message}`);
      skipped.push({ name, reason: reasonOf(error) });
    }
  }
  return { taken, known, skipped };
};

export const attach: Attach = async ({ linkTo, folder, replaces }, ctx) => {
  const chosen = await choose(ctx, folder, replaces === null);
  const { taken, known, skipped } = await takeAll(ctx, chosen.files, folder);
  ctx.signal.throwIfAborted();
  const left = [...chosen.skipped, ...skipped];
  if (replaces !== null) {
    const file = taken[0] ?? known[0];
    if (!file) throw fail("NOTHING_TO_ATTACH", "No file was chosen. Nothing was changed.");
    const { title, fileName, mediaType, size, sha256 } = file;
    const { id } = ctx.call(contract.evidence.replace, {
      ...replaces,
      file: { title, fileName, mediaType, size, sha256 },
    });
    return { ids: [id], known: [], skipped: left };
  }
  if (taken.length === 0) {
    if (known.length === 0)
      throw fail(
        "NOTHING_TO_ATTACH",
        left.length === 0
          ? "The folder holds no file. Nothing was attached."
          : `No file of the folder could be taken: ${left[0]!.name} ${left[0]!.reason}. Nothing was attached.`,
      );
    return { ids: [], known, skipped: left };
  }
  const { ids } = ctx.call(contract.evidence.record, { files: taken, linkTo });
  return { ids, known, skipped: left };
};
