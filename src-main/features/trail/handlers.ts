import type { Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { verifyTrail } from "../../trail/verify.ts";

type EventRow = {
  seq: number;
  at: string;
  actorName: string;
  command: string;
  summary: string;
  changeCount: number;
  hash: string;
};
type ChangeRow = { table: string; rowId: string; before: string | null; after: string | null };

const EVENT = `e.seq, e.at, e.actor_name AS actorName, e.command, e.summary, e.change_count AS changeCount, e.hash`;
const CHANGE = `c.table_name AS "table", c.row_id AS rowId, c.before, c.after`;

/** Fields that say nothing to a person beside what the entry itself says. */
const QUIET = new Set(["id", "revision", "created_at", "updated_at"]);

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);

const describe = ({ table, rowId, before, after }: ChangeRow) => {
  const old = before === null ? {} : (JSON.parse(before) as Record<string, unknown>);
  const now = after === null ? {} : (JSON.parse(after) as Record<string, unknown>);
  const names = Object.keys({ ...old, ...now }).filter((name) => !QUIET.has(name) && old[name] !== now[name]);
  const kind = before === null ? ("created" as const) : after === null ? ("deleted" as const) : ("changed" as const);
  return {
    table,
    rowId,
    kind,
    fields: names.map((name) => ({ name, before: shown(old[name]), after: shown(now[name]) })),
  };
};

export const trailHandlers: HandlersOf<Contract["trail"]> = {
  list: ({ before, limit, text }, { raw }) =>
    raw
      .prepare<[number, string, string, string, number], EventRow>(
        `SELECT ${EVENT} FROM trail_event e WHERE e.seq < ? AND (? = '' OR e.summary LIKE ? OR e.actor_name LIKE ?) ORDER BY e.seq DESC LIMIT ?`,
      )
      .all(before ?? Number.MAX_SAFE_INTEGER, text, `%${text}%`, `%${text}%`, limit),
  entry: ({ seq }, { raw }) => {
    if (raw.prepare(`SELECT 1 FROM trail_event WHERE seq = ?`).get(seq) === undefined)
      throw fail("NOT_FOUND", `There is no entry ${seq}.`);
    return raw
      .prepare<[number], ChangeRow>(`SELECT ${CHANGE} FROM trail_change c WHERE c.seq = ? ORDER BY c.id LIMIT 1000`)
      .all(seq)
      .map(describe);
  },
  history: ({ table, rowId }, { raw }) =>
    raw
      .prepare<[string, string], EventRow & ChangeRow>(
        `SELECT ${EVENT}, ${CHANGE} FROM trail_change c JOIN trail_event e ON e.seq = c.seq WHERE c.table_name = ? AND c.row_id = ? ORDER BY c.id DESC LIMIT 500`,
      )
      .all(table, rowId)
      .map(({ table: name, rowId: id, before, after, ...event }) => ({
        ...event,
        change: describe({ table: name, rowId: id, before, after }),
      })),
  verify: async (_input, ctx) => {
    const { file, knownHead } = ctx.session();
    return verifyTrail(file.raw, { signal: ctx.signal, onProgress: ctx.progress, knownHead: knownHead() }) as never;
  },
};
