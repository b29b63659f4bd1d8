import { basename } from "node:path";
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { createDuplicateFinder } from "../../../src-shared/domain/identification/duplicates.ts";
import { importField, importFields } from "../../../src-shared/domain/import/fields.ts";
import { asksDateOrder, listLevelQuestions } from "../../../src-shared/domain/import/level-questions.ts";
import { planImport } from "../../../src-shared/domain/import/plan-import.ts";
import { suggestMapping } from "../../../src-shared/domain/import/suggest-mapping.ts";
import type {
  FieldType,
  FieldValue,
  ImportKind,
  ImportPlan,
  LevelMap,
  Mapping,
  Scales,
} from "../../../src-shared/domain/import/types.ts";
import {
  AI_ACT_CLASSES,
  AUTONOMY_LEVELS,
  LIFE_CYCLE_STAGES,
  TREATMENTS,
} from "../../../src-shared/domain/vocabulary.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { HandlersOf, JobContext } from "../../ipc/handlers.ts";
import { readTableFile, unreadable } from "../../records/read-table.ts";
import { namedRecords } from "../../records/links.ts";
import type { TableFile } from "../../tables/table.ts";
import { readExisting, readOptions } from "./prepare.ts";
import { writeImport } from "./to-commands.ts";

/** A file that was read and waits for its mapping; the newest few are kept. */
type Waiting = { readonly kind: ImportKind; readonly bytes: Uint8Array; readonly fileName: string; table: TableFile };

const MOST_WAITING = 3;
const waiting = new Map<string, Waiting>();
let count = 0;

const keep = (entry: Waiting): string => {
  const token = `import-${++count}`;
  waiting.set(token, entry);
  for (const old of [...waiting.keys()].slice(0, -MOST_WAITING)) waiting.delete(old);
  return token;
};

const find = (token: string): Waiting => {
  const entry = waiting.get(token);
  if (!entry) throw fail("NOT_FOUND", "The chosen file is no longer at hand. Choose it again; nothing was imported.");
  return entry;
};

const chosen = (token: string, { kind, fileName, table }: Waiting): OutputOf<Contract["imports"]["choose"]> => {
  const guesses = new Map(suggestMapping(table.columns, kind).guesses.map(({ column, field }) => [column, field]));
  return {
    token,
    fileName,
    sheetNames: table.sheetNames,
    sheet: table.sheet,
    columns: table.columns.map((name, index) => ({
      name,
      samples: table.rows
        .map(({ cells }) => cells[index] ?? "")
        .filter((cell) => cell !== "")
        .slice(0, 3)
        .map((cell) => cell.slice(0, 120)),
      field: guesses.get(name) ?? "",
    })),
    fields: importFields(kind).map(({ id, label, required, several }) => ({
      id,
      label,
      required: required === true,
      several: several === true,
    })),
    rowCount: table.rows.length,
    warnings: table.warnings,
  };
};

type Asked = {
  readonly mapping: Mapping;
  readonly levels: LevelMap;
  readonly dateOrder: "day-first" | "month-first" | null;
};

/** What importing the waiting table would do, as the workspace stands now. */
/** New risks that read like one of the register say so; they are imported all the same. */
const withDuplicateHints = (raw: Database, plan: ImportPlan): ImportPlan => {
  const alike = createDuplicateFinder(namedRecords(raw, "risk").map((known) => ({ ...known, catalogueId: "" })));
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const title = row.values["title"];
      if (row.action !== "new" || typeof title !== "string") return row;
      const twins = alike({ title });
      if (twins.length === 0) return row;
      const named = twins.map((twin) => `${twin.ref} ${twin.title}`).join("; ");
      return { ...row, warnings: [...row.warnings, `much like a risk in the register: ${named}`] };
    }),
  };
};

export const planOf = (
  ctx: Pick<JobContext, "session">,
  kind: ImportKind,
  table: TableFile,
  asked: Asked,
): ImportPlan => {
  const { raw } = ctx.session().file;
  const plan = planImport(
    kind,
    table,
    asked.mapping,
    asked.levels,
    readExisting(raw, kind),
    readOptions(raw, asked.dateOrder),
  );
  return kind === "risks" ? withDuplicateHints(raw, plan) : plan;
};

const WORDS: Partial<Record<FieldType, readonly { readonly id: string; readonly label: string }[]>> = {
  stage: LIFE_CYCLE_STAGES,
  treatment: TREATMENTS,
  actClass: AI_ACT_CLASSES,
  autonomy: AUTONOMY_LEVELS,
};

const choicesOf = (kind: ImportKind, field: string, scales: Scales) => {
  const { type, scale } = importField(kind, field);
  const words = WORDS[type];
  if (words) return words.map(({ id, label }) => ({ value: id, label }));
  return scales[scale ?? "likelihood"].map(({ value, name }) => ({ value, label: `${value} ${name}` }));
};

const text = (value: FieldValue | null | undefined): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? value.join(", ") : String(value);

export const importsHandlers: HandlersOf<Contract["imports"]> = {
  choose: async ({ kind }, ctx) => {
    const paths = await ctx.shell.chooseOpen(
      [{ name: "Excel or CSV", extensions: ["xlsx", "csv", "tsv", "txt"] }],
      false,
    );
    const path = paths?.[0];
    if (path === undefined) throw fail("CANCELLED", "Cancelled. Nothing was imported.");
    const entry: Waiting = { kind, fileName: basename(path), ...(await readTableFile(ctx, path)) };
    return chosen(keep(entry), entry);
  },
  chooseSheet: async ({ token, sheet }, ctx) => {
    const entry = find(token);
    try {
      entry.table = await ctx.shell.readTable(entry.bytes, entry.fileName, { sheet, signal: ctx.signal });
    } catch (error) {
      throw unreadable(error);
    }
    return chosen(token, entry);
  },
  preview: async ({ token, ...asked }, ctx) => {
    const { kind, table } = find(token);
    const plan = planOf(ctx, kind, table, asked);
    const { scales } = readOptions(ctx.session().file.raw, asked.dateOrder);
    const usable = plan.problems.length === 0;
    return {
      problems: [...plan.problems],
      unmapped: [...plan.unmapped],
      counts: plan.counts,
      asksDateOrder: usable && asksDateOrder(kind, table, asked.mapping),
      questions: !usable
        ? []
        : listLevelQuestions(kind, table, asked.mapping, scales).map(({ field, column, words }) => ({
            field,
            fieldLabel: importField(kind, field).label,
            column,
            choices: choicesOf(kind, field, scales),
            words: words.slice(0, 200).map((word) => ({ ...word })),
          })),
      rows: plan.rows.map((row) => ({
        line: row.line,
        action: row.action,
        title: text(row.values["name"] ?? row.values["title"]),
        reasons: [...row.reasons],
        warnings: [...row.warnings],
        changes: (row.changes ?? []).map(({ field, before, after }) => ({
          field,
          before: text(before),
          after: text(after),
        })),
      })),
    };
  },
  apply: async ({ token, ...asked }, ctx) => {
    const { kind, table, fileName } = find(token);
    const plan = planOf(ctx, kind, table, asked);
    if (plan.problems.length > 0) throw fail("UNUSABLE_MAPPING", `Nothing was imported. ${plan.problems.join(" ")}`);
    if (plan.counts.new + plan.counts.changed === 0)
      throw fail(
        "NOTHING_TO_IMPORT",
        `Nothing to import: ${plan.counts.unchanged} rows are in the workspace already, ${plan.counts.refused} were refused.`,
      );
    const done = writeImport(ctx.session().file.raw, kind, fileName, plan.rows, ctx.call);
    waiting.delete(token);
    return { ...done, refused: plan.counts.refused };
  },
};
