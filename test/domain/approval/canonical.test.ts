import { describe, expect, it } from "vitest";
import { compareSeen } from "../../../src-shared/domain/approval/seen.ts";
import { canonicalJson } from "../../../src-shared/domain/canonical-json.ts";

describe("canonical JSON", () => {
  it("writes the example of RFC 8785, section 3.2.3, with members in the order of UTF-16 code units", () => {
    const value = {
      "€": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "😀": "Emoji: Grinning Face",
      "\u0080": "Control",
      ö: "Latin Small Letter O With Diaeresis",
    };
    expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, said]) => said)).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalJson({ b: [1, { z: null, a: true }], a: "ü\n" })).toBe('{"a":"ü\\n","b":[1,{"a":true,"z":null}]}');
  });
  it("writes numbers as ECMAScript does", () => {
    expect(canonicalJson([Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
  });
  it("refuses what has no canonical text", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson({ a: "\ud800" })).toThrow(TypeError);
  });
});

describe("what reads otherwise now", () => {
  const state = (title: string, ...rows: [string, string][]) => ({
    title,
    sections: [{ title: "Risk", rows: rows.map(([label, value]) => ({ label, value })) }],
  });
  it("names changed, missing and new lines, and nothing else", () => {
    const before = state("R-001 Bias", ["Owner", "Ada"], ["Score", "4 Low"], ["Plan", "Train"]);
    const after = state("R-001 Bias", ["Owner", "Ada"], ["Score", "6 Medium"], ["Reason", "New"]);
    expect(compareSeen(before, after)).toEqual([
      { section: "Risk", label: "Score", before: "4 Low", after: "6 Medium" },
      { section: "Risk", label: "Plan", before: "Train", after: null },
      { section: "Risk", label: "Reason", before: null, after: "New" },
    ]);
    expect(compareSeen(before, before)).toEqual([]);
  });
  it("keeps two lines of the same name apart", () => {
    const before = state("R", ["Control", "a"], ["Control", "b"]);
    const after = state("R", ["Control", "a"], ["Control", "c"]);
    expect(compareSeen(before, after)).toEqual([{ section: "Risk", label: "Control", before: "b", after: "c" }]);
  });
});
