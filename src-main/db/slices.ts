/** Reading a long table in slices, so that other work of the process runs between two of them. */
import type { Database } from "better-sqlite3";

/** Where a slice ends: after so many rows, or so many characters and bytes of texts and blobs. */
export type SliceSize = { readonly rows: number; readonly size: number };

/** For a check that reads and keeps nothing: one entry of a large import holds a megabyte. */
const LARGE: SliceSize = { rows: 2000, size: 16 * 1024 * 1024 };

const sizeOf = (row: readonly unknown[]): number => {
  let size = 0;
  for (const value of row)
    if (typeof value === "string") size += value.length;
    else if (value instanceof Uint8Array) size += value.byteLength;
  return size;
};

/** The rows of `select` (without WHERE and ORDER BY) in the order of `key`, an integer and its first column. */
export function* slices<Row extends [number, ...unknown[]]>(
  db: Database,
  select: string,
  key: string,
  most: SliceSize = LARGE,
): Generator<Row[]> {
  const rows = db.prepare<[number], Row>(`${select} WHERE ${key} > ? ORDER BY ${key}`).raw();
  let last = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const slice: Row[] = [];
    let size = 0;
    for (const row of rows.iterate(last)) {
      size += sizeOf(row);
      if (slice.push(row) >= most.rows || size >= most.size) break;
    }
    if (slice.length === 0) return;
    last = slice.at(-1)![0];
    yield slice;
  }
}
