import { describe, expect, it } from "vitest";
import { linePath } from "../../../src-renderer/features/risks/plan/plan-model.ts";
import type { ListedRisk } from "../../../src-renderer/features/risks/risk.ts";
import { groupRisks, notAccepted, topTen } from "../../../src-renderer/features/risks/views/views-model.ts";
import { moved, resumeAt, stepsOf, type Answer } from "../../../src-renderer/features/risks/workshop/workshop-model.ts";

const answers = (given: Record<string, Answer>) => new Map(Object.entries(given));

describe("the questions of a workshop", () => {
  it("go further into a risk only when it applies", () => {
    const kinds = stepsOf(["a", "b", "c"], answers({ a: "applies", b: "not" })).map(({ kind }) => kind);
    expect(kinds).toEqual([
      "applies",
      "cause",
      "likelihood",
      ...Array.from({ length: 5 }, () => "consequence"),
      "owner",
      "applies",
      "why-not",
      "applies",
      "summary",
    ]);
  });

  it("go on at the first risk without an answer, and at the summary when there is none", () => {
    expect(resumeAt(["a", "b", "c"], answers({ a: "later", b: "not" }))).toEqual({ kind: "applies", catalogueId: "c" });
    expect(resumeAt(["a"], answers({ a: "not" }))).toEqual({ kind: "summary" });
  });

  it("go back and forth, stay at the ends, and find their way from a question that is no longer asked", () => {
    const steps = stepsOf(["a", "b"], answers({ a: "not" }));
    expect(moved(steps, { kind: "why-not", catalogueId: "a" }, 1)).toEqual({ kind: "applies", catalogueId: "b" });
    expect(moved(steps, { kind: "applies", catalogueId: "a" }, -1)).toEqual({ kind: "applies", catalogueId: "a" });
    expect(moved(steps, { kind: "summary" }, 1)).toEqual({ kind: "summary" });
    expect(moved(steps, { kind: "owner", catalogueId: "a" }, 1)).toEqual({ kind: "why-not", catalogueId: "a" });
  });
});

const risk = (id: string, score: number | null, systemIds: string[] = []): ListedRisk =>
  ({
    id,
    systemIds,
    stageNow: score === null ? "" : "inherent",
    inherentScore: score,
    inherentBand: (score ?? 0) > 9 ? "high" : "low",
    aboveAppetite: (score ?? 0) > 9,
  }) as unknown as ListedRisk;

describe("the views", () => {
  const risks = [risk("a", 12, ["s1"]), risk("b", 3, ["s1", "s2"]), risk("c", null), risk("d", 16)];

  it("count a risk in each of its groups, and name those without one", () => {
    const groups = groupRisks(
      risks,
      [
        { id: "s1", name: "One" },
        { id: "s2", name: "Two" },
      ],
      ({ systemIds }) => systemIds,
      "None",
    );
    expect(
      groups.map(({ name, risks: own, above, open, highest }) => [name, own.length, above, open, highest?.id]),
    ).toEqual([
      ["One", 2, 1, 0, "a"],
      ["Two", 1, 0, 0, "b"],
      ["None", 2, 1, 1, "d"],
    ]);
    expect(groups[0]!.bands).toEqual({ high: 1, low: 1 });
  });

  it("rank what is assessed, and list what is above the appetite and accepted by nobody", () => {
    expect(topTen(risks).map(({ id }) => id)).toEqual(["d", "a", "b"]);
    const traits = new Map([["d", { sources: [], objectives: [], accepted: true }]]);
    expect(notAccepted(risks, traits).map(({ id }) => id)).toEqual(["a"]);
  });
});

it("a line of the burn-down stands where its days are in the calendar", () => {
  const points = [
    { day: "2026-01-01", value: 4 },
    { day: "2026-01-02", value: 2 },
    { day: "2026-01-05", value: 0 },
  ];
  expect(linePath(points, { from: "2026-01-01", to: "2026-01-05", total: 4 }, 100, 40)).toBe(
    "M0.0 0.0 L25.0 20.0 L100.0 40.0",
  );
});
