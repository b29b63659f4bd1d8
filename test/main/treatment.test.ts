/** The treatment plan and its two documents, and what a workshop writes, through the real program. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { planDocument } from "../../src-main/features/risks/documents/plan-document.ts";
import { planInput, reportInput } from "../../src-main/features/risks/documents/read-input.ts";
import { reportDocument } from "../../src-main/features/risks/documents/report-document.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

const NOW = "2026-11-24T09:00:00.000Z";
let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const person = () => program.now(contract.people.list, {})[0]!.id;
const plan = () => program.now(contract.treatment.plan, {});
const control = (riskId: string, id: string) =>
  program.now(contract.links.add, { from: { kind: "risk", id: riskId }, to: { kind: "control", id } });
/** A risk at 4 × 4 before and 3 × 4 after treatment, above the appetite of 9. */
const addRisk = (title: string) =>
  program.now(contract.risks.create, {
    title,
    treatment: "modify",
    inherentLikelihood: 4,
    inherentIndividuals: 4,
    residualLikelihood: 3,
    residualIndividuals: 4,
    ownerId: person(),
  }).id;

describe("the treatment plan", () => {
  it("says at once what a chosen control means for the Statement of Applicability", () => {
    const id = addRisk("Drift");
    for (const ref of ["A.6.2.4", "A.6.2.6", "A.7.4", "A.8.2"]) control(id, ref);
    const decide = (controlId: string, patch: object) =>
      program.now(contract.soa.decide, { controlId, revision: 0, patch });
    decide("A.6.2.6", { decision: "excluded", reasonCodes: ["X1"] });
    decide("A.7.4", { decision: "included", reasonCodes: ["L"] });
    decide("A.8.2", { decision: "included", reasonCodes: ["R"], status: "implemented" });
    expect(plan().risks[0]!.controls.map(({ ref, effect, status }) => [ref, effect, status])).toEqual([
      ["A.6.2.4", "undecided", "not-started"],
      ["A.6.2.6", "excluded", "not-started"],
      ["A.7.4", "no-reason", "not-started"],
      ["A.8.2", "fits", "implemented"],
    ]);
  });

  it("sums what its actions cost without the cancelled ones, and counts what is open, overdue and done", () => {
    const source = { kind: "risk", id: addRisk("Drift") } as const;
    const add = (fields: object) => program.now(contract.actions.create, { title: "A", source, ...fields });
    add({ cost: 100, dueDate: "2026-11-01" });
    add({ cost: 50, status: "done", doneOn: "2026-11-02", dueDate: "2026-11-05" });
    add({ cost: 999, status: "cancelled" });
    add({});
    program.now(contract.actions.create, { title: "Elsewhere", cost: 5000 });
    expect(plan().totals).toEqual({ open: 2, overdue: 1, done: 1, cost: 150, spent: 50 });
    expect(plan().burnDown).toMatchObject({ total: 2, undated: 1 });
  });

  it("holds risks above the appetite that have no option yet, and leaves out those that need none", () => {
    const above = addRisk("Drift");
    program.now(contract.risks.update, { id: above, revision: 1, patch: { treatment: "" } });
    program.now(contract.risks.create, { title: "Small", inherentLikelihood: 1, inherentIndividuals: 1 });
    expect(plan().risks.map(({ ref, treatment }) => [ref, treatment])).toEqual([["R-001", ""]]);
  });
});

describe("the documents", () => {
  it("tell an auditor option, control with its status, action, cost, and that nobody accepted the rest", () => {
    const id = addRisk('=HYPERLINK("x") <b>Drift</b>');
    control(id, "A.6.2.4");
    program.now(contract.actions.create, {
      title: "Watch the error",
      source: { kind: "risk", id },
      ownerId: person(),
      dueDate: "2026-11-01",
      cost: 12000,
    });
    const model = planDocument(planInput(program.host.current()!, NOW));
    const html = renderHtml(model);
    for (const words of [
      "Draft: this plan is not approved",
      "&lt;b&gt;Drift&lt;/b&gt;",
      "Modify",
      "undecided in the SoA",
      "not decided there yet",
      "Watch the error",
      "overdue",
      "12\u202F000 EUR",
      "Not accepted",
      "Ada Adviser",
    ])
      expect(html).toContain(words);
    expect(model.meta.marks).toEqual(["Draft"]);
    expect(model.workbook?.sheets.map(({ name }) => name)).toEqual(["Plan", "Actions", "Summary"]);
  });

  it("give the criteria in words, both heat maps, and every risk above the appetite", () => {
    addRisk("Drift");
    program.now(contract.risks.create, { title: "Small", inherentLikelihood: 1, inherentIndividuals: 1 });
    const html = renderHtml(reportDocument(reportInput(program.host.current()!, NOW)));
    expect(html).toContain("Score = likelihood × the highest consequence");
    expect(html).toContain("A score up to 9 is acceptable");
    expect(html).toContain("1 risk lies above the appetite of 9 now; accepted by name: 0.");
    const map = /<h2[^>]*>Now<\/h2>.*?<\/table>/s.exec(html)![0];
    expect(map).toContain("R-001");
    expect(map).toContain("R-002");
    const above = /<h1[^>]*>Above the appetite<\/h1>.*?<\/table>/s.exec(html)![0];
    expect(above).toContain("Drift");
    expect(above).not.toContain("Small");
    const [drift] = /<td[^>]*>(?:(?!<td).)*likelihood 4.*?<\/td>/s.exec(html)!;
    expect(
      drift
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    ).toBe("16 Very high likelihood 4 consequence 4");
  });

  it("name a risk above the appetite that nobody plans for or accepts, until one of it is there", () => {
    const id = addRisk("Drift");
    const said = () => renderHtml(planDocument(planInput(program.host.current()!, NOW)));
    const words = "1 risk above the appetite has neither a plan nor an action";
    expect(said()).toContain(words);
    const action = program.now(contract.actions.create, { title: "Watch", source: { kind: "risk", id }, cost: 500 });
    expect(said()).not.toContain(words);
    expect(said()).not.toContain("Cancelled actions are not counted.");
    program.now(contract.actions.update, { id: action.id, revision: 1, patch: { status: "cancelled" } });
    expect(said()).toContain(words);
    expect(said()).toContain("Cancelled actions are not counted.");
  });

  it("are written in every format asked for, whole or not at all", async () => {
    addRisk("Drift");
    program.answers.folder.push(program.folder);
    expect(await program.ask(contract.treatment.exportReport, { formats: ["docx", "xlsx"] })).toMatchObject({
      ok: true,
      value: { files: [expect.stringMatching(/risk-report.*docx$/), expect.stringMatching(/risk-report.*xlsx$/)] },
    });
    expect(await program.refused(contract.treatment.exportPlan, { formats: ["pdf"] })).toMatchObject({
      code: "CANCELLED",
    });
  });
});

describe("a workshop", () => {
  const consider = (systemId: string, answer: "applies" | "not" | "later", reason = "") =>
    program.now(contract.identification.consider, { systemId, catalogueId: "RK-01", answer, reason });
  const considered = (systemId: string) => program.now(contract.identification.considerations, { systemId });

  it("takes a risk that applies into the register once, tied to the system and its suggested controls", () => {
    const system = program.now(contract.systems.create, { name: "Triage" });
    const { riskId } = consider(system.id, "applies");
    expect(consider(system.id, "applies").riskId).toBe(riskId);
    const risks = program.now(contract.risks.list, {});
    expect(risks).toHaveLength(1);
    expect(risks[0]).toMatchObject({ systemIds: [system.id], inherentScore: null });
    expect(risks[0]!.controlIds).toContain("A.6.2.4");
    expect(program.now(contract.risks.read, { id: riskId! })).toMatchObject({
      origin: "workshop",
      objectives: ["C.2.8", "C.2.11"],
    });
  });

  it("keeps that a risk does not apply, and why, for each system by itself", () => {
    const [one, other] = ["One", "Other"].map((name) => program.now(contract.systems.create, { name }));
    consider(one!.id, "not", "It writes no texts");
    expect(considered(one!.id)).toEqual([
      { catalogueId: "RK-01", answer: "not", reason: "It writes no texts", riskId: null },
    ]);
    expect(considered(other!.id)).toEqual([]);
    expect(program.now(contract.risks.list, {})).toEqual([]);
    program.now(contract.systems.remove, { id: one!.id, revision: 1 });
    expect(program.now(contract.systems.list, {})).toHaveLength(1);
  });
});
