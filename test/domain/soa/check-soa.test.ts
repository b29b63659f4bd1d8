import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ANNEX_A_IDS } from "../../../src-shared/domain/soa/annex-a.ts";
import { checkSoa, isComplete } from "../../../src-shared/domain/soa/check-soa.ts";
import type { SoaRuleRow } from "../../../src-shared/domain/soa/row.ts";
import { finished, sheet, SYSTEMS } from "./soa-rows.ts";

const RISK = { ref: "R-007", title: "Wrong roster" };

/** What the check says about A.7.3 after this change to an otherwise finished statement. */
const found = (over: Partial<SoaRuleRow>): string[] =>
  checkSoa({ rows: sheet("A.7.3", over), systems: SYSTEMS }).map(
    (finding) => `${finding.severity} ${finding.controlId} ${finding.rule}`,
  );

describe("the check of the Statement of Applicability", () => {
  it("knows exactly the 38 controls of the catalogue, in its order", () => {
    const text = readFileSync(new URL("../../../resources/catalogue/controls.json", import.meta.url), "utf8");
    const catalogue = JSON.parse(text) as { controls: { id: string }[] };
    expect(ANNEX_A_IDS).toEqual(catalogue.controls.map((control) => control.id));
  });

  it("finds nothing in a finished statement", () => {
    expect(checkSoa({ rows: sheet(), systems: SYSTEMS })).toEqual([]);
    expect(isComplete([])).toBe(true);
  });

  it("misses a control of Annex A that has no row at all", () => {
    const rows = sheet().filter((row) => row.controlId !== "A.10.3");
    const findings = checkSoa({ rows, systems: SYSTEMS });
    expect(findings).toEqual([
      expect.objectContaining({ severity: "error", controlId: "A.10.3", rule: "control-absent" }),
    ]);
    expect(isComplete(findings)).toBe(false);
  });

  it.each<[string, Partial<SoaRuleRow>, string]>([
    ["a missing decision", { decision: "" }, "error A.7.3 decision-missing"],
    ["a justification of spaces", { justification: "  \n" }, "error A.7.3 justification-missing"],
    ["no reason code", { reasonCodes: [] }, "error A.7.3 reason-missing"],
    ["an exclusion reason on an included control", { reasonCodes: ["B", "X1"] }, "error A.7.3 reason-wrong-side"],
    [
      "an inclusion reason on an excluded control",
      { decision: "excluded", reasonCodes: ["L"] },
      "error A.7.3 reason-wrong-side",
    ],
    ["an included control without an owner", { ownerId: null }, "error A.7.3 owner-missing"],
    ["an included control without a status", { status: "" }, "error A.7.3 status-missing"],
    ["an included control without systems", { appliesTo: "" }, "error A.7.3 systems-missing"],
    ["an included control whose only system was removed", { appliesTo: "gone" }, "error A.7.3 systems-missing"],
    ["a planned control without a target date", { status: "planned" }, "error A.7.3 date-missing"],
    [
      "an excluded control that treats a risk",
      { decision: "excluded", reasonCodes: ["X1"], risks: [RISK] },
      "error A.7.3 excluded-treats-risk",
    ],
    [
      "a role said not to be held that a system has",
      { decision: "excluded", reasonCodes: ["X2"] },
      "warning A.7.3 reason-contradicts-inventory",
    ],
    [
      "an activity said not to exist that a system does",
      { decision: "excluded", reasonCodes: ["X3"] },
      "warning A.7.3 reason-contradicts-inventory",
    ],
    ["an implemented control without evidence", { evidence: [] }, "warning A.7.3 evidence-missing"],
    [
      "an expected document that is not linked",
      { status: "planned", dueDate: "2026-12-01", evidence: [], documents: [] },
      "warning A.7.3 document-missing",
    ],
    ["guidance of Annex B that nobody recorded", { guidance: "" }, "warning A.7.3 guidance-missing"],
    ["guidance of Annex B set aside without a remark", { guidance: "no" }, "warning A.7.3 guidance-remark-missing"],
    ["reason R without a risk", { reasonCodes: ["R"] }, "warning A.7.3 risk-missing"],
  ])("reports %s and nothing else", (_, over, expected) => {
    expect(found(over)).toEqual([expected]);
  });

  it("asks an excluded control for no owner, system, date or evidence", () => {
    expect(
      found({
        decision: "excluded",
        reasonCodes: ["X1"],
        ownerId: null,
        status: "not-started",
        appliesTo: "",
        evidence: [],
        documents: [],
        guidance: "",
      }),
    ).toEqual([]);
  });

  it("says nothing about a role that no system holds", () => {
    const rows = sheet("A.7.3", { decision: "excluded", reasonCodes: ["X2"] });
    expect(checkSoa({ rows, systems: [SYSTEMS[1]!] })).toEqual([]);
  });

  it("names the control, the risk and the way out", () => {
    const [finding] = checkSoa({
      rows: sheet("A.7.3", { decision: "excluded", reasonCodes: ["X1"], risks: [RISK] }),
      systems: SYSTEMS,
    });
    expect(finding?.message).toBe(
      "A.7.3 Title is excluded, but treats R-007 Wrong roster. Include the control, or treat this risk with another control and remove the link.",
    );
  });

  it("takes the same words on six controls for copying, but not on five", () => {
    const same = (count: number) =>
      sheet().map((row, i) =>
        i < count ? { ...row, justification: i % 2 === 0 ? "Good practice." : " good  practice. " } : row,
      );
    expect(checkSoa({ rows: same(5), systems: SYSTEMS })).toEqual([]);
    const findings = checkSoa({ rows: same(6), systems: SYSTEMS });
    expect(findings).toEqual([
      expect.objectContaining({ severity: "warning", rule: "justification-copied", controlId: "A.2.2" }),
    ]);
    expect(findings[0]?.message).toContain("A.2.2, A.2.3, A.2.4, A.3.2, A.3.3, A.4.2");
  });

  it("asks which own control replaces an excluded one, and whether it is included", () => {
    const replaced = { decision: "excluded", reasonCodes: ["X6"], justification: "Replaced by X.01." } as const;
    const own = (decision: "included" | "excluded") =>
      finished("id-1", {
        ref: "X.01",
        source: "own",
        decision,
        reasonCodes: [decision === "included" ? "P" : "X1"],
        typicalRoles: [],
      });
    const rules = (rows: SoaRuleRow[]) => checkSoa({ rows, systems: SYSTEMS }).map((finding) => finding.rule);
    expect(rules([...sheet("A.7.3", replaced), own("included")])).toEqual([]);
    expect(rules([...sheet("A.7.3", replaced), own("excluded")])).toEqual(["replacement-missing"]);
    expect(rules([...sheet("A.7.3", { ...replaced, justification: "Replaced." }), own("included")])).toEqual([
      "replacement-missing",
    ]);
  });

  it("holds an own control to the same rules, without Annex B", () => {
    const own = finished("id-1", {
      ref: "X.01",
      source: "own",
      guidance: "",
      ownerId: null,
      documentationExpected: false,
      typicalRoles: [],
    });
    expect(checkSoa({ rows: [...sheet(), own], systems: SYSTEMS }).map((finding) => finding.rule)).toEqual([
      "owner-missing",
    ]);
  });
});
