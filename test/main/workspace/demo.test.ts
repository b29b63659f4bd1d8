import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import raw from "../../../resources/demo/demo.json";
import { contract } from "../../../src-shared/contract/index.ts";
import { demoSchema } from "../../../src-main/features/workspace/demo-schema.ts";
import { fillDemo } from "../../../src-main/features/workspace/handlers.ts";
import { startProgram, type TestProgram } from "../../helpers/program.ts";
import { join } from "node:path";

const demo = demoSchema.parse(raw);

describe("the texts of the fictional organisation", () => {
  it("say that they are fictional wherever the organisation is named first", () => {
    expect(demo.workspace.organisation).toContain("(fictional demo)");
    for (const { content } of demo.evidence.filter((file) => !file.fileName.endsWith(".csv")))
      expect(content).toMatch(/Fictional example/);
  });

  it("name no person, system or record that does not exist", () => {
    const people = new Set(demo.people.map((person) => person.key));
    const owners = [
      ...demo.systems,
      ...demo.risks,
      ...demo.clauses,
      ...demo.documents,
      ...demo.evidence,
      ...demo.ownControls,
      ...demo.soa,
    ].map((record) => record.owner);
    expect(owners.filter((owner) => !people.has(owner))).toEqual([]);
    const texts = JSON.stringify([demo.clauses, demo.soa, demo.risks]);
    const highest = (letter: string, length: number) =>
      Math.max(...[...texts.matchAll(new RegExp(`\\b${letter}-(\\d{3})\\b`, "g"))].map((match) => Number(match[1]))) <=
      length;
    expect([
      highest("R", demo.risks.length),
      highest("D", demo.documents.length),
      highest("E", demo.evidence.length),
    ]).toEqual([true, true, true]);
  });

  it("keep each requirement point, risk and control once", () => {
    for (const keys of [
      demo.clauses.map((answer) => answer.point),
      demo.risks.map((risk) => risk.catalogueId),
      demo.soa.map((entry) => entry.control),
    ])
      expect(keys.length).toBe(new Set(keys).size);
  });
});

describe("the fictional workspace made by real commands", () => {
  let program: TestProgram;
  const progress: number[] = [];

  beforeAll(async () => {
    program = startProgram();
    const { name, role, email } = demo.people[0]!;
    const session = program.host.create(join(program.folder, "demo.aims"), {
      organisation: demo.workspace.organisation,
      personName: name,
      personRole: role,
      personEmail: email,
      isDemo: true,
    });
    const call = ((def: { name: string }, input: unknown) => program.router.callNow(def.name, input)) as never;
    await fillDemo(
      { call, session: () => session, shell: program.shell, signal: new AbortController().signal },
      ({ done, total }) => void progress.push(done / total),
    );
  }, 60_000);
  afterAll(() => program?.stop());

  it("has a complete statement of 41 rows, approved as 1.0 and 1.1, with few warnings", () => {
    const sheet = program.now(contract.soa.sheet, {});
    expect(sheet.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(sheet.complete).toBe(true);
    expect(sheet.rows).toHaveLength(41);
    expect(sheet.versions.map((version) => version.number)).toEqual(["1.1", "1.0"]);
    const inherited = sheet.rows.filter(({ provider }) => provider !== "");
    expect(inherited.map(({ ref, source, provider }) => [ref, source, provider])).toEqual([
      ["ISMS.8.6", "iso27001", expect.stringContaining("Hafennetz")],
    ]);
    expect(inherited[0]!.derived).toEqual([expect.objectContaining({ code: "C", kind: "obligations" })]);
    const [newest, first] = sheet.versions;
    const changed = program.now(contract.soa.difference, { from: first!.id, to: newest!.id });
    expect(changed.counts).toMatchObject({ changed: 2, added: 1, removed: 0, statusForward: 1 });
    expect(sheet.findings.length).toBeGreaterThan(0);
    expect(sheet.findings.length).toBeLessThanOrEqual(5);
  });

  it("holds every register that the demo describes", () => {
    expect(program.now(contract.systems.list, {})).toHaveLength(6);
    const statuses = (register: "audits" | "findings" | "reviews") =>
      program.now(contract.registers.list, { register }).map(({ values }) => values["status"]);
    expect(statuses("audits")).toEqual(["closed", "planned", "planned"]);
    expect(new Set(statuses("findings"))).toEqual(new Set(["closed"]));
    expect(["held", "minuted"]).toContain(statuses("reviews")[0]);
    expect(program.now(contract.documents.list, {})).toHaveLength(15);
    expect(program.now(contract.clauses.answers, {})).toHaveLength(demo.clauses.length);
    const risks = program.now(contract.risks.list, {});
    expect(risks).toHaveLength(40);
    expect(risks.filter((risk) => risk.aboveAppetite).map((risk) => risk.ref)).toEqual([
      "R-002",
      "R-020",
      "R-029",
      "R-040",
    ]);
    expect(risks.filter((risk) => risk.controlIds.length === 0 || risk.systemIds.length === 0)).toEqual([]);
  });

  it("keeps the bytes of each evidence file under their hash", () => {
    const listed = program.now(contract.evidence.list, {});
    const hashes = demo.evidence.map(({ content }) => createHash("sha256").update(content).digest("hex"));
    expect(listed.map((file) => file.sha256).toSorted()).toEqual(hashes.toSorted());
    expect(listed.every((file) => file.linkCount > 0)).toBe(true);
  });

  it("shows several people in the trail, and ends as the first one", () => {
    const entries = program.now(contract.trail.list, { before: null, limit: 500, text: "" });
    expect(new Set(entries.map((entry) => entry.actorName)).size).toBe(demo.people.length);
    const me = program.now(contract.workspace.state, {})?.personId;
    expect(program.now(contract.people.list, {}).find((person) => person.id === me)?.name).toBe(demo.people[0]!.name);
  });

  it("reports progress that never goes back and ends at the whole", () => {
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it("leaves a trail that verifies", async () => {
    const verdict = await program.ask(contract.trail.verify, {});
    expect(verdict).toMatchObject({ ok: true, value: { whole: true } });
  }, 60_000);
});
