/**
 * Writes one document to a folder in several formats: all of them are made first, then each file appears whole under its name
 * or not at all. Every feature exports through this; none needs a copy of it.
 */
import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fail } from "../../src-shared/ipc/result.ts";
import type { DocumentFormat, DocumentModel } from "./model.ts";

/** What writing needs of a job: its signal, its progress (in formats, the running one by name) and the shell's writer. */
export type Writing = {
  readonly signal: AbortSignal;
  readonly progress: (progress: { step: string; done: number; total: number }) => void;
  readonly shell: {
    readonly writeDocument: (model: DocumentModel, format: DocumentFormat, signal: AbortSignal) => Promise<Uint8Array>;
    /** Null when the person closed the dialog. */
    readonly chooseFolder: () => Promise<string | null>;
  };
};

/** Makes `<name>.docx` and so on in `folder`. Returns the file names. Errors: CANNOT_WRITE; nothing half-written is left. */
export const writeFiles = async (
  ctx: Writing,
  model: DocumentModel,
  name: string,
  formats: readonly DocumentFormat[],
  folder: string,
): Promise<string[]> => {
  const made: { file: string; bytes: Uint8Array }[] = [];
  for (const [index, format] of formats.entries()) {
    ctx.signal.throwIfAborted();
    ctx.progress({ step: format.toUpperCase(), done: index, total: formats.length });
    made.push({ file: `${name}.${format}`, bytes: await ctx.shell.writeDocument(model, format, ctx.signal) });
  }
  ctx.signal.throwIfAborted();
  await writeWhole(made, folder);
  ctx.progress({ step: "", done: formats.length, total: formats.length });
  return made.map(({ file }) => file);
};

/** Puts files into a folder: each appears whole under its name or not at all. Errors: CANNOT_WRITE. */
export const writeWhole = async (
  made: readonly { readonly file: string; readonly bytes: Uint8Array | string }[],
  folder: string,
): Promise<void> => {
  const suffix = `.${randomBytes(4).toString("hex")}.part`;
  try {
    for (const { file, bytes } of made) await writeFile(join(folder, file + suffix), bytes, { flush: true });
    for (const { file } of made) await rename(join(folder, file + suffix), join(folder, file));
  } catch (error) {
    for (const { file } of made) await rm(join(folder, file + suffix), { force: true });
    throw fail(
      "CANNOT_WRITE",
      `The files could not be written to ${folder}: ${(error as Error).message}. If a file of this name is open in another program, close it and export again.`,
    );
  }
};

/** Asks for a folder and writes there. Errors: CANCELLED when the dialog is closed, CANNOT_WRITE. */
export const exportFiles = async (
  ctx: Writing,
  model: DocumentModel,
  name: string,
  formats: readonly DocumentFormat[],
): Promise<{ folder: string; files: string[] }> => {
  const folder = await ctx.shell.chooseFolder();
  if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
  return { folder, files: await writeFiles(ctx, model, name, formats, folder) };
};
