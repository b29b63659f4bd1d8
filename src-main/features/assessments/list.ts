/** The register of assessments, and what is late or lacking in it. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { highestLevel } from "../../../src-shared/domain/assessment/score.ts";
import { isDecidable, isInForce } from "../../../src-shared/domain/assessment/workflow.ts";
import type { AssessmentStatus } from "../../../src-shared/domain/assessment/words.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecords } from "../../db/records.ts";
import { system } from "../../db/schema/domain.ts";
import { assessmentContent } from "../../records/catalogue.ts";
import {
  factsOf,
  openPointsOf,
  readAllParts,
  type AssessmentRow,
  type Parts,
} from "../../records/assessments/facts.ts";
import { openFlags } from "./flags.ts";

type Listed = OutputOf<Contract["assessments"]["list"]>[number];
type Checks = OutputOf<Contract["assessments"]["checks"]>;

/** due: not approved by its date; review: in force and past its review date. */
export const overdueOf = (row: AssessmentRow, today: string): "" | "due" | "review" => {
  const status = row.status as AssessmentStatus;
  if (isDecidable(status) && row.dueDate !== "" && row.dueDate < today) return "due";
  if (isInForce(status) && row.nextReviewDate !== "" && row.nextReviewDate < today) return "review";
  return "";
};

const listedOf = (parts: Parts, newest: ReadonlySet<string>, flags: number, today: string): Listed => {
  const { row } = parts;
  const facts = factsOf(parts, today);
  const { bands } = assessmentContent();
  return {
    id: row.id,
    revision: row.revision,
    ref: refOf("assessment", row.number),
    version: row.version,
    seriesId: row.seriesId,
    newest: newest.has(row.id),
    title: row.title,
    systemId: row.systemId,
    systemRef: parts.system ? refOf("system", parts.system.number) : "",
    systemName: parts.system?.name ?? "",
    status: facts.status,
    depth: facts.depth,
    authorId: row.authorId,
    approverId: row.approverId,
    reviewerIds: row.reviewerIds,
    dueDate: row.dueDate,
    nextReviewDate: row.nextReviewDate,
    decision: facts.decision,
    bandBefore: highestLevel(facts.impacts, "before", bands)?.level.band ?? "",
    bandAfter: highestLevel(facts.impacts, "after", bands)?.level.band ?? "",
    openPoints: openPointsOf(facts).length,
    openComments: facts.openComments,
    openFlags: flags,
    overdue: overdueOf(row, today),
    updatedAt: row.updatedAt,
  };
};

/** The newest version of each series. */
const newestIds = (parts: readonly Parts[]): ReadonlySet<string> =>
  new Set(new Map(parts.map(({ row }) => [row.seriesId, row.id])).values());

export const listAssessments = (raw: Database, today: string): Listed[] => {
  const parts = readAllParts(raw);
  const newest = newestIds(parts);
  const flags = openFlags(raw);
  return parts.map((one) =>
    listedOf(one, newest, newest.has(one.row.id) ? (flags.get(one.row.seriesId)?.length ?? 0) : 0, today),
  );
};

/** Stages in which a system is in use. */
const IN_USE: ReadonlySet<string> = new Set(["operation-monitoring", "continuous-validation"]);

export const checkAssessments = (raw: Database, today: string): Checks => {
  const parts = readAllParts(raw);
  const newest = newestIds(parts);
  const flags = openFlags(raw);
  const covered = new Set(
    parts.filter(({ row }) => isInForce(row.status as AssessmentStatus)).map(({ row }) => row.systemId),
  );
  const named = ({ id, number, title }: AssessmentRow) => ({ id, ref: refOf("assessment", number), title });
  return {
    overdue: parts.flatMap(({ row }) => {
      const kind = overdueOf(row, today);
      return kind === "" ? [] : [{ ...named(row), kind, date: kind === "due" ? row.dueDate : row.nextReviewDate }];
    }),
    missing: readRecords(raw, system, "number").flatMap(({ id, number, name, lifeCycleStage, aiActClass }) => {
      const because = [
        ...(IN_USE.has(lifeCycleStage) ? ["it is in operation"] : []),
        ...(aiActClass === "high-risk" && lifeCycleStage !== "retirement" ? ["it is high-risk (Art. 6)"] : []),
      ];
      return because.length === 0 || covered.has(id)
        ? []
        : [{ id, ref: refOf("system", number), title: name, because: because.join(" and ") }];
    }),
    flagged: parts
      .filter(({ row }) => newest.has(row.id) && flags.has(row.seriesId))
      .map(({ row }) => ({
        ...named(row),
        causes: (flags.get(row.seriesId) ?? []).map(({ cause, detail }) => (detail === "" ? cause : detail)),
      })),
  };
};
