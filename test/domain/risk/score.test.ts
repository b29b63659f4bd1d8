import { describe, expect, it } from "vitest";
import { DEFAULT_CRITERIA } from "../../../src-shared/domain/risk/default-criteria.ts";
import {
  atTopForPeople,
  bandOf,
  currentScore,
  isAboveAppetite,
  positionOf,
  scoreRisk,
  stageNow,
} from "../../../src-shared/domain/risk/score.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";

const O = null;
const score = (
  likelihood: number | null,
  organisation: number | null,
  individuals: number | null,
  societies: number | null,
  criteria: Criteria = DEFAULT_CRITERIA,
) => scoreRisk({ likelihood, organisation, individuals, groups: O, societies, environment: O }, criteria);

// likelihood, organisation, individuals, societies → score, band, floor applied, deciding dimension; computed by hand.
const table = [
  [1, 1, O, O, 1, "low", false, "organisation"],
  [1, 2, O, O, 2, "low", false, "organisation"],
  [1, 4, O, O, 4, "low", false, "organisation"],
  [1, 5, O, O, 5, "moderate", false, "organisation"],
  [2, 2, O, O, 4, "low", false, "organisation"],
  [2, 3, 1, 1, 6, "moderate", false, "organisation"],
  [2, 4, O, O, 8, "moderate", false, "organisation"],
  [2, 5, O, O, 10, "high", false, "organisation"],
  [3, 1, 3, 2, 9, "moderate", false, "individuals"],
  [3, 4, 1, 1, 12, "high", false, "organisation"],
  [3, 1, 1, 4, 12, "high", false, "societies"],
  [3, 5, O, O, 15, "very-high", false, "organisation"],
  [4, 1, O, O, 4, "low", false, "organisation"],
  [4, O, 2, O, 8, "moderate", false, "individuals"],
  [4, O, O, 3, 12, "high", false, "societies"],
  [4, 4, 4, 4, 16, "very-high", false, "individuals"],
  [5, 1, 1, 1, 5, "moderate", false, "individuals"],
  [5, 2, 1, 1, 10, "high", false, "organisation"],
  [5, 3, 2, 1, 15, "very-high", false, "organisation"],
  [5, 5, 5, 5, 25, "very-high", false, "individuals"],
  // never averaged: the highest counts, whatever the others say
  [4, 1, 1, 5, 20, "very-high", false, "societies"],
  [2, 5, 1, 1, 10, "high", false, "organisation"],
  // a tie names people before the organisation
  [2, 3, 3, O, 6, "moderate", false, "individuals"],
  [2, 3, O, 3, 6, "moderate", false, "societies"],
  [2, O, 3, 3, 6, "moderate", false, "individuals"],
  // floor: the top level for individuals or societies is never below "high"
  [1, O, 5, O, 5, "high", true, "individuals"],
  [1, 1, 1, 5, 5, "high", true, "societies"],
  [1, 5, 5, O, 5, "high", true, "individuals"],
  [2, O, 5, O, 10, "high", false, "individuals"],
  [3, O, 5, O, 15, "very-high", false, "individuals"],
  [1, 5, 4, 4, 5, "moderate", false, "organisation"],
  [1, O, 4, O, 4, "low", false, "individuals"],
] as const;

describe("a risk's score", () => {
  it.each(table)(
    "for likelihood %s and consequences %s/%s/%s is %s in band %s (floor %s, by %s)",
    (l, o, i, s, total, band, floorApplied, dimension) => {
      expect(score(l, o, i, s)).toMatchObject({ score: total, band: { id: band }, floorApplied, dimension });
    },
  );

  it.each([
    [O, O, O, O],
    [O, 5, 5, 5],
    [3, O, O, O],
    [O, O, 5, O],
  ])("is absent while likelihood or every consequence is unassessed: %s %s %s %s", (l, o, i, s) => {
    expect(score(l, o, i, s)).toBeNull();
  });

  it("takes the impact from the assessed dimensions only", () => {
    expect(score(2, O, 3, O)?.impact).toBe(3);
    expect(score(2, 4, 3, 1)?.impact).toBe(4);
  });

  it("is the product of likelihood and highest consequence over the whole grid, with the floor where people are at the top", () => {
    const levels = [O, 1, 2, 3, 4, 5];
    const order = DEFAULT_CRITERIA.bands.map((band) => band.id);
    for (const l of [1, 2, 3, 4, 5])
      for (const o of levels)
        for (const i of levels)
          for (const s of levels) {
            const impact = Math.max(o ?? 0, i ?? 0, s ?? 0);
            const got = score(l, o, i, s);
            if (impact === 0) {
              expect(got).toBeNull();
              continue;
            }
            const total = l * impact;
            const byNumber = total >= 15 ? 3 : total >= 10 ? 2 : total >= 5 ? 1 : 0;
            const rank = i === 5 || s === 5 ? Math.max(byNumber, 2) : byNumber;
            expect([got?.score, got?.impact, got?.band.id, got?.floorApplied]).toEqual([
              total,
              impact,
              order[rank],
              rank > byNumber,
            ]);
          }
  });

  it("never falls when one input rises", () => {
    const levels = [1, 2, 3, 4, 5];
    for (const l of levels)
      for (const o of levels)
        for (const i of levels)
          for (const s of levels) {
            const base = score(l, o, i, s)!;
            for (const up of [
              l < 5 && score(l + 1, o, i, s),
              o < 5 && score(l, o + 1, i, s),
              i < 5 && score(l, o, i + 1, s),
              s < 5 && score(l, o, i, s + 1),
            ]) {
              if (!up) continue;
              expect(up.score).toBeGreaterThanOrEqual(base.score);
              expect(up.band.min).toBeGreaterThanOrEqual(base.band.min);
            }
          }
  });

  it("does not depend on which dimension carries the consequence, apart from the floor", () => {
    for (const l of [1, 2, 3, 4, 5])
      for (const c of [1, 2, 3, 4]) {
        expect(score(l, c, O, O)?.band.id).toBe(score(l, O, c, O)?.band.id);
        expect(score(l, O, c, O)?.band.id).toBe(score(l, O, O, c)?.band.id);
      }
  });
});

describe("other criteria", () => {
  const impact = (n: number): Criteria["impact"] =>
    Array.from({ length: n }, (_, i) => ({
      value: i + 1,
      name: `L${i + 1}`,
      individuals: "",
      groups: "",
      societies: "",
      organisation: "",
      environment: "",
    }));
  const likelihood = (n: number): Criteria["likelihood"] =>
    Array.from({ length: n }, (_, i) => ({ value: i + 1, name: `P${i + 1}`, anchor: "" }));
  const three: Criteria = {
    rule: "product",
    matrix: [],
    likelihood: likelihood(3),
    impact: impact(3),
    bands: [
      { id: "green", name: "Green", min: 1, action: "" },
      { id: "red", name: "Red", min: 6, action: "" },
    ],
    appetite: 4,
    tolerance: null,
  };

  it.each([
    [1, 3, 3, "green"],
    [2, 3, 6, "red"],
    [3, 3, 9, "red"],
    [3, 1, 3, "green"],
  ])("have no floor when no band is called high: %s x %s = %s is %s", (l, c, total, band) => {
    expect(score(l, O, c, O, three)).toMatchObject({ score: total, band: { id: band }, floorApplied: false });
  });

  it("take the top of their own scale for the floor", () => {
    const six: Criteria = { ...DEFAULT_CRITERIA, likelihood: likelihood(6), impact: impact(6) };
    expect(score(1, O, 5, O, six)).toMatchObject({ band: { id: "moderate" }, floorApplied: false });
    expect(score(1, O, 6, O, six)).toMatchObject({ band: { id: "high" }, floorApplied: true });
    const short: Criteria = { ...DEFAULT_CRITERIA, likelihood: likelihood(3), impact: impact(3) };
    expect(score(1, O, O, 3, short)).toMatchObject({ score: 3, band: { id: "high" }, floorApplied: true });
  });

  it("find the band whatever order the bands stand in", () => {
    const mixed = [...DEFAULT_CRITERIA.bands].reverse();
    for (let n = 1; n <= 25; n++) expect(bandOf(n, mixed)?.id).toBe(bandOf(n, DEFAULT_CRITERIA.bands)?.id);
    expect(bandOf(3, [])).toBeNull();
  });
});

describe("what counts now", () => {
  it.each([
    [O, O, O, O, null],
    [20, O, O, 20, "inherent"],
    [20, 12, O, 12, "current"],
    [20, 12, 6, 6, "residual"],
    [20, O, 6, 6, "residual"],
    [O, O, 6, 6, "residual"],
  ])("of inherent %s, current %s and residual %s is %s, the %s one", (inherent, current, residual, now, stage) => {
    expect(currentScore<number>(inherent, current, residual)).toBe(now);
    expect(stageNow({ inherent, current, residual })).toBe(stage);
  });

  it.each([
    [O, 9, 14, null],
    [9, 9, 14, "acceptable"],
    [10, 9, 14, "tolerable"],
    [14, 9, 14, "tolerable"],
    [15, 9, 14, "unacceptable"],
    [10, 9, 9, "unacceptable"],
    [10, 9, null, "unacceptable"],
    [9, 9, null, "acceptable"],
    [1, 0, 0, "unacceptable"],
  ])("with score %s, appetite %s and tolerance %s is %s", (value, appetite, tolerance, position) => {
    expect(positionOf(value, { appetite, tolerance })).toBe(position);
  });

  it.each([
    [9, 9, false],
    [10, 9, true],
    [1, 0, true],
    [25, 25, false],
    [O, 0, false],
  ])("with score %s and appetite %s is above the line: %s", (value, appetite, above) => {
    expect(isAboveAppetite(value, appetite)).toBe(above);
  });

  it("looks at individuals and societies for the floor, not at the organisation", () => {
    const at = (organisation: number | null, individuals: number | null, societies: number | null) =>
      atTopForPeople(
        { likelihood: 1, organisation, individuals, groups: O, societies, environment: 5 },
        DEFAULT_CRITERIA,
      );
    expect([at(5, O, O), at(5, 4, 4), at(O, 5, O), at(O, O, 5)]).toEqual([false, false, true, true]);
    const groups = { likelihood: 1, organisation: O, individuals: O, groups: 5, societies: O, environment: O };
    expect(atTopForPeople(groups, DEFAULT_CRITERIA)).toBe(true);
  });
});
