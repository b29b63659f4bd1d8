import { describe, expect, it } from "vitest";
import { nextSteps, type StepInput } from "../../src-renderer/features/home/next-steps.ts";

const clauses: StepInput["clauses"] = [
  { id: "4", parent: null },
  { id: "4.1", parent: "4", points: [{ id: "4.1-a", kind: "do" }] },
  {
    id: "4.2",
    parent: "4",
    points: [
      { id: "4.2-a", kind: "do" },
      { id: "4.2-b", kind: "may" },
    ],
  },
];
const done = (pointId: string) => ({ pointId, status: "implemented" as const, reason: "", dueDate: "" });
const risk = { id: "r1", ref: "R-001", treatment: "modify", inherentScore: 4, aboveAppetite: false, reviewDate: "" };
const finished: StepInput = {
  today: "2026-11-23",
  scopeText: "Everything",
  clauses,
  answers: [done("4.1-a"), done("4.2-a")],
  systems: [{ id: "s1", ref: "S-001", ownerId: "p1", aiActClass: "minimal" }],
  risks: [risk],
  assessments: { overdue: [], missing: [], flagged: [] },
  expiring: [],
  soa: { findings: [], complete: true, versions: [{}] },
};
const steps = (change: Partial<StepInput>) =>
  nextSteps({ ...finished, ...change }).map(({ id, count, target }) => [id, count, target]);

describe("what to do next", () => {
  it("is nothing when every record says that it is done", () => {
    expect(steps({})).toEqual([]);
  });

  it("reminds of evidence from the day after it counted last", () => {
    const one = (ref: string, expiresOn: string) => ({ id: ref, ref, expiresOn });
    const expiring = [one("E-001", "2026-11-22"), one("E-002", "2026-11-23")];
    expect(nextSteps({ ...finished, expiring })).toMatchObject([
      { id: "evidenceExpired", place: "evidence", count: 1, late: true, items: [{ label: "E-001" }] },
    ]);
  });

  it("names late, lacking and questioned impact assessments, the late ones first", () => {
    const one = (ref: string) => [{ id: ref, ref }];
    expect(
      steps({ assessments: { overdue: one("IA-001"), missing: one("S-001"), flagged: one("IA-002") } }).map(
        ([id]) => id,
      ),
    ).toEqual(["assessmentsOverdue", "assessmentsFlagged", "assessmentsMissing"]);
  });

  it("begins with scope, systems and risks in an empty workspace, and ends with the first open clause", () => {
    const empty = {
      ...finished,
      scopeText: " ",
      answers: [],
      systems: [],
      risks: [],
      soa: { findings: [], complete: false, versions: [] },
    };
    expect(nextSteps(empty).map(({ id }) => id)).toEqual(["scope", "noSystems", "noRisks", "points"]);
    expect(nextSteps(empty).at(-1)).toMatchObject({ count: 2, target: "4.1" });
  });

  it("puts what is past its date first, and a date of today is not past", () => {
    const late = { ...risk, reviewDate: "2026-11-22" };
    const today = { ...risk, id: "r2", ref: "R-002", reviewDate: "2026-11-23" };
    expect(
      nextSteps({ ...finished, scopeText: "", risks: [late, today] }).map(({ id, count, late: isLate }) => [
        id,
        count,
        isLate,
      ]),
    ).toEqual([
      ["reviewsDue", 1, true],
      ["scope", 1, false],
    ]);
  });

  it("tells untreated risks above the appetite from treated ones that stayed there", () => {
    const above = { ...risk, aboveAppetite: true };
    expect(
      steps({ risks: [above, { ...above, id: "r2", treatment: "" }, { ...risk, id: "r3", inherentScore: null }] }),
    ).toEqual([
      ["risksNotAssessed", 1, null],
      ["risksUntreated", 1, null],
      ["risksStillHigh", 1, null],
    ]);
  });

  it("asks for approval only when the statement is complete and no version exists; warnings do not stand in the way", () => {
    const warning = { severity: "warning" as const, controlId: "A.2.2" };
    expect(steps({ soa: { findings: [warning], complete: true, versions: [] } })).toEqual([["soaApprove", 1, null]]);
    const error = { severity: "error" as const, controlId: "A.2.2" };
    expect(steps({ soa: { findings: [error, error], complete: false, versions: [] } })).toEqual([
      ["soaFindings", 2, null],
    ]);
  });
});
