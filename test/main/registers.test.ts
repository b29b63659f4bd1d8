import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { approveWholeSoa } from "../helpers/whole-soa.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram & { path: string };
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

describe("clause answers", () => {
  it("need a reason before a point is not applicable", async () => {
    const error = await program.refused(contract.clauses.answer, {
      pointId: "4.1-a",
      revision: 0,
      patch: { status: "not-applicable" },
    });
    expect(error).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "reason" }] });
    program.now(contract.clauses.answer, {
      pointId: "4.1-a",
      revision: 0,
      patch: { status: "not-applicable", reason: "No such thing here" },
    });
    expect(
      await program.refused(contract.clauses.answer, { pointId: "4.1-a", revision: 1, patch: { reason: "" } }),
    ).toMatchObject({ code: "INVALID_INPUT" });
  });

  it("are taken only for points the standard has, and only as rich text", async () => {
    expect(await program.refused(contract.clauses.answer, { pointId: "4.9-z", revision: 0, patch: {} })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(
      await program.refused(contract.clauses.answer, {
        pointId: "4.1-a",
        revision: 0,
        patch: { answer: "<b>html</b>" },
      }),
    ).toMatchObject({ issues: [{ path: "patch.answer" }] });
    expect(
      await program.refused(contract.clauses.answer, {
        pointId: "4.1-a",
        revision: 0,
        patch: { dueDate: "2026-02-30" },
      }),
    ).toMatchObject({ issues: [{ path: "patch.dueDate", message: expect.stringMatching(/day that exists/) }] });
  });
});

describe("risks", () => {
  it("are scored in the list by likelihood and the highest consequence, and marked above the appetite line", () => {
    program.now(contract.risks.create, {
      title: "A",
      inherentLikelihood: 4,
      inherentOrganisation: 2,
      inherentIndividuals: 4,
      residualLikelihood: 2,
      residualIndividuals: 2,
    });
    program.now(contract.risks.create, { title: "B", inherentLikelihood: 5, inherentSocieties: 5 });
    expect(program.now(contract.risks.list, {})).toMatchObject([
      {
        ref: "R-001",
        inherentScore: 16,
        inherentImpact: 4,
        inherentBand: "very-high",
        residualScore: 4,
        residualBand: "low",
        aboveAppetite: false,
      },
      { ref: "R-002", inherentScore: 25, residualScore: null, aboveAppetite: true },
    ]);
  });

  it("come from the library with their suggested controls as links, and no scores", () => {
    const { id: systemId } = program.now(contract.systems.create, { name: "Triage" });
    const { ids } = program.now(contract.risks.createFromCatalogue, {
      catalogueIds: ["RK-01"],
      systemId,
      linkControls: true,
    });
    expect(program.now(contract.risks.list, {})[0]).toMatchObject({
      title: "Hallucination / confabulation",
      controlIds: ["A.6.2.4", "A.6.2.6", "A.8.2", "A.9.4"],
      systemIds: [systemId],
      inherentScore: null,
    });
    expect(
      program
        .now(contract.soa.sheet, {})
        .rows.find(({ ref }) => ref === "A.6.2.4")!
        .risks.map(({ id }) => id),
    ).toEqual(ids);
  });

  it("hold a smaller scale back while one of them uses a level it would lose", async () => {
    program.now(contract.risks.create, { title: "A", inherentLikelihood: 5, inherentIndividuals: 1 });
    const { revision, ...criteria } = program.now(contract.risks.criteria, {});
    const change = { note: "Fewer levels", remap: null };
    const smaller = { ...criteria, likelihood: criteria.likelihood.slice(0, 4) };
    expect(await program.refused(contract.risks.setCriteria, { ...change, revision, criteria: smaller })).toMatchObject(
      {
        message: expect.stringMatching(/R-001/),
      },
    );
    expect(
      await program.refused(contract.risks.setCriteria, {
        ...change,
        revision,
        criteria: { ...criteria, bands: [...criteria.bands].reverse() },
      }),
    ).toMatchObject({ code: "INVALID_INPUT" });
  });

  it("take their links with them when they are removed", () => {
    const { ids } = program.now(contract.risks.createFromCatalogue, {
      catalogueIds: ["RK-01"],
      systemId: null,
      linkControls: true,
    });
    program.now(contract.risks.remove, { id: ids[0]!, revision: 1 });
    expect(program.now(contract.links.of, { kind: "control", id: "A.6.2.4" })).toEqual([]);
  });
});

describe("the Statement of Applicability", () => {
  it("always has all 38 rows of Annex A, and own controls after them", () => {
    program.now(contract.soa.addControl, { ref: "X.01", title: "Clinical sign-off", description: "", source: "own" });
    const refs = program.now(contract.soa.sheet, {}).rows.map(({ ref }) => ref);
    expect(refs).toHaveLength(39);
    expect([refs[0], refs[37], refs[38]]).toEqual(["A.2.2", "A.10.4", "X.01"]);
  });

  it("is refused approval while a decision is missing", async () => {
    const approverId = program.now(contract.people.list, {})[0]!.id;
    expect(await program.refused(contract.soa.approve, { number: "1.0", changeNote: "", approverId })).toMatchObject({
      code: "INCOMPLETE",
    });
  });

  it("is refused approval while an excluded control still treats a risk, and names the risk", async () => {
    const id = approveWholeSoa(program);
    expect(id).not.toBe("");
    const { id: riskId } = program.now(contract.risks.create, { title: "Wrong answers" });
    program.now(contract.links.add, { from: { kind: "risk", id: riskId }, to: { kind: "control", id: "A.6.2.4" } });
    const row = program.now(contract.soa.sheet, {}).rows.find(({ ref }) => ref === "A.6.2.4")!;
    program.now(contract.soa.decide, {
      controlId: "A.6.2.4",
      revision: row.revision,
      patch: { decision: "excluded", reasonCodes: ["X1"], justification: "Not needed" },
    });
    const { complete, findings } = program.now(contract.soa.sheet, {});
    expect(complete).toBe(false);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({
      controlId: "A.6.2.4",
      message: expect.stringMatching(/R-001/),
    });
  });

  it("keeps an approved version as it was when the draft goes on, and refuses its number a second time", async () => {
    approveWholeSoa(program);
    const before = program.now(contract.soa.sheet, {}).versions;
    const row = program.now(contract.soa.sheet, {}).rows[0]!;
    program.now(contract.soa.decide, {
      controlId: row.controlId,
      revision: row.revision,
      patch: { justification: "Changed after approval" },
    });
    expect(program.now(contract.soa.sheet, {}).versions).toEqual(before);
    expect(
      await program.refused(contract.soa.approve, { number: "1.0", changeNote: "", approverId: row.ownerId! }),
    ).toMatchObject({ issues: [{ path: "number" }] });
  });

  it("refuses an own control in the numbers of Annex A", async () => {
    expect(
      await program.refused(contract.soa.addControl, { ref: "A.6.2.4", title: "x", description: "", source: "" }),
    ).toMatchObject({ issues: [{ path: "ref" }] });
    expect(
      await program.refused(contract.soa.addControl, { ref: "A.99", title: "x", description: "", source: "" }),
    ).toMatchObject({ issues: [{ path: "ref" }] });
  });

  it("is exported whole or not at all", async () => {
    const folder = join(program.folder, "out");
    program.answers.folder.push(folder);
    expect(await program.refused(contract.soa.export, { formats: ["docx"], versionId: null })).toMatchObject({
      code: "CANNOT_WRITE",
    });
    program.answers.folder.push(program.folder);
    const done = await program.ask(contract.soa.export, { formats: ["docx", "xlsx"], versionId: null });
    expect(done).toMatchObject({
      ok: true,
      value: {
        files: [
          "AIMS-SOA-001-statement-of-applicability-v0.1-draft.docx",
          "AIMS-SOA-001-statement-of-applicability-v0.1-draft.xlsx",
        ],
      },
    });
    const controller = new AbortController();
    controller.abort();
    program.answers.folder.push(program.folder);
    expect(
      await program.ask(contract.soa.export, { formats: ["docx"], versionId: null }, controller.signal),
    ).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
  });
});

describe("evidence", () => {
  const attach = async (name: string, content: string) => {
    const path = join(program.folder, name);
    writeFileSync(path, content);
    program.answers.open.push([path]);
    return program.ask(contract.evidence.attach, { linkTo: { kind: "point", id: "4.1-a" } });
  };

  it("is stored by content, linked, and opened as a read-only copy", async () => {
    const big = "x".repeat(3 * 1024 * 1024 + 7);
    expect(await attach("big.txt", big)).toMatchObject({ ok: true });
    const [row] = program.now(contract.evidence.list, {});
    expect(row).toMatchObject({
      ref: "E-001",
      fileName: "big.txt",
      mediaType: "text/plain",
      size: big.length,
      linkCount: 1,
    });
    expect(await program.ask(contract.evidence.open, { id: row!.id })).toMatchObject({ ok: true });
    const copy = join(program.folder, "temporary", row!.sha256.slice(0, 16), "big.txt");
    expect(readFileSync(copy, "utf8")).toBe(big);
    expect(statSync(copy).mode & 0o222).toBe(0);
  });

  it("takes an empty file, and the same bytes twice without storing them twice", async () => {
    expect(await attach("empty.txt", "")).toMatchObject({ ok: true });
    await attach("one.txt", "same");
    await attach("two.txt", "same");
    const { raw } = program.host.current()!.file;
    expect(raw.prepare(`SELECT count(*) AS n FROM content_chunk`).get()).toEqual({ n: 2 });
    expect(await program.ask(contract.trail.verify, {})).toMatchObject({ value: { whole: true } });
  });

  it("refuses programs, and a record of bytes that are not there", async () => {
    expect(await attach("tool.exe", "MZ")).toMatchObject({ ok: false, error: { code: "REFUSED_TYPE" } });
    expect(await attach("tool.exe. ", "MZ")).toMatchObject({ ok: false, error: { code: "REFUSED_TYPE" } });
    const files = [{ title: "x", fileName: "x.txt", mediaType: "text/plain", size: 3, sha256: "0".repeat(64) }];
    expect(await program.refused(contract.evidence.record, { files, linkTo: null })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(program.now(contract.evidence.list, {})).toEqual([]);
  });
});

describe("links", () => {
  it("are one whichever side makes them, and are seen from both", () => {
    const { id } = program.now(contract.risks.create, { title: "Drift" });
    const a = program.now(contract.links.add, { from: { kind: "risk", id }, to: { kind: "control", id: "A.6.2.6" } });
    const b = program.now(contract.links.add, { from: { kind: "control", id: "A.6.2.6" }, to: { kind: "risk", id } });
    expect(b.id).toBe(a.id);
    expect(program.now(contract.links.of, { kind: "risk", id })).toMatchObject([{ kind: "control", ref: "A.6.2.6" }]);
    expect(program.now(contract.links.of, { kind: "control", id: "A.6.2.6" })).toMatchObject([
      { kind: "risk", ref: "R-001", title: "Drift" },
    ]);
  });

  it("refuse targets that do not exist", async () => {
    expect(
      await program.refused(contract.links.add, {
        from: { kind: "control", id: "A.1.1" },
        to: { kind: "point", id: "4.1-a" },
      }),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("search", () => {
  it("finds records, clauses and controls by words and by reference", () => {
    program.now(contract.risks.create, { title: "Drift of the model" });
    expect(program.now(contract.search.find, { text: "R-001" })).toMatchObject([{ kind: "risk", ref: "R-001" }]);
    expect(program.now(contract.search.find, { text: "6.1.4" }).map(({ kind }) => kind)).toContain("clause");
    expect(program.now(contract.search.find, { text: "100%" })).toEqual([]);
  });
});

describe("the demo", () => {
  it("that is cancelled leaves no half-filled file", async () => {
    const path = join(program.folder, "demo.aims");
    program.answers.save.push(path);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const result = await program.ask(contract.workspace.createDemo, {}, controller.signal);
    expect(result).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
    expect(existsSync(path)).toBe(false);
  });
});
