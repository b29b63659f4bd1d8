/** Reading a table file from disk, safely and within limits: what every import begins with. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fail } from "../../src-shared/ipc/result.ts";
import type { JobContext } from "../ipc/handlers.ts";
import { tableLimits } from "../tables/limits.ts";
import type { TableFile } from "../tables/table.ts";
import { TableError } from "../tables/table-error.ts";

export const unreadable = (error: unknown): Error =>
  error instanceof TableError && error.code !== "CANCELLED" ? fail("UNREADABLE", error.message) : (error as Error);

/** Reads a table file safely. Errors: UNREADABLE with the reason in words. */
export const readTableFile = async (
  ctx: Pick<JobContext, "shell" | "signal">,
  path: string,
): Promise<{ bytes: Uint8Array; table: TableFile }> => {
  try {
    const { size } = await stat(path);
    if (size > tableLimits.fileBytes)
      throw fail(
        "UNREADABLE",
        `The file has ${Math.round(size / 1048576)} MB; tables of up to ${Math.round(tableLimits.fileBytes / 1048576)} MB are read. Nothing was imported.`,
      );
    const bytes = new Uint8Array(await readFile(path));
    return { bytes, table: await ctx.shell.readTable(bytes, basename(path), { signal: ctx.signal }) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw fail("UNREADABLE", `${basename(path)} was not found.`);
    throw unreadable(error);
  }
};
