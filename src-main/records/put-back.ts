/**
 * Takes a removal back: what the removing entry took away is written again as the trail holds it, under the same ids and
 * references, as an entry of its own. Nothing of the trail is rewritten. Refused when anything of it was changed since.
 */
import type { Database } from "better-sqlite3";
import { getTableName, type Table } from "drizzle-orm";
import { isLinkKind } from "../../src-shared/domain/vocabulary.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { insertImage, revertToImage, type WriteContext } from "../db/records.ts";
import { parseChanges, stepsOf, type Image, type Step } from "../trail/images.ts";
import { nameOf } from "./links.ts";
import { refuseLockedTie } from "./locks.ts";

type Removal = { readonly table: Table; readonly id: string; /** The one that removed it. */ readonly command: string };
/** What one entry made of one row, as a whole. */
type Turn = {
  readonly table: string;
  readonly id: string;
  readonly before: Image | null;
  readonly after: Image | null;
};

const refuse = (why: string) => fail("CANNOT_PUT_BACK", `${why} Nothing was changed.`);

/** The number of the entry that removed the record. */
const removalOf = (raw: Database, { table, id, command }: Removal): number => {
  const last = stepsOf(raw, [id]).at(-1);
  if (last === undefined || last.change[1] !== getTableName(table))
    throw fail("NOT_FOUND", "The trail knows no such record. Nothing was changed.");
  const by = raw.prepare<[number], string>(`SELECT command FROM trail_event WHERE seq = ?`).pluck().get(last.seq);
  if (last.after !== null || by !== command) throw refuse("This record was not removed.");
  return last.seq;
};

/** Every row that the entry touched, the last touched first. Refused when one of them was touched again since. */
const turnsOf = (raw: Database, seq: number): readonly Turn[] => {
  const text = raw.prepare<[number], string>(`SELECT changes FROM trail_event WHERE seq = ?`).pluck().get(seq)!;
  const ids = [...new Set(parseChanges(text).map(([, , id]) => id))];
  const steps = stepsOf(raw, ids);
  if (steps.some((step) => step.seq > seq))
    throw refuse("Something that changed with its removal was changed again since.");
  const byRow = new Map<string, Step[]>();
  for (const step of steps.filter((one) => one.seq === seq))
    byRow.set(step.change[2], [...(byRow.get(step.change[2]) ?? []), step]);
  return ids
    .map((id) => {
      const own = byRow.get(id)!;
      return { table: own[0]!.change[1], id, before: own[0]!.before, after: own.at(-1)!.after };
    })
    .toReversed();
};

type End = { readonly kind: unknown; readonly id: string };

/** A link whose other end went meanwhile stays away; one that would change what was accepted of a risk is refused. */
const isWanted = (ctx: WriteContext, image: Image): boolean => {
  const [from, to] = (["from", "to"] as const).map((end) => ({
    kind: image[`${end}_kind`],
    id: String(image[`${end}_id`]),
  })) as [End, End];
  if (![from, to].every(({ kind, id }) => isLinkKind(kind) && nameOf(ctx.raw, { kind, id }) !== null)) return false;
  refuseLockedTie(ctx, { ...from, kind: String(from.kind) }, { ...to, kind: String(to.kind) });
  return true;
};

/**
 * Where a numbered row stood among the others. The newest row has the highest number, by which the next one is found, so that
 * a row in the middle must not come back as the newest.
 */
const placeOf = (raw: Database, table: string, number: number): number | undefined => {
  const near = raw
    .prepare<[number, number, number], [number | null, number | null, number]>(
      `SELECT (SELECT max(rowid) FROM "${table}" WHERE number < ?), (SELECT min(rowid) FROM "${table}" WHERE number > ?),
       EXISTS (SELECT 1 FROM "${table}" WHERE number = ?)`,
    )
    .raw()
    .get(number, number, number)!;
  const [below, above, taken] = near;
  if (taken === 1) throw refuse("Its reference was given to another record meanwhile.");
  if (above === null) return undefined;
  const place = below === null ? above - 1 : below + 1;
  if (place < 1 || place >= above) throw refuse("Its place in the register was filled meanwhile.");
  return place;
};

const revert = (ctx: WriteContext, { table, id, before, after }: Turn, mainId: string): void => {
  if (after !== null) revertToImage(ctx, table, after, before);
  else if (before !== null && (table !== "link" || isWanted(ctx, before))) {
    const number = id === mainId ? before["number"] : undefined;
    insertImage(ctx, table, before, typeof number === "number" ? placeOf(ctx.raw, table, number) : undefined);
  }
};

/** Writes the removed record back with all that went with it. Errors: NOT_FOUND, CANNOT_PUT_BACK, LOCKED. */
export const putBack = (ctx: WriteContext, removal: Removal): void => {
  for (const turn of turnsOf(ctx.raw, removalOf(ctx.raw, removal)))
    try {
      revert(ctx, turn, removal.id);
    } catch (error) {
      if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CONSTRAINT"))
        throw refuse("Something it belongs to is no longer there, or another record took its place.");
      throw error;
    }
};
