/** What stands before every write: the version exists, its status lets the write happen, and a refusal names the field. */
import { isDecidable, isEditable } from "../../../src-shared/domain/assessment/workflow.ts";
import { ASSESSMENT_STATUSES, wordOf, type AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { CallError, fail, type FieldIssue } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import type { CommandContext } from "../../ipc/handlers.ts";
import { nameOfAssessment, type AssessmentRow } from "../../records/assessments/facts.ts";

const locked = (row: AssessmentRow, how: string) =>
  fail(
    "LOCKED",
    `${nameOfAssessment(row)} is locked: ${wordOf(ASSESSMENT_STATUSES, row.status).toLowerCase()}. Nothing was changed. ${how}`,
    { status: row.status },
  );

const HOW: Readonly<Record<string, string>> = {
  "in-review":
    "While it is reviewed only people, dates, decision and comments change; ask for changes to open it again.",
  approved: "Open a new version to change it.",
  monitoring: "Open a new version to change it.",
  superseded: "It is kept as it was; change the newest version.",
};

/** The version, if its content may be written. Errors: NOT_FOUND, LOCKED. */
export const editable = (ctx: CommandContext, id: string): AssessmentRow => {
  const row = readRecord(ctx.raw, assessment, id);
  if (!isEditable(row.status as AssessmentStatus)) throw locked(row, HOW[row.status] ?? "");
  return row;
};

/** The version, if people and decision may be written. Errors: NOT_FOUND, LOCKED. */
export const decidable = (ctx: CommandContext, id: string): AssessmentRow => {
  const row = readRecord(ctx.raw, assessment, id);
  if (!isDecidable(row.status as AssessmentStatus)) throw locked(row, HOW[row.status] ?? "");
  return row;
};

/** Throws INVALID_INPUT with every field marked; does nothing where there is no issue. */
export const refuse = (issues: readonly FieldIssue[]): void => {
  if (issues.length === 0) return;
  const more = issues.length > 3 ? ` And ${issues.length - 3} more open points.` : "";
  throw new CallError(
    "INVALID_INPUT",
    `Not accepted, nothing was changed. ${issues
      .slice(0, 3)
      .map(({ message }) => message)
      .join(" ")}${more}`,
    issues,
  );
};
