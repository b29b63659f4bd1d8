import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createTableReader } from "../../src-main/tables/table-reader.ts";
import { planImport } from "../../src-shared/domain/import/plan-import.ts";
import { suggestMapping } from "../../src-shared/domain/import/suggest-mapping.ts";
import type { ExistingRecord } from "../../src-shared/domain/import/types.ts";
import { options } from "../domain/import/scales.ts";

const readInventory = async () =>
  createTableReader().readTable(
    await readFile(new URL("../fixtures/tables/us-federal-ai-inventory-2023.csv", import.meta.url)),
    "inventory.csv",
  );

test("the US federal inventory of 2023 arrives whole: 710 systems, none twice, and nothing changes the second time", async () => {
  const table = await readInventory();
  expect(table).toMatchObject({ encoding: "utf-8", delimiter: ",", headerRow: 1, warnings: [] });
  const { mapping, unmapped } = suggestMapping(table.columns, "systems");
  expect(Object.fromEntries(mapping.map(({ column, field }) => [column, field]))).toEqual({
    Use_Case_ID: "externalId",
    Title: "name",
    Summary: "purpose",
    Development_Stage: "lifeCycleStage",
    Agency: "notes",
    Office: "notes",
    Techniques: "notes",
    Source_Code: "notes",
    Department: "notes",
  });
  expect(unmapped).toEqual(["Department_Code"]);

  const first = planImport("systems", table, mapping, {}, { records: [] }, options);
  expect(first.counts).toEqual({ new: 710, changed: 0, unchanged: 0, refused: 0, total: 710 });
  expect(new Set(first.rows.map(({ externalId }) => externalId)).size).toBe(710);
  const staged = first.rows.filter(({ values }) => values["lifeCycleStage"] !== undefined);
  const warned = first.rows.filter(({ warnings }) => warnings.length > 0);
  expect([staged.length, warned.length, 710 - staged.length - warned.length]).toEqual([385, 4, 321]);

  const records = first.rows.map(({ values, line }): ExistingRecord => ({ id: `s${line}`, ...values }));
  const again = planImport("systems", table, mapping, {}, { records }, options);
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 710, refused: 0, total: 710 });
});

test("without its ids the federal inventory still brings no system twice: three equal titles are refused as conflicts", async () => {
  const table = await readInventory();
  const mapping = suggestMapping(table.columns, "systems").mapping.filter(({ field }) => field !== "externalId");
  const { counts, rows } = planImport("systems", table, mapping, {}, { records: [] }, options);
  expect(counts).toMatchObject({ new: 707, refused: 3 });
  expect(
    rows
      .filter(({ action }) => action === "refused")
      .every(({ reasons }) => reasons.join().includes("Conflicts with line")),
  ).toBe(true);
});
