/** A list that comes back from Excel: what only the file changed, what both changed, and what is refused. */
import { describe, expect, it } from "vitest";
import { registerOf } from "../../../src-shared/domain/registers/all.ts";
import { blankOf, type Values } from "../../../src-shared/domain/registers/register.ts";
import { cellOf, readCell, type Lookup } from "../../../src-shared/domain/sheets/cells.ts";
import { planSheet, RECORD_COLUMN, REF_COLUMN, type SheetRow } from "../../../src-shared/domain/sheets/plan-sheet.ts";
import { sheetOf } from "../../../src-shared/domain/sheets/sheet.ts";

const sheet = sheetOf("requirements")!;
const blank: Values = Object.fromEntries(Object.entries(sheet.fields).map(([name, field]) => [name, blankOf(field)]));
const lookup: Lookup = {
  personName: (id) => ({ p1: "Ada", p2: "Ben" })[id] ?? "",
  personId: (name) => ({ ada: "p1", ben: "p2" })[name.toLowerCase()],
  recordName: (_kind, id) => (id === "r1" ? "IP-001 Patients" : ""),
  recordId: (_kind, words) => (words.startsWith("IP-001") ? "r1" : undefined),
};
const COLUMNS = [REF_COLUMN, "Requirement", "Taken on by the AIMS", "Reason", "Owner", RECORD_COLUMN];
const row = (id: string, revision: number, values: Values): SheetRow => ({
  id,
  revision,
  ref: `PR-00${id}`,
  values: { ...blank, ...values },
});
const plan = (
  cells: string[][],
  rows: SheetRow[],
  at: (id: string, revision: number) => Values | undefined = () => undefined,
) =>
  planSheet(
    { columns: COLUMNS, rows: cells.map((line, index) => ({ line: index + 2, cells: line })) },
    { sheet, rows, at, lookup },
  );

describe("a row that comes back", () => {
  const now = row("1", 1, { title: "Explain", taken: "yes", ownerId: "p1" });

  it("says nothing when it came back as it went, whatever its spaces", () => {
    const [one] = plan([["PR-001", " Explain ", "Yes", "", "Ada", "1:1"]], [now]).rows;
    expect(one).toMatchObject({ action: "unchanged", fields: [], values: {} });
  });

  it("writes only what the file changed", () => {
    const [one] = plan([["PR-001", "Explain", "Yes", "", "ben", "1:1"]], [now]).rows;
    expect(one).toMatchObject({ action: "changed", values: { ownerId: "p2" } });
    expect(one!.fields).toEqual([
      { field: "ownerId", label: "Owner", before: "Ada", now: "Ada", file: "ben", conflict: false },
    ]);
  });

  it("keeps what the workspace changed meanwhile when the file left it", () => {
    const later = row("1", 2, { title: "Explain", taken: "yes", ownerId: "p2" });
    const [one] = plan([["PR-001", "Explain it", "Yes", "", "Ada", "1:1"]], [later], () => now.values).rows;
    expect(one).toMatchObject({ action: "changed", values: { title: "Explain it" } });
  });

  it("is a conflict where both changed one field, and none where both said the same", () => {
    const later = row("1", 2, { title: "Explain all", taken: "yes", ownerId: "p2" });
    const read = (title: string) =>
      plan([["PR-001", title, "Yes", "", "Ada", "1:1"]], [later], () => now.values).rows[0]!;
    expect(read("Explain more")).toMatchObject({ action: "conflict", fields: [{ field: "title", conflict: true }] });
    expect(read("Explain all").action).toBe("unchanged");
  });

  it("is refused by the register's own rule, naming field and rule", () => {
    const [one] = plan([["PR-001", "Explain", "No", "", "Ada", "1:1"]], [now]).rows;
    expect(one).toMatchObject({
      action: "refused",
      reasons: ["Reason: a requirement that is not taken on needs a reason"],
    });
  });

  it("is refused where a cell means nothing", () => {
    const [one] = plan([["PR-001", "Explain", "Perhaps", "", "Zoe", "1:1"]], [now]).rows;
    expect(one!.reasons).toEqual([
      'Taken on by the AIMS: "Perhaps" is not one of: Yes, No, Not decided',
      'Owner: "Zoe" is nobody of this workspace',
    ]);
  });

  it("is known by its reference alone, refused twice, and gone when the record is", () => {
    const twice = ["PR-001", "Explain", "Yes", "", "Ben", ""];
    const read = plan([twice, twice, ["PR-009", "Other", "", "", "", "9:1"]], [now]);
    expect(read.rows.map(({ action }) => action)).toEqual(["changed", "refused", "gone"]);
    expect(read.rows[1]!.reasons).toEqual(["the same record stands in row 2 already"]);
  });

  it("without reference is new, and needs a title", () => {
    const read = plan(
      [
        ["", "Log", "Yes", "", "", ""],
        ["", "", "Yes", "", "", ""],
      ],
      [now],
    );
    expect(read.rows[0]).toMatchObject({ action: "new", id: null, values: { title: "Log", taken: "yes" } });
    expect(read.rows[1]).toMatchObject({ action: "refused" });
    expect(read.missing).toBe(1);
  });
});

describe("a cell", () => {
  const fields = Object.values(registerOf("awareness").fields);
  it.each([
    ["choices", ["policy", "literacy"]],
    ["people", ["p1", "p2"]],
    ["choice", "held"],
    ["day", "2026-02-28"],
    ["person", "p1"],
  ] as const)("of kind %s means what it said", (kind, value) => {
    const field = fields.find((one) => one.kind === kind && (kind !== "choice" || one.label === "Status"))!;
    expect(readCell(field, cellOf(field, value, lookup), lookup)).toEqual({ ok: true, value });
  });

  it("takes numbers as people write them, within their limits", () => {
    const field = { kind: "number", label: "People", min: 0, integer: true } as const;
    expect(readCell(field, "1 200", lookup)).toEqual({ ok: true, value: 1200 });
    expect(readCell({ ...field, integer: false }, "0,5", lookup)).toEqual({ ok: true, value: 0.5 });
    expect(readCell(field, "-1", lookup)).toEqual({ ok: false, message: "must be at least 0" });
    expect(readCell(field, "many", lookup)).toEqual({ ok: false, message: '"many" is not a number' });
  });

  it("refuses a day that is none", () => {
    expect(readCell({ kind: "day", label: "On" }, "2026-02-30", lookup).ok).toBe(false);
  });
});
