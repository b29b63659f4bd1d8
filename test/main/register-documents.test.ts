/** What the documents of the registers tell a reader beside the words of the records: what is late, in which unit, and how a record stands. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import type { RegisterDocumentId } from "../../src-shared/domain/registers/documents.ts";
import { storeContent } from "../../src-main/records/content.ts";
import { renderHtml } from "../../src-main/documents/pdf/html.ts";
import { registerDocumentModel } from "../../src-main/features/registers/documents/make.ts";
import { aiActDocument } from "../../src-main/features/systems/ai-act-document.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

const NOW = "2026-11-24T09:00:00.000Z";
let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

type Values = Record<string, string | number | boolean | null | string[]>;
const add = (register: RegisterId, values: Values) => program.now(contract.registers.create, { register, values });
const model = (id: RegisterDocumentId) => registerDocumentModel(program.host.current()!, id, NOW).model;
const plain = (html: string): string =>
  html
    .replaceAll(/<\/?span[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
const text = (id: RegisterDocumentId): string => plain(renderHtml(model(id)));
const me = (): string => program.now(contract.people.list, {})[0]!.id;

describe("a register in a document", () => {
  it("marks what is overdue, and counts as open only what can be done with", () => {
    add("issues", { title: "Law changes", reviewDate: "2026-10-31" });
    add("issues", { title: "Staff is short", reviewDate: "2027-10-31" });
    const said = text("context");
    expect(said).toContain("Law changes overdue since 2026-10-31");
    expect(said).not.toContain("Staff is short overdue");
    expect(said).toContain("Internal and external issues 2 – 1");
  });

  it("says measured numbers with their unit, those of results too", () => {
    const { id } = add("metrics", { title: "Error", unit: "points", better: "down", threshold: 8, target: 5 });
    program.now(contract.measuring.record, { kind: "metrics", id, measuredOn: "2026-11-20", value: 7.4 });
    const said = text("objectives");
    expect(said).toContain("Lower is better 8 points 5 points");
    expect(said).toMatch(/M-001 Error 2026-11-20 7.4 points/);
    expect(said).toContain("Within the threshold, target not met");
  });

  it("names an objective of Annex C.2 by number and name", () => {
    add("objectives", { title: "Tested", catalogueId: "C.2.5" });
    expect(text("objectives")).toMatch(/Annex C\.2 C\.2\.5 [A-Z]\w+/);
  });

  it("says of a gap in competence what is done, or that nothing is recorded", () => {
    const role = add("roles", { title: "Owner", holders: [me()] });
    for (const title of ["Assessing", "Auditing"]) add("competence-needs", { title, roleId: role.id, level: "2" });
    add("competences", { title: "auditing", personId: me(), level: "1", action: "Course in May" });
    const said = text("competence");
    expect(said).toContain("Assessing 2 0 Gap No measure recorded");
    expect(said).toContain("Auditing 2 1 Gap Course in May");
  });
});

describe("a document about one record", () => {
  const review = (values: Values) =>
    add("reviews", {
      title: "Review of the year",
      plannedOn: "2026-07-14",
      chairId: me(),
      attendees: [me()],
      ...values,
    });

  it("says how the record stands and who answers for it, and only while it is open that approval is outstanding", () => {
    review({});
    expect(model("management-review").meta).toMatchObject({
      status: "Working document",
      shortTitle: "Management review MR-001",
      approvals: [{ name: "", note: "Approval outstanding" }],
    });
    review({ heldOn: "2026-07-14", suitability: "It fits", status: "minuted" });
    expect(model("management-review").meta).toMatchObject({
      status: "Minutes approved",
      approvals: [{ name: "Ada Adviser", note: expect.stringContaining("As the record says") }],
    });
  });

  it("does not let inputs that were put together after the meeting pass for what was on the table", () => {
    const { id } = review({ heldOn: "2020-07-14", suitability: "It fits", status: "held" });
    program.now(contract.meetings.freeze, { reviewId: id });
    expect(text("management-review")).toContain("Put together on 2026-11-23, after the meeting.");
    expect(text("management-review")).not.toContain("Frozen for the meeting");
  });
});

it("the AI Act helper leaves out evidence that is tied to other systems only, and says what is measured", () => {
  const [one, other] = ["Triage", "Planner"].map((name) => program.now(contract.systems.create, { name }));
  add("metrics", { title: "Error", systemId: one!.id, unit: "points", better: "down", threshold: 8 });
  const attach = (title: string, systemId?: string): void => {
    const bytes = Buffer.from(title);
    const sha256 = storeContent(program.host.current()!.file.raw, bytes);
    const file = { title, fileName: "report.txt", mediaType: "text/plain", size: bytes.length, sha256 };
    const id = program.now(contract.evidence.record, { files: [file], linkTo: null }).ids[0]!;
    program.now(contract.links.add, { from: { kind: "evidence", id }, to: { kind: "control", id: "A.6.2.6" } });
    if (systemId)
      program.now(contract.links.add, { from: { kind: "evidence", id }, to: { kind: "system", id: systemId } });
  };
  attach("Report of triage", one!.id);
  attach("Report of the planner", other!.id);
  attach("Report of all");
  const said = plain(renderHtml(aiActDocument(program.host.current()!, one!.id, NOW).model));
  expect(said).toContain("Report of triage");
  expect(said).toContain("Report of all");
  expect(said).not.toContain("Report of the planner");
  expect(said).toMatch(/M-001 Error – Lower is better 8 points – No result yet/);
});
