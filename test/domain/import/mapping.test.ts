import { describe, expect, test } from "vitest";
import { applyMapping, checkMapping, parseMapping } from "../../../src-shared/domain/import/parse-mapping.ts";
import { suggestMapping } from "../../../src-shared/domain/import/suggest-mapping.ts";

describe("guessing what columns mean", () => {
  test("an English risk register is recognised, before and after treatment kept apart", () => {
    const columns = [
      "Risk ID",
      "Risk Title",
      "Risk Description",
      "AI System",
      "Inherent Likelihood (1-5)",
      "Inherent Impact",
      "Treatment",
      "Controls",
      "Residual Likelihood",
      "Residual risk: impact",
      "Risk Owner",
      "Next Review",
      "Colour",
    ];
    const { mapping, unmapped, missing } = suggestMapping(columns, "risks");
    expect(mapping.map(({ field }) => field)).toEqual([
      "externalId",
      "title",
      "description",
      "system",
      "likelihood",
      "impact",
      "treatment",
      "controls",
      "residualLikelihood",
      "residualImpact",
      "owner",
      "reviewDate",
    ]);
    expect(unmapped).toEqual(["Colour"]);
    expect(missing).toEqual([]);
  });

  test("a German register is recognised", () => {
    const { guesses } = suggestMapping(
      [
        "Lfd. Nr.",
        "Risikobezeichnung",
        "Eintrittswahrscheinlichkeit",
        "Schadenshöhe",
        "Maßnahmen",
        "Verantwortlich",
        "Nächste Überprüfung",
      ],
      "risks",
    );
    expect(guesses.map(({ field }) => field)).toEqual([
      "externalId",
      "title",
      "likelihood",
      "impact",
      "controls",
      "owner",
      "reviewDate",
    ]);
  });

  test("a field that takes one column takes its best, the other stays out and is listed", () => {
    const { mapping, unmapped } = suggestMapping(["System owner", "Owner", "Name"], "systems");
    expect(mapping).toEqual([
      { column: "Owner", field: "owner" },
      { column: "Name", field: "name" },
    ]);
    expect(unmapped).toEqual(["System owner"]);
  });

  test("a table without anything like a name says what is missing", () => {
    expect(suggestMapping(["Foo", "Bar"], "systems")).toMatchObject({
      mapping: [],
      unmapped: ["Foo", "Bar"],
      missing: ["name"],
    });
  });
});

describe("mapping on the command line", () => {
  const columns = ["Title", "Score, gross", "a=b", 'Say "x"', "Note"];
  test.each([
    ["Title=title", [{ column: "Title", field: "title" }]],
    [
      " title = Title , note=Description",
      [
        { column: "Title", field: "title" },
        { column: "Note", field: "description" },
      ],
    ],
    [
      '"Score, gross"=likelihood,"a=b"=impact',
      [
        { column: "Score, gross", field: "likelihood" },
        { column: "a=b", field: "impact" },
      ],
    ],
    ['"Say ""x"""=title', [{ column: 'Say "x"', field: "title" }]],
    ["Note=", [{ column: "Note", field: null }]],
  ])("%s is understood", (text, entries) => {
    expect(parseMapping(text, columns, "risks")).toEqual({ entries, errors: [] });
  });

  test.each([
    ["", "empty"],
    ["Score, gross=likelihood", "double quotes"],
    ["Title=title=x", "column=field"],
    ["Titel=title", 'no column "Titel"'],
    ["Title=titel", 'no field "titel"'],
    ["Title=title,Title=cause", "mapped twice"],
    ["Title=title,Note=title", "takes one column"],
    ['"Title=title', "not closed"],
  ])("%j is refused and the message names what is wrong", (text, part) => {
    expect(parseMapping(text, columns, "risks").errors.join("\n")).toContain(part);
  });

  test("what is asked for wins over what was guessed", () => {
    const guessed = suggestMapping(["Title", "Risk", "Notes"], "risks").mapping;
    const { entries } = parseMapping("Risk=title,Notes=", ["Title", "Risk", "Notes"], "risks");
    expect(applyMapping(guessed, entries, "risks")).toEqual([{ column: "Risk", field: "title" }]);
  });

  test("a mapping that cannot work is refused before any row is read", () => {
    expect(
      checkMapping(
        [
          { column: "X", field: "title" },
          { column: "A", field: "foo" },
        ],
        ["A"],
        "risks",
      ),
    ).toHaveLength(2);
    expect(checkMapping([{ column: "A", field: "cause" }], ["A"], "risks").join()).toContain(
      "No column is mapped to Title",
    );
  });
});
