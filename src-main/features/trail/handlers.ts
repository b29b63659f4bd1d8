import type { Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { parseChanges, stepsOf, type Step } from "../../trail/images.ts";
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

const EVENT = `seq, at, actor_name AS actorName, command, summary, change_count AS changeCount, hash`;

/** Fields that say nothing to a person beside what the entry itself says. */
const QUIET = new Set(["id", "revision", "created_at", "updated_at"]);

const shown = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);

const KINDS = { insert: "created", update: "changed", delete: "deleted" } as const;

const describe = ({ change: [verb, table, rowId], before, after }: Step) => {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !QUIET.has(name) && before?.[name] !== after?.[name],
  );
  return {
    table,
    rowId,
    kind: KINDS[verb],
    fields: names.map((name) => ({ name, before: shown(before?.[name]), after: shown(after?.[name]) })),
  };
};

/** How many rows of one entry, and how many entries of one row, are told at most. */
const MOST_ROWS = 1000;
const MOST_ENTRIES = 500;

export const trailHandlers: HandlersOf<Contract["trail"]> = {
  list: ({ before, limit, text }, { raw }) =>
    raw
      .prepare<[number, string, string, string, number], EventRow>(
        `SELECT ${EVENT} FROM trail_event WHERE seq < ? AND (? = '' OR summary LIKE ? OR actor_name LIKE ?) ORDER BY seq DESC LIMIT ?`,
      )
      .all(before ?? Number.MAX_SAFE_INTEGER, text, `%${text}%`, `%${text}%`, limit),
  entry: ({ seq }, { raw }) => {
    const changes = raw.prepare<[number], string>(`SELECT changes FROM trail_event WHERE seq = ?`).pluck().get(seq);
    if (changes === undefined) throw fail("NOT_FOUND", `There is no entry ${seq}.`);
    const ids = new Set(
      parseChanges(changes)
        .slice(0, MOST_ROWS)
        .map(([, , rowId]) => rowId),
    );
    return stepsOf(raw, [...ids], seq)
      .filter((step) => step.seq === seq)
      .slice(0, MOST_ROWS)
      .map(describe);
  },
  history: ({ table, rowId }, { raw }) => {
    const event = raw.prepare<[number], EventRow>(`SELECT ${EVENT} FROM trail_event WHERE seq = ?`);
    return stepsOf(raw, [rowId])
      .filter(({ change }) => change[1] === table)
      .slice(-MOST_ENTRIES)
      .reverse()
      .map((step) => ({
        ...event.get(step.seq)!,
        change: describe(step),
        revision: Number(step.after?.["revision"] ?? 0),
      }));
  },
  verify: async (_input, ctx) => {
    const { file, knownHead } = ctx.session();
    return verifyTrail(file.raw, { signal: ctx.signal, onProgress: ctx.progress, knownHead: knownHead() }) as never;
  },
};
