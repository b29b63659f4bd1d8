/** Lists that go to Excel and come back, through real files and the real commands. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { REGISTERS } from "../../src-shared/domain/registers/all.ts";
import type { SheetId } from "../../src-shared/domain/sheets/sheet.ts";
import { readTableFile } from "../../src-main/records/read-table.ts";
import { evidence } from "../helpers/evidence-examples.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeEach(() => void (program = startWithWorkspace()));
afterEach(() => program.stop());

const never = new AbortController().signal;
const exported = async (sheet: SheetId): Promise<string> => {
  program.answers.folder.push(program.folder);
  const result = await program.ask(contract.sheets.export, { sheet });
  if (!result.ok) throw new Error(result.error.message);
  return join(program.folder, result.value.files[0]!);
};
const opened = async (sheet: SheetId, path: string) => {
  program.answers.open.push([path]);
  const result = await program.ask(contract.sheets.open, { sheet });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
/** The exported file as somebody edits it and saves it as CSV, hidden column and all. */
const edited = async (path: string, sheet: string, change: (cells: string[][], columns: string[]) => void) => {
  const { bytes } = await readTableFile({ shell: program.shell, signal: never }, path);
  const { columns, rows } = await program.shell.readTable(bytes, "list.xlsx", { sheet });
  const cells = rows.map((row) => [...row.cells]);
  change(cells, columns);
  const out = join(program.folder, "edited.csv");
  writeFileSync(out, Papa.unparse([columns, ...cells]));
  return out;
};
const add = (
  register: (typeof REGISTERS)[number]["id"],
  values: Record<string, string | number | boolean | null | string[]>,
) => program.now(contract.registers.create, { register, values });
const head = () => program.host.current()!.recorder.head()!.seq;

it("a list comes back as it went: nothing to write, whatever kind of field it has", async () => {
  const [ada] = program.now(contract.people.list, {});
  const party = add("parties", {
    title: "Patients; relatives",
    kind: "affected",
    ownerId: ada!.id,
    reviewDate: "2027-01-31",
  });
  add("requirements", { title: "Explain\twell", partyId: party.id, taken: "yes" });
  add("awareness", { title: "=1+1", topics: ["policy", "literacy"], invited: [ada!.id], heldOn: "2026-12-01" });
  add("scope-items", { title: "Ward 3", headcount: 1200, inside: "inside" });
  program.now(contract.risks.create, {
    title: "Drift",
    inherentLikelihood: 2,
    inherentIndividuals: 3,
    ownerId: ada!.id,
  });
  program.now(contract.systems.create, { name: "Triage" });
  program.now(contract.actions.create, { title: "Test", dueDate: "2026-12-31" });
  for (const sheet of ["parties", "requirements", "awareness", "scope-items", "risks", "systems", "actions"] as const) {
    const back = await opened(sheet, await exported(sheet));
    expect(back.rows.map(({ action, fields }) => [sheet, action, fields])).toEqual([[sheet, "unchanged", []]]);
    expect([back.unknownColumns, back.missing]).toEqual([[], 0]);
  }
});

it("shows what the file changed beside what the workspace became, and writes the chosen rows as one entry", async () => {
  const made = ["Patients", "Staff", "Regulator", "Press"].map((title) => add("parties", { title, influence: "low" }));
  const path = await edited(await exported("parties"), "Interested parties", (cells, columns) => {
    const influence = columns.indexOf("Influence on the AIMS");
    for (const row of [0, 1, 3]) cells[row]![influence] = "High";
    cells.push(columns.map((column) => (column === "Party" ? "Insurer" : "")));
  });
  program.now(contract.registers.update, { register: "parties", ...made[1]!, patch: { influence: "medium" } });
  program.now(contract.registers.update, { register: "parties", ...made[2]!, patch: { influence: "high" } });
  program.now(contract.registers.remove, { register: "parties", ...made[3]! });
  const back = await opened("parties", path);
  expect(back.rows.map(({ title, action }) => [title, action])).toEqual([
    ["Patients", "changed"],
    ["Staff", "conflict"],
    ["Regulator", "unchanged"],
    ["Press", "gone"],
    ["Insurer", "new"],
  ]);
  expect(back.rows[1]!.fields).toEqual([
    { field: "influence", label: "Influence on the AIMS", before: "Low", now: "Medium", file: "High", conflict: true },
  ]);
  const before = head();
  const done = await program.ask(contract.sheets.apply, { token: back.token, lines: [2, 6] });
  expect(done).toMatchObject({ ok: true, value: { created: 1, changed: 1 } });
  expect(head()).toBe(before + 1);
  const now = program.now(contract.registers.list, { register: "parties" });
  expect(now.map(({ values }) => [values["title"], values["influence"]])).toEqual([
    ["Patients", "high"],
    ["Staff", "medium"],
    ["Regulator", "high"],
    ["Insurer", ""],
  ]);
});

it("writes nothing when the workspace changed after the rows were shown", async () => {
  const made = add("parties", { title: "Patients", influence: "low" });
  const path = await edited(await exported("parties"), "Interested parties", (cells, columns) => {
    cells[0]![columns.indexOf("Influence on the AIMS")] = "High";
  });
  const back = await opened("parties", path);
  program.now(contract.registers.update, { register: "parties", ...made, patch: { influence: "medium" } });
  const before = head();
  const error = await program.refused(contract.sheets.apply, { token: back.token, lines: [2] });
  expect(error).toMatchObject({ code: "STALE_REVISION" });
  expect(error.message).toContain("Read the file again");
  expect(head()).toBe(before);
});

it("refuses a file that is no such list, in words", async () => {
  const path = join(program.folder, "other.csv");
  writeFileSync(path, "Animal,Legs\nCat,4\n");
  program.answers.open.push([path]);
  const error = await program.refused(contract.sheets.open, { sheet: "parties" });
  expect(error.message).toContain('no column "Party"');
  expect(readdirSync(program.folder)).toContain("other.csv");
});

it("a German list comes back: columns, choices, yes and no, days and numbers are found whatever the language", async () => {
  const { revision } = program.now(contract.workspace.state, {})!;
  program.now(contract.workspace.update, { revision, patch: { documentLanguage: "de" } });
  const [ada] = program.now(contract.people.list, {});
  add("parties", { title: "Yes; no", kind: "affected", influence: "high", ownerId: ada!.id, reviewDate: "2027-01-31" });
  add("awareness", { title: "Open", topics: ["policy", "literacy"], status: "held", heldOn: "2026-12-01" });
  add("scope-items", { title: "Ward 3", headcount: 1200, inside: "inside" });
  program.now(contract.systems.create, { name: "Triage", roles: ["provider", "customer"] });
  program.now(contract.actions.create, { title: "Test", dueDate: "2026-12-31", cost: 1234.5 });
  for (const sheet of ["parties", "awareness", "scope-items", "systems", "actions"] as const) {
    const back = await opened(sheet, await exported(sheet));
    expect(back.rows.map(({ action, fields }) => [sheet, action, fields])).toEqual([[sheet, "unchanged", []]]);
    expect([back.unknownColumns, back.missing]).toEqual([[], 0]);
  }

  const file = await edited(await exported("actions"), "Aufgaben", (rows, columns) => {
    const at = (title: string): number => columns.indexOf(title);
    expect(rows[0]![at("Status")]).toBe("Offen");
    rows[0]![at("Status")] = "Erledigt";
    rows[0]![at("Fällig")] = "24.11.2026";
    rows[0]![at("Erledigt am")] = "23.11.2026";
    rows[0]![at("Kosten")] = "1.234,75";
  });
  const { token, rows } = await opened("actions", file);
  expect(rows.map(({ action, reasons }) => [action, reasons])).toEqual([["changed", []]]);
  await program.ask(contract.sheets.apply, { token, lines: rows.map(({ line }) => line) });
  expect(program.now(contract.actions.list, {})[0]).toMatchObject({
    status: "done",
    dueDate: "2026-11-24",
    doneOn: "2026-11-23",
    cost: 1234.75,
  });
});

it("a list that was exported in English is still read once the documents are German", async () => {
  add("findings", { title: "No log", grade: "minor", status: "open" });
  const file = await exported("findings");
  const { revision } = program.now(contract.workspace.state, {})!;
  program.now(contract.workspace.update, { revision, patch: { documentLanguage: "de" } });
  const back = await opened("findings", file);
  expect([back.rows.map(({ action }) => action), back.unknownColumns]).toEqual([["unchanged"], []]);
});

it("takes people, evidence and documents to Excel and back, and refuses what a file cannot say of them", async () => {
  const evidenceId = evidence(program).id;
  const { id: policy } = program.now(contract.documents.create, { title: "AI policy", form: "managed" });
  program.now(contract.documents.create, { title: "Contract", version: "2" });
  for (const sheet of ["people", "evidence", "documents"] as const) {
    const back = await opened(sheet, await exported(sheet));
    expect(back.rows.map(({ action, fields }) => [action, fields])).toEqual(back.rows.map(() => ["unchanged", []]));
  }
  const cell = (cells: string[][], columns: string[], row: number, column: string, value: string): void => {
    cells[row]![columns.indexOf(column)] = value;
  };
  const fresh = (columns: string[], column: string, value: string) =>
    columns.map((name) => (name === column ? value : ""));

  const pieces = await edited(await exported("evidence"), "Evidence", (cells, columns) => {
    cell(cells, columns, 0, "File", "other.txt");
    cells.push(fresh(columns, "Title", "Photo"));
  });
  expect((await opened("evidence", pieces)).rows.map(({ action, reasons }) => [action, reasons[0]])).toEqual([
    ["refused", expect.stringContaining("File: the name of an attached file cannot be changed")],
    ["refused", "evidence is added by attaching its file, not by a row"],
  ]);
  const dated = await edited(await exported("evidence"), "Evidence", (cells, columns) => {
    cell(cells, columns, 0, "Speaks for the time from", "2026-03-01");
    cell(cells, columns, 0, "Speaks for the time to", "2026-03-31");
  });
  const shown = await opened("evidence", dated);
  const before = head();
  await program.ask(contract.sheets.apply, { token: shown.token, lines: [shown.rows[0]!.line] });
  expect(head()).toBe(before + 1);
  expect(program.now(contract.evidence.list, {}).find(({ id }) => id === evidenceId)).toMatchObject({
    periodFrom: "2026-03-01",
    periodTo: "2026-03-31",
  });

  const papers = await edited(await exported("documents"), "Documents", (cells, columns) => {
    cell(cells, columns, 0, "Version", "9.0");
    cell(cells, columns, 1, "Version", "3");
    cells.push(fresh(columns, "Title", "Data procedure"));
  });
  const list = await opened("documents", papers);
  expect(list.rows.map(({ action, reasons }) => [action, reasons[0]])).toEqual([
    ["refused", "Version: a document written here gets its version when it is published (7.5.3)"],
    ["changed", undefined],
    ["new", undefined],
  ]);
  await program.ask(contract.sheets.apply, { token: list.token, lines: list.rows.map(({ line }) => line) });
  expect(program.now(contract.documents.list, {}).map(({ title, version }) => [title, version])).toEqual([
    ["AI policy", ""],
    ["Contract", "3"],
    ["Data procedure", ""],
  ]);
  expect(program.now(contract.documents.read, { id: policy }).version).toBe("");

  const team = await edited(await exported("people"), "People", (cells, columns) => {
    cell(cells, columns, 0, "Role", "AI officer");
    cells.push(fresh(columns, "Name", "Grace"));
  });
  const people = await opened("people", team);
  await program.ask(contract.sheets.apply, { token: people.token, lines: people.rows.map(({ line }) => line) });
  expect(program.now(contract.people.list, {}).map(({ role, active }) => [role, active])).toContainEqual([
    "AI officer",
    true,
  ]);
  const twice = await edited(await exported("people"), "People", (cells, columns) => {
    cells.push(fresh(columns, "Name", "grace"));
  });
  const again = await opened("people", twice);
  const refused = await program.ask(contract.sheets.apply, { token: again.token, lines: [again.rows.at(-1)!.line] });
  expect(refused).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining("is in this workspace already") },
  });
});
