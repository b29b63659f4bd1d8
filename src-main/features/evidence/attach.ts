/** Takes files into the workspace: hashed first, then stored piece by piece without blocking the window, then recorded as one command. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";
import { contentSize, PIECE, storePiece } from "../../records/content.ts";
import { isProgram, mediaTypeOf } from "./media-types.ts";

/** The largest file that is taken, in bytes. */
const LARGEST = 2 * 1024 ** 3;

async function* pieces(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

type Step = { readonly signal: AbortSignal; readonly onBytes: (count: number) => void };

const hashFile = async (path: string, { signal, onBytes }: Step): Promise<{ sha256: string; size: number }> => {
  const digest = createHash("sha256");
  let size = 0;
  for await (const piece of pieces(path)) {
    signal.throwIfAborted();
    digest.update(piece);
    size += piece.length;
    if (size > LARGEST)
      throw fail(
        "TOO_LARGE",
        `${basename(path)} is larger than 2 GB. Nothing was attached. Attach an excerpt, or register it as a document with its location.`,
      );
    onBytes(piece.length);
  }
  return { sha256: digest.digest("hex"), size };
};

export const attach: HandlerOf<Contract["evidence"]["attach"]> = async ({ linkTo }, ctx) => {
  const paths = await ctx.shell.chooseOpen([], true);
  if (paths === null || paths.length === 0) throw fail("CANCELLED", "Cancelled. Nothing was attached.");
  const program = paths.find((path) => isProgram(basename(path)));
  if (program !== undefined)
    throw fail(
      "REFUSED_TYPE",
      `${basename(program)} is a program or script and is not taken as evidence. Nothing was attached.`,
    );
  const files = [];
  for (const path of paths) {
    const name = basename(path);
    const step = (phase: number): Step => {
      let bytes = 0;
      return {
        signal: ctx.signal,
        onBytes: (count) => ctx.progress({ file: name, done: (bytes += count), total: phase }),
      };
    };
    try {
      const { sha256, size } = await hashFile(path, step(0));
      const raw = ctx.session().file.raw;
      if (contentSize(raw, sha256) !== size) {
        const { onBytes } = step(size);
        let part = 0;
        const check = createHash("sha256");
        for await (const piece of pieces(path)) {
          ctx.signal.throwIfAborted();
          check.update(piece);
          storePiece(ctx.session().file.raw, sha256, part++, piece);
          onBytes(piece.length);
        }
        if (size === 0) storePiece(raw, sha256, 0, Buffer.alloc(0));
        else if (check.digest("hex") !== sha256)
          throw fail(
            "CANNOT_READ",
            `${name} changed while it was read. Nothing was attached. Close it in the other program and try again.`,
          );
      }
      files.push({
        title: name.replace(/\.[^.]+$/, "") || name,
        fileName: name,
        mediaType: mediaTypeOf(name),
        size,
        sha256,
      });
    } catch (error) {
      if (error instanceof CallError || ctx.signal.aborted) throw error;
      throw fail("CANNOT_READ", `${name} could not be read. Nothing was attached. ${(error as Error).message}`);
    }
  }
  return ctx.call(contract.evidence.record, { files, linkTo });
};
