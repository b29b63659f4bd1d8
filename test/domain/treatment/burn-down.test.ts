import { describe, expect, it } from "vitest";
import { burnDown } from "../../../src-shared/domain/treatment/burn-down.ts";

const action = (dueDate: string, doneOn = "", status = doneOn === "" ? "open" : "done") => ({
  status,
  dueDate,
  doneOn,
});

describe("the burn-down", () => {
  it("counts what was planned to be open and what really was, by week, and stops the real line today", () => {
    const { points, total, undated } = burnDown(
      [action("2026-11-06", "2026-11-05"), action("2026-11-13", "2026-11-20"), action("2026-11-27"), action("")],
      "2026-11-23",
    );
    expect({ total, undated }).toEqual({ total: 3, undated: 1 });
    expect(points).toEqual([
      { day: "2026-11-01", planned: 3, open: 3 },
      { day: "2026-11-08", planned: 2, open: 2 },
      { day: "2026-11-15", planned: 1, open: 2 },
      { day: "2026-11-22", planned: 1, open: 1 },
      { day: "2026-11-23", planned: 1, open: 1 },
      { day: "2026-11-29", planned: 0, open: null },
    ]);
  });

  it("goes by month over a long time", () => {
    const days = burnDown([action("2026-03-10", "2026-04-02"), action("2027-02-10")], "2026-05-15").points.map(
      ({ day }) => day,
    );
    expect(days.slice(0, 5)).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-15", "2026-05-31"]);
    expect(days.at(-1)).toBe("2027-02-28");
  });

  it("leaves cancelled actions out, and has no point where nothing has a date", () => {
    expect(burnDown([action("2026-11-06", "", "cancelled"), action("")], "2026-11-23")).toEqual({
      points: [],
      total: 0,
      undated: 1,
    });
  });
});
