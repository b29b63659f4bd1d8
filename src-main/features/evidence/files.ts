/** Files on their way into the workspace: found, hashed first, then stored piece by piece without blocking the window. */
import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Database } from "better-sqlite3";
import { fail } from "../../../src-shared/ipc/result.ts";
import { contentSize, PIECE, storePiece } from "../../records/content.ts";

/** The largest file that is taken, in bytes. */
const LARGEST = 2 * 1024 ** 3;
/** The most files that one attaching takes. */
export const MOST_FILES = 2000;

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

/** `onBytes` hears how many bytes are done, and of how many; 0 while the end is not known. */
export type Taking = {
  readonly raw: () => Database;
  readonly signal: AbortSignal;
  readonly onBytes: (done: number, total: number) => void;
};

/** Errors: TOO_LARGE. */
export const hashFile = async (
  path: string,
  { signal, onBytes }: Taking,
): Promise<{ sha256: string; size: number }> => {
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
    onBytes(size, 0);
  }
  return { sha256: digest.digest("hex"), size };
};

/** Stores bytes whose hash is known; what is stored already is left. Errors: CANNOT_READ where the file changed meanwhile. */
export const storeFile = async (path: string, sha256: string, size: number, taking: Taking): Promise<void> => {
  if (contentSize(taking.raw(), sha256) === size) return;
  if (size === 0) return storePiece(taking.raw(), sha256, 0, Buffer.alloc(0));
  const check = createHash("sha256");
  let part = 0;
  let done = 0;
  for await (const piece of pieces(path)) {
    taking.signal.throwIfAborted();
    check.update(piece);
    storePiece(taking.raw(), sha256, part++, piece);
    taking.onBytes((done += piece.length), size);
  }
  if (check.digest("hex") !== sha256)
    throw fail(
      "CANNOT_READ",
      `${basename(path)} changed while it was read. Nothing was attached. Close it in the other program and try again.`,
    );
};

export type Found = {
  readonly path: string;
  /** As seen from the folder, with slashes. */
  readonly name: string;
};
export type Skipped = { readonly name: string; readonly reason: string };

/** Every file of a folder and those below it, by name. Hidden ones are left out; links to elsewhere are not followed. */
export const filesIn = async (
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly files: Found[]; readonly skipped: Skipped[] }> => {
  const files: Found[] = [];
  const skipped: Skipped[] = [];
  const look = async (path: string, name: string): Promise<void> => {
    signal.throwIfAborted();
    let entries;
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      skipped.push({
        name: name === "" ? basename(folder) : name,
        reason: `could not be read: ${(error as Error).message}`,
      });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const at = { path: join(path, entry.name), name: name === "" ? entry.name : `${name}/${entry.name}` };
      if (entry.name.startsWith(".") || entry.name === "Thumbs.db" || entry.name === "desktop.ini") continue;
      if (entry.isSymbolicLink()) skipped.push({ name: at.name, reason: "is a link to another place" });
      else if (entry.isDirectory()) await look(at.path, at.name);
      else if (entry.isFile()) files.push(at);
      else skipped.push({ name: at.name, reason: "is no file" });
      if (files.length > MOST_FILES)
        throw fail(
          "TOO_LARGE",
          `The folder holds more than ${MOST_FILES.toLocaleString("en")} files. Nothing was attached. Choose a folder below it, or put what belongs together into a ZIP archive.`,
        );
    }
  };
  await look(folder, "");
  return { files, skipped };
};
