/** Verbs for lists: look at one, write it for Excel, read an edited file back. */
import { existsSync, mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { REGISTER_IDS } from "../../../src-shared/domain/registers/all.ts";
import { cellOf } from "../../../src-shared/domain/sheets/cells.ts";
import { OTHER_SHEET_IDS, sheetOf, type Sheet } from "../../../src-shared/domain/sheets/sheet.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { writeFiles } from "../../documents/write-files.ts";
import { sheetDocument } from "../../features/sheets/document.ts";
import { planFile, readSheetFile, writeRows } from "../../features/sheets/handlers.ts";
import { createLookup } from "../../records/lookup.ts";
import { rowsOf } from "../../features/sheets/rows.ts";
import { documentFrame } from "../../records/document-frame.ts";
import { choosePerson, jobContext, need, never, openFile, speaking, UsageError, type Verb } from "./verb.ts";

const named = (id: string): Sheet => {
  const sheet = sheetOf(id);
  if (sheet) return sheet;
  throw new UsageError(`There is no register ${id}; there are: ${[...OTHER_SHEET_IDS, ...REGISTER_IDS].join(", ")}.`);
};

/** Every record of a register, with people and records by name. */
export const listVerb: Verb = async (input) => {
  const [file, id] = need(input, ["FILE", "REGISTER"]);
  const sheet = named(id!);
  const { raw } = openFile(input, file!).file;
  const lookup = createLookup(raw);
  const rows = rowsOf(raw, sheet);
  const cells = (values: (typeof rows)[number]["values"]) =>
    Object.fromEntries(
      Object.entries(sheet.fields).map(([name, field]) => [name, cellOf(field, values[name], lookup)]),
    );
  return {
    good: true,
    data: { register: sheet.id, title: sheet.title, rows: rows.map((row) => ({ ...row, words: cells(row.values) })) },
    text: rows.map(({ ref, values }) => `${ref.padEnd(8)} ${String(values[sheet.named])}`).join("\n"),
  };
};

/** Writes a register as a workbook that can be edited and read back. */
export const exportSheetVerb: Verb = async (input) => {
  const [file, id, folder] = need(input, ["FILE", "REGISTER", "DIR"]);
  const sheet = named(id!);
  const session = openFile(input, file!);
  const frame = documentFrame(speaking(input, session), new Date().toISOString());
  const model = sheetDocument(sheet, rowsOf(session.file.raw, sheet), createLookup(session.file.raw), frame);
  const into = resolve(input.folder, folder!);
  mkdirSync(into, { recursive: true });
  const files = await writeFiles(
    jobContext(input, session),
    model,
    `${model.meta.title} ${frame.date}`,
    ["xlsx"],
    into,
  );
  return { good: true, data: { register: sheet.id, folder: into, files }, text: files.join("\n") };
};

/** Reads an edited register back. What both sides changed is left out and named; status 1 where something was refused. */
export const importSheet: Verb = async (input) => {
  const [file, id, table] = need(input, ["FILE", "REGISTER", "INPUT"]);
  const sheet = named(id!);
  const path = resolve(input.folder, table!);
  if (!existsSync(path)) throw new UsageError(`${path} was not found.`);
  const session = openFile(input, file!);
  const context = jobContext(input, session);
  const read = await readSheetFile({ shell: input.program.shell, signal: never }, sheet, path);
  for (const warning of read.warnings) input.note(warning);
  const plan = planFile(context, sheet, read);
  const of = (action: string) => plan.rows.filter((row) => row.action === action);
  for (const { line, reasons } of of("refused")) input.note(`Row ${line} refused: ${reasons.join("; ")}`);
  for (const { line, ref, fields } of of("conflict"))
    input.note(
      `Row ${line} (${ref}) not written, changed in the workspace too: ${fields
        .filter(({ conflict }) => conflict)
        .map(({ label }) => label)
        .join(", ")}`,
    );
  for (const { line, ref } of of("gone")) input.note(`Row ${line} (${ref}) is no longer in the workspace.`);
  const rows = [...of("new"), ...of("changed")];
  const counts = Object.fromEntries(
    (["new", "changed", "conflict", "unchanged", "gone", "refused"] as const).map((action) => [
      action,
      of(action).length,
    ]),
  );
  const said = Object.entries(counts)
    .map(([action, count]) => `${count} ${action}`)
    .join(", ");
  const good = of("refused").length + of("conflict").length === 0;
  if (input.dryRun || rows.length === 0)
    return {
      good,
      data: { register: sheet.id, counts, created: 0, changed: 0, dryRun: input.dryRun },
      text: `${said}. Nothing was written.`,
    };
  choosePerson(input, session);
  if (session.readOnlyReason !== "") throw fail("READ_ONLY", session.readOnlyReason);
  const done = writeRows(context.call, sheet, basename(path), rows);
  return {
    good,
    data: { register: sheet.id, counts, ...done, dryRun: false, head: session.recorder.head() },
    text: `${said}. Written as entry ${session.recorder.head()?.seq ?? 0}.`,
  };
};
