import { describe, expect, it } from "vitest";
import data from "../../../resources/catalogue/ai-act.json";
import {
  ANNEX_III,
  classifySystem,
  CONDITIONS,
  PROHIBITED,
  type ActAnswer,
  type ActAnswers,
  type StepId,
} from "../../../src-shared/domain/ai-act/classify.ts";
import { reasonOf } from "../../../src-shared/domain/ai-act/reason.ts";
import { GOLDEN } from "./golden.ts";

const steps = data.steps.map(({ id }) => id as StepId);
const allNo: ActAnswers = Object.fromEntries(steps.map((id) => [id, "no"]));
const inScope: ActAnswers = { ...allNo, "eu-link": "yes", "ai-system": "yes" };
const RANK = ["not-in-scope", "minimal", "gpai", "transparency", "high-risk", "prohibited"];

describe("the class of a system under the AI Act", () => {
  it.each(GOLDEN)("$name → $class", ({ given, class: expected, atLeast, basis, open, duties, dates }) => {
    const result = classifySystem({ ...inScope, ...given });
    expect(result.class).toBe(expected);
    if (atLeast) expect(result.atLeast).toBe(atLeast);
    if (basis) expect(result.basis).toEqual(basis);
    if (open) expect(result.open).toEqual(open);
    if (duties) expect(result.duties.map(({ kind }) => kind)).toEqual(duties);
    if (dates) expect(result.dates).toEqual(dates);
  });

  it("has more than forty hand-made cases", () => expect(GOLDEN.length).toBeGreaterThan(40));

  it("asks only questions of the data file, in its order, and each question can be asked", () => {
    const asked = new Set<string>();
    for (const { given } of GOLDEN) {
      const path = classifySystem({ ...inScope, ...given }).path.map(({ step }) => step);
      for (const step of path) asked.add(step);
      const places = path.map((step) => steps.indexOf(step));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect([...asked].sort()).toEqual([...steps].sort());
  });

  it("says nothing about a system of which nothing is known", () => {
    const result = classifySystem({});
    expect(result.class).toBe("unknown");
    expect(result.open).toEqual(["eu-link"]);
  });

  // Small seeded generator: the cases differ, the run does not.
  const seeded = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const random = seeded(42);
  const drawn = Array.from({ length: 2000 }, (): ActAnswers => {
    const some: Record<string, ActAnswer> = { ...inScope };
    for (const step of steps) {
      const roll = random();
      if (step !== "eu-link" && step !== "excluded" && step !== "ai-system")
        some[step] = roll < 0.12 ? "yes" : roll < 0.25 ? "unknown" : "no";
    }
    return some;
  });

  it("an open question never lowers the class: every way to close the open ones gives at least what is said", () => {
    for (const answers of drawn) {
      const result = classifySystem(answers);
      if (result.open.length > 6) continue;
      for (let bits = 0; bits < 2 ** result.open.length; bits++) {
        const closed = { ...answers };
        result.open.forEach((step, at) => (closed[step] = (bits >> at) & 1 ? "yes" : "no"));
        const then = classifySystem(closed);
        expect(RANK.indexOf(then.atLeast)).toBeGreaterThanOrEqual(RANK.indexOf(result.atLeast));
      }
    }
  });

  it("a class that is said to be determined stays whatever the unanswered questions turn out to be", () => {
    for (const answers of drawn) {
      const result = classifySystem(answers);
      if (result.class === "unknown") continue;
      const loose = steps.filter((step) => answers[step] === "unknown").slice(0, 6);
      for (let bits = 0; bits < 2 ** loose.length; bits++) {
        const closed = { ...answers };
        loose.forEach((step, at) => (closed[step] = (bits >> at) & 1 ? "yes" : "no"));
        expect(classifySystem(closed).atLeast).toBe(result.class);
      }
    }
  });

  it("who profiles in a listed use is always high-risk", () => {
    for (const use of ANNEX_III)
      for (const condition of CONDITIONS)
        expect(
          classifySystem({
            ...inScope,
            [use]: "yes",
            profiling: "yes",
            [condition]: "yes",
            "no-significant-risk": "yes",
          }).class,
        ).toBe("high-risk");
  });

  it("every practice of Art. 5 outweighs everything else", () => {
    for (const step of PROHIBITED)
      expect(classifySystem({ ...inScope, "annex-iii-4": "yes", "talks-to-people": "yes", [step]: "yes" }).class).toBe(
        "prohibited",
      );
  });
});

describe("the reason in words", () => {
  const say = (given: ActAnswers) => reasonOf(classifySystem({ ...inScope, ...given }), data.steps, data.meta.edition);
  it("cites the article of each deciding step and the edition of the data", () => {
    const words = say({ "annex-iii-4": "yes", profiling: "yes", "talks-to-people": "yes" });
    expect(words).toContain("High-risk (Art. 6), by Annex III point 4: yes; Art. 6(3), last subparagraph: yes.");
    expect(words).toContain("Duties beside the class: Art. 50(1).");
    expect(words).toContain(data.meta.edition);
  });
  it("names what is open and how far the answer goes", () =>
    expect(say({ "annex-iii-5": "unknown" })).toContain(
      "Not determined yet: at least “Minimal: no specific duties”. Open: Annex III point 5.",
    ));
});
