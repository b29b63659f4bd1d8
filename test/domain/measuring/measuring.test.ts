import { describe, expect, it } from "vitest";
import { isBeyond, isMet, nextMeasurement, progressOf } from "../../../src-shared/domain/measuring/results.ts";
import { readLines } from "../../../src-shared/domain/measuring/read-lines.ts";
import { startingSet } from "../../../src-shared/domain/measuring/starting-set.ts";
import { planYear } from "../../../src-shared/domain/planning/year-plan.ts";

describe("results", () => {
  it("lie beyond a threshold on its bad side only, and never without a direction", () => {
    expect([
      isBeyond("up", 99, 98.9),
      isBeyond("up", 99, 99),
      isBeyond("down", 5, 5.1),
      isBeyond("down", 5, 5),
    ]).toEqual([true, false, true, false]);
    expect([isBeyond("", 99, 0), isBeyond("up", null, 0)]).toEqual([false, false]);
  });
  it("say when the next is due and how far an objective is", () => {
    expect(nextMeasurement("2026-01-31", "monthly")).toBe("2026-02-28");
    expect(nextMeasurement("2026-12-28", "weekly")).toBe("2027-01-04");
    expect(nextMeasurement("2026-12-28", "")).toBe("");
    expect(progressOf(40, 20, 25)).toBe(0.75);
    expect(progressOf(20, 20, 25)).toBeNull();
    expect([isMet("down", 20, 20), isMet("up", 95, 94.9)]).toEqual([true, false]);
  });
});

describe("lines of results", () => {
  const read = (text: string) => readLines(text, new Set(["2026-09-30"]), "2026-11-24");
  it("are read in each of the usual forms, with the header left out", () => {
    expect(
      read("Day;Value\n31.10.2026;98,5;after the fix\n").map(({ measuredOn, value, note }) => [
        measuredOn,
        value,
        note,
      ]),
    ).toEqual([["2026-10-31", 98.5, "after the fix"]]);
    expect(read("2026-10-31,98.5").map(({ value }) => value)).toEqual([98.5]);
    expect(read("2026-10-31\t1,5").map(({ value }) => value)).toEqual([1.5]);
  });
  it("say by line what is wrong", () => {
    const issues = read(
      "date,value\n2026-02-30,1\n2026-10-31,\n2026-10-30,many\n2027-01-01,1\n2026-09-30,1\n2026-10-29,1\n2026-10-29,2",
    );
    expect(issues.map(({ line, issue }) => [line, issue.replace(/^"[^"]*" /, "")])).toEqual([
      [2, "is no day written 2026-11-24 or 24.11.2026"],
      [3, "there is no value"],
      [4, "is no number"],
      [5, "lies in the future"],
      [6, "has a result of this day already"],
      [7, ""],
      [8, "names a day that is above already"],
    ]);
  });
});

it("the starting set reads targets as figures only where they are", () => {
  const theme = { id: "C.2.8", title: "Robustness", explanation: "Holds.", exampleIndicators: ["Pass rate"] };
  const example = {
    id: "OBJ-EX-05",
    objective: "Drift handled",
    kpi: "hours",
    target: "<= 48 h",
    frequency: "monthly",
    theme: "C.2.8",
  };
  expect(startingSet([theme], [example])).toEqual([
    expect.objectContaining({
      title: "Drift handled",
      unit: "h",
      better: "down",
      target: 48,
      evaluation: "Measured monthly.",
    }),
  ]);
  expect(startingSet([theme], [{ ...example, target: "<= agreed band" }])[0]).toMatchObject({
    better: "down",
    target: null,
  });
  expect(startingSet([theme], [])[0]).toMatchObject({ key: "C.2.8", measure: "Pass rate", target: null });
});

it("a year's plan stays in its year for any number of systems", () => {
  const systems = Array.from({ length: 30 }, (_, n) => ({
    id: `s${n}`,
    ref: `S-${n}`,
    name: "One",
    ownerId: null,
    highRisk: n % 2 === 0,
    aboveAppetite: false,
    retired: false,
  }));
  const plan = planYear(2027, systems);
  expect(plan.every(({ plannedOn }) => plannedOn.startsWith("2027-"))).toBe(true);
  expect(new Set(plan.map(({ key }) => key)).size).toBe(plan.length);
});
