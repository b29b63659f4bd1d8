/** Where controls, reasons and providers of the statement come from: from records, through to the document. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { documentInput } from "../../src-main/features/soa/document-input.ts";
import { soaDocument } from "../../src-main/features/soa/soa-document.ts";
import type { DocumentModel } from "../../src-main/documents/model.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { countSoa } from "../../src-shared/domain/soa/count-soa.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";
import { PASSPHRASE } from "../helpers/signing.ts";
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
const create = (register: "suppliers" | "obligations", values: Record<string, string>): string =>
  p.now(contract.registers.create, { register, values }).id;
const draft = (): DocumentModel => soaDocument(documentInput(p.host.current()!, null, "2026-11-24T09:00:00.000Z"));
const listOf = (model: DocumentModel) => {
  const list = model.workbook!.sheets[0]!;
  if (list.kind !== "list") throw new Error("the first sheet is the list");
  const cell = (ref: string, header: string) =>
    list.rows.find(([one]) => one === ref)![list.columns.findIndex((column) => column.header === header)];
  return { headers: list.columns.map(({ header }) => header), cell };
};

it("a reason that follows from a record names it in statement, workbook and comparison; one chosen by hand says so", () => {
  const id = create("obligations", { title: "Logs are kept", source: "law", applies: "yes", reason: "Sold in the EU" });
  p.now(contract.links.add, { from: { kind: "control", id: "A.6.2.8" }, to: { kind: "obligations", id } });
  expect(row("A.6.2.8").derived).toEqual([
    { code: "L", kind: "obligations", id, ref: "OB-001", title: "Logs are kept" },
  ]);
  const warned = () => p.now(contract.soa.sheet, {}).findings.filter(({ rule }) => rule === "derived-not-named");
  expect(warned().map(({ controlId }) => controlId)).toEqual(["A.6.2.8"]);
  decide("A.6.2.8", { reasonCodes: ["L", "B"] });
  expect(warned()).toEqual([]);
  expect(JSON.stringify(draft().sections)).toContain('"codes":"L (OB-001), B (by hand)"');
  expect(listOf(draft()).cell("A.6.2.8", "Records behind the reasons")).toBe("L: OB-001\nB: chosen by hand");
  expect(listOf(draft()).cell("A.6.2.8", "Obligations, objectives and assessments")).toBe("OB-001 Logs are kept");
  const { controls } = p.now(contract.soa.difference, { from: first, to: null });
  expect(controls[0]!.fields).toContainEqual({
    field: "sources",
    label: "Records behind the reasons",
    before: "B: chosen by hand",
    after: "L: OB-001\nB: chosen by hand",
  });
});

it("a reason for excluding is a person's: nothing is said of records behind it", () => {
  decide("A.7.3", { decision: "excluded", reasonCodes: ["X3"], justification: "No data is acquired." });
  expect(JSON.stringify(draft().sections)).toContain('"codes":"X3');
  expect(JSON.stringify(draft().sections)).not.toContain("X3 (by hand)");
  expect(listOf(draft()).cell("A.7.3", "Records behind the reasons")).toBe("");
});

it("a supplier of the register is the provider of an inherited control, and is kept while it is", async () => {
  const id = create("suppliers", { title: "Nordcloud" });
  decide("A.6.2.8", { supplierId: id, inheritedFrom: "contract of 2026" });
  expect(row("A.6.2.8").provider).toBe("Nordcloud (SU-001), contract of 2026");
  expect(listOf(draft()).cell("A.6.2.8", "Decision")).toBe("Inherited");
  expect(listOf(draft()).cell("A.6.2.8", "Inherited from")).toBe("Nordcloud (SU-001), contract of 2026");
  const refused = await p.refused(contract.registers.remove, { register: "suppliers", id, revision: 1 });
  expect(refused.message).toContain("A.6.2.8 of the Statement of Applicability is inherited from it");
  decide("A.6.2.8", { supplierId: null });
  expect((await p.ask(contract.registers.remove, { register: "suppliers", id, revision: 1 })).ok).toBe(true);
  const { controlId, revision } = row("A.6.2.8");
  const unknown = { controlId, revision, patch: { supplierId: id } };
  expect((await p.refused(contract.soa.decide, unknown)).message).toContain("not in the register");
});

it("a control from ISO/IEC 27001 stands after the own ones, with its own column in every count, and is added in the comparison", () => {
  const add = (ref: string, source: string): void =>
    void p.now(contract.soa.addControl, { ref, title: `Title of ${ref}`, description: "", source });
  add("ISMS.8.24", "ISO/IEC 27001");
  add("ISMS.8.9", "ISO/IEC 27001");
  add("X.01", "own");
  const { rows } = p.now(contract.soa.sheet, {});
  expect(rows.slice(38).map(({ ref, source }) => [ref, source])).toEqual([
    ["X.01", "own"],
    ["ISMS.8.9", "iso27001"],
    ["ISMS.8.24", "iso27001"],
  ]);
  expect(countSoa(rows).rows).toEqual({ annexA: 38, own: 1, iso27001: 2, total: 41 });
  const said = JSON.stringify(draft().sections);
  expect(said).toContain("Controls from ISO/IEC 27001");
  expect(listOf(draft()).cell("ISMS.8.24", "Source")).toBe("ISO/IEC 27001");
  const { controls } = p.now(contract.soa.difference, { from: first, to: null });
  expect(controls.map(({ ref, source, change }) => `${change} ${source} ${ref}`)).toEqual([
    "added own X.01",
    "added iso27001 ISMS.8.9",
    "added iso27001 ISMS.8.24",
  ]);
});

it("cover, summary and workbook count the same decisions, inherited ones apart", () => {
  decide("A.6.2.8", { inheritedFrom: "Nordcloud" });
  decide("A.7.3", { decision: "excluded", reasonCodes: ["X3"], justification: "No data is acquired." });
  const { meta, sections, workbook } = draft();
  expect(meta.control).toContainEqual(["Controls", "36 included, 1 inherited, 1 excluded"]);
  const table = sections[0]!.blocks
    .flatMap((block) => (block.type === "keep" ? block.blocks : [block]))
    .find((block) => block.type === "table" && block.caption === "Decisions");
  expect(JSON.stringify(table)).toMatch(/Included.*"36","0","36".*Inherited.*"1","0","1".*Excluded.*"1","0","1"/);
  const summary = workbook!.sheets[1]!;
  if (summary.kind !== "summary") throw new Error("the second sheet is the summary");
  expect(summary.tables[0]!.rows.map(([label]) => (label as { value: string }).value)).toEqual([
    "Included",
    "Inherited",
    "Excluded",
  ]);
});

it("the document of an approved version says how it was approved, and with which key it was signed", async () => {
  const session = p.host.current()!;
  const said = (id: string) => {
    const { meta, sections } = soaDocument(documentInput(session, id, "2026-11-24T09:00:00.000Z"));
    return { note: meta.approvals.at(-1)!.note, text: JSON.stringify(sections) };
  };
  const byName = said(first);
  expect(byName.text).toContain(p.now(contract.soa.sheet, {}).versions[0]!.contentHash);
  expect(byName.note).toMatch(/not signed/i);
  expect(byName.text).not.toContain("Ed25519");
  const approverId = p.now(contract.people.list, {}).find(({ name }) => name === "Grace Governor")!.id;
  p.host.choosePerson(approverId);
  const made = await p.ask(contract.approvals.createKey, { passphrase: PASSPHRASE, quick: false });
  if (!made.ok) throw new Error(made.error.message);
  const { fingerprint } = made.value;
  const signed = { number: "1.1", changeNote: "", approverId, sign: true };
  const { text, note } = said(p.now(contract.soa.approve, signed).id);
  expect(text).toContain(fingerprint);
  expect(note).toMatch(/^Signed with key/);
});
