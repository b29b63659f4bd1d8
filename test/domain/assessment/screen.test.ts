import { describe, expect, it } from "vitest";
import { LIGHT_SECTIONS, askedSections, friaStanding } from "../../../src-shared/domain/assessment/adapt.ts";
import { checkOverrule, screen } from "../../../src-shared/domain/assessment/screen.ts";
import { screening, template } from "./facts.ts";

const { questions, rule } = template.screening;
const depthOf = (over: Record<string, "yes" | "no" | "unknown" | "">) => screen(questions, screening("no", over)).depth;

describe("the screening", () => {
  it("makes the assessment full for every single hard trigger, also where the answer is not known", () => {
    for (const { id } of questions.filter(({ hardTrigger }) => hardTrigger)) {
      expect(depthOf({ [id]: "yes" }), id).toBe("full");
      expect(depthOf({ [id]: "unknown" }), id).toBe("full");
    }
  });

  it("adds the weights of the others: 0 to 1 none, 2 to 4 light, 5 or more full", () => {
    expect(depthOf({})).toBe("none");
    expect(depthOf({ "SCR-11": "yes" })).toBe("none");
    expect(depthOf({ "SCR-11": "yes", "SCR-12": "unknown" })).toBe("light");
    expect(depthOf({ "SCR-05": "yes", "SCR-07": "yes" })).toBe("light");
    expect(depthOf({ "SCR-05": "yes", "SCR-07": "yes", "SCR-11": "yes" })).toBe("full");
  });

  it("gives no depth while a question is open, and names it", () => {
    const screened = screen(questions, screening("yes", { "SCR-09": "" }));
    expect(screened).toMatchObject({ depth: "", open: ["SCR-09"] });
  });

  it("uses the light sections that the template's rule names", () => {
    const named = /light \(sections ([A-L, ]+)\)/.exec(rule)![1]!.split(", ");
    expect(LIGHT_SECTIONS).toEqual(named.map((letter) => `AIS-${letter}`));
  });
});

describe("overruling the screening", () => {
  const full = screen(questions, screening("no", { "SCR-01": "yes" }));
  const light = screen(questions, screening("no", { "SCR-05": "yes" }));
  const author = { actorId: "ada", approverId: "grace", authorId: "ada" };
  const approver = { actorId: "grace", approverId: "grace", authorId: "ada" };
  const paths = (issues: readonly { path: string }[]) => issues.map(({ path }) => path);

  it("needs a reason", () => {
    expect(paths(checkOverrule(light, { depth: "full", reason: " " }, author))).toEqual(["overrule.reason"]);
    expect(checkOverrule(light, { depth: "none", reason: "One user" }, author)).toEqual([]);
  });

  it("goes below full on a hard trigger by the approver's word only, who is not the author", () => {
    const down = { depth: "light", reason: "No decisions" } as const;
    expect(paths(checkOverrule(full, down, author))).toEqual(["overrule.depth"]);
    expect(checkOverrule(full, down, approver)).toEqual([]);
    expect(paths(checkOverrule(full, down, { ...approver, authorId: "grace" }))).toEqual(["overrule.depth"]);
  });
});

describe("the questions that are asked", () => {
  const customer = { roles: ["customer"], aiActClass: "high-risk" };
  const ids = (depth: "light" | "full" | "none", system = { roles: ["provider"], aiActClass: "minimal" }, fria = "") =>
    askedSections(template, depth, system, fria).map(({ id }) => id);
  const question = (id: string, system: typeof customer, depth: "light" | "full" = "full", fria = "") =>
    askedSections(template, depth, system, fria)
      .flatMap(({ questions: list }) => list)
      .find((one) => one.id === id);

  it("are all 50 in 12 sections for a full assessment, and none after a screening with none", () => {
    const full = askedSections(template, "full", { roles: ["provider"], aiActClass: "minimal" }, "");
    expect([full.length, full.flatMap(({ questions: list }) => list).length]).toEqual([12, 50]);
    expect(ids("none")).toEqual([]);
    expect(ids("light")).toEqual(LIGHT_SECTIONS);
  });

  it("bring the FRIA branch for a customer of a high-risk system until Art. 27(1) is denied", () => {
    expect(friaStanding(customer, "")).toBe("open");
    expect(friaStanding({ ...customer, roles: ["provider"] }, "yes")).toBe("not-asked");
    expect(ids("light", customer)).toEqual(["AIS-A", "AIS-B", "AIS-F", "AIS-H", "AIS-J", "AIS-K", "FRIA", "AIS-L"]);
    expect(ids("light", customer, "no")).toEqual(["AIS-A", "AIS-B", "AIS-F", "AIS-H", "AIS-K", "FRIA", "AIS-L"]);
    const asked = askedSections(template, "full", customer, "yes").flatMap(({ questions: list }) => list);
    for (const { ref } of template.fria.elements)
      expect(
        asked.filter(({ fria, required }) => fria.includes(ref) && required),
        ref,
      ).not.toEqual([]);
  });

  it("leave open to a mere customer how data and model were made, and ask a high class for consultation", () => {
    expect(question("AIS-D-02", customer, "full", "no")?.required).toBe(false);
    expect(question("AIS-D-02", { roles: ["producer"], aiActClass: "" })?.required).toBe(true);
    expect(question("AIS-F-03", { roles: ["provider"], aiActClass: "high-risk" })?.required).toBe(true);
    expect(question("AIS-F-03", { roles: ["provider"], aiActClass: "minimal" })?.required).toBe(false);
  });
});
