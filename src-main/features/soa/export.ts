/** The export of the statement: its draft as it stands, or an approved version as it was kept. */
import type { Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";
import { documentInput, soaFileName } from "./document-input.ts";
import { writeVersion } from "./kept-files.ts";
import { soaDocument } from "./soa-document.ts";

export const exportSoa: HandlerOf<Contract["soa"]["export"]> = async ({ formats, versionId }, ctx) => {
  if (versionId === null) {
    const input = documentInput(ctx.session(), null, ctx.now());
    return exportFiles(ctx, soaDocument(input), soaFileName(input), formats);
  }
  const folder = await ctx.shell.chooseFolder();
  if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
  return { folder, files: await writeVersion(ctx, versionId, formats, folder, true) };
};
