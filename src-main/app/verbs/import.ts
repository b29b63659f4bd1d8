/** The verb that imports a table. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { applyMapping, parseMapping } from "../../../src-shared/domain/import/parse-mapping.ts";
import { sheetOf } from "../../../src-shared/domain/sheets/sheet.ts";
import { suggestMapping } from "../../../src-shared/domain/import/suggest-mapping.ts";
import type { ImportKind } from "../../../src-shared/domain/import/types.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { planOf } from "../../features/imports/handlers.ts";
import { readTableFile } from "../../records/read-table.ts";
import { writeImport } from "../../features/imports/to-commands.ts";
import { importPack } from "./pack.ts";
import { importSheet } from "./sheets.ts";
import { choosePerson, jobContext, need, never, openFile, UsageError, type Verb } from "./verb.ts";

export const importVerb: Verb = async (input) => {
  if (input.args[0] === "pack") return importPack(input);
  if (sheetOf(input.args[1] ?? "")) return importSheet(input);
  const [kindName, file, table] = need(input, ["risks|systems", "FILE", "INPUT"]);
  if (kindName !== "risks" && kindName !== "systems")
    throw new UsageError(
      `There is no import of ${kindName}. Foreign tables: risks and systems; an edited list: FILE REGISTER INPUT.`,
    );
  const kind: ImportKind = kindName;
  const path = resolve(input.folder, table!);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  const session = openFile(input, file!);
  const read = await readTableFile({ shell: input.program.shell, signal: never }, path);
  const guesses = suggestMapping(read.table.columns, kind).guesses;
  const asked =
    input.map === undefined ? { entries: [], errors: [] } : parseMapping(input.map, read.table.columns, kind);
  if (asked.errors.length > 0) throw new UsageError(asked.errors.join("\n"));
  const mapping = applyMapping(guesses, asked.entries, kind);
  const context = jobContext(input, session);
  const plan = planOf(context, kind, read.table, { mapping, levels: {}, dateOrder: null });
  for (const warning of read.table.warnings) input.note(warning);
  if (plan.problems.length > 0) throw new UsageError(`Nothing was imported. ${plan.problems.join(" ")}`);
  for (const row of plan.rows) for (const reason of row.reasons) input.note(`Row ${row.line} refused: ${reason}`);
  const rows = plan.rows.map(({ line, action, reasons, warnings, externalId }) => ({
    line,
    action,
    reasons,
    warnings,
    externalId,
  }));
  const base = { kind, file: basename(path), mapping, counts: plan.counts, dryRun: input.dryRun };
  const said = `${plan.counts.new} new, ${plan.counts.changed} changed, ${plan.counts.unchanged} unchanged, ${plan.counts.refused} refused`;
  const useful = plan.counts.new + plan.counts.changed;
  if (input.dryRun || useful === 0)
    return {
      good: useful + plan.counts.unchanged > 0 || plan.counts.total === 0,
      data: { ...base, created: 0, changed: 0, rows },
      text: `${said}. Nothing was written.`,
    };
  choosePerson(input, session);
  if (session.readOnlyReason !== "") throw fail("READ_ONLY", session.readOnlyReason);
  const done = writeImport(session.file.raw, kind, basename(path), plan.rows, context.call);
  return {
    good: true,
    data: { ...base, ...done, rows, head: session.recorder.head() },
    text: `${said}. Written as entry ${session.recorder.head()?.seq ?? 0}.`,
  };
};
