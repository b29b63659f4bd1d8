/** What a check of the trail finds, what it is given, and how it reads: in slices, so that the window stays alive. */
import type { Database } from "better-sqlite3";

export type Finding = {
  readonly check: "file" | "guard" | "chain" | "head" | "replay" | "content" | "approval";
  /** The entry or row that is wrong, such as "entry 12" or "risk 0192…". */
  readonly where: string;
  readonly message: string;
};

export type VerifyOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { step: string; done: number; total: number }) => void;
  /** The newest head this computer has seen of this workspace, kept outside the file. */
  readonly knownHead?: { readonly seq: number; readonly hash: string } | null;
};

/** Lets other work of the process run; throws when the caller has cancelled. */
export const breathe = async (signal?: AbortSignal): Promise<void> => {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
};

const MOST_ROWS = 2000;
const MOST_TEXT = 16 * 1024 * 1024;

/**
 * The rows of `select` (without WHERE and ORDER BY) in the order of `key`, its first column. A slice ends after 2,000 rows
 * or 16 MB of text in the last column: one entry of a large import holds a megabyte.
 */
export function* slices<Row extends [number, ...unknown[]]>(
  db: Database,
  select: string,
  key = "seq",
): Generator<Row[]> {
  const rows = db.prepare<[number], Row>(`${select} WHERE ${key} > ? ORDER BY ${key}`).raw();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const slice: Row[] = [];
    let text = 0;
    for (const row of rows.iterate(last)) {
      const end = row.at(-1);
      text += typeof end === "string" ? end.length : 0;
      if (slice.push(row) >= MOST_ROWS || text >= MOST_TEXT) break;
    }
    if (slice.length === 0) return;
    last = slice.at(-1)![0];
    yield slice;
  }
}
