import { describe, expect, it } from "vitest";
import {
  columnsOf,
  mappingGaps,
  mappingOf,
  meaningOf,
  openWords,
  withMeaning,
  type Chosen,
  type Preview,
} from "../../../src-renderer/ui/import-wizard/import-state.ts";

const chosen: Chosen = {
  token: "t",
  fileName: "risks.csv",
  sheetNames: [],
  sheet: "",
  columns: [
    { name: "Risk", samples: ["a"], field: "title" },
    { name: "Notes", samples: [], field: "description" },
    { name: "Colour", samples: [], field: "" },
  ],
  fields: [
    { id: "title", label: "Title", required: true, several: false },
    { id: "description", label: "Description", required: false, several: true },
  ],
  rowCount: 1,
  warnings: [],
};
const questions: Preview["questions"] = [
  {
    field: "likelihood",
    fieldLabel: "Likelihood",
    column: "P",
    choices: [{ value: 4, label: "4 Likely" }],
    words: [
      { text: "likely", count: 2, suggestion: 4 },
      { text: "rather often", count: 1, suggestion: null },
    ],
  },
];

describe("the import's columns", () => {
  it("leave out what feeds no field", () => {
    expect(mappingOf(columnsOf(chosen))).toEqual([
      { column: "Risk", field: "title" },
      { column: "Notes", field: "description" },
    ]);
  });

  it("name the required field that no column feeds", () => {
    expect(mappingGaps(chosen, { Risk: "", Notes: "description", Colour: "" }).missing).toEqual(["Title"]);
  });

  it("refuse two columns for a field that takes one, and allow them where several may feed it", () => {
    expect([...mappingGaps(chosen, { Risk: "title", Notes: "title", Colour: "" }).twice]).toEqual(["title"]);
    expect(mappingGaps(chosen, { Risk: "title", Notes: "description", Colour: "description" }).twice.size).toBe(0);
  });
});

describe("the import's words", () => {
  const [likely, often] = questions[0]!.words;

  it("take the plain meaning until the person says another", () => {
    expect(meaningOf({}, "likelihood", likely!)).toBe(4);
    expect(meaningOf({ likelihood: { likely: 2 } }, "likelihood", likely!)).toBe(2);
  });

  it("stay open while nobody explained them, and are settled by leaving them empty", () => {
    expect(openWords(questions, {})).toEqual([{ field: "likelihood", text: "rather often" }]);
    const settled = withMeaning({}, "likelihood", "rather often", null);
    expect(meaningOf(settled, "likelihood", often!)).toBeNull();
    expect(openWords(questions, settled)).toEqual([]);
    expect(openWords(questions, withMeaning(settled, "likelihood", "rather often", undefined))).toHaveLength(1);
  });

  it("that look like object members stay plain text", () => {
    const odd = { text: "constructor", count: 1, suggestion: null };
    expect(meaningOf({ likelihood: {} }, "likelihood", odd)).toBeUndefined();
  });
});
