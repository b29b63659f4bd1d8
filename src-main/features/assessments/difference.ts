/** Two versions side by side, in words. Impacts keep their place from version to version: it is their identity. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { compareVersions, type Change, type Side } from "../../../src-shared/domain/assessment/difference.ts";
import { scoreImpact, type Level } from "../../../src-shared/domain/assessment/score.ts";
import {
  DECISIONS,
  DEPTHS,
  DIMENSIONS,
  IMPACT_KINDS,
  SCREENING_ANSWERS,
  wordOf,
} from "../../../src-shared/domain/assessment/words.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { assessmentContent } from "../../records/catalogue.ts";
import { impactOf, readParts, type ItemRow, type Parts } from "../../records/assessments/facts.ts";
import { peopleByName } from "./read.ts";

type Difference = OutputOf<Contract["assessments"]["difference"]>;

const FIELDS: Readonly<Record<string, string>> = {
  title: "Title",
  depth: "Depth",
  depthReason: "Reason for another depth",
  author: "Author",
  approver: "Approver",
  reviewers: "Reviewers",
  decision: "Decision",
  conditions: "Conditions",
  conclusion: "Conclusion",
  nextReviewDate: "Next review",
  publicSummary: "Public summary",
};

const IMPACT_FIELDS: Readonly<Record<string, string>> = {
  title: "Title",
  kind: "Kind",
  dimension: "Whom it falls on",
  relevant: "Relevant",
  affectedGroup: "Affected group",
  vulnerable: "Vulnerable",
  description: "Description",
  before: "Level before measures",
  ratings: "Severity, reach, reversibility, likelihood",
  confidence: "Confidence",
  evidenceNote: "Evidence",
  mitigation: "Measures",
  after: "Level after measures",
  remaining: "Remaining severity, reach, reversibility, likelihood",
  remainingConfidence: "Remaining confidence",
};

const levelText = (level: Level | null): string => (level ? `${level.band.replace("-", " ")} (${level.level})` : "");
const ratingText = (ratings: readonly (number | null)[]): string =>
  ratings.every((value) => value === null) ? "" : ratings.map((value) => value ?? "–").join(", ");

const impactSide = (item: ItemRow): Side["impacts"][string] => {
  const { before, after } = scoreImpact(impactOf(item), assessmentContent().bands);
  return {
    title: item.title,
    fields: {
      kind: wordOf(IMPACT_KINDS, item.kind),
      dimension: wordOf(DIMENSIONS, item.dimension),
      relevant: item.relevant,
      affectedGroup: item.affectedGroup,
      vulnerable: item.vulnerable ? "yes" : "",
      description: item.description,
      before: levelText(before),
      ratings: ratingText([item.severity, item.reach, item.reversibility, item.likelihood]),
      confidence: item.confidence,
      evidenceNote: item.evidenceNote,
      mitigation: item.mitigation,
      after: levelText(after),
      remaining: ratingText([
        item.remainingSeverity,
        item.remainingReach,
        item.remainingReversibility,
        item.remainingLikelihood,
      ]),
      remainingConfidence: item.remainingConfidence,
    },
  };
};

const sideOf = ({ row, answers, items }: Parts, personName: (id: string | null) => string): Side => ({
  fields: {
    title: row.title,
    depth: wordOf(DEPTHS, row.depth),
    depthReason: row.depthReason,
    author: personName(row.authorId),
    approver: personName(row.approverId),
    reviewers: row.reviewerIds.map(personName).join("; "),
    decision: wordOf(DECISIONS, row.decision),
    conditions: row.conditions,
    conclusion: row.conclusion,
    nextReviewDate: row.nextReviewDate,
    publicSummary: row.publicSummary,
  },
  screening: Object.fromEntries(
    assessmentContent().screening.questions.map(({ id }) => [
      id,
      [wordOf(SCREENING_ANSWERS, row.screening[id] ?? ""), row.screeningNotes[id] ?? ""].filter(Boolean).join(": "),
    ]),
  ),
  answers: Object.fromEntries(
    answers.map(({ questionId, answer, notApplicable }) => [
      questionId,
      notApplicable === "" ? answer : [`Does not apply: ${notApplicable}`, answer].filter(Boolean).join("\n"),
    ]),
  ),
  impacts: Object.fromEntries(items.map((item) => [String(item.position), impactSide(item)])),
});

const labelled = (changes: readonly Change[], labelOf: (field: string) => string): Difference["fields"] =>
  changes.map((change) => ({ ...change, label: labelOf(change.field) }));

/** Labels of questions, in the order of the template. */
const questionLabels = (): ReadonlyMap<string, string> => {
  const { screening, sections } = assessmentContent();
  const questions = [...screening.questions, ...sections.flatMap((section) => section.questions)];
  return new Map(questions.map(({ id, text }) => [id, text]));
};

/** Errors: NOT_FOUND, also where the two are not versions of one series. */
export const readDifference = (raw: Database, id: string, otherId: string): Difference => {
  const [from, to] = [readRecord(raw, assessment, id), readRecord(raw, assessment, otherId)];
  if (from.seriesId !== to.seriesId)
    throw fail("NOT_FOUND", "These are not two versions of one assessment; there is nothing to compare.");
  const personName = peopleByName(raw);
  const differences = compareVersions(sideOf(readParts(raw, from), personName), sideOf(readParts(raw, to), personName));
  const labels = questionLabels();
  const byQuestion = (field: string): string => labels.get(field) ?? field;
  return {
    before: { id: from.id, version: from.version },
    after: { id: to.id, version: to.version },
    fields: labelled(differences.fields, (field) => FIELDS[field] ?? field),
    screening: labelled(differences.screening, byQuestion),
    answers: labelled(differences.answers, byQuestion),
    impacts: differences.impacts.map(({ fields, ...impact }) => ({
      ...impact,
      fields: labelled(fields, (field) => IMPACT_FIELDS[field] ?? field),
    })),
  };
};
