import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAutosave, dropStale } from "../../src-renderer/ui/autosave.ts";

const cellOf = (value: string) => createAutosave(value, { delay: 600, same: Object.is });
const refusal = (code: string) => ({ ok: false, error: { code, message: "refused", issues: [] } });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("one autosaving value", () => {
  it("sends once, a moment after the last key", async () => {
    const save = vi.fn();
    const cell = cellOf("");
    for (const text of ["a", "ab", "abc"]) {
      cell.change(text, save);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400);
    expect(save.mock.calls).toEqual([["abc"]]);
  });

  it("sends at once on blur, and a choice without waiting at all", async () => {
    const save = vi.fn();
    const cell = cellOf("");
    cell.focus();
    cell.change("typed", save);
    cell.blur();
    cell.change("chosen", save, "once");
    await vi.advanceTimersByTimeAsync(0);
    expect(save.mock.calls).toEqual([["typed"], ["chosen"]]);
  });

  it("shows what was typed until the record has caught up, so that an older answer never overwrites it", async () => {
    const cell = cellOf("old");
    cell.change("first", () => Promise.resolve());
    await cell.flush();
    cell.change("second", () => Promise.resolve());
    cell.read("first");
    expect(cell.view().value).toBe("second");
    await cell.flush();
    cell.read("second");
    expect(cell.view()).toEqual({ value: "second", state: "clean", message: "" });
  });

  it("keeps a refused value on the screen with its reason", async () => {
    const cell = cellOf("old");
    cell.change("bad", () => Promise.resolve(refusal("INVALID_INPUT")));
    await cell.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(cell.view()).toEqual({ value: "bad", state: "refused", message: "refused" });
  });

  it("gives up only what a newer version refused when that version is loaded", async () => {
    const [stale, invalid] = [cellOf("old"), cellOf("old")];
    for (const cell of [stale, invalid]) cell.subscribe(() => undefined);
    stale.change("mine", () => Promise.resolve(refusal("STALE_REVISION")));
    invalid.change("bad", () => Promise.resolve(refusal("INVALID_INPUT")));
    await Promise.all([stale.flush(), invalid.flush()]);
    dropStale();
    expect(stale.view().value).toBe("old");
    expect(invalid.view().value).toBe("bad");
  });

  it("sends nothing when the value is back where it was", async () => {
    const save = vi.fn();
    const cell = cellOf("same");
    cell.change("same!", save);
    cell.change("same", save);
    await cell.flush();
    expect(save).not.toHaveBeenCalled();
    expect(cell.view().state).toBe("clean");
  });

  it("saves to the record that was open when the text was typed", async () => {
    const [mine, other] = [vi.fn(), vi.fn()];
    const cell = cellOf("");
    cell.change("for mine", mine);
    await cell.flush();
    cell.change("for other", other);
    await cell.flush();
    expect([mine.mock.calls, other.mock.calls]).toEqual([[["for mine"]], [["for other"]]]);
  });

  it("never sends what was discarded because another workspace is open", async () => {
    const save = vi.fn();
    const cell = cellOf("");
    cell.change("for the other client", save);
    cell.discard();
    await cell.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).not.toHaveBeenCalled();
  });
});
