import { describe, expect, test } from "vitest";
import { asksDateOrder, listLevelQuestions } from "../../../src-shared/domain/import/level-questions.ts";
import { planImport } from "../../../src-shared/domain/import/plan-import.ts";
import { suggestMapping } from "../../../src-shared/domain/import/suggest-mapping.ts";
import type {
  Existing,
  ExistingRecord,
  ImportKind,
  ImportPlan,
  ImportTable,
  LevelMap,
} from "../../../src-shared/domain/import/types.ts";
import { options, table } from "./scales.ts";

const none: Existing = { records: [] };
const plan = (kind: ImportKind, file: ImportTable, existing: Existing = none, levels: LevelMap = {}): ImportPlan =>
  planImport(kind, file, suggestMapping(file.columns, kind).mapping, levels, existing, options);
const actions = ({ rows }: ImportPlan): string[] => rows.map(({ action }) => action);
/** The records as they would lie in the workspace after the plan was confirmed. */
const stored = ({ rows }: ImportPlan): ExistingRecord[] =>
  rows.filter(({ action }) => action === "new").map(({ values, line }) => ({ id: `r${line}`, ...values }));

describe("risks", () => {
  const columns = ["Id", "Risk", "Likelihood", "Impact", "Treatment", "Controls", "Owner", "System", "Review date"];
  const row = (cells: Partial<Record<string, string>>): string[] => columns.map((name) => cells[name] ?? "");

  test("a row arrives with its words read into our fields", () => {
    const file = table(columns, [
      "R1",
      "Bias",
      "4 - High",
      "Major",
      "Mitigate",
      "A.6.2.4; A.7.4",
      "ada lovelace",
      "chatbot",
      "01.03.2026",
    ]);
    const existing = { records: [], people: ["Ada Lovelace"], systems: [{ id: "s1", name: "Chatbot" }] };
    expect(plan("risks", file, existing).rows[0]).toMatchObject({
      action: "new",
      externalId: "R1",
      warnings: [],
      values: {
        title: "Bias",
        likelihood: 4,
        impactOrganisation: 4,
        treatment: "modify",
        controls: ["A.6.2.4", "A.7.4"],
        ownerName: "Ada Lovelace",
        systemId: "s1",
        reviewDate: "2026-03-01",
      },
    });
  });

  test.each([
    [{ Risk: "", Id: "R1" }, "Title is missing"],
    [{ Risk: "x", Likelihood: "7" }, 'Likelihood: "7" is outside the scale (1 Rare to 5 Almost certain)'],
    [{ Risk: "x", Likelihood: "3.5" }, "outside the scale"],
    [{ Risk: "x", Impact: "purple" }, 'Impact: "purple" is not on the scale (1 Negligible to 5 Severe)'],
    [{ Risk: "x", "Review date": "3/1/2026" }, 'Review date: "3/1/2026" can be 2026-01-03 or 2026-03-01'],
    [{ Risk: "x".repeat(301) }, "at most 300"],
  ])("%j is refused with field and rule", (cells, reason) => {
    const [first] = plan("risks", table(columns, row(cells))).rows;
    expect(first?.action).toBe("refused");
    expect(first?.reasons.join()).toContain(reason);
  });

  test.each([
    [{ Risk: "x", Controls: "A.2.2; A.99" }, '"A.99"', { controls: ["A.2.2"] }],
    [{ Risk: "x", Treatment: "pray" }, '"pray" is not known', {}],
    [{ Risk: "x", Owner: "Nobody" }, 'no person named "Nobody"', { ownerName: "Nobody" }],
    [{ Risk: "x", System: "Ghost" }, '"Ghost" is not in this workspace', { system: "Ghost" }],
    [{ Risk: "x", "Review date": "soon" }, '"soon" is not a date', {}],
  ])("%j arrives with a warning", (cells, warning, values) => {
    const [first] = plan("risks", table(columns, row(cells))).rows;
    expect(first?.warnings.join()).toContain(warning);
    expect(first).toMatchObject({ action: "new", values: { title: "x", ...values } });
  });

  test("what the user decided about a word wins, null leaves the field empty", () => {
    const file = table(
      columns,
      row({ Risk: "a", Impact: "purple", Likelihood: "High" }),
      row({ Risk: "b", Impact: "grey" }),
    );
    const { rows } = plan("risks", file, none, { impact: { purple: 5, grey: null }, likelihood: { High: 3 } });
    expect(rows.map(({ action, values }) => [action, values["impactOrganisation"], values["likelihood"]])).toEqual([
      ["new", 5, 3],
      ["new", undefined, undefined],
    ]);
  });

  test("a decision outside the scale is refused like any other score", () => {
    expect(
      actions(plan("risks", table(columns, row({ Risk: "a", Impact: "purple" })), none, { impact: { purple: 9 } })),
    ).toEqual(["refused"]);
  });

  test("the same title on two systems is two risks, on one system a repeat", () => {
    const file = table(["Risk", "System"], ["Bias", "A"], ["Bias", "B"], ["bias ", "a"]);
    expect(actions(plan("risks", file))).toEqual(["new", "new", "refused"]);
    const first = plan("risks", file);
    expect(actions(plan("risks", file, { records: stored(first) }))).toEqual(["unchanged", "unchanged", "refused"]);
  });

  test("words to decide and an undecided date order are listed", () => {
    const file = table(
      columns,
      row({ Risk: "a", Impact: "purple", Likelihood: "High", "Review date": "3/1/2026" }),
      row({ Risk: "b", Impact: "purple" }),
    );
    const { mapping } = suggestMapping(columns, "risks");
    expect(listLevelQuestions("risks", file, mapping, options.scales)).toEqual([
      { field: "likelihood", column: "Likelihood", words: [{ text: "High", count: 1, suggestion: 4 }] },
      { field: "impact", column: "Impact", words: [{ text: "purple", count: 2, suggestion: null }] },
      { field: "treatment", column: "Treatment", words: [] },
    ]);
    expect(asksDateOrder("risks", file, mapping)).toBe(true);
    expect(
      planImport("risks", file, mapping, {}, none, { ...options, dateOrder: "day-first" }).rows[0]?.reasons.join(),
    ).not.toContain("Review");
  });
});

describe("repeated ids", () => {
  const columns = ["Id", "Name", "Purpose"];

  test("the same row twice arrives once", () => {
    const { rows } = plan("systems", table(columns, ["1", "A", "x"], ["1", "A", "x"]));
    expect(rows.map(({ action, reasons }) => [action, reasons])).toEqual([
      ["new", []],
      ["refused", ["Repeats line 2: the same id and name and the same content."]],
    ]);
  });

  test("the same id and name with other details is refused and both lines say so", () => {
    const { rows } = plan("systems", table(columns, ["1", "A", "x"], ["1", "a", "y"]));
    expect(rows[0]).toMatchObject({ action: "new", warnings: [expect.stringContaining("Line 3")] });
    expect(rows[1]?.reasons.join()).toMatch(/Conflicts with line 2.*purpose/);
  });

  test("one id on different names is different systems, suffixed in sight and stable when imported again", () => {
    const file = table(
      columns,
      ["DHS-12", "A", "x"],
      ["DHS-12", "B", "x"],
      ["DHS-12 (2)", "C", "x"],
      ["DHS-12", "D", "x"],
    );
    const first = plan("systems", file);
    expect(first.rows.map(({ externalId }) => externalId)).toEqual([
      "DHS-12",
      "DHS-12 (3)",
      "DHS-12 (2)",
      "DHS-12 (4)",
    ]);
    expect(first.rows[1]?.warnings.join()).toContain("DHS-12 (3)");
    const turned = { columns, rows: [...file.rows].reverse() };
    for (const again of [file, turned])
      expect(plan("systems", again, { records: stored(first) }).counts).toMatchObject({
        unchanged: 4,
        new: 0,
        changed: 0,
        refused: 0,
      });
  });

  test("a new name under a known id is a change, and says so", () => {
    const { rows } = plan("systems", table(columns, ["1", "New name", "x"]), {
      records: [{ id: "s1", externalId: "1", name: "Old name", purpose: "x" }],
    });
    expect(rows[0]).toMatchObject({
      action: "changed",
      existingId: "s1",
      changes: [{ field: "name", before: "Old name", after: "New name" }],
      warnings: [expect.stringContaining("Old name")],
    });
  });

  test("without id a row is the record with its name; two records of that name are not guessed between", () => {
    const file = table(["Name", "Purpose"], ["chat BOT", "new"]);
    expect(plan("systems", file, { records: [{ id: "s1", name: "Chat-Bot", purpose: "old" }] }).rows[0]).toMatchObject({
      action: "changed",
      existingId: "s1",
    });
    expect(
      plan("systems", file, {
        records: [
          { id: "s1", name: "Chat-Bot" },
          { id: "s2", name: "chat bot" },
        ],
      }).rows[0]?.reasons.join(),
    ).toContain("2 records");
  });

  test("ids that come later attach to the records of that name instead of doubling them", () => {
    const { rows } = plan("systems", table(columns, ["7", "A", ""]), {
      records: [{ id: "s1", name: "A", purpose: "kept" }],
    });
    expect(rows[0]).toMatchObject({
      action: "changed",
      existingId: "s1",
      changes: [{ field: "externalId", before: null, after: "7" }],
    });
  });
});

describe("systems", () => {
  test("an empty cell never empties a field", () => {
    const { rows } = plan("systems", table(["Name", "Purpose", "Stage"], ["A", "", "-"]), {
      records: [{ id: "s1", name: "A", purpose: "kept", lifeCycleStage: "deployment" }],
    });
    expect(rows[0]).toMatchObject({ action: "unchanged", changes: [] });
  });

  test("several columns share the notes under their titles", () => {
    const { rows } = plan(
      "systems",
      table(["Name", "Agency", "Office", "Techniques"], ["A", "CBP", "", "Machine\nVision"]),
    );
    expect(rows[0]?.values["notes"]).toBe("Agency: CBP\nTechniques: Machine\nVision");
  });

  test("an unusable mapping gives problems and no rows", () => {
    expect(plan("systems", table(["Foo"], ["x"]))).toMatchObject({
      rows: [],
      problems: [expect.stringContaining("Name")],
      counts: { total: 0 },
    });
  });

  test("names that belong to every object do no harm as columns, ids and words", () => {
    const file = table(["Id", "Name", "__proto__", "constructor"], ["__proto__", "constructor", "toString", "x"]);
    const first = plan("systems", file);
    expect(first.unmapped).toEqual(["__proto__", "constructor"]);
    expect(actions(plan("systems", file, { records: stored(first) }))).toEqual(["unchanged"]);
  });

  test("20,000 rows are planned in a few seconds, even when one id covers all of them", () => {
    const file = table(["Id", "Name"], ...Array.from({ length: 20_000 }, (_, index) => ["same", `System ${index}`]));
    const started = performance.now();
    const first = plan("systems", file);
    expect(first.counts.new).toBe(20_000);
    expect(plan("systems", file, { records: stored(first) }).counts.unchanged).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
