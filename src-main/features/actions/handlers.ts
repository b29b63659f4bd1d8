import type { Contract } from "../../../src-shared/contract/index.ts";
import { checkAction, settleDone, type ActionDates } from "../../../src-shared/domain/actions/check-action.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { CallError, fail } from "../../../src-shared/ipc/result.ts";
import { deleteRecord, insertRecord, nextNumber, readRecord, updateRecord } from "../../db/records.ts";
import { action } from "../../db/schema/treatment.ts";
import { writeWhole } from "../../documents/write-files.ts";
import type { CommandContext, HandlersOf } from "../../ipc/handlers.ts";
import { listActions } from "../../records/actions.ts";
import { nameOf, removeLinksOf } from "../../records/links.ts";
import { refuseLockedAction } from "../../records/locks.ts";
import { putBack } from "../../records/put-back.ts";
import { calendarFile } from "./calendar-file.ts";

const AHEAD = 14 * 60 * 60 * 1000;

/** The newest day that has begun anywhere on Earth: time zones go up to UTC+14. */
const lastDay = (now: string): string => new Date(Date.parse(now) + AHEAD).toISOString().slice(0, 10);

const refuse = (dates: ActionDates, now: string): void => {
  const issues = checkAction(dates, lastDay(now));
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was changed. ${issues.map(({ message }) => message).join("; ")}.`,
      issues,
    );
};

const BLANK = { status: "open", startDate: "", dueDate: "", doneOn: "" };

type Patch = Partial<ActionDates> & Parameters<typeof updateRecord<typeof action>>[4];

const change = (ctx: CommandContext, id: string, revision: number, asked: Patch) => {
  const row = readRecord(ctx.raw, action, id);
  refuseLockedAction(ctx, row, asked);
  const patch = settleDone(row, asked, ctx.now.slice(0, 10));
  refuse({ ...row, ...patch }, ctx.now);
  return { row, written: updateRecord(ctx, action, id, revision, patch) };
};

export const actionsHandlers: HandlersOf<Contract["actions"]> = {
  list: (_input, { raw }) => listActions(raw),
  create: ({ source, ...fields }, ctx) => {
    if (source && !nameOf(ctx.raw, source))
      throw fail("NOT_FOUND", "The record this action belongs to does not exist. Nothing was added.");
    refuseLockedAction(ctx, { sourceKind: source?.kind ?? "", sourceId: source?.id ?? "" }, null);
    const row = { ...fields, ...settleDone(BLANK, fields, ctx.now.slice(0, 10)) };
    refuse({ ...BLANK, ...row }, ctx.now);
    const number = nextNumber(ctx.raw, action);
    ctx.summary(`Action ${refOf("action", number)} ${fields.title} added`);
    return insertRecord(ctx, action, {
      ...row,
      number,
      sourceKind: source?.kind ?? "",
      sourceId: source?.id ?? "",
    });
  },
  update: ({ id, revision, patch }, ctx) => {
    const { row, written } = change(ctx, id, revision, patch);
    const said = patch.status === "done" ? "done" : `${Object.keys(patch).join(", ")} changed`;
    ctx.summary(`Action ${refOf("action", row.number)} ${row.title}: ${said}`);
    return written;
  },
  updateMany: ({ rows, patch }, ctx) => {
    for (const { id, revision } of rows) change(ctx, id, revision, patch);
    ctx.summary(`${rows.length} actions: ${Object.keys(patch).join(", ")} changed`);
    return { changed: rows.length };
  },
  import: ({ fileName, rows }, ctx) => {
    let number = nextNumber(ctx.raw, action);
    let created = 0;
    for (const { id, values } of rows) {
      if (id === undefined) {
        created++;
        const row = { ...BLANK, title: "", ...values, ...settleDone(BLANK, values, ctx.now.slice(0, 10)) };
        refuse(row, ctx.now);
        insertRecord(ctx, action, { ...row, number: number++, sourceKind: "", sourceId: "" });
      } else change(ctx, id, readRecord(ctx.raw, action, id).revision, values);
    }
    const changed = rows.length - created;
    ctx.summary(`Actions from ${fileName}: ${created} new, ${changed} changed`);
    return { created, changed };
  },
  remove: ({ id, revision }, ctx) => {
    const row = readRecord(ctx.raw, action, id);
    refuseLockedAction(ctx, row, null);
    ctx.summary(`Action ${refOf("action", row.number)} ${row.title} removed`);
    removeLinksOf(ctx, "action", id);
    deleteRecord(ctx, action, id, revision);
    return {};
  },
  putBack: ({ id }, ctx) => {
    putBack(ctx, { table: action, id, command: "actions.remove" });
    const row = readRecord(ctx.raw, action, id);
    refuseLockedAction(ctx, row, null);
    ctx.summary(`Action ${refOf("action", row.number)} ${row.title} put back`);
    return { id, revision: row.revision };
  },
  exportCalendar: async (_input, ctx) => {
    const folder = await ctx.shell.chooseFolder();
    if (folder === null) throw fail("CANCELLED", "Cancelled. Nothing was written.");
    const { name, text, events } = calendarFile(ctx.session(), ctx.now());
    await writeWhole([{ file: name, bytes: text }], folder);
    return { folder, file: name, events };
  },
};
