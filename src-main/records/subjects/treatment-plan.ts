/** The risk treatment plan (6.1.3): every risk with its treatment, controls, actions, owner and date, approved by designated management. */
import { refOf } from "../../../src-shared/domain/refs.ts";
import { labelOf, TREATMENTS } from "../../../src-shared/domain/vocabulary.ts";
import type { FieldIssue } from "../../../src-shared/ipc/result.ts";
import { readRecord, readRecords } from "../../db/records.ts";
import { risk, workspace } from "../../db/schema/domain.ts";
import type { Subject } from "../subjects.ts";
import { criteriaInForce, readTreatments, scoreWords } from "./risk-words.ts";
import { asContent, line, namesOfPeople, showAsIs } from "./seen.ts";

/** So many open points are named; the rest is counted. */
const MOST_NAMED = 10;

const inWords = (rows: readonly { label: string; value: string }[]): string =>
  rows.map(({ label, value }) => `${label} (${value})`).join("\n");

export const treatmentPlanSubject: Subject = {
  purpose: "approve",
  statement: "I approve this risk treatment plan and accept the risks that it leaves.",
  locks: false,
  designatedOnly: true,
  read: (raw, id) => {
    readRecord(raw, workspace, id);
    const criteria = criteriaInForce(raw);
    const people = namesOfPeople(raw);
    const treatments = readTreatments(raw, people);
    const earlier = raw
      .prepare<[string], number>(`SELECT count(*) FROM approval WHERE record_kind = 'treatment-plan' AND record_id = ?`)
      .pluck()
      .get(id)!;
    const title = "Risk treatment plan";
    const sections = readRecords(raw, risk, "number")
      .filter(({ treatment }) => treatment !== "")
      .map((row) => ({
        title: `${refOf("risk", row.number)} ${row.title}`,
        rows: [
          { label: "Option", value: labelOf(TREATMENTS, row.treatment) },
          ...line("Plan", row.treatmentPlan),
          ...line("Reason", row.rationale),
          ...line("Owner", people(row.ownerId)),
          ...line("Review date", row.reviewDate),
          ...line("Treating controls", inWords(treatments.controls(row.id))),
          ...line("Actions", inWords(treatments.actions(row.id))),
          ...line("Risk before treatment", scoreWords(row, "inherent", criteria)),
          ...line("Risk after treatment", scoreWords(row, "residual", criteria)),
        ],
      }));
    const measured = {
      title: "Measured by",
      rows: [
        { label: "Risk criteria", value: `version ${criteria.version}` },
        { label: "Risk appetite", value: `score ${criteria.appetite}` },
      ],
    };
    return { title, revision: earlier + 1, content: asContent({ title, sections: [...sections, measured] }) };
  },
  show: showAsIs,
  written: () => [
    { table: "risk", rowId: null },
    { table: "control_effect", rowId: null },
  ],
  check: (raw) => {
    const rows = readRecords(raw, risk, "number");
    const treated = rows.filter(({ treatment }) => treatment !== "");
    if (treated.length === 0)
      return [{ path: "risks", message: "No risk has a treatment yet: there is no plan to approve." }];
    const open = rows.flatMap((row): FieldIssue[] => {
      const ref = refOf("risk", row.number);
      const at = (field: string, message: string): FieldIssue => ({
        path: `risks.${ref}.${field}`,
        message: `${ref} ${row.title}: ${message}`,
      });
      if (row.treatment === "")
        return row.inherentLikelihood === null ? [] : [at("treatment", "assessed, but no treatment is chosen.")];
      return [
        ...(row.ownerId === null ? [at("ownerId", "no owner.")] : []),
        ...(row.residualLikelihood === null ? [at("residualLikelihood", "not rated after treatment.")] : []),
      ];
    });
    return open.length <= MOST_NAMED
      ? open
      : [
          ...open.slice(0, MOST_NAMED),
          { path: "risks", message: `And ${open.length - MOST_NAMED} more open points in the plan.` },
        ];
  },
};
