/** The client's own Word template: its styles are read from a file and kept in the workspace, not the file. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { contract, type Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecords, updateRecord } from "../../db/records.ts";
import { workspace } from "../../db/schema/domain.ts";
import { readTemplate } from "../../documents/docx/template.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { templateOf } from "../../records/document-look.ts";

/** Bytes of the largest file that is read. */
const LARGEST = 10 * 1024 * 1024;

type Calls = Pick<HandlersOf<Contract["workspace"]>, "template" | "setTemplate" | "chooseTemplate">;

export const templateHandlers: Calls = {
  template: (_input, { raw }) => templateOf(readRecords(raw, workspace)[0]!),
  setTemplate: ({ revision, template }, ctx) => {
    const { id } = readRecords(ctx.raw, workspace)[0]!;
    ctx.summary(
      template === null ? "Word template of the documents removed" : `Word styles taken from ${template.name}`,
    );
    return updateRecord(ctx, workspace, id, revision, {
      documentTemplate: template === null ? "" : JSON.stringify(template),
    });
  },
  chooseTemplate: async ({ revision }, ctx) => {
    const chosen = await ctx.shell.chooseOpen(
      [{ name: "Word document or template", extensions: ["docx", "dotx"] }],
      false,
    );
    const path = chosen?.[0];
    if (path === undefined) throw fail("CANCELLED", "Cancelled. Nothing was changed.");
    const name = basename(path);
    if ((await stat(path)).size > LARGEST)
      throw fail("TOO_LARGE", `${name} is larger than 10 MB. Save it without its pictures; nothing was changed.`);
    const template = readTemplate(await readFile(path), name);
    if (!template)
      throw fail(
        "REFUSED_TYPE",
        `${name} is no Word document or template (.docx, .dotx) with styles such as Normal, Title or Heading 1. Nothing was changed.`,
      );
    return ctx.call(contract.workspace.setTemplate, { revision, template });
  },
};
