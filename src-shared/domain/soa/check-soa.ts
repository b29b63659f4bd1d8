/**
 * Whether a Statement of Applicability is complete (6.1.3): all 38 reference controls of Annex A decided and justified, no
 * excluded control that still treats a risk, and every included control with owner, systems and a date or a finished state.
 */
import { ANNEX_A_IDS } from "./annex-a.ts";
import { checkRow } from "./check-row.ts";
import { nameOf, type SoaFinding, type SoaRuleRow, type SoaRuleSystem } from "./row.ts";

export type { SoaFinding, SoaRuleRow, SoaRuleSystem } from "./row.ts";

export type SoaInput = { readonly rows: readonly SoaRuleRow[]; readonly systems: readonly SoaRuleSystem[] };

/** The same words on more controls than this are taken for copying, not for reasons. */
const SAME_JUSTIFICATION_LIMIT = 5;

export const checkSoa = ({ rows, systems }: SoaInput): readonly SoaFinding[] => [
  ...absent(rows),
  ...rows.flatMap((row) => checkRow(row, systems)),
  ...copied(rows),
  ...unreplaced(rows),
];

/** Only errors stand in the way; a warning is for a person to judge. */
export const isComplete = (findings: readonly Pick<SoaFinding, "severity">[]): boolean =>
  findings.every((found) => found.severity !== "error");

const absent = (rows: readonly SoaRuleRow[]): readonly SoaFinding[] => {
  const present = new Set(rows.map((row) => row.controlId));
  return ANNEX_A_IDS.filter((id) => !present.has(id)).map((id) => ({
    severity: "error",
    controlId: id,
    rule: "control-absent",
    message: `${id} of Annex A is not in the statement. Add it with a decision and its reason.`,
  }));
};

const copied = (rows: readonly SoaRuleRow[]): readonly SoaFinding[] => {
  const groups = new Map<string, SoaRuleRow[]>();
  for (const row of rows) {
    const words = row.justification.trim().toLowerCase().replaceAll(/\s+/g, " ");
    if (row.decision !== "" && words !== "") groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return [...groups.values()]
    .filter((group) => group.length > SAME_JUSTIFICATION_LIMIT)
    .map((group) => ({
      severity: "warning",
      controlId: group[0]?.controlId ?? "",
      rule: "justification-copied",
      message: `${group.length} controls have the same justification: ${group.map((row) => row.ref).join(", ")}. Say for each one, starting with ${group[0] ? nameOf(group[0]) : ""}, what makes it necessary here.`,
    }));
};

/** X6 asks to name the own control that replaces an excluded one; a name that is not included replaces nothing. */
const unreplaced = (rows: readonly SoaRuleRow[]): readonly SoaFinding[] => {
  const own = rows.filter((row) => row.source !== "annexA" && row.decision === "included");
  return rows
    .filter((row) => row.decision === "excluded" && row.reasonCodes.includes("X6"))
    .filter(
      (row) => !own.some(({ ref, title }) => row.justification.includes(ref) || row.justification.includes(title)),
    )
    .map((row) => ({
      severity: "warning",
      controlId: row.controlId,
      rule: "replacement-missing",
      message: `${nameOf(row)} is excluded because an own control replaces it (X6), but the justification names none that is included. Name it by its reference, or give another reason.`,
    }));
};
