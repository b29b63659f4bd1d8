/** The risk register as one list, scored. One read per table: 5,000 risks must be on the screen before a person notices. */
import type { Database } from "better-sqlite3";
import type { Contract } from "../../../src-shared/contract/index.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { nextReview } from "../../../src-shared/domain/risk/review.ts";
import { isAboveAppetite, positionOf, stageNow } from "../../../src-shared/domain/risk/score.ts";
import { createScorer, LEVEL_FIELDS, likelihoodOf, packStages } from "../../../src-shared/domain/risk/scorer.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { readCriteria } from "../../records/criteria.ts";
import { columnName } from "../../records/columns.ts";
import { countingSteps } from "../../records/effects.ts";
import { openFlagCounts } from "../../records/flags.ts";
import { linkedIds } from "../../records/links.ts";

type Listed = OutputOf<Contract["risks"]["list"]>[number];

const FIXED = [
  "id",
  "revision",
  "number",
  "title",
  "category",
  "treatment",
  "ownerId",
  "reviewDate",
  "reviewMonths",
  "reviewedOn",
  "createdAt",
  "inherentConfidence",
  "currentConfidence",
  "residualConfidence",
] as const;
const SELECT = `SELECT ${[...FIXED, ...LEVEL_FIELDS].map(columnName).join(", ")} FROM risk`;

type Row = [
  id: string,
  revision: number,
  number: number,
  title: string,
  category: string,
  treatment: string,
  ownerId: string | null,
  reviewDate: string,
  reviewMonths: number | null,
  reviewedOn: string,
  createdAt: string,
  inherentConfidence: string,
  currentConfidence: string,
  residualConfidence: string,
  ...levels: (number | null)[],
];

export const listRisks = (raw: Database): Listed[] => {
  const criteria = readCriteria(raw);
  const score = createScorer(criteria);
  const steps = countingSteps(raw);
  const flags = openFlagCounts(raw);
  const controls = linkedIds(raw, "risk", "control");
  const systems = linkedIds(raw, "risk", "system");
  // Sorted here: the rows lie in order already, and SQLite would copy the whole register to find that out.
  const rows = (raw.prepare(SELECT).raw().all() as Row[]).sort((a, b) => a[2] - b[2]);
  return rows.map((row) => {
    const [id, revision, number, title, category, treatment, ownerId, reviewDate] = row;
    const keys = packStages(row.slice(FIXED.length) as (number | null)[], steps.get(id));
    const inherent = score(keys.inherent);
    const current = score(keys.current);
    const target = score(keys.target);
    const residual = score(keys.residual);
    const stage = stageNow({ inherent, current, residual });
    const now = (residual ?? current ?? inherent)?.score ?? null;
    return {
      id,
      revision,
      ref: refOf("risk", number),
      title,
      category,
      treatment,
      ownerId,
      reviewDate,
      nextReview: nextReview({ reviewDate, reviewMonths: row[8], reviewedOn: row[9], createdAt: row[10] }),
      inherentLikelihood: likelihoodOf(keys.inherent),
      inherentImpact: inherent?.impact ?? null,
      inherentScore: inherent?.score ?? null,
      inherentBand: inherent?.band.id ?? "",
      currentLikelihood: likelihoodOf(keys.current),
      currentImpact: current?.impact ?? null,
      currentScore: current?.score ?? null,
      currentBand: current?.band.id ?? "",
      targetLikelihood: likelihoodOf(keys.target),
      targetImpact: target?.impact ?? null,
      targetScore: target?.score ?? null,
      targetBand: target?.band.id ?? "",
      residualLikelihood: likelihoodOf(keys.residual),
      residualImpact: residual?.impact ?? null,
      residualScore: residual?.score ?? null,
      residualBand: residual?.band.id ?? "",
      stageNow: stage ?? "",
      confidenceNow: stage === null ? "" : { inherent: row[11], current: row[12], residual: row[13] }[stage],
      position: positionOf(now, criteria) ?? "",
      aboveAppetite: isAboveAppetite(now, criteria.appetite),
      openFlags: flags.get(id) ?? 0,
      controlIds: controls.get(id) ?? [],
      systemIds: systems.get(id) ?? [],
    };
  });
};
