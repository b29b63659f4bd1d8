/**
 * What a treating control means for the Statement of Applicability. ISO/IEC 42001 6.1.3: the controls determined as necessary are in
 * the statement with a justification. Rule of this project: a control that treats a risk is included, with the reason "R" (risk
 * treatment) among its reasons.
 */
export type SoaEffect = "undecided" | "excluded" | "no-reason" | "fits";

export const soaEffect = ({
  decision,
  reasonCodes,
}: {
  readonly decision: string;
  readonly reasonCodes: readonly string[];
}): SoaEffect => {
  if (decision === "") return "undecided";
  if (decision === "excluded") return "excluded";
  return reasonCodes.includes("R") ? "fits" : "no-reason";
};
