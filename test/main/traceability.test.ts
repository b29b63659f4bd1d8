/** The traceability matrix through the real program: what is tied is followed, what is not proved is named. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import type { DocumentModel, TableBlock } from "../../src-main/documents/model.ts";
import type { ListSheet } from "../../src-main/documents/workbook.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { traceabilityModel } from "../../src-main/features/traceability/document.ts";
import { storeContent } from "../../src-main/records/content.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const NOW = "2026-11-24T10:00:00.000Z";
const model = (): DocumentModel => traceabilityModel(program.host.current()!, NOW).model;
const sheet = (name: string): ListSheet =>
  model().workbook!.sheets.find((one): one is ListSheet => one.kind === "list" && one.name === name)!;
/** A row of a sheet by its reference, with the headers as names. */
const named = (list: ListSheet, ref: string): Record<string, unknown>[] =>
  list.rows
    .filter(([first]) => first === ref)
    .map((row) => Object.fromEntries(list.columns.map(({ header }, at) => [header, row[at]])));
const matrix = (ref: string) => named(sheet("Matrix"), ref)[0]!;
const link = (from: [LinkKind, string], to: [LinkKind, string]) =>
  program.now(contract.links.add, { from: { kind: from[0], id: from[1] }, to: { kind: to[0], id: to[1] } });
const attach = (title: string, expiresOn = ""): string => {
  const bytes = Buffer.from(title);
  const sha256 = storeContent(program.host.current()!.file.raw, bytes);
  const file = { title, fileName: `${title}.txt`, mediaType: "text/plain", size: bytes.length, sha256 };
  const id = program.now(contract.evidence.record, { files: [file], linkTo: null }).ids[0]!;
  if (expiresOn !== "") program.now(contract.evidence.update, { id, revision: 1, patch: { expiresOn } });
  return id;
};
const answer = (pointId: string, status: "implemented" | "not-applicable", reason = "") =>
  program.now(contract.clauses.answer, { pointId, revision: 0, patch: { status, reason } });
const include = (controlId: string, status: "implemented" | "planned") => {
  const { revision } = program.now(contract.soa.sheet, {}).rows.find(({ controlId: id }) => id === controlId)!;
  program.now(contract.soa.decide, {
    controlId,
    revision,
    patch: { decision: "included", reasonCodes: ["B"], justification: "Good practice", status },
  });
};

describe("the matrix", () => {
  it("has every requirement point and every reference control, also those nobody touched", () => {
    const kinds = sheet("Matrix").rows.map(([, kind]) => kind);
    expect(kinds.filter((kind) => kind === "Requirement")).toHaveLength(177);
    expect(kinds.filter((kind) => kind === "Control")).toHaveLength(38);
    expect(matrix("4.1-a")).toMatchObject({ Trace: "Nothing recorded", Gap: "", Status: "Not started" });
    expect(sheet("Chains").rows).toEqual([]);
  });

  it("follows a control to its risk and to the evidence of the risk, and says so", () => {
    const risk = program.now(contract.risks.create, { title: "Wrong answers" }).id;
    link(["risk", risk], ["control", "A.6.2.4"]);
    include("A.6.2.4", "implemented");
    expect(matrix("A.6.2.4")).toMatchObject({ Records: "R-001 Wrong answers", Trace: "Without evidence", Gap: "Gap" });
    link(["risk", risk], ["evidence", attach("Test report")]);
    expect(matrix("A.6.2.4")).toMatchObject({
      "Evidence and documents": "",
      "Evidence of its records": "R-001 → E-001 Test report",
      Trace: "Evidence of a record",
      Gap: "",
    });
    expect(named(sheet("Chains"), "A.6.2.4")).toEqual([
      expect.objectContaining({ Record: "R-001", Evidence: "E-001", Valid: "Yes", "Kind of record": "risk" }),
    ]);
    link(["control", "A.6.2.4"], ["evidence", attach("Own proof")]);
    expect(matrix("A.6.2.4")).toMatchObject({ Trace: "Evidence", "Evidence and documents": "E-002 Own proof" });
  });

  it("takes expired evidence and a document that is not approved for no proof", () => {
    answer("4.1-a", "implemented");
    link(["point", "4.1-a"], ["evidence", attach("Old study", "2026-11-23")]);
    expect(matrix("4.1-a")).toMatchObject({
      Trace: "No valid evidence",
      Gap: "Gap",
      "Evidence and documents": "E-001 Old study (expired 2026-11-23)",
    });
    const { id } = program.now(contract.documents.create, { title: "Context", form: "managed" });
    link(["point", "4.1-a"], ["document", id]);
    expect(matrix("4.1-a")).toMatchObject({ Gap: "Gap" });
    link(["point", "4.1-a"], ["evidence", attach("New study", "2026-11-24")]);
    expect(matrix("4.1-a")).toMatchObject({ Trace: "Evidence", Gap: "" });
  });

  it("shows the reason of what was left out, and lists gaps before the matrix", () => {
    answer("4.1-b", "not-applicable", "No people are employed");
    answer("4.1-c", "implemented");
    expect(matrix("4.1-b")).toMatchObject({ Trace: "Left out, with a reason", Gap: "" });
    const gaps = model()
      .sections[0]!.blocks.filter((block): block is TableBlock => block.type === "table")
      .find(({ caption }) => caption === "Gaps")!;
    expect(JSON.stringify(gaps.rows)).toContain("4.1-c");
    expect(gaps.rows).toHaveLength(1);
  });

  it("does not call a point a gap whose clause keeps proved records, but says that it is not its own proof", () => {
    answer("4.1-a", "implemented");
    expect(matrix("4.1-a")).toMatchObject({ Trace: "Nothing recorded", Gap: "Gap" });
    const issue = program.now(contract.registers.create, { register: "issues", values: { title: "New law" } }).id;
    expect(matrix("4.1-a")).toMatchObject({ Trace: "Without evidence", Gap: "Gap" });
    link(["issues", issue], ["evidence", attach("Study")]);
    expect(matrix("4.1-a")).toMatchObject({ Trace: "Evidence in its clause", Gap: "" });
  });

  it("names the registers of a clause with how many of their records have evidence", () => {
    const issue = program.now(contract.registers.create, { register: "issues", values: { title: "New law" } }).id;
    program.now(contract.registers.create, { register: "issues", values: { title: "Few engineers" } });
    link(["issues", issue], ["evidence", attach("Study")]);
    expect(renderHtml(model())).toContain("2 records, 1 with evidence");
  });

  it("is exported in the formats that were asked for", async () => {
    program.answers.folder.push(program.folder);
    const result = await program.ask(contract.traceability.export, { formats: ["docx", "xlsx"] });
    expect(result).toMatchObject({
      ok: true,
      value: { files: ["AIMS-TRM-001-traceability.docx", "AIMS-TRM-001-traceability.xlsx"] },
    });
  });
});
