/** Rows of one assessment, read together and turned into what the rules work on. */
import type { Database } from "better-sqlite3";
import { openPoints } from "../../../src-shared/domain/assessment/completeness.ts";
import type { ScreeningGate } from "../../../src-shared/domain/assessment/screen.ts";
import type { AssessmentFacts, Impact, OpenPoint } from "../../../src-shared/domain/assessment/types.ts";
import type { WorkflowFacts } from "../../../src-shared/domain/assessment/workflow.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { readRecordOrNull, readRecords, readRecordsOf } from "../../db/records.ts";
import { assessment, assessmentAnswer, assessmentComment, impactItem } from "../../db/schema/assessments.ts";
import { person, system, workspace } from "../../db/schema/domain.ts";
import { action } from "../../db/schema/treatment.ts";
import { assessmentContent } from "../catalogue.ts";
import { linkedIds, linkedIdsOf } from "../links.ts";

export type AssessmentRow = typeof assessment.$inferSelect;
export type ItemRow = typeof impactItem.$inferSelect;
export type AnswerRow = typeof assessmentAnswer.$inferSelect;
export type CommentRow = typeof assessmentComment.$inferSelect;
export type ActionRow = typeof action.$inferSelect;
export type SystemRow = typeof system.$inferSelect;

export type Parts = {
  readonly row: AssessmentRow;
  readonly answers: readonly AnswerRow[];
  readonly items: readonly ItemRow[];
  readonly comments: readonly CommentRow[];
  readonly actions: readonly ActionRow[];
  readonly system: SystemRow | null;
  readonly controlIds: readonly string[];
};

/** The parts of one assessment. */
export const readParts = (raw: Database, row: AssessmentRow): Parts => ({
  row,
  answers: readRecordsOf(raw, assessmentAnswer, "assessmentId", row.id, "question_id"),
  items: readRecordsOf(raw, impactItem, "assessmentId", row.id, "position"),
  comments: readRecordsOf(raw, assessmentComment, "assessmentId", row.id, "created_at, id"),
  actions: readRecordsOf(raw, action, "sourceId", row.id, "number"),
  system: readRecordOrNull(raw, system, row.systemId),
  controlIds: linkedIdsOf(raw, { kind: "assessment", id: row.id }, "control"),
});

const grouped = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(key(row));
    if (list) list.push(row);
    else map.set(key(row), [row]);
  }
  return map;
};

/** The parts of every assessment: one read per table. */
export const readAllParts = (raw: Database): Parts[] => {
  const answers = grouped(readRecords(raw, assessmentAnswer), (row) => row.assessmentId);
  const items = grouped(readRecords(raw, impactItem, "position"), (row) => row.assessmentId);
  const comments = grouped(readRecords(raw, assessmentComment), (row) => row.assessmentId);
  const actions = grouped(readRecords(raw, action, "number"), (row) => row.sourceId);
  const systems = new Map(readRecords(raw, system).map((row) => [row.id, row]));
  const controls = linkedIds(raw, "assessment", "control");
  return readRecords(raw, assessment, "number, version").map((row) => ({
    row,
    answers: answers.get(row.id) ?? [],
    items: items.get(row.id) ?? [],
    comments: comments.get(row.id) ?? [],
    actions: actions.get(row.id) ?? [],
    system: systems.get(row.systemId) ?? null,
    controlIds: controls.get(row.id) ?? [],
  }));
};

export const impactOf = (item: ItemRow): Impact => ({
  id: item.id,
  title: item.title,
  kind: item.kind as Impact["kind"],
  dimension: item.dimension as Impact["dimension"],
  relevant: item.relevant as Impact["relevant"],
  vulnerable: item.vulnerable,
  affectedGroup: item.affectedGroup,
  ratings: {
    severity: item.severity,
    reach: item.reach,
    reversibility: item.reversibility,
    likelihood: item.likelihood,
  },
  confidence: item.confidence,
  mitigation: item.mitigation,
  remaining: {
    severity: item.remainingSeverity,
    reach: item.remainingReach,
    reversibility: item.remainingReversibility,
    likelihood: item.remainingLikelihood,
  },
  remainingConfidence: item.remainingConfidence,
  carried: item.carried,
  riskId: item.riskId,
});

export const factsOf = (
  { row, answers, items, comments, actions, system, controlIds }: Parts,
  today: string,
): AssessmentFacts => ({
  status: row.status as AssessmentStatus,
  version: row.version,
  trigger: row.trigger,
  depth: row.depth as AssessmentFacts["depth"],
  depthReason: row.depthReason,
  screenedOn: row.screenedOn,
  screeningSignedOn: row.screeningSignedOn,
  screening: row.screening as AssessmentFacts["screening"],
  authorId: row.authorId,
  approverId: row.approverId,
  reviewerIds: row.reviewerIds,
  decision: row.decision as AssessmentFacts["decision"],
  conditions: row.conditions,
  conclusion: row.conclusion,
  nextReviewDate: row.nextReviewDate,
  answers,
  impacts: items.map(impactOf),
  system: { roles: system?.roles ?? [], aiActClass: system?.aiActClass ?? "" },
  controlCount: controlIds.length,
  actions: actions.filter(({ status }) => status !== "cancelled"),
  openComments: comments.filter(({ resolvedOn }) => resolvedOn === "").length,
  today,
});

/** What is open; nothing once a version is approved. */
export const openPointsOf = (facts: AssessmentFacts): OpenPoint[] =>
  facts.status === "draft" || facts.status === "changes-requested" || facts.status === "in-review"
    ? openPoints(facts, assessmentContent())
    : [];

export const workflowOf = (
  raw: Database,
  facts: AssessmentFacts,
  points: readonly OpenPoint[],
  actorId: string | null,
): WorkflowFacts => ({
  ...facts,
  actorId,
  separateApprover: readRecords(raw, workspace)[0]!.separateApprover,
  openPoints: points,
});

/** "IA-001 version 2 Credit scoring". */
export const nameOfAssessment = ({ number, version, title }: AssessmentRow): string =>
  `${refOf("assessment", number)}${version > 1 ? ` version ${version}` : ""} ${title}`;

/** Where the screening of a version stands, with the owner of its system. */
export const gateOf = (raw: Database, row: AssessmentRow): ScreeningGate => {
  const ownerId = readRecordOrNull(raw, system, row.systemId)?.ownerId ?? null;
  const ownerName = ownerId === null ? "" : (readRecordOrNull(raw, person, ownerId)?.name ?? "");
  return { depth: row.depth as ScreeningGate["depth"], signedOn: row.screeningSignedOn, ownerId, ownerName };
};
