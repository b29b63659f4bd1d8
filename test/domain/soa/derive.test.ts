import { describe, expect, it } from "vitest";
import { deriveReasons, providerWords, recordsBehind } from "../../../src-shared/domain/soa/derive.ts";
import { checkSoa } from "../../../src-shared/domain/soa/check-soa.ts";
import { ismsRef, sourceOf } from "../../../src-shared/domain/soa/source.ts";
import { sheet, SYSTEMS } from "./soa-rows.ts";

const record = (ref: string) => ({ id: ref.toLowerCase(), ref, title: `Title of ${ref}` });
const NOTHING = { risks: [], assessments: [], obligations: [], objectives: [] };
const obligation = (ref: string, source: string, applies = "yes") => ({ ...record(ref), source, applies });
const codes = (over: Partial<Parameters<typeof deriveReasons>[0]>): string[] =>
  deriveReasons({ ...NOTHING, ...over }).map(({ code, ref }) => `${code} ${ref}`);

describe("reasons that follow from records", () => {
  it("a treated risk gives R, an avoided one nothing", () => {
    expect(
      codes({
        risks: [
          { ...record("R-001"), open: true },
          { ...record("R-002"), open: false },
        ],
      }),
    ).toEqual(["R R-001"]);
  });

  it("an impact assessment gives I, an objective P unless it was dropped", () => {
    const objectives = [
      { ...record("OBJ-001"), status: "active" },
      { ...record("OBJ-002"), status: "dropped" },
    ];
    expect(codes({ assessments: [record("IA-001")], objectives })).toEqual(["I IA-001", "P OBJ-001"]);
  });

  it("an obligation gives the reason of its source, and only while it applies", () => {
    const obligations = [
      obligation("OB-001", "law"),
      obligation("OB-002", "contract"),
      obligation("OB-003", "own"),
      obligation("OB-004", "standard"),
      obligation("OB-005", "law", "no"),
      obligation("OB-006", "law", "open"),
      obligation("OB-007", ""),
    ];
    expect(codes({ obligations })).toEqual(["L OB-001", "C OB-002", "P OB-003", "B OB-004"]);
  });

  it("names each record behind a reason once, and none behind one that was chosen by hand", () => {
    const derived = [
      { code: "R", ref: "R-001" },
      { code: "R", ref: "R-001" },
      { code: "L", ref: "OB-001" },
    ];
    expect(recordsBehind(derived, "R")).toEqual(["R-001"]);
    expect(recordsBehind(derived, "B")).toEqual([]);
  });

  it("warns of a reason that records give and nobody chose, and of an excluded control that records ask for", () => {
    const derived = [{ code: "L", ref: "OB-001" }];
    const rules = (over: object): string[] =>
      checkSoa({ rows: sheet("A.7.3", { derived, ...over }), systems: SYSTEMS }).map(({ rule }) => rule);
    expect(rules({})).toContain("derived-not-named");
    expect(rules({ reasonCodes: ["L"] })).not.toContain("derived-not-named");
    expect(rules({ decision: "excluded", reasonCodes: ["X1"] })).toContain("excluded-but-asked");
  });
});

describe("where a control comes from", () => {
  it("is ISO/IEC 27001 only where the source begins with it", () => {
    for (const words of ["ISO/IEC 27001", "iso 27001:2022", "27001", " ISO/IEC 27001 A.8.6"])
      expect(sourceOf(words), words).toBe("iso27001");
    for (const words of ["", "own", "Own control, with ISO/IEC 27001:2022 A.8.6"])
      expect(sourceOf(words), words).toBe("own");
  });

  it("gives its number a reference that Annex A of ISO/IEC 42001 cannot have", () => {
    expect(["8.24", "A.8.24", " a.5.1 "].map(ismsRef)).toEqual(["ISMS.8.24", "ISMS.8.24", "ISMS.5.1"]);
  });
});

it("the provider in words: the supplier, then what was written", () => {
  const supplier = { ref: "SU-001", title: "Nordcloud" };
  expect(providerWords(supplier, "contract of 2026")).toBe("Nordcloud (SU-001), contract of 2026");
  expect(providerWords(null, " Nordcloud ")).toBe("Nordcloud");
  expect(providerWords(null, " ")).toBe("");
});
