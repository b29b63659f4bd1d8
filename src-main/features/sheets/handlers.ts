import { basename } from "node:path";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { isRegister } from "../../../src-shared/domain/registers/all.ts";
import {
  planSheet,
  RECORD_COLUMN,
  type RowPlan,
  type SheetPlan,
} from "../../../src-shared/domain/sheets/plan-sheet.ts";
import { sheetOf, type Sheet } from "../../../src-shared/domain/sheets/sheet.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlersOf, JobContext } from "../../ipc/handlers.ts";
import { documentFrame } from "../../records/document-frame.ts";
import type { TableFile } from "../../tables/table.ts";
import { readTableFile } from "../../records/read-table.ts";
import { sheetDocument } from "./document.ts";
import { createLookup } from "../../records/lookup.ts";
import { englishTable, sheetNames } from "./english-table.ts";
import { earlierValues, rowsOf } from "./rows.ts";

type Waiting = {
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly table: TableFile;
  readonly shown: SheetPlan;
};

const MOST_WAITING = 3;
const waiting = new Map<string, Waiting>();
let count = 0;

/** The sheet that holds the list, its words in English: the one of its name, else the first with the hidden column. */
export const readSheetFile = async (
  ctx: Pick<JobContext, "shell" | "signal">,
  sheet: Sheet,
  path: string,
): Promise<TableFile> => {
  const { bytes, table } = await readTableFile(ctx, path);
  const names = sheetNames(sheet);
  const wanted = table.sheetNames.find((name) => names.includes(name));
  const fits = table.columns.includes(RECORD_COLUMN) || wanted === undefined || names.includes(table.sheet);
  return englishTable(
    fits ? table : await ctx.shell.readTable(bytes, basename(path), { sheet: wanted, signal: ctx.signal }),
    sheet,
  );
};

/** What the file would do, as the workspace stands now. Errors: UNREADABLE where it has no column of the list's title. */
export const planFile = (ctx: Pick<JobContext, "session">, sheet: Sheet, table: TableFile): SheetPlan => {
  const { raw } = ctx.session().file;
  const title = sheet.fields[sheet.named]!.label;
  const named = (column: string): boolean =>
    [title, sheet.named].some((one) => one.toLowerCase() === column.trim().toLowerCase());
  if (!table.columns.some(named) && !table.columns.includes(RECORD_COLUMN))
    throw fail(
      "UNREADABLE",
      `The file has no column "${title}", so it is no list of ${sheet.title.toLowerCase()}. Export the list and edit that file. Nothing was changed.`,
    );
  const rows = rowsOf(raw, sheet);
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]));
  const recordAt = table.columns.indexOf(RECORD_COLUMN);
  const moved = table.rows.flatMap(({ cells }) => {
    const [id = "", revision = ""] = (recordAt === -1 ? "" : (cells[recordAt] ?? "")).split(":");
    return revisions.has(id) && String(revisions.get(id)) !== revision ? [id] : [];
  });
  return planSheet(table, {
    sheet,
    rows,
    at: earlierValues(raw, sheet, moved),
    lookup: createLookup(raw),
  });
};

/** Writes rows of the plan through the list's own import: one command. */
export const writeRows = (
  call: JobContext["call"],
  sheet: Sheet,
  fileName: string,
  rows: readonly RowPlan[],
): { created: number; changed: number } => {
  const written = rows.map(({ id, values }) => ({ ...(id !== null && { id }), values: values as never }));
  const input = { fileName, rows: written };
  if (isRegister(sheet.id)) return call(contract.registers.import, { register: sheet.id, ...input });
  if (sheet.id === "systems") return call(contract.systems.import, input);
  if (sheet.id === "risks") return call(contract.risks.import, input);
  if (sheet.id === "documents") return call(contract.documents.import, input);
  if (sheet.id === "people") return call(contract.people.import, input);
  if (sheet.id === "actions") return call(contract.actions.import, input);
  // The plan of evidence has no new rows: each has the record it changes.
  const known = written.flatMap(({ id, values }) => (id === undefined ? [] : [{ id, values }]));
  return call(contract.evidence.import, { fileName, rows: known });
};

const WRITTEN: ReadonlySet<RowPlan["action"]> = new Set(["new", "changed", "conflict"]);

export const sheetsHandlers: HandlersOf<Contract["sheets"]> = {
  export: async ({ sheet: id }, ctx) => {
    const sheet = sheetOf(id)!;
    const { raw } = ctx.session().file;
    const frame = documentFrame(ctx.session(), ctx.now());
    const model = sheetDocument(sheet, rowsOf(raw, sheet), createLookup(raw), frame);
    return exportFiles(ctx, model, `${model.meta.title} ${frame.date}`, ["xlsx"]);
  },
  open: async ({ sheet: id }, ctx) => {
    const sheet = sheetOf(id)!;
    const filters = [{ name: "Excel or CSV", extensions: ["xlsx", "csv", "tsv", "txt"] }];
    const path = (await ctx.shell.chooseOpen(filters, false))?.[0];
    if (path === undefined) throw fail("CANCELLED", "Cancelled. Nothing was read.");
    const table = await readSheetFile(ctx, sheet, path);
    const shown = planFile(ctx, sheet, table);
    const token = `sheet-${++count}`;
    const fileName = basename(path);
    waiting.set(token, { sheet, fileName, table, shown });
    for (const old of [...waiting.keys()].slice(0, -MOST_WAITING)) waiting.delete(old);
    return {
      token,
      fileName,
      missing: shown.missing,
      unknownColumns: [...shown.unknownColumns],
      warnings: table.warnings,
      rows: shown.rows.map(({ line, action, ref, title, reasons, fields }) => ({
        line,
        action,
        ref,
        title,
        reasons: [...reasons],
        fields: fields.map((field) => ({ ...field })),
      })),
    };
  },
  apply: async ({ token, lines }, ctx) => {
    const entry = waiting.get(token);
    if (!entry) throw fail("NOT_FOUND", "The file is no longer at hand. Choose it again; nothing was changed.");
    const wanted = new Set(lines);
    const pick = ({ rows }: SheetPlan) => rows.filter(({ line, action }) => wanted.has(line) && WRITTEN.has(action));
    const rows = pick(planFile(ctx, entry.sheet, entry.table));
    if (JSON.stringify(rows) !== JSON.stringify(pick(entry.shown)))
      throw fail(
        "STALE_REVISION",
        "The workspace changed since the file was shown. Read the file again and choose; nothing was changed.",
      );
    const { created, changed } = writeRows(ctx.call, entry.sheet, entry.fileName, rows);
    waiting.delete(token);
    return { created, changed };
  },
};
