import { describe, expect, test } from "vitest";
import { detectDateOrder, readDate } from "../../../src-shared/domain/import/dates.ts";
import { readLevel, suggestLevels } from "../../../src-shared/domain/import/levels.ts";
import {
  readActClass,
  readAutonomy,
  readControlIds,
  readRoles,
  readStage,
  readTreatment,
} from "../../../src-shared/domain/import/vocabulary.ts";
import { impact, likelihood } from "./scales.ts";

describe("levels", () => {
  test.each([
    ["4", 4],
    ["4.0", 4],
    ["4 - High", 4],
    ["4-High", 4],
    ["4: likely", 4],
    ["(4)", 4],
    ["High (4)", 4],
    ["High - 4", 4],
    ["4/5", 4],
    ["Level 4", 4],
    ["Stufe 4", 4],
    ["L4", 4],
    ["Likely", 4],
    ["LIKELY", 4],
    ["very likely", 5],
    ["almost certain", 5],
    ["High", 4],
    ["Medium", 3],
    ["very low", 1],
    ["Significant", 4],
    ["hoch", 4],
    ["mittel", 3],
    ["gering", 2],
    ["selten", 1],
    ["wahrscheinlich", 4],
    ["sehr wahrscheinlich", 5],
    ["möglich", 3],
    ["unwahrscheinlich", 2],
    ["Sehr hoch", 5],
  ])("%s means %i", (text, value) => expect(readLevel(text, likelihood)).toEqual({ value }));

  test.each([
    ["0"],
    ["6"],
    ["-1"],
    ["3.5"],
    ["3,5"],
    ["10"],
    ["20 %"],
    ["4%"],
    ["4/10"],
    ["3-4"],
    ["purple"],
    ["2 - Likely"],
    ["1e1"],
    ["NaN"],
  ])("%s is never bent to the scale", (text) => {
    expect(readLevel(text, likelihood)).toHaveProperty("problem");
  });

  test("words keep their place on scales of three and four steps, and mean nothing on others", () => {
    const three = ["Low", "Middle", "Top"].map((name, index) => ({ value: index + 1, name }));
    expect([readLevel("hoch", three), readLevel("medium", three)]).toEqual([{ value: 3 }, { value: 2 }]);
    expect(readLevel("very high", three)).toHaveProperty("problem");
    expect(readLevel("high", [...likelihood, { value: 6, name: "Six" }])).toHaveProperty("problem");
  });

  test("unknown words are left to the user", () => {
    expect(suggestLevels(["Major", "purple", " Major", "n/a", "-", ""], impact)).toEqual([
      { text: "Major", value: 4 },
      { text: "purple", value: undefined },
    ]);
  });
});

describe("vocabularies", () => {
  test.each([
    ["Initiation", "inception"],
    ["Planned (not in production)", "inception"],
    ["Development and Acquisition", "design-development"],
    ["Development (not in production)", "design-development"],
    ["Proof-of-concept completed", "design-development"],
    ["Currently under development", "design-development"],
    ["in Entwicklung", "design-development"],
    ["Successfully tested but not in production.", "verification-validation"],
    ["This is a pilot initiative", "verification-validation"],
    ["Implementation", "deployment"],
    ["Deployment", "deployment"],
    ["Operation and Maintenance", "operation-monitoring"],
    ["Operation and Management", "operation-monitoring"],
    ["In-use", "operation-monitoring"],
    ["In mission", "operation-monitoring"],
    ["In production: more than 1 year", "operation-monitoring"],
    ["produktiv", "operation-monitoring"],
    ["Retired", "retirement"],
    ["re-evaluation", "re-evaluation"],
    ["Continuous validation", "continuous-validation"],
    ["Completed", undefined],
    ["Refinments planned for future release", undefined],
    ["x".repeat(200), undefined],
  ])("stage %s means %s", (text, stage) => expect(readStage(text)).toBe(stage));

  test.each([
    ["Mitigate", "modify"],
    ["Reduce", "modify"],
    ["Treat", "modify"],
    ["Transfer", "share"],
    ["Accept", "retain"],
    ["Tolerate", "retain"],
    ["Terminate", "avoid"],
    ["Vermeiden", "avoid"],
    ["akzeptieren", "retain"],
    ["share", "share"],
    ["?", undefined],
  ])("treatment %s means %s", (text, option) => expect(readTreatment(text)).toBe(option));

  test.each([
    ["High-risk", "high-risk"],
    ["Hochrisiko", "high-risk"],
    ["limited risk", "transparency"],
    ["Transparency", "transparency"],
    ["Minimal", "minimal"],
    ["GPAI model", "gpai"],
    ["Unacceptable", "prohibited"],
    ["not in scope", "not-in-scope"],
    ["unknown", "unknown"],
    ["blue", undefined],
  ])("AI Act class %s means %s", (text, id) => expect(readActClass(text)).toBe(id));

  test.each([
    ["partial", "partial"],
    ["Fully automated", "full"],
    ["decision support", "assistance"],
    ["blue", undefined],
  ])("autonomy %s means %s", (text, id) => expect(readAutonomy(text)).toBe(id));

  test("roles are found by role and sub-role, unknown words are named", () => {
    expect(readRoles("Developer; deployer / regulator and wizard")).toEqual({
      roles: ["producer", "customer", "authority"],
      unknown: ["wizard"],
    });
    expect(readRoles("AI provider, Provider")).toEqual({ roles: ["provider"], unknown: [] });
  });

  test("control ids are found in the ways people write them", () => {
    expect(
      readControlIds("A.6.2.4; a 7.4, A.2.2 AI policy\nA10.2; A.6.2.4; A.99.1; encryption", [
        "A.2.2",
        "A.6.2.4",
        "A.7.4",
        "A.10.2",
      ]),
    ).toEqual({ controls: ["A.6.2.4", "A.7.4", "A.2.2", "A.10.2"], unknown: ["A.99.1", "encryption"] });
  });
});

describe("dates", () => {
  test.each([
    ["2026-03-01", "2026-03-01"],
    ["2026-03-01T10:00:00Z", "2026-03-01"],
    ["01.03.2026", "2026-03-01"],
    ["1.3.26", "2026-03-01"],
    ["13/1/2026", "2026-01-13"],
    ["1/13/2026", "2026-01-13"],
    ["3/3/2026", "2026-03-03"],
    ["46082", "2026-03-01"],
    ["1 March 2026", "2026-03-01"],
    ["Mar 1, 2026", "2026-03-01"],
    ["1. März 2026", "2026-03-01"],
    ["29.02.2028", "2028-02-29"],
  ])("%s is %s", (text, date) => expect(readDate(text, undefined)).toEqual({ date }));

  test.each([["31.02.2026"], ["29.02.2026"], ["2026-13-01"], ["Q3 2026"], ["soon"], ["0.0.0"], ["99999"]])(
    "%s is no date",
    (text) => expect(readDate(text, undefined)).toMatchObject({ ambiguous: false }),
  );

  test("the whole column decides what 3/1/2026 is, else it is ambiguous", () => {
    expect(detectDateOrder(["3/1/2026", "25/1/2026", ""])).toBe("day-first");
    expect(detectDateOrder(["3/1/2026", "1/25/2026"])).toBe("month-first");
    expect(detectDateOrder(["1/25/2026", "25/1/2026"])).toBeUndefined();
    expect(readDate("3/1/2026", "day-first")).toEqual({ date: "2026-01-03" });
    expect(readDate("3/1/2026", "month-first")).toEqual({ date: "2026-03-01" });
    expect(readDate("3/1/2026", undefined)).toMatchObject({ ambiguous: true });
  });
});
