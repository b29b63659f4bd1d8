/** A high or very high risk that is to be treated by controls needs at least one that is included (6.1.3). */
import type { SoaFinding, SoaRuleRow } from "./row.ts";

export type TreatedRisk = {
  readonly ref: string;
  readonly title: string;
  /** The band that counts now: residual, else inherent. */
  readonly band: string;
  readonly treatment: string;
  readonly controlIds: readonly string[];
};

const SERIOUS: ReadonlySet<string> = new Set(["high", "very-high"]);

/** Risks that stay high although all controls meant to treat them are undecided, excluded or missing. */
export const checkRisks = (
  risks: readonly TreatedRisk[],
  rows: readonly Pick<SoaRuleRow, "controlId" | "ref" | "decision">[],
): readonly SoaFinding[] => {
  const byId = new Map(rows.map((row) => [row.controlId, row]));
  return risks
    .filter((risk) => SERIOUS.has(risk.band) && (risk.controlIds.length > 0 || risk.treatment === "modify"))
    .filter((risk) => risk.controlIds.every((id) => byId.get(id)?.decision !== "included"))
    .map((risk) => ({
      severity: "error",
      controlId: risk.controlIds.find((id) => byId.has(id)) ?? "",
      rule: "risk-without-control",
      message: `${risk.ref} ${risk.title} is a ${risk.band.replace("-", " ")} risk, but no included control treats it${linked(risk, byId)}. Include one of them, or link a control that is included.`,
    }));
};

const linked = (risk: TreatedRisk, byId: ReadonlyMap<string, Pick<SoaRuleRow, "ref">>): string => {
  const refs = risk.controlIds.map((id) => byId.get(id)?.ref ?? id);
  return refs.length === 0 ? " (none is linked)" : ` (linked: ${refs.join(", ")})`;
};
