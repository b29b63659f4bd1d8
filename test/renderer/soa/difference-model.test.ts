import { expect, it } from "vitest";
import {
  differenceFilters,
  firstPair,
  shownChanges,
  type ControlChange,
  type Difference,
} from "../../../src-renderer/features/soa/difference-model.ts";

const change = (ref: string, kind: ControlChange["change"], ...fields: string[]): ControlChange => ({
  ref,
  title: ref,
  source: "annexA",
  change: kind,
  fields: fields.map((field) => ({ field: field as "owner", label: field, before: "was", after: "is" })),
});
const controls = [
  change("A.2.2", "changed", "owner", "status"),
  change("A.2.3", "changed", "status"),
  change("X.01", "added", "owner"),
];
const difference = {
  controls,
  counts: {
    changed: 2,
    added: 1,
    removed: 0,
    fields: [
      { field: "status", label: "Implementation status", count: 2 },
      { field: "owner", label: "Owner", count: 1 },
    ],
  },
} as unknown as Difference;

it("every filter shows as many controls as it says", () => {
  const filters = differenceFilters(difference);
  expect(filters.map(({ show, count }) => [show, count])).toEqual([
    ["all", 3],
    ["changed", 2],
    ["added", 1],
    ["status", 2],
    ["owner", 1],
  ]);
  for (const { show, count } of filters) expect(shownChanges(controls, show), show).toHaveLength(count);
});

it("a field shows itself alone", () => {
  expect(shownChanges(controls, "owner")).toEqual([change("A.2.2", "changed", "owner")]);
});

it("begins with the two newest versions, or with the only one and the draft", () => {
  expect(firstPair([{ id: "3" }, { id: "2" }, { id: "1" }])).toEqual({ from: "2", to: "3" });
  expect(firstPair([{ id: "1" }])).toEqual({ from: "1", to: null });
});
