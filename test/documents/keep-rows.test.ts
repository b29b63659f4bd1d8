/** Which rows of a printed table stay together: nobody finds a name without what it names, or a row alone on a page. */
import { describe, expect, it } from "vitest";
import { keptRows } from "../../src-main/documents/keep-rows.ts";

const data = (letters = 40) => ({ group: false, wide: false, letters });
const group = { group: true, wide: true, letters: 10 };
const note = { group: false, wide: true, letters: 30 };
const many = (count: number, letters?: number) => Array.from({ length: count }, () => data(letters));

describe("rows of a printed table", () => {
  it("of a short table all stay together; the last one binds nothing behind the table", () => {
    expect(keptRows(many(4))).toEqual([true, true, true, false]);
    expect(keptRows([])).toEqual([]);
  });

  it("of a long table the first two and the last two stay together", () => {
    const kept = keptRows(many(30));
    expect(kept.flatMap((stays, at) => (stays ? [at] : []))).toEqual([0, 28]);
  });

  it("few but long ones may part: they would leave half a page empty", () => {
    expect(keptRows(many(3, 600))).toEqual([false, false, false]);
  });

  it("a group's name stays with its note and its first row", () => {
    const kept = keptRows([...many(10), group, note, ...many(10)]);
    expect(kept.flatMap((stays, at) => (stays ? [at] : []))).toEqual([0, 10, 11, 20]);
  });
});
