/** One version whole, as the window and the documents show it. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { askedSections, FRIA_APPLIES, friaStanding } from "../../../src-shared/domain/assessment/adapt.ts";
import { isDerived } from "../../../src-shared/domain/assessment/completeness.ts";
import { highestLevel, scoreImpact } from "../../../src-shared/domain/assessment/score.ts";
import { checkSignature, gateRefusals, screen } from "../../../src-shared/domain/assessment/screen.ts";
import type { AssessmentFacts } from "../../../src-shared/domain/assessment/types.ts";
import {
  isDecidable,
  isEditable,
  newVersionRefusals,
  refusals,
} from "../../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecord, readRecords, readRecordsOf } from "../../db/records.ts";
import { assessment } from "../../db/schema/assessments.ts";
import { person, risk } from "../../db/schema/domain.ts";
import { assessmentContent } from "../../records/catalogue.ts";
import { linkedIdsOf, nameOf } from "../../records/links.ts";
import { approvalWords, approvedOnById } from "./approval.ts";
import {
  factsOf,
  gateOf,
  impactOf,
  openPointsOf,
  readParts,
  workflowOf,
  type ItemRow,
  type Parts,
} from "../../records/assessments/facts.ts";
import { flagsOf } from "./flags.ts";
import { derivedAnswer, suggestionFor, type Said } from "./suggest.ts";

export type Whole = OutputOf<Contract["assessments"]["read"]>;

/** People as they are called: "Ada Berg, AIMS manager". */
export const peopleByName = (raw: Database): ((id: string | null) => string) => {
  const names = new Map(
    readRecords(raw, person).map(({ id, name, role }) => [id, role === "" ? name : `${name}, ${role}`]),
  );
  return (id) => (id === null ? "" : (names.get(id) ?? ""));
};

const screeningOf = (facts: AssessmentFacts, notes: Readonly<Record<string, string>>): Whole["screening"] => {
  const { questions, rule } = assessmentContent().screening;
  const screened = screen(questions, facts.screening);
  return {
    questions: questions.map((question) => ({
      ...question,
      answer: facts.screening[question.id] ?? "",
      note: notes[question.id] ?? "",
    })),
    rule,
    ruleDepth: screened.depth,
    points: screened.points,
    triggers: [...screened.triggers],
    open: [...screened.open],
    words: screened.words,
  };
};

const impactShown = (item: ItemRow, risks: ReadonlyMap<string, string>): Whole["impacts"][number] => {
  const impact = impactOf(item);
  const scored = scoreImpact(impact, assessmentContent().bands);
  const { assessmentId: _a, createdAt: _c, updatedAt: _u, ...fields } = item;
  return {
    ...fields,
    dimension: impact.dimension,
    kind: impact.kind,
    relevant: impact.relevant,
    confidence: item.confidence as "",
    remainingConfidence: item.remainingConfidence as "",
    riskRef: item.riskId === null ? "" : (risks.get(item.riskId) ?? ""),
    before: scored.before,
    stated: scored.stated,
    after: scored.after,
    unfounded: [...scored.unfounded],
  };
};

const sectionsOf = (parts: Parts, facts: AssessmentFacts, said: Said): Whole["sections"] => {
  const answers = new Map(parts.answers.map((answer) => [answer.questionId, answer]));
  return askedSections(assessmentContent(), facts.depth, facts.system, answers.get(FRIA_APPLIES)?.answer ?? "").map(
    (section) => ({
      ...section,
      questions: section.questions.map((question) => {
        const given = answers.get(question.id);
        return {
          ...question,
          options: question.options === null ? null : [...question.options],
          refs: [...question.refs],
          fria: [...question.fria],
          derived: isDerived(question),
          derivedAnswer: derivedAnswer(question, said),
          suggestion: suggestionFor(question, parts.system, facts.trigger),
          revision: given?.revision ?? 0,
          answerId: given?.id ?? "",
          answer: given?.answer ?? "",
          carried: given?.carried ?? false,
          notApplicable: given?.notApplicable ?? "",
        };
      }),
    }),
  );
};

const friaOf = (parts: Parts, facts: AssessmentFacts, sections: Whole["sections"]): Whole["fria"] => {
  const { fria } = assessmentContent();
  const answer = parts.answers.find(({ questionId }) => questionId === FRIA_APPLIES)?.answer ?? "";
  const questions = sections.flatMap((section) => section.questions);
  return {
    standing: friaStanding(facts.system, answer),
    when: fria.when,
    elements: fria.elements.map(({ ref, asks }) => {
      const asked = questions.filter((question) => question.fria.includes(ref));
      return {
        ref,
        asks,
        questionIds: asked.map(({ id }) => id),
        answered:
          asked.length > 0 && asked.every((one) => one.derived || one.answer !== "" || one.notApplicable !== ""),
      };
    }),
    after: fria.after,
  };
};

const named = (raw: Database, kind: "control" | "risk", ids: readonly string[]) =>
  ids
    .flatMap((id) => nameOf(raw, { kind, id }) ?? [])
    .sort((a, b) => a.ref.localeCompare(b.ref, "en", { numeric: true }));

/** The open version that stands in the way of a new one, by its words; null when there is none. */
export const openVersionOf = (raw: Database, seriesId: string): string | null => {
  const open = readRecordsOf(raw, assessment, "seriesId", seriesId, "version").find(({ status }) =>
    isDecidable(status as AssessmentStatus),
  );
  return open ? `${refOf("assessment", open.number)} version ${open.version}` : null;
};

export const readWhole = (raw: Database, id: string, now: string, actorId: string | null): Whole => {
  const row = readRecord(raw, assessment, id);
  const parts = readParts(raw, row);
  const facts = factsOf(parts, now.slice(0, 10));
  const points = openPointsOf(facts);
  const flow = workflowOf(raw, facts, points, actorId);
  const { bands } = assessmentContent();
  const personName = peopleByName(raw);
  const before = highestLevel(facts.impacts, "before", bands);
  const after = highestLevel(facts.impacts, "after", bands);
  const system = { ref: parts.system ? refOf("system", parts.system.number) : "", name: parts.system?.name ?? "" };
  const controls = named(raw, "control", parts.controlIds);
  const risks = named(raw, "risk", linkedIdsOf(raw, { kind: "assessment", id }, "risk"));
  const actions = parts.actions.map((one) => ({ ...one, ref: refOf("action", one.number) }));
  const approval = approvalWords(raw, id);
  const said: Said = {
    row,
    system,
    impacts: facts.impacts,
    before,
    after,
    controls,
    risks,
    actions,
    approval,
    personName,
  };
  const sections = sectionsOf(parts, facts, said);
  const riskRefs = new Map(readRecords(raw, risk).map((one) => [one.id, refOf("risk", one.number)]));
  const approvedOn = approvedOnById(raw);
  const gate = gateOf(raw, row);
  const { systemId, number, previousId: _p, createdAt: _c, screening: _s, screeningNotes, ...fields } = row;
  return {
    ...fields,
    ref: refOf("assessment", number),
    status: facts.status,
    trigger: row.trigger as "",
    depth: facts.depth,
    decision: facts.decision,
    system: {
      ...system,
      id: systemId,
      purpose: parts.system?.purpose ?? "",
      roles: [...facts.system.roles],
      lifeCycleStage: parts.system?.lifeCycleStage ?? "",
      aiActClass: facts.system.aiActClass,
    },
    screening: screeningOf(facts, screeningNotes),
    sections,
    impacts: parts.items.map((item) => impactShown(item, riskRefs)),
    levels: {
      before: before && { level: before.level, impactIds: [...before.impactIds] },
      after: after && { level: after.level, impactIds: [...after.impactIds] },
    },
    fria: friaOf(parts, facts, sections),
    openPoints: points,
    comments: parts.comments.map(({ assessmentId: _a, updatedAt: _u, ...comment }) => comment),
    flags: flagsOf(raw, row.seriesId).map(({ subjectId: _subject, ...flag }) => flag),
    actions: actions.map(({ id: actionId, ref, title, status, ownerId, dueDate }) => ({
      id: actionId,
      ref,
      title,
      status,
      ownerId,
      dueDate,
    })),
    controls,
    risks,
    versions: readRecordsOf(raw, assessment, "seriesId", row.seriesId, "version").map((one) => ({
      id: one.id,
      version: one.version,
      status: one.status as AssessmentStatus,
      trigger: one.trigger as "",
      triggerDetail: one.triggerDetail,
      approvedOn: approvedOn.get(one.id) ?? "",
    })),
    can: {
      edit: isEditable(facts.status),
      decide: isDecidable(facts.status),
      signScreening: checkSignature(gate, actorId),
      answer: gateRefusals(gate),
      submit: refusals("submit", flow),
      requestChanges: refusals("request-changes", flow),
      approve: refusals("approve", flow),
      startMonitoring: refusals("start-monitoring", flow),
      openNewVersion: newVersionRefusals(facts.status, openVersionOf(raw, row.seriesId)),
    },
  };
};
