/**
 * How the rating of one risk went over time. Read from the trail: the risk's own rows, the effects of its controls, the
 * status of those controls and the criteria are played through in order, and each entry after which a stage stands
 * elsewhere gives a point, scored by the criteria that were in force then.
 */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { isImplemented } from "../../../src-shared/domain/risk/derive-current.ts";
import { stageAssessment } from "../../../src-shared/domain/risk/compare-criteria.ts";
import { scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import { LEVEL_FIELDS } from "../../../src-shared/domain/risk/scorer.ts";
import { STAGES, type Effect, type RiskLevels } from "../../../src-shared/domain/risk/types.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readRecord } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import { columnName } from "../../records/columns.ts";
import { stepsOf, type Step } from "../../trail/images.ts";
import { criteriaOfImage, type CriteriaVersion, type RowImage } from "../../records/criteria.ts";

type Point = OutputOf<Contract["risks"]["ratingHistory"]>[number];

/** The tables that a rating hangs on, beside the risk itself. */
const AROUND = ["control_effect", "soa_entry", "risk_criteria"];

const LEVELS = LEVEL_FIELDS.map((field) => [field, columnName(field)] as const);

const levelsOf = (image: RowImage): RiskLevels =>
  Object.fromEntries(
    LEVELS.map(([field, column]) => [field, (image[column] as number | undefined) ?? null]),
  ) as RiskLevels;

/** What is known at one moment of the trail. */
const createState = (riskId: string) => {
  let levels: RiskLevels | null = null;
  const effects = new Map<string, Effect>();
  const implemented = new Map<string, string>();
  const criteria = new Map<string, CriteriaVersion>();
  const take = ({ change: [, name, rowId], after: image }: Step): void => {
    if (name === "risk") levels = image === null ? null : levelsOf(image);
    else if (name === "risk_criteria") {
      if (image === null) criteria.delete(rowId);
      else criteria.set(rowId, criteriaOfImage(image));
    } else if (name === "control_effect") {
      if (image === null) effects.delete(rowId);
      else if (image["risk_id"] === riskId)
        effects.set(rowId, {
          controlId: String(image["control_id"]),
          likelihoodSteps: Number(image["likelihood_steps"]),
          consequenceSteps: Number(image["consequence_steps"]),
        });
    } else {
      implemented.delete(rowId);
      if (image !== null && isImplemented({ decision: String(image["decision"]), status: String(image["status"]) }))
        implemented.set(rowId, String(image["control_id"]));
    }
  };
  const inForce = (): CriteriaVersion | null =>
    [...criteria.values()].reduce<CriteriaVersion | null>(
      (best, next) => (best === null || next.version > best.version ? next : best),
      null,
    );
  const points = (): Omit<Point, "seq" | "at" | "actorName">[] => {
    const now = inForce();
    if (now === null || levels === null) return [];
    const rated = { levels, effects: [...effects.values()], implemented: new Set(implemented.values()) };
    return STAGES.map((stage) => {
      const assessment = stageAssessment(rated, stage);
      const scored = scoreRisk(assessment, now);
      return {
        stage,
        likelihood: assessment.likelihood,
        impact: scored?.impact ?? null,
        score: scored?.score ?? null,
        band: scored?.band.id ?? "",
        criteriaVersion: now.version,
      };
    });
  };
  return { take, points };
};

const sameRating = (a: Omit<Point, "seq" | "at" | "actorName"> | undefined, b: typeof a): boolean =>
  a?.score === b?.score && a?.band === b?.band && a?.likelihood === b?.likelihood && a?.impact === b?.impact;

/** One point for each stage and entry after which the stage stands elsewhere, oldest first. Errors: NOT_FOUND. */
export const readRatingHistory = (raw: Database, id: string): Point[] => {
  readRecord(raw, risk, id);
  const state = createState(id);
  const entry = raw.prepare<[number], { seq: number; at: string; actorName: string }>(
    `SELECT seq, at, actor_name AS actorName FROM trail_event WHERE seq = ?`,
  );
  const steps = stepsOf(raw, [id, ...AROUND]);
  const last = new Map<string, ReturnType<typeof state.points>[number]>();
  const history: Point[] = [];
  steps.forEach((step, index) => {
    state.take(step);
    // The changes of one entry belong together: the rating is looked at after the last of them.
    if (steps[index + 1]?.seq === step.seq) return;
    for (const point of state.points()) {
      const before = last.get(point.stage);
      if (before === undefined ? point.score === null : sameRating(before, point)) continue;
      last.set(point.stage, point);
      history.push({ ...entry.get(step.seq)!, ...point });
    }
  });
  return history;
};
