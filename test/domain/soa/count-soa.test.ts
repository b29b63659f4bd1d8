import { expect, it } from "vitest";
import { countSoa } from "../../../src-shared/domain/soa/count-soa.ts";
import { finished, sheet } from "./soa-rows.ts";

it("counts decisions over all rows and statuses over included ones, Annex A apart from own controls", () => {
  const rows = [
    ...sheet("A.7.3", { decision: "excluded" }).slice(0, -1),
    finished("A.10.4", { decision: "" }),
    finished("x", { source: "own", status: "effective" }),
  ];
  const counts = countSoa(rows);
  expect(counts.rows).toEqual({ annexA: 38, own: 1, iso27001: 0, total: 39 });
  expect(counts.decisions).toEqual({
    included: { annexA: 36, own: 1, iso27001: 0, total: 37 },
    excluded: { annexA: 1, own: 0, iso27001: 0, total: 1 },
    undecided: { annexA: 1, own: 0, iso27001: 0, total: 1 },
  });
  expect(counts.statuses.map((status) => [status.id, status.count.total])).toEqual([
    ["not-started", 0],
    ["planned", 0],
    ["partly-implemented", 0],
    ["implemented", 36],
    ["effective", 1],
  ]);
});
