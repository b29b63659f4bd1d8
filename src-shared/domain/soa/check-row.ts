/**
 * What must be said about one control before the statement is complete, and what should be looked at again (6.1.3: reasons
 * for including and for excluding; Annex B guidance considered). An error stops approval, a warning asks for a second look.
 */
import { EXCLUDE_REASONS, INCLUDE_REASONS, labelOf, AI_ROLES } from "../vocabulary.ts";
import { recordsBehind } from "./derive.ts";
import { isInPlace, nameOf, systemsConcerned, type SoaFinding, type SoaRuleRow, type SoaRuleSystem } from "./row.ts";

const INCLUDE: ReadonlySet<string> = new Set(INCLUDE_REASONS.map((term) => term.id));
const EXCLUDE: ReadonlySet<string> = new Set(EXCLUDE_REASONS.map((term) => term.id));

type Say = (rule: string, message: string) => SoaFinding;
type RowRule = (
  row: SoaRuleRow,
  error: Say,
  warning: Say,
  systems: readonly SoaRuleSystem[],
) => readonly (SoaFinding | false)[];

const listOf = (texts: readonly string[]): string =>
  texts.length > 4 ? `${texts.slice(0, 3).join(", ")} and ${texts.length - 3} more` : texts.join(", ");

const both: RowRule = (row, error) => [
  row.justification.trim() === "" &&
    error(
      "justification-missing",
      `${nameOf(row)} has no justification. Write in a sentence or two why it is ${row.decision}.`,
    ),
  row.reasonCodes.length === 0 &&
    error("reason-missing", `${nameOf(row)} has no reason code. Choose at least one that fits “${row.decision}”.`),
  ...wrongSide(row).map((code) =>
    error(
      "reason-wrong-side",
      `${nameOf(row)} is ${row.decision}, but reason ${code} belongs to ${INCLUDE.has(code) ? "included" : "excluded"} controls. Remove the code or change the decision.`,
    ),
  ),
];

const wrongSide = (row: SoaRuleRow): readonly string[] => {
  const right = row.decision === "included" ? INCLUDE : EXCLUDE;
  return row.reasonCodes.filter((code) => !right.has(code));
};

const included: RowRule = (row, error, warning, systems) => [
  row.ownerId === null && error("owner-missing", `${nameOf(row)} has no owner. Choose the person who answers for it.`),
  row.status === "" && error("status-missing", `${nameOf(row)} has no status. Say how far it is in place.`),
  systemsMissing(row, systems) &&
    error(
      "systems-missing",
      `${nameOf(row)} does not say which AI systems it concerns. Choose all, or the systems it is for.`,
    ),
  row.status !== "" &&
    !isInPlace(row.status) &&
    row.dueDate === "" &&
    error(
      "date-missing",
      `${nameOf(row)} is not in place yet and has no target date. Set the day by which it will be.`,
    ),
  isInPlace(row.status) &&
    row.evidence.length === 0 &&
    warning(
      "evidence-missing",
      `${nameOf(row)} is in place, but no evidence is linked. Attach what an auditor could look at.`,
    ),
  row.documentationExpected &&
    row.documents.length + row.evidence.length === 0 &&
    warning(
      "document-missing",
      `${nameOf(row)} is expected to be documented, but no document or evidence is linked. Link the document that describes it.`,
    ),
  row.source === "annexA" &&
    row.guidance === "" &&
    warning(
      "guidance-missing",
      `${nameOf(row)}: it is not recorded whether the guidance in Annex B was considered. Answer yes, or no with a remark.`,
    ),
  row.source === "annexA" &&
    row.guidance === "no" &&
    row.guidanceRemark.trim() === "" &&
    warning(
      "guidance-remark-missing",
      `${nameOf(row)}: the guidance in Annex B was not considered and no remark says why. Add the remark.`,
    ),
  row.reasonCodes.includes("I") &&
    row.assessments.length === 0 &&
    warning(
      "assessment-missing",
      `${nameOf(row)} is included as a result of an impact assessment (I), but no assessment is linked. Link the assessment whose measure it carries, or give another reason.`,
    ),
  row.assessments.length > 0 &&
    !row.reasonCodes.includes("I") &&
    warning(
      "assessment-not-named",
      `${nameOf(row)} carries measures of ${listOf(row.assessments.map(({ ref }) => ref))}. Add reason I, impact assessment result.`,
    ),
  ...unnamed(row).map(([code, refs]) =>
    warning(
      "derived-not-named",
      `${nameOf(row)} follows from ${listOf(refs)}, but reason ${code}, ${labelOf(INCLUDE_REASONS, code).toLowerCase()}, is not chosen. Choose it, or remove the link.`,
    ),
  ),
  row.reasonCodes.includes("R") &&
    row.risks.length === 0 &&
    warning(
      "risk-missing",
      `${nameOf(row)} is included to treat risk (R), but no risk is linked. Link the risk it treats, or give another reason.`,
    ),
];

/** Codes that records give and nobody chose; reason I has a rule of its own. */
const unnamed = (row: SoaRuleRow): readonly (readonly [code: string, refs: readonly string[]])[] =>
  [...new Set(row.derived.map(({ code }) => code))]
    .filter((code) => code !== "I" && !row.reasonCodes.includes(code))
    .map((code) => [code, recordsBehind(row.derived, code)]);

const systemsMissing = (row: SoaRuleRow, systems: readonly SoaRuleSystem[]): boolean =>
  row.appliesTo !== "all" && systemsConcerned(row.appliesTo, systems).length === 0;

const excluded: RowRule = (row, error, warning, systems) => [
  row.risks.length > 0 &&
    error(
      "excluded-treats-risk",
      `${nameOf(row)} is excluded, but treats ${listOf(row.risks.map((risk) => `${risk.ref} ${risk.title}`))}. Include the control, or treat ${row.risks.length === 1 ? "this risk" : "these risks"} with another control and remove the link.`,
    ),
  row.derived.some(({ code }) => code !== "R") &&
    warning(
      "excluded-but-asked",
      `${nameOf(row)} is excluded, but follows from ${listOf([...new Set(row.derived.filter(({ code }) => code !== "R").map(({ ref }) => ref))])}. Include the control, or say in the justification how this is met without it.`,
    ),
  ...contradictions(row, systems).map(({ code, names, roles }) =>
    warning(
      "reason-contradicts-inventory",
      code === "X2"
        ? `${nameOf(row)} is excluded because the role is not held (X2), but the inventory says ${roles} for ${names}. Give another reason, or correct the roles of the system.`
        : `${nameOf(row)} is excluded because there is no such activity or system (X3), but it is usual for ${roles}, and the inventory has ${names}. Give another reason, or correct the inventory.`,
    ),
  ),
];

const contradictions = (row: SoaRuleRow, systems: readonly SoaRuleSystem[]) => {
  const against = systems.filter((system) => system.roles.some((role) => row.typicalRoles.includes(role)));
  if (against.length === 0) return [];
  const held = row.typicalRoles.filter((role) => against.some((system) => system.roles.includes(role)));
  const names = listOf(against.map((system) => system.name));
  const roles = held.map((role) => labelOf(AI_ROLES, role)).join(", ");
  return row.reasonCodes.filter((code) => code === "X2" || code === "X3").map((code) => ({ code, names, roles }));
};

export const checkRow = (row: SoaRuleRow, systems: readonly SoaRuleSystem[]): readonly SoaFinding[] => {
  const say =
    (severity: SoaFinding["severity"]): Say =>
    (rule, message) => ({ severity, controlId: row.controlId, rule, message });
  const error = say("error");
  const warning = say("warning");
  if (row.decision === "") return [error("decision-missing", `${nameOf(row)} is not decided. Include or exclude it.`)];
  const rules = row.decision === "included" ? [both, included] : [both, excluded];
  return rules.flatMap((rule) => rule(row, error, warning, systems)).filter((found) => found !== false);
};
