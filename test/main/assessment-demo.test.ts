/** The fictional organisation's assessments: carried over, written as documents, public without what is internal. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import raw from "../../resources/demo/demo.json";
import { contract } from "../../src-shared/contract/index.ts";
import { assessmentDocument } from "../../src-main/features/assessments/export.ts";
import { fillDemo } from "../../src-main/features/workspace/handlers.ts";
import { readAssessment, signScreening, workAs } from "../helpers/assessments.ts";
import { startProgram, type TestProgram } from "../helpers/program.ts";

const calls = contract.assessments;
let program: TestProgram;

beforeAll(async () => {
  program = startProgram();
  const { name, role, email } = raw.people[0]!;
  const session = program.host.create(join(program.folder, "demo.aims"), {
    organisation: raw.workspace.organisation,
    personName: name,
    personRole: role,
    personEmail: email,
    isDemo: true,
  });
  const call = ((def: { name: string }, input: unknown) => program.router.callNow(def.name, input)) as never;
  await fillDemo(
    { call, session: () => session, shell: program.shell, signal: new AbortController().signal },
    () => undefined,
  );
}, 60_000);
afterAll(() => program?.stop());

const byRef = (ref: string) => program.now(calls.list, {}).findLast((row) => row.ref === ref)!;
const texts = (ref: string, which: "report" | "summary"): string =>
  JSON.stringify(assessmentDocument(program.host.current()!, byRef(ref).id, which, "2026-11-24T10:00:00.000Z").model);

describe("the three assessments", () => {
  it("stand where the story says", () => {
    expect(
      program
        .now(calls.list, {})
        .map(({ ref, status, depth, bandBefore, bandAfter, openComments }) => [
          ref,
          status,
          depth,
          bandBefore,
          bandAfter,
          openComments,
        ]),
    ).toEqual([
      ["IA-001", "monitoring", "full", "high", "high", 0],
      ["IA-002", "in-review", "light", "moderate", "low", 2],
      ["IA-003", "approved", "none", "", "", 0],
    ]);
    expect(readAssessment(program, byRef("IA-002").id).openPoints.filter(({ stage }) => stage === "submit")).toEqual(
      [],
    );
  });
});

describe("the report", () => {
  it("holds every typed answer, every relevant impact with both levels, the conditions and who approved", () => {
    const whole = readAssessment(program, byRef("IA-001").id);
    const report = texts("IA-001", "report");
    const said = (text: string): boolean =>
      text
        .split("\n")
        .map((line) => JSON.stringify(line.replace(/^- /, "")).slice(1, -1))
        .every((line) => report.includes(line));
    const answers = whole.sections.flatMap(({ questions }) => questions).filter(({ type }) => type !== "multi");
    expect(answers.filter(({ answer }) => answer !== "" && !said(answer)).map(({ id }) => id)).toEqual([]);
    for (const impact of whole.impacts.filter(({ relevant, kind }) => relevant === "yes" && kind !== "benefit")) {
      expect(said(impact.title) && said(impact.description) && said(impact.mitigation), impact.title).toBe(true);
      for (const level of [impact.before!, impact.after!])
        expect(report).toContain(`${level.consequence} × ${level.likelihood} = ${level.level}`);
    }
    expect(said(whole.conditions) && said("Maja Lindqvist")).toBe(true);
    expect(report).not.toContain("Not answered.");
  });

  it("says that a version in review is a draft, what is open, and which comments stand", () => {
    const report = texts("IA-002", "report");
    for (const words of ["Draft: this version is not approved", "Open points", "Who answers a report at the weekend?"])
      expect(report).toContain(words);
  });

  it("keeps a screening with none to its screening: every question with its reason, no sections", () => {
    const report = texts("IA-003", "report");
    const { screening } = readAssessment(program, byRef("IA-003").id);
    for (const { note } of screening.questions) expect(report).toContain(note);
    expect(report).not.toContain("AIS-B-01");
  });
});

describe("the public summary", () => {
  it("tells purpose, harm, measures and a contact, and nothing internal: no references, scores, comments or risks", () => {
    const summary = texts("IA-001", "summary");
    for (const words of ["proposes rosters", "9,000 residents", "short of staff", "hard limit", "aylin.demir@"])
      expect(summary).toContain(words);
    expect(summary).not.toMatch(/\b[RS]-\d{3}|\bT-\d{3}|\d × \d|SCR-\d|consent for training/);
    expect(summary).toContain('"classification":"Public"');
  });
});

describe("a new version of a full assessment", () => {
  it("carries every answer and impact as carried, and asks again only for what the cause touches", () => {
    const old = byRef("IA-001");
    const before = readAssessment(program, old.id);
    program.now(calls.openNewVersion, { id: old.id, revision: old.revision, trigger: "data", detail: "New customers" });
    const { id } = byRef("IA-001");
    const whole = () => readAssessment(program, id);
    const given = (one: typeof before) =>
      one.sections.flatMap(({ questions }) => questions).filter(({ answer }) => answer !== "");
    expect(given(whole()).map(({ answer }) => answer)).toEqual(given(before).map(({ answer }) => answer));
    expect(given(whole()).every(({ carried }) => carried)).toBe(true);
    expect(whole().impacts.map(({ title, carried, after }) => [title, carried, after?.level])).toEqual(
      before.impacts.map(({ title, after }) => [title, true, after?.level]),
    );
    expect(whole().controls).toEqual(before.controls);
    const asked = () => whole().openPoints.filter(({ field }) => field === "carried");
    expect(new Set(asked().map(({ sectionId }) => sectionId))).toEqual(new Set(["AIS-C", "AIS-F", "AIS-H", "AIS-I"]));
    expect(whole()).toMatchObject({ screenedOn: "", screeningSignedOn: "" });
    workAs(program, "Aylin Demir");
    signScreening(program, id);
    expect(program.now(calls.confirmSection, { id, sectionId: "AIS-C" })).toEqual({ confirmed: 5 });
    expect(asked().some(({ sectionId }) => sectionId === "AIS-C")).toBe(false);
    const difference = program.now(calls.difference, { id: old.id, otherId: id });
    expect([difference.answers, difference.impacts, difference.screening]).toEqual([[], [], []]);
  });
});
