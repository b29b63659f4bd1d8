import { describe, expect, it } from "vitest";
import { highestLevel, scoreImpact, scoreRatings } from "../../../src-shared/domain/assessment/score.ts";
import { impact, ratings, template, UNRATED } from "./facts.ts";

const { bands } = template;

/** [severity, reach, reversibility, likelihood, vulnerable] → [consequence, level, band], worked out by hand from the template's steps. */
const GOLDEN: [[number, number, number, number, boolean], [number, number, string]][] = [
  [
    [1, 1, 1, 1, false],
    [1, 1, "low"],
  ],
  [
    [1, 1, 1, 5, false],
    [1, 5, "moderate"],
  ],
  [
    [2, 1, 1, 1, false],
    [2, 2, "low"],
  ],
  [
    [2, 1, 1, 2, false],
    [2, 4, "low"],
  ],
  [
    [2, 1, 1, 3, false],
    [2, 6, "moderate"],
  ],
  [
    [2, 1, 1, 5, false],
    [2, 10, "high"],
  ],
  [
    [1, 1, 2, 2, false],
    [2, 4, "low"],
  ],
  [
    [1, 1, 3, 2, false],
    [3, 6, "moderate"],
  ],
  [
    [1, 1, 4, 2, false],
    [4, 8, "moderate"],
  ],
  [
    [1, 1, 5, 1, false],
    [5, 5, "high"],
  ],
  [
    [3, 1, 1, 1, false],
    [3, 3, "low"],
  ],
  [
    [3, 1, 1, 3, false],
    [3, 9, "moderate"],
  ],
  [
    [3, 1, 1, 4, false],
    [3, 12, "high"],
  ],
  [
    [3, 1, 1, 5, false],
    [3, 15, "very-high"],
  ],
  [
    [4, 1, 1, 1, false],
    [4, 4, "low"],
  ],
  [
    [4, 1, 1, 2, false],
    [4, 8, "moderate"],
  ],
  [
    [4, 1, 1, 3, false],
    [4, 12, "high"],
  ],
  [
    [4, 1, 1, 4, false],
    [4, 16, "very-high"],
  ],
  [
    [4, 1, 1, 5, false],
    [4, 20, "very-high"],
  ],
  [
    [5, 1, 1, 1, false],
    [5, 5, "high"],
  ],
  [
    [5, 1, 1, 2, false],
    [5, 10, "high"],
  ],
  [
    [5, 1, 1, 3, false],
    [5, 15, "very-high"],
  ],
  [
    [5, 1, 1, 5, false],
    [5, 25, "very-high"],
  ],
  [
    [1, 3, 1, 1, false],
    [1, 1, "low"],
  ],
  [
    [1, 4, 1, 1, false],
    [2, 2, "low"],
  ],
  [
    [1, 5, 1, 1, false],
    [2, 2, "low"],
  ],
  [
    [1, 4, 1, 5, false],
    [2, 10, "high"],
  ],
  [
    [2, 4, 2, 2, false],
    [3, 6, "moderate"],
  ],
  [
    [3, 4, 1, 1, false],
    [4, 4, "low"],
  ],
  [
    [3, 4, 1, 3, false],
    [4, 12, "high"],
  ],
  [
    [4, 4, 1, 1, false],
    [5, 5, "high"],
  ],
  [
    [4, 5, 1, 3, false],
    [5, 15, "very-high"],
  ],
  [
    [5, 5, 5, 1, false],
    [5, 5, "high"],
  ],
  [
    [5, 5, 5, 5, false],
    [5, 25, "very-high"],
  ],
  [
    [1, 1, 1, 1, true],
    [2, 2, "low"],
  ],
  [
    [2, 1, 1, 3, true],
    [3, 9, "moderate"],
  ],
  [
    [2, 3, 3, 2, true],
    [4, 8, "moderate"],
  ],
  [
    [3, 1, 2, 3, true],
    [4, 12, "high"],
  ],
  [
    [4, 1, 2, 1, true],
    [5, 5, "high"],
  ],
  [
    [4, 4, 2, 1, true],
    [5, 5, "high"],
  ],
  [
    [2, 5, 2, 4, true],
    [3, 12, "high"],
  ],
  [
    [5, 1, 1, 1, true],
    [5, 5, "high"],
  ],
];

describe("the level of an impact", () => {
  it.each(GOLDEN)("%j gives %j", ([s, r, v, l, vulnerable], [consequence, level, band]) => {
    expect(scoreRatings(ratings(s, r, v, l), vulnerable, bands)).toMatchObject({ consequence, level, band });
  });

  it("is missing while any of the four ratings is missing", () => {
    for (const field of ["severity", "reach", "reversibility", "likelihood"] as const)
      expect(scoreRatings({ ...ratings(3, 3, 3, 3), [field]: null }, false, bands)).toBeNull();
  });

  it("never falls when a rating rises or a group is vulnerable", () => {
    const all = [1, 2, 3, 4, 5];
    for (const s of all)
      for (const r of all)
        for (const v of all)
          for (const l of all) {
            const level = (more: Partial<Record<"s" | "r" | "v" | "l", number>>, weak = false): number =>
              scoreRatings(
                ratings(s + (more.s ?? 0), r + (more.r ?? 0), v + (more.v ?? 0), l + (more.l ?? 0)),
                weak,
                bands,
              )!.level;
            const base = level({});
            expect(level({}, true)).toBeGreaterThanOrEqual(base);
            for (const [name, value] of Object.entries({ s, r, v, l }))
              if (value < 5) expect(level({ [name]: 1 })).toBeGreaterThanOrEqual(base);
          }
  });
});

describe("the level after measures", () => {
  const drop = impact({ ratings: ratings(4, 2, 2, 3), remaining: ratings(4, 2, 2, 1) });

  it("counts when a measure is named and the confidence is A or B", () => {
    expect(scoreImpact(drop, bands).after).toMatchObject({ level: 4, band: "low" });
  });

  it.each([
    ["no measure", { mitigation: "  " }, ["mitigation"]],
    ["judgement alone", { remainingConfidence: "C" }, ["remainingConfidence"]],
    ["neither", { mitigation: "", remainingConfidence: "" }, ["mitigation", "remainingConfidence"]],
  ])("stays where it was with %s, and names the field", (_name, over, fields) => {
    const scored = scoreImpact({ ...drop, ...over }, bands);
    expect(scored.after).toMatchObject({ level: 12, band: "high" });
    expect(scored.unfounded.map(({ field }) => field)).toEqual(fields);
  });

  it("may rise or stay without a measure", () => {
    const rise = impact({ mitigation: "", remainingConfidence: "", remaining: ratings(5, 2, 2, 3) });
    expect(scoreImpact(rise, bands)).toMatchObject({ after: { level: 15 }, unfounded: [] });
  });

  it("is the level before while the line is not rated again", () => {
    expect(scoreImpact(impact({ remaining: UNRATED }), bands).after).toMatchObject({ level: 6 });
  });
});

describe("the level of the system", () => {
  it("is the highest line, never an average, and a benefit never counts", () => {
    const lines = [
      impact({ id: "low", ratings: ratings(1, 1, 1, 1) }),
      impact({ id: "high", ratings: ratings(4, 1, 1, 3) }),
      impact({ id: "good", kind: "benefit", ratings: ratings(5, 5, 5, 5) }),
      impact({ id: "off", relevant: "no", ratings: ratings(5, 5, 5, 5) }),
    ];
    expect(highestLevel(lines, "before", bands)).toMatchObject({ level: { level: 12 }, impactIds: ["high"] });
  });

  it("puts the floor above a bigger number in a lower band", () => {
    const lines = [
      impact({ id: "nine", ratings: ratings(3, 1, 1, 3) }),
      impact({ id: "floor", ratings: ratings(5, 1, 1, 1) }),
    ];
    expect(highestLevel(lines, "before", bands)?.impactIds).toEqual(["floor"]);
  });
});
