/** Two versions of the statement compared: as the window asks, as the verb says it, and as a document. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { exportTo } from "../../src-main/app/verbs/export.ts";
import { soaVerb } from "../../src-main/app/verbs/soa.ts";
import type { VerbInput } from "../../src-main/app/verbs/verb.ts";
import { differenceModel } from "../../src-main/features/soa/difference.ts";
import { documentInput } from "../../src-main/features/soa/document-input.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";
import { approveWholeSoa } from "../helpers/whole-soa.ts";

let p: TestProgram;
let first: string;
beforeEach(() => {
  p = startWithWorkspace();
  first = approveWholeSoa(p);
});
afterEach(() => p.stop());

const row = (ref: string) => p.now(contract.soa.sheet, {}).rows.find((one) => one.ref === ref)!;
const decide = (ref: string, patch: Record<string, unknown>): void => {
  const { controlId, revision } = row(ref);
  p.now(contract.soa.decide, { controlId, revision, patch });
};
const approve = (number: string): string => {
  const approverId = p.now(contract.people.list, {}).find(({ name }) => name === "Grace Governor")!.id;
  return p.now(contract.soa.approve, { number, changeNote: "Yearly update", approverId }).id;
};
const exclude = (): void =>
  decide("A.7.3", { decision: "excluded", reasonCodes: ["X3"], justification: "No data is acquired." });
const verbInput = (...args: string[]): VerbInput => ({
  program: p,
  args,
  folder: p.folder,
  dryRun: false,
  note: () => undefined,
});

it("an untouched draft differs in nothing from the version that was frozen", () => {
  const { controls, counts, to } = p.now(contract.soa.difference, { from: first, to: null });
  expect(controls).toEqual([]);
  expect(counts).toMatchObject({ changed: 0, unchanged: 38 });
  expect(to).toMatchObject({ number: "1.1", status: "draft" });
});

it("the frozen versions stay what they were, whatever happens to the draft", () => {
  exclude();
  const second = approve("1.1");
  decide("A.2.2", { justification: "Later words" });
  const frozen = p.now(contract.soa.difference, { from: first, to: second });
  expect(frozen.controls.map(({ ref }) => ref)).toEqual(["A.7.3"]);
  expect(frozen.counts).toMatchObject({ changed: 1, nowExcluded: 1, unchanged: 37 });
  expect(frozen.controls[0]!.fields.map(({ field }) => field)).toContain("decision");
  const since = p.now(contract.soa.difference, { from: second, to: null });
  expect(since.controls[0]).toMatchObject({ ref: "A.2.2", fields: [{ field: "justification", after: "Later words" }] });
});

it("a control inherited from a provider says so in statement, workbook and comparison; without one nothing changes", () => {
  const session = p.host.current()!;
  const now = "2026-11-24T09:00:00.000Z";
  const before = soaDocument(documentInput(session, first, now));
  expect(JSON.stringify(before)).not.toContain("Inherited");
  decide("A.10.3", { inheritedFrom: "Nordcloud, contract of 2026" });
  const { counts } = p.now(contract.soa.difference, { from: first, to: null });
  expect(counts.fields.map(({ field }) => field)).toEqual(["decision", "inheritedFrom"]);
  const draft = soaDocument(documentInput(session, null, now));
  expect(JSON.stringify(draft.sections)).toContain("A.10.3 (Nordcloud, contract of 2026)");
  const list = draft.workbook!.sheets.find(({ kind }) => kind === "list")!;
  expect(list).toMatchObject({
    columns: expect.arrayContaining([expect.objectContaining({ header: "Inherited from" })]),
  });
  expect(soaDocument(documentInput(session, first, now))).toEqual({
    ...before,
    meta: expect.anything(),
  });
});

it("a version that does not exist is refused", async () => {
  const refused = await p.refused(contract.soa.difference, { from: first, to: "nothing" });
  expect(refused.code).toMatch(/NOT_FOUND|INVALID_INPUT/);
});

it("the verb says the same in words and as data, and names the versions there are when one is missing", async () => {
  exclude();
  const file = p.host.current()!.file.path;
  const { good, text, data } = await soaVerb(verbInput("diff", file, "1.0", "draft"));
  expect(good).toBe(true);
  expect(text).toContain("1 changed, 0 added, 0 removed, 37 without a change");
  expect(text).toMatch(/A\.7\.3 .*: changed\n {4}Decision: Included → Excluded/);
  expect(data).toMatchObject({ counts: { nowExcluded: 1 } });
  await expect(soaVerb(verbInput("diff", file, "1.0", "9.9"))).rejects.toThrow(/no approved version 9\.9.*1\.0/);
  await expect(soaVerb(verbInput("diff", file, "1.0"))).rejects.toThrow(/Expected/);
});

it("the document says who approved, what changed, and marks a draft", () => {
  exclude();
  const session = p.host.current()!;
  const { model, name } = differenceModel(session, first, null, "2026-11-24T09:00:00.000Z");
  expect(name).toMatch(/-SOA-001-difference-v1\.0-to-v1\.1-draft$/);
  expect(model.meta.marks).toContain("Draft");
  expect(model.meta.control).toContainEqual(["Earlier version", expect.stringContaining("by Grace Governor")]);
  const said = JSON.stringify(model.sections);
  expect(said).toContain("No data is acquired.");
  expect(said).toContain(p.now(contract.soa.sheet, {}).versions[0]!.contentHash);
  const again = differenceModel(session, first, null, "2026-11-24T09:00:00.000Z").model;
  expect(again).toEqual(model);
});

it("without versions named, the export compares the two newest, else the only one with the draft", async () => {
  const session = p.host.current()!;
  const exported = async (version?: string) =>
    (await exportTo({ ...verbInput(), version }, session, p.folder, "soa-difference")).map((file) =>
      file.replace(/^.*difference-/, ""),
    );
  expect(await exported()).toContain("v1.0-to-v1.1-draft.docx");
  exclude();
  approve("1.1");
  expect(await exported()).toContain("v1.0-to-v1.1.xlsx");
  expect(await exported("1.1..draft")).toContain("v1.1-to-v1.2-draft.docx");
  await expect(exported("1.0")).rejects.toThrow(/1\.0\.\.1\.1/);
});
