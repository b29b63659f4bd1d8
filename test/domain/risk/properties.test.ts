import { describe, expect, it } from "vitest";
import { checkCriteria } from "../../../src-shared/domain/risk/check-criteria.ts";
import { checkLevels } from "../../../src-shared/domain/risk/check-levels.ts";
import {
  checkRemap,
  compareRisk,
  keepLevels,
  lostFields,
  remapped,
  spreadLevels,
} from "../../../src-shared/domain/risk/compare-criteria.ts";
import { deriveCurrent } from "../../../src-shared/domain/risk/derive-current.ts";
import { bandOf, possibleScores, positionOf, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { createScorer, LEVEL_FIELDS, packStages } from "../../../src-shared/domain/risk/scorer.ts";
import {
  DIMENSIONS,
  POSITIONS,
  type Assessment,
  type Criteria,
  type Effect,
  type RiskLevels,
} from "../../../src-shared/domain/risk/types.ts";
import { between, randomCriteria, seeded, type Random } from "./criteria-samples.ts";

const RUNS = 400;
const runs = (name: string, test: (random: Random, criteria: Criteria) => void): void =>
  it(`${name} (${RUNS} random criteria)`, () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = seeded(seed);
      test(random, randomCriteria(random));
    }
  });

const level = (random: Random, top: number, missing = 0.2): number | null =>
  random() < missing ? null : between(random, 1, top);

const randomAssessment = (random: Random, { likelihood, impact }: Criteria, missing = 0.2): Assessment => ({
  likelihood: level(random, likelihood.length, missing),
  individuals: level(random, impact.length, missing),
  groups: level(random, impact.length, missing),
  societies: level(random, impact.length, missing),
  organisation: level(random, impact.length, missing),
  environment: level(random, impact.length, missing),
});
const randomLevels = (random: Random, { likelihood, impact }: Criteria): RiskLevels =>
  Object.fromEntries(
    LEVEL_FIELDS.map((field) => [
      field,
      level(random, field.endsWith("Likelihood") ? likelihood.length : impact.length, 0.4),
    ]),
  ) as RiskLevels;
const randomEffects = (random: Random): Effect[] =>
  ["a", "b", "c"].map((controlId) => ({
    controlId,
    likelihoodSteps: between(random, 0, 3),
    consequenceSteps: between(random, 0, 3),
  }));

const INPUTS = ["likelihood", ...DIMENSIONS] as const;
const top = (input: (typeof INPUTS)[number], { likelihood, impact }: Criteria): number =>
  input === "likelihood" ? likelihood.length : impact.length;

describe("whatever the criteria", () => {
  runs("the random ones keep every rule of criteria", (_random, criteria) => {
    expect(checkCriteria(criteria)).toEqual([]);
  });

  runs("a score and its band never fall when a level rises", (random, criteria) => {
    const base = randomAssessment(random, criteria);
    const scored = scoreRisk(base, criteria);
    for (const input of INPUTS) {
      const from = base[input];
      if (from === null || from >= top(input, criteria)) continue;
      const raised = scoreRisk({ ...base, [input]: from + 1 }, criteria);
      if (scored === null) expect(raised).toBeNull();
      else {
        expect(raised!.score).toBeGreaterThanOrEqual(scored.score);
        expect(raised!.band.min).toBeGreaterThanOrEqual(scored.band.min);
      }
    }
  });

  runs("assessing one more area never lowers the score", (random, criteria) => {
    const base = randomAssessment(random, criteria, 0.5);
    const scored = scoreRisk(base, criteria);
    if (scored === null) return;
    for (const dimension of DIMENSIONS)
      if (base[dimension] === null)
        expect(scoreRisk({ ...base, [dimension]: 1 }, criteria)!.score).toBeGreaterThanOrEqual(scored.score);
  });

  runs("a higher score never stands better to appetite and tolerance", (_random, criteria) => {
    const positions = possibleScores(criteria).map((score) => POSITIONS.indexOf(positionOf(score, criteria)!));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  runs("no band is skipped: each is reached by a score, and each score is in one", (_random, criteria) => {
    const reached = new Set(possibleScores(criteria).map((score) => bandOf(score, criteria.bands)!.id));
    expect([...reached]).toEqual(criteria.bands.map(({ id }) => id));
  });

  runs("controls take a level down step by step, to the lowest and never up", (random, criteria) => {
    const inherent = randomAssessment(random, criteria);
    let before = inherent;
    for (let steps = 0; steps <= 6; steps++) {
      const effect = { controlId: "a", likelihoodSteps: steps, consequenceSteps: steps };
      const after = deriveCurrent(inherent, [effect], new Set(["a"]));
      for (const input of INPUTS) {
        const [old, now] = [before[input], after[input]];
        if (old === null || now === null) expect(now).toBe(old);
        else expect(now).toBe(steps === 0 ? old : Math.max(1, old - 1));
      }
      before = after;
    }
  });

  runs(
    "one more implemented control never raises the current risk, and none makes it the inherent one",
    (random, criteria) => {
      const inherent = randomAssessment(random, criteria);
      const effects = randomEffects(random);
      expect(deriveCurrent(inherent, effects, new Set())).toEqual(inherent);
      let before = scoreRisk(inherent, criteria)?.score ?? 0;
      for (const count of [1, 2, 3]) {
        const counting = new Set(effects.slice(0, count).map(({ controlId }) => controlId));
        const now = scoreRisk(deriveCurrent(inherent, effects, counting), criteria)?.score ?? 0;
        expect(now).toBeLessThanOrEqual(before);
        before = now;
      }
    },
  );

  runs("target and residual are never above inherent without a reason", (random, criteria) => {
    const levels = randomLevels(random, criteria);
    const blamed = new Set(checkLevels(levels, criteria).map(({ path }) => path));
    const inherent = scoreRisk(stage(levels, "inherent"), criteria);
    for (const name of ["target", "residual"] as const) {
      const after = scoreRisk(stage(levels, name), criteria);
      const above =
        inherent !== null && after !== null && (after.score > inherent.score || after.band.min > inherent.band.min);
      expect(blamed.has(`${name}Rationale`)).toBe(above);
    }
    const reasons = { targetRationale: "why", residualRationale: "why", currentRationale: "why" };
    expect(checkLevels({ ...levels, ...reasons }, criteria)).toEqual([]);
  });

  runs("the packed register scores as one risk does", (random, criteria) => {
    const levels = randomLevels(random, criteria);
    const steps = { likelihood: between(random, 0, 4), consequence: between(random, 0, 4) };
    const packed = packStages(
      LEVEL_FIELDS.map((field) => levels[field]),
      steps,
    );
    const score = createScorer(criteria);
    for (const name of ["inherent", "target", "residual"] as const)
      expect(score(packed[name])).toEqual(scoreRisk(stage(levels, name), criteria));
    const effect = { controlId: "a", likelihoodSteps: steps.likelihood, consequenceSteps: steps.consequence };
    const derived = deriveCurrent(stage(levels, "inherent"), [effect], new Set(["a"]));
    const set = stage(levels, "current");
    const merged = Object.fromEntries(INPUTS.map((input) => [input, set[input] ?? derived[input]])) as Assessment;
    expect(score(packed.current)).toEqual(scoreRisk(merged, criteria));
  });

  runs("the same criteria change nothing, and a remap that is offered loses nothing", (random, before) => {
    const after = randomCriteria(random);
    const levels = randomLevels(random, before);
    const risk = { levels, effects: randomEffects(random), implemented: new Set(["a"]) };
    expect(compareRisk(risk, before, before)).toEqual([]);
    const sizes = (["likelihood", "impact"] as const).map((list) => [before[list].length, after[list].length] as const);
    for (const make of [keepLevels, spreadLevels]) {
      const remap = { likelihood: make(...sizes[0]!), impact: make(...sizes[1]!) };
      expect(checkRemap(remap, before, after)).toEqual([]);
      expect(lostFields(remapped(levels, remap), after)).toEqual([]);
    }
  });
});

const stage = (levels: RiskLevels, name: "inherent" | "current" | "target" | "residual"): Assessment => ({
  likelihood: levels[`${name}Likelihood`],
  individuals: levels[`${name}Individuals`],
  groups: levels[`${name}Groups`],
  societies: levels[`${name}Societies`],
  organisation: levels[`${name}Organisation`],
  environment: levels[`${name}Environment`],
});
