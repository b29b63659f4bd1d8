import { describe, expect, it } from "vitest";
import catalogue from "../../../resources/catalogue/clauses.json" with { type: "json" };
import {
  clauseProgress,
  isDecided,
  isOverdue,
  overallProgress,
  stateOf,
  type CountedAnswer,
  type CountedClause,
} from "../../../src-shared/domain/clauses/progress.ts";

const clauses: readonly CountedClause[] = [
  { id: "6", parent: null },
  { id: "6.1", parent: "6" },
  {
    id: "6.1.1",
    parent: "6.1",
    points: [
      { id: "6.1.1-a", kind: "do" },
      { id: "6.1.1-b", kind: "decide" },
    ],
  },
  {
    id: "6.1.4",
    parent: "6.1",
    points: [
      { id: "6.1.4-a", kind: "document" },
      { id: "6.1.4-b", kind: "may" },
    ],
  },
  { id: "6.3", parent: "6", points: [{ id: "6.3-a", kind: "do" }] },
  { id: "7", parent: null, points: [{ id: "7-a", kind: "do" }] },
];
const answer = (pointId: string, status: CountedAnswer["status"], reason = ""): CountedAnswer => ({
  pointId,
  status,
  reason,
});

describe("progress of the clauses", () => {
  it("counts a workspace without answers as wholly not started", () => {
    const progress = overallProgress(clauses, []);
    expect(progress).toMatchObject({ total: 5, decided: 0, counts: { "not-started": 5 } });
    expect(progress.open).toEqual(["6.1.1-a", "6.1.1-b", "6.1.4-a", "6.3-a", "7-a"]);
  });

  it("counts implemented and effective as decided, in progress as open", () => {
    const progress = clauseProgress(clauses, [answer("6.1.1-a", "implemented"), answer("6.1.1-b", "in-progress")]);
    expect(progress.get("6.1.1")).toMatchObject({ total: 2, decided: 1, open: ["6.1.1-b"] });
    expect(isDecided(answer("x", "effective"))).toBe(true);
  });

  it("does not count not applicable as decided while its reason is empty or only blanks", () => {
    expect(stateOf(answer("x", "not-applicable"))).toBe("unreasoned");
    expect(isDecided(answer("x", "not-applicable", " \n "))).toBe(false);
    expect(isDecided(answer("x", "not-applicable", "No such process exists."))).toBe(true);
  });

  it("keeps permissions out of the total and out of the decided points", () => {
    const progress = clauseProgress(clauses, [answer("6.1.4-b", "implemented")]);
    expect(progress.get("6.1.4")).toMatchObject({ total: 1, decided: 0, open: ["6.1.4-a"] });
  });

  it("adds the figures of all levels below a group", () => {
    const progress = clauseProgress(clauses, [
      answer("6.1.4-a", "effective"),
      answer("6.3-a", "implemented"),
      answer("6.1.1-a", "not-applicable"),
    ]);
    expect(progress.get("6.1")).toMatchObject({
      total: 3,
      decided: 1,
      counts: { effective: 1, unreasoned: 1, "not-started": 1 },
    });
    expect(progress.get("6")).toMatchObject({ total: 4, decided: 2 });
  });

  it("ignores answers to points the catalogue does not have", () => {
    expect(overallProgress(clauses, [answer("99-z", "effective")])).toMatchObject({ total: 5, decided: 0 });
  });

  it("never decides more than there is: every state adds up to the total in the shipped catalogue", () => {
    const shipped = catalogue.clauses as readonly CountedClause[];
    const points = shipped.flatMap((clause) => clause.points ?? []);
    const all = overallProgress(
      shipped,
      points.map((point) => answer(point.id, "effective")),
    );
    expect(all.decided).toBe(all.total);
    expect(all.total).toBe(points.filter((point) => point.kind !== "may").length);
    for (const figure of clauseProgress(shipped, []).values()) {
      expect(Object.values(figure.counts).reduce((sum, n) => sum + n, 0)).toBe(figure.total);
      expect(figure.total).toBeGreaterThan(0);
    }
  });
});

describe("overdue points", () => {
  const due = { ...answer("6.3-a", "in-progress"), dueDate: "2026-03-01" };
  it("are overdue from the day after, not on the day itself", () => {
    expect(isOverdue(due, "2026-03-01")).toBe(false);
    expect(isOverdue(due, "2026-03-02")).toBe(true);
  });
  it("are no longer overdue once decided, and never without a date or an answer", () => {
    expect(isOverdue({ ...due, status: "implemented" }, "2026-04-01")).toBe(false);
    expect(isOverdue({ ...due, dueDate: "" }, "2026-04-01")).toBe(false);
    expect(isOverdue(undefined, "2026-04-01")).toBe(false);
  });
});
