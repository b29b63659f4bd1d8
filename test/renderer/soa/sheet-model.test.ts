import { describe, expect, it } from "vitest";
import {
  countShows,
  filterRows,
  groupRows,
  marksOf,
  nextNumber,
  nextRef,
  NO_FILTER,
  type SoaRow,
} from "../../../src-renderer/features/soa/sheet-model.ts";

const row = (ref: string, over: Partial<SoaRow> = {}): SoaRow => ({
  controlId: ref,
  entryId: "",
  ref,
  title: `Title of ${ref}`,
  areaId: ref.split(".").slice(0, 2).join("."),
  areaTitle: "Area",
  source: "annexA",
  supplierId: null,
  provider: "",
  derived: [],
  obligations: [],
  objectives: [],
  revision: 0,
  ownRevision: null,
  ownDescription: "",
  ownSource: "",
  decision: "",
  reasonCodes: [],
  justification: "",
  status: "not-started",
  description: "",
  ownerId: null,
  dueDate: "",
  guidance: "",
  guidanceRemark: "",
  appliesTo: "",
  inheritedFrom: "",
  lastReview: "",
  risks: [],
  assessments: [],
  evidence: [],
  documents: [],
  ...over,
});

const ROWS = [
  row("A.2.2", { decision: "included", status: "implemented", justification: "Law asks for it" }),
  row("A.2.3", { decision: "excluded" }),
  row("A.3.2"),
  row("X.01", { source: "own", areaId: "own", decision: "included" }),
];
const MARKS = marksOf([
  { severity: "error", controlId: "A.3.2", rule: "decision-missing", message: "" },
  { severity: "warning", controlId: "A.2.2", rule: "evidence-missing", message: "" },
  { severity: "warning", controlId: "A.3.2", rule: "other", message: "" },
]);
const refs = (rows: readonly SoaRow[]) => rows.map(({ ref }) => ref);

describe("the list of the Statement of Applicability", () => {
  it("says on each choice exactly how many controls it then shows", () => {
    const counts = countShows(ROWS, MARKS);
    expect(counts).toEqual({ all: 4, undecided: 1, errors: 1, warnings: 2, included: 2, inherited: 0, excluded: 1 });
    for (const [show, count] of Object.entries(counts))
      expect(filterRows(ROWS, { ...NO_FILTER, show: show as "all" }, MARKS)).toHaveLength(count);
  });

  it("shows no undecided control as not started", () => {
    expect(refs(filterRows(ROWS, { ...NO_FILTER, status: "not-started" }, MARKS))).toEqual(["X.01"]);
  });

  it("finds words in the justification, in any order and case", () => {
    expect(refs(filterRows(ROWS, { ...NO_FILTER, words: "asks LAW" }, MARKS))).toEqual(["A.2.2"]);
  });

  it("loses no control in either reading, and puts own controls first where Annex A is a reference list", () => {
    expect(groupRows(ROWS, "strict").map(({ id }) => id)).toEqual(["A.2", "A.3", "own"]);
    const informative = groupRows(ROWS, "informative");
    expect(informative.map(({ id }) => id)).toEqual(["own", "A.2", "A.3"]);
    expect(informative.flatMap((group) => group.rows)).toHaveLength(ROWS.length);
  });

  it("offers the number after the highest, not after the newest or the longest", () => {
    expect(nextNumber([])).toBe("1.0");
    expect(nextNumber([{ number: "1.9" }, { number: "1.10" }, { number: "1.2" }])).toBe("1.11");
  });

  it("offers a reference that is not taken", () => {
    expect(nextRef([...ROWS, row("X.03")])).toBe("X.02");
  });
});
