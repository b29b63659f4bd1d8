import { describe, expect, it } from "vitest";
import { findDuplicates, likeness, tellingWords } from "../../../src-shared/domain/identification/duplicates.ts";
import { risksForSystem } from "../../../src-shared/domain/identification/fits-system.ts";

const known = [
  { id: "1", ref: "R-001", title: "Unfair bias against older applicants", catalogueId: "RK-03" },
  { id: "2", ref: "R-002", title: "Prompt injection through hidden text", catalogueId: "" },
  { id: "3", ref: "R-003", title: "Supplier stops its service", catalogueId: "" },
];
const found = (title: string, catalogueId = "", id = "new") =>
  findDuplicates({ id, title, catalogueId }, known).map(({ ref, why }) => `${ref} ${why}`);

describe("a hint at a duplicate", () => {
  it.each([
    ["Hidden texts as prompt injection", "R-002 title"],
    ["The suppliers stop their service", "R-003 title"],
    ["UNFAIR BIAS against ÓLDER applicants!", "R-001 title"],
  ])("is given for “%s”", (title, expected) => {
    expect(found(title)).toEqual([expected]);
  });

  it.each(["Training data is stolen", "Service desk answers too late", "", "the of and"])(
    "is not given for “%s”",
    (title) => {
      expect(found(title)).toEqual([]);
    },
  );

  it("is given for the same risk of the library, whatever the title became", () => {
    expect(found("Rosters put parents at a disadvantage", "RK-03")).toEqual(["R-001 library"]);
  });

  it("never points at the risk itself", () => {
    expect(found("Supplier stops its service", "", "3")).toEqual([]);
  });
});

it("likeness is 1 for the same words in another order and 0 for none in common", () => {
  expect(likeness(tellingWords("drift of models"), tellingWords("model drifts"))).toBe(1);
  expect(likeness(tellingWords("drift"), tellingWords("theft"))).toBe(0);
});

describe("the risks asked about for a system", () => {
  const library = [
    { id: "a", systemKinds: ["predictive"], lifecycleStages: ["development"] },
    { id: "b", systemKinds: ["generative", "agentic"], lifecycleStages: ["operation"] },
    { id: "c", systemKinds: ["predictive"], lifecycleStages: ["operation"] },
  ];
  const ids = (kinds: string[], stage: string) => risksForSystem(library, kinds, stage).map(({ id }) => id);

  it("are those of its kinds, the ones of its phase first", () => {
    expect(ids(["predictive"], "operation-monitoring")).toEqual(["c", "a"]);
    expect(ids(["agentic"], "")).toEqual(["b"]);
  });
  it("are all of them while nobody said what kind it is", () => {
    expect(ids([], "")).toEqual(["a", "b", "c"]);
  });
});
