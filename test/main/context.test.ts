/** Context and responsibilities through the real program: starting sets, the climate decision, who answers for what. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import aiAct from "../../resources/catalogue/ai-act.json";
import mappings from "../../resources/catalogue/mappings.json";
import sets from "../../resources/catalogue/starting-sets.json";
import { contract } from "../../src-shared/contract/index.ts";
import { MOST_ACCOUNTABLE, overloadedRoles, weaknessesOf } from "../../src-shared/domain/responsibility.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const start = (register: "obligations" | "roles" | "competence-needs" | "issues" | "parties" | "processes") =>
  program.now(contract.context.startingSet, { register }).entries;
const role = (title: string) => program.now(contract.registers.create, { register: "roles", values: { title } }).id;
const share = (roleId: string, part: "R" | "A" | "C" | "I" | "", id = "9.2.2") =>
  program.ask(contract.responsibilities.set, { roleId, target: { kind: "clause", id }, part });

describe("a starting set", () => {
  it.each(["issues", "parties", "obligations", "roles", "competence-needs", "processes"] as const)(
    "of %s is accepted by the register as it is, and is marked as taken afterwards",
    (register) => {
      const entries = start(register);
      expect(entries.length).toBeGreaterThan(5);
      const rows = entries.map(({ values }) => ({ values }));
      program.now(contract.registers.import, { register, fileName: "Starting set", rows });
      expect(start(register).every(({ taken }) => taken)).toBe(true);
    },
  );

  it("of obligations names only articles that the content knows", () => {
    const bare = (ref: string): string =>
      ref
        .replace(/^Art(?:icle|\.) /, "")
        .replace(/\(.*$/, "")
        .trim();
    const known = new Map([
      [
        "AI Act",
        new Set(
          JSON.stringify(aiAct)
            .match(/Art\. \d+/g)!
            .map(bare),
        ),
      ],
      ["GDPR", new Set<string>()],
      ["NIS2", new Set<string>()],
    ]);
    const names: Readonly<Record<string, string>> = { "eu-ai-act": "AI Act", gdpr: "GDPR", nis2: "NIS2" };
    for (const { target } of mappings.mappings) known.get(names[target.framework] ?? "")?.add(bare(target.ref));
    for (const { values } of sets.obligations)
      expect(known.get(values.startingSet), values.title).toContain(bare(values.reference));
  });

  it("ties a competence need to its role once the role is there", () => {
    const id = role("AIMS manager");
    expect(start("competence-needs").filter(({ values }) => values["roleId"] === id).length).toBeGreaterThan(2);
  });
});

describe("the climate decision", () => {
  const decide = (input: object) => program.refused(contract.context.decideClimate, input);
  it("needs a reason and a day that is not ahead, and the newest counts", async () => {
    const input = { relevant: true, reason: "Large models are trained here", decidedOn: "2026-11-20" };
    expect((await decide({ ...input, reason: " " })).issues).toMatchObject([
      { path: "reason", message: "say why (clause 4.1)" },
    ]);
    expect((await decide({ ...input, decidedOn: "2030-01-01" })).issues).toMatchObject([{ path: "decidedOn" }]);
    program.now(contract.context.decideClimate, input);
    program.now(contract.context.decideClimate, { ...input, relevant: false, reason: "Training has ended" });
    expect(program.now(contract.context.climate, {}).map(({ relevant, personName }) => [relevant, personName])).toEqual(
      [
        [false, "Ada Adviser"],
        [true, "Ada Adviser"],
      ],
    );
  });
});

describe("the responsibility matrix", () => {
  it("lets one role answer, and says that another does already", async () => {
    const [a, b] = [role("AI officer"), role("Data steward")];
    expect(await share(a, "A")).toMatchObject({ ok: true });
    const refused = await share(b, "A");
    expect(refused).toMatchObject({ ok: false, error: { code: "INVALID_INPUT" } });
    expect(JSON.stringify(refused)).toContain("clause 5.3");
    await share(b, "R");
    await share(a, "C");
    expect(program.now(contract.responsibilities.list, {}).map(({ roleId, part }) => [roleId, part])).toEqual([
      [a, "C"],
      [b, "R"],
    ]);
    await share(a, "");
    expect(program.now(contract.responsibilities.list, {})).toHaveLength(1);
    expect(await share(a, "R", "99.9")).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("makes a person who answers unfit to audit it", async () => {
    const ben = program.now(contract.people.add, { name: "Ben", role: "", email: "" }).id;
    const officer = program.now(contract.registers.create, {
      register: "roles",
      values: { title: "AI officer", deputies: [ben] },
    }).id;
    await share(officer, "R", "9.2.2");
    const audit = program.now(contract.registers.create, {
      register: "audits",
      values: { title: "Audit", leadId: ben },
    }).id;
    const error = await program.refused(contract.audits.cover, {
      auditId: audit,
      targets: [{ kind: "clause", id: "9.2.2" }],
    });
    expect(error.message).toContain("Ben is responsible as AI officer for 9.2.2");
  });

  it("names what nobody answers for, what several answer for, and who answers for too much", () => {
    const targets = [
      { kind: "clause", id: "4.1" },
      { kind: "clause", id: "4.2" },
      { kind: "clause", id: "4.3" },
    ];
    const one = (targetId: string, part: string, roleId = "a") => ({ roleId, kind: "clause", targetId, part });
    const shares = [one("4.1", "A"), one("4.2", "R"), one("4.3", "A"), one("4.3", "A", "b")];
    expect(weaknessesOf(targets, shares).map(({ targetId, what }) => [targetId, what])).toEqual([
      ["4.2", "no-accountable"],
      ["4.3", "several-accountable"],
    ]);
    expect(weaknessesOf([targets[0]!], [])).toHaveLength(2);
    const many = Array.from({ length: MOST_ACCOUNTABLE + 1 }, (_, at) => one(String(at), "A"));
    expect(overloadedRoles(many)).toEqual([{ roleId: "a", count: MOST_ACCOUNTABLE + 1 }]);
    expect(overloadedRoles(many.slice(1))).toEqual([]);
  });
});
