/** The sheet of a month and how keys walk on it. */
import { describe, expect, it } from "vitest";
import { addMonths, moved, weeksOf } from "../../../src-renderer/features/actions/month.ts";

describe("the sheet of a month", () => {
  it("has whole weeks from Monday that hold every day once", () => {
    const weeks = weeksOf("2026-11-23");
    expect(weeks[0]).toEqual([
      "2026-10-26",
      "2026-10-27",
      "2026-10-28",
      "2026-10-29",
      "2026-10-30",
      "2026-10-31",
      "2026-11-01",
    ]);
    expect(weeks.at(-1)!.at(0)).toBe("2026-11-30");
    expect(new Set(weeks.flat()).size).toBe(42);
    // A February that begins on Monday and is no leap year fills four weeks.
    expect(weeksOf("2027-02-10")).toHaveLength(4);
  });

  it("is walked by day, week, end of week and month, across years", () => {
    expect(moved("2026-12-31", "ArrowRight")).toBe("2027-01-01");
    expect(moved("2027-01-03", "ArrowUp")).toBe("2026-12-27");
    expect(moved("2026-11-25", "Home")).toBe("2026-11-23");
    expect(moved("2026-11-25", "End")).toBe("2026-11-29");
    expect(moved("2027-01-31", "PageDown")).toBe("2027-02-28");
    expect(moved("2027-03-31", "PageUp")).toBe("2027-02-28");
    expect(moved("2026-11-25", "a")).toBeNull();
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
  });
});
