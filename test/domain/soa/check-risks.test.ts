import { describe, expect, it } from "vitest";
import { checkRisks } from "../../../src-shared/domain/soa/check-risks.ts";
import { sheet } from "./soa-rows.ts";

const risk = { ref: "R-001", title: "Wrong roster", band: "high", treatment: "modify", controlIds: ["A.7.3"] };

describe("the check of risks against the statement", () => {
  it("finds a high risk whose only control is excluded, and leads to that control", () => {
    const [finding] = checkRisks([risk], sheet("A.7.3", { decision: "excluded" }));
    expect(finding).toMatchObject({ severity: "error", rule: "risk-without-control", controlId: "A.7.3" });
    expect(finding?.message).toContain(
      "R-001 Wrong roster is a high risk, but no included control treats it (linked: A.7.3)",
    );
  });

  it("finds a very high risk to be modified that no control is linked to", () => {
    expect(checkRisks([{ ...risk, band: "very-high", controlIds: [] }], sheet())).toHaveLength(1);
  });

  it("is content when one of several controls is included", () => {
    expect(checkRisks([{ ...risk, controlIds: ["A.7.3", "A.7.4"] }], sheet("A.7.3", { decision: "" }))).toEqual([]);
  });

  it("leaves moderate risks and risks treated without controls alone", () => {
    const rows = sheet("A.7.3", { decision: "excluded" });
    expect(
      checkRisks(
        [
          { ...risk, band: "moderate" },
          { ...risk, treatment: "retain", controlIds: [] },
        ],
        rows,
      ),
    ).toEqual([]);
  });
});
