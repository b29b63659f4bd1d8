/** An AI system impact assessment (A.5.3): the version as reviewed, with screening, answers, rated impacts and the decision. */
import type { Database } from "better-sqlite3";
import { askedSections, FRIA_APPLIES } from "../../../src-shared/domain/assessment/adapt.ts";
import { scoreImpact, type Level } from "../../../src-shared/domain/assessment/score.ts";
import { refusals } from "../../../src-shared/domain/assessment/workflow.ts";
import {
  DECISIONS,
  DEPTHS,
  IMPACT_KINDS,
  SCREENING_ANSWERS,
  TRIGGERS,
  wordOf,
} from "../../../src-shared/domain/assessment/words.ts";
import type { Seen } from "../../../src-shared/domain/approval/seen.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { readRecord } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import {
  factsOf,
  impactOf,
  nameOfAssessment,
  openPointsOf,
  readParts,
  workflowOf,
  type ItemRow,
  type Parts,
} from "../assessments/facts.ts";
import { becomeApproved } from "../assessments/approved.ts";
import { assessmentContent } from "../catalogue.ts";
import { linkedIdsOf, nameOf } from "../links.ts";
import type { Subject } from "../subjects.ts";
import { asContent, line, namesOfPeople, showAsIs, type SeenRow } from "./seen.ts";

type SeenSection = Seen["sections"][number];

const headRows = (raw: Database, { row, system }: Parts): SeenRow[] => {
  const people = namesOfPeople(raw);
  return [
    ...line("AI system", system ? `${refOf("system", system.number)} ${system.name}` : ""),
    ...line("Version", String(row.version)),
    ...line("Opened because", [wordOf(TRIGGERS, row.trigger), row.triggerDetail].filter(Boolean).join(": ")),
    ...line("Author", people(row.authorId)),
    ...line("Reviewers", row.reviewerIds.map((id) => people(id)).join("; ")),
    ...line("Approver", people(row.approverId)),
    ...line("Depth", wordOf(DEPTHS, row.depth)),
    ...line("Reason for another depth than the rule gives", row.depthReason),
    ...line("Screening signed by", people(row.screeningSignedById)),
    ...line("Screening signed on", row.screeningSignedOn),
    ...line("Conclusion", row.conclusion),
    ...line("Decision", wordOf(DECISIONS, row.decision)),
    ...line("Conditions", row.conditions),
    ...line("Next review", row.nextReviewDate),
  ];
};

const screeningRows = ({ row }: Parts): SeenRow[] =>
  assessmentContent().screening.questions.flatMap(({ id, text }) =>
    line(
      `${id} ${text}`,
      [wordOf(SCREENING_ANSWERS, row.screening[id] ?? ""), row.screeningNotes[id] ?? ""].filter(Boolean).join(": "),
    ),
  );

const answerSections = (parts: Parts): SeenSection[] => {
  const facts = factsOf(parts, "");
  const answers = new Map(parts.answers.map((answer) => [answer.questionId, answer]));
  return askedSections(assessmentContent(), facts.depth, facts.system, answers.get(FRIA_APPLIES)?.answer ?? "").map(
    ({ title, questions }) => ({
      title,
      rows: questions.flatMap(({ id, text }) => {
        const given = answers.get(id);
        const excused = (given?.notApplicable ?? "") === "" ? "" : `Does not apply: ${given!.notApplicable}`;
        return line(`${id} ${text}`, [given?.answer ?? "", excused].filter(Boolean).join("\n"));
      }),
    }),
  );
};

const levelWords = (level: Level | null): string =>
  level ? `${level.band.replace("-", " ")} (${level.consequence} × ${level.likelihood} = ${level.level})` : "not rated";

const impactWords = (item: ItemRow): string => {
  const impact = impactOf(item);
  if (impact.relevant !== "yes") return impact.relevant === "no" ? "Not relevant" : "";
  const { before, after } = scoreImpact(impact, assessmentContent().bands);
  return [
    wordOf(IMPACT_KINDS, item.kind),
    ...line("", item.affectedGroup).map(({ value }) => `Affected: ${value}`),
    ...line("", item.description).map(({ value }) => value),
    ...(item.kind === "benefit" ? [] : [`Before measures: ${levelWords(before)}`]),
    ...line("", item.mitigation).map(({ value }) => `Measures: ${value}`),
    ...(item.kind === "benefit" ? [] : [`After measures: ${levelWords(after)}`]),
  ].join("\n");
};

/** Who wrote answers and impacts; the author and those who decide are named in the assessment itself. */
const writtenRows = (raw: Database, id: string) => {
  const { answers, items } = readParts(raw, readRecord(raw, assessment, id));
  return [
    ...answers.map((row) => ({ table: "assessment_answer", rowId: row.id })),
    ...items.map((row) => ({ table: "impact_item", rowId: row.id })),
  ];
};

export const assessmentSubject: Subject = {
  purpose: "approve",
  statement: "I approve this impact assessment and the decision recorded in it.",
  locks: false,
  newVersion: "Open a new version of the assessment to change it; the approval stays with this one.",
  designatedOnly: false,
  read: (raw, id) => {
    const row = readRecord(raw, assessment, id);
    const parts = readParts(raw, row);
    const title = nameOfAssessment(row);
    const linked = (kind: "control" | "risk") =>
      linkedIdsOf(raw, { kind: "assessment", id }, kind)
        .flatMap((other) => nameOf(raw, { kind, id: other }) ?? [])
        .flatMap(({ ref, title: name }) => line(ref, name));
    const sections = [
      { title: "Assessment", rows: headRows(raw, parts) },
      { title: "Screening", rows: screeningRows(parts) },
      ...answerSections(parts),
      { title: "Impacts", rows: parts.items.flatMap((item) => line(item.title, impactWords(item))) },
      { title: "Controls that carry the measures", rows: linked("control") },
      { title: "Risks", rows: linked("risk") },
    ].filter(({ rows }) => rows.length > 0);
    return { title, revision: row.revision, content: asContent({ title, sections }) };
  },
  show: showAsIs,
  written: writtenRows,
  check: (raw, id, { personId, today }) => {
    const facts = factsOf(readParts(raw, readRecord(raw, assessment, id)), today);
    return refusals("approve", workflowOf(raw, facts, openPointsOf(facts), personId));
  },
  approved: becomeApproved,
};
