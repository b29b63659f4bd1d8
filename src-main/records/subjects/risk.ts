/** Acceptance of a residual risk (6.1.3, 8.3): the risk as the owner saw it, with levels, scores, controls and actions. */
import { refOf } from "../../../src-shared/domain/refs.ts";
import { checkAcceptance } from "../../../src-shared/domain/risk/acceptance.ts";
import { labelOf, TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import type { FieldIssue } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import { catalogue } from "../catalogue.ts";
import type { Subject } from "../subjects.ts";
import { criteriaInForce, readTreatments, scoreOf, stageRows } from "./risk-words.ts";
import { asContent, line, namesOfPeople, showAsIs } from "./seen.ts";

const CONSEQUENCES = ["Organisation", "Individuals", "Groups", "Societies", "Environment"] as const;

export const riskSubject: Subject = {
  purpose: "accept-residual",
  statement: "I accept the risk that is left after treatment, in the state shown here.",
  locks: true,
  designatedOnly: true,
  read: (raw, id) => {
    const row = readRecord(raw, risk, id);
    const criteria = criteriaInForce(raw);
    const people = namesOfPeople(raw);
    const treatments = readTreatments(raw, people);
    const sources = new Map(catalogue().riskSources.map((source) => [source.id, source.title]));
    const objectives = new Map(catalogue().objectives.map((objective) => [objective.id, objective.title]));
    const title = `${refOf("risk", row.number)} ${row.title}`;
    const content = {
      title,
      sections: [
        {
          title: "Risk",
          rows: [
            ...line("Description", row.description),
            ...line("Category", row.category),
            ...line("Cause", row.cause),
            ...line("Risk sources", row.sources.map((source) => sources.get(source) ?? source).join("; ")),
            ...line(
              "Objectives threatened",
              row.objectives.map((objective) => objectives.get(objective) ?? objective).join("; "),
            ),
            ...line("AI systems", treatments.systems(id).join("; ")),
            ...line("Owner", people(row.ownerId)),
            ...line("Review date", row.reviewDate),
          ],
        },
        { title: "Before treatment", rows: stageRows(row, "inherent", criteria) },
        { title: "Target", rows: stageRows(row, "target", criteria) },
        {
          title: "Treatment",
          rows: [
            ...line("Option", labelOf(TREATMENTS, row.treatment)),
            ...line("Plan", row.treatmentPlan),
            ...line("Reason", row.rationale),
          ],
        },
        { title: "Treating controls", rows: treatments.controls(id) },
        { title: "Actions", rows: treatments.actions(id) },
        { title: "After treatment", rows: stageRows(row, "residual", criteria) },
        {
          title: "Measured by",
          rows: [
            { label: "Risk criteria", value: `version ${criteria.version}` },
            { label: "Risk appetite", value: `score ${criteria.appetite}` },
            ...line("Risk tolerance", criteria.tolerance === null ? "" : `score ${criteria.tolerance}`),
          ],
        },
      ].filter(({ rows }) => rows.length > 0),
    };
    return { title, revision: row.revision, content: asContent(content) };
  },
  show: showAsIs,
  written: (raw, id) => [
    { table: "risk", rowId: id },
    ...raw
      .prepare<[string], string>(`SELECT id FROM control_effect WHERE risk_id = ?`)
      .pluck()
      .all(id)
      .map((rowId) => ({ table: "control_effect", rowId })),
  ],
  check: (raw, id, { today }) => {
    const row = readRecord(raw, risk, id);
    const residual = scoreOf(row, "residual", criteriaInForce(raw));
    const issues: FieldIssue[] = [];
    if (row.residualLikelihood === null)
      issues.push({ path: "residualLikelihood", message: "Rate the likelihood after treatment first." });
    if (CONSEQUENCES.every((area) => row[`residual${area}`] === null))
      issues.push({ path: "residualIndividuals", message: "Rate at least one consequence after treatment first." });
    else if (row.residualLikelihood !== null && residual === null)
      issues.push({ path: "residualLikelihood", message: "The risk after treatment cannot be scored yet." });
    if (residual !== null) issues.push(...checkAcceptance(residual, row, today));
    if (row.ownerId === null) issues.push({ path: "ownerId", message: "Name the risk owner first." });
    if (row.treatment === "") issues.push({ path: "treatment", message: "Choose how the risk is treated first." });
    return issues;
  },
};
