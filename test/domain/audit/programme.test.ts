import { describe, expect, it } from "vitest";
import {
  clauseOfPoint,
  cycleStart,
  inCycle,
  programmeOf,
  type CycleAudit,
} from "../../../src-shared/domain/audit/programme.ts";

const part = (id: string) => ({ kind: "control" as const, id });
const covers = (auditId: string, id: string, leftOut = false) => ({ auditId, ...part(id), leftOut });

describe("the audit programme", () => {
  it("counts cycles of three years from the first year with an audit", () => {
    expect(cycleStart([], 2026)).toBe(2026);
    expect(cycleStart([2026, 2027], 2028)).toBe(2026);
    expect(cycleStart([2026, 0], 2029)).toBe(2029);
    expect(cycleStart([2027], 2026)).toBe(2024);
    const audits: CycleAudit[] = [2025, 2026, 2028, 2029].map((year) => ({ id: String(year), year, status: "" }));
    expect(inCycle(audits, 2026).map(({ id }) => id)).toEqual(["2026", "2028"]);
  });

  it("says what is audited, planned, left out and covered by none", () => {
    const audits = [
      { id: "one", year: 2026, status: "closed" },
      { id: "two", year: 2027, status: "planned" },
    ];
    const coverage = [covers("one", "A"), covers("one", "B", true), covers("two", "B"), covers("one", "C", true)];
    expect(programmeOf(["A", "B", "C", "D"].map(part), audits, coverage)).toMatchObject([
      { cells: ["done", null], state: "done" },
      { cells: ["left-out", "planned"], state: "planned" },
      { cells: ["left-out", null], state: "never" },
      { cells: [null, null], state: "never" },
    ]);
  });

  it("knows the clause of a point", () => expect(clauseOfPoint("6.1.3-aa")).toBe("6.1.3"));
});
