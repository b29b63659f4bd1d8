/** A risk in the words of its assessment: levels with their names, scores with their bands, controls with what they do. */
import type { Database } from "better-sqlite3";
import { refOf } from "../../../src-shared/domain/refs.ts";
import { assessmentOf, scoreRisk } from "../../../src-shared/domain/risk/score.ts";
import type { Scored } from "../../../src-shared/domain/risk/types.ts";
import { labelOf, SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { readRecords } from "../../db/records.ts";
import { soaEntry, type risk } from "../../db/schema/domain.ts";
import { action, controlEffect } from "../../db/schema/treatment.ts";
import { readCriteria, type CriteriaVersion } from "../criteria.ts";
import { linkedIds, nameOf, namedRecords } from "../links.ts";
import { line, type SeenRow } from "./seen.ts";

export type RiskRow = typeof risk.$inferSelect;
export type CriteriaRow = CriteriaVersion;
export const RISK_STAGES = ["inherent", "current", "target", "residual"] as const;
export type RiskStage = (typeof RISK_STAGES)[number];

const AREAS = [
  ["Organisation", "Organisation"],
  ["Individuals", "Individuals"],
  ["Groups", "Groups"],
  ["Societies", "Societies"],
  ["Environment", "Environment"],
] as const;

/** The criteria in force: the newest version. */
export const criteriaInForce = readCriteria;

const levelWord = (scale: readonly { value: number; name: string }[], value: number | null): string =>
  value === null ? "" : `${value} ${scale.find((level) => level.value === value)?.name ?? ""}`.trim();

/** The score of a stage, or null while it cannot be scored. */
export const scoreOf = (row: RiskRow, stage: RiskStage, criteria: CriteriaRow): Scored | null =>
  scoreRisk(assessmentOf(row, stage), criteria);

/** Score and band of a stage, or empty text while it cannot be scored. */
export const scoreWords = (row: RiskRow, stage: RiskStage, criteria: CriteriaRow): string => {
  const scored = scoreOf(row, stage, criteria);
  return scored === null ? "" : `${scored.score} ${scored.band.name}`;
};

/** The lines of one stage: levels, score, confidence and reason; empty where nobody rated it. */
export const stageRows = (row: RiskRow, stage: RiskStage, criteria: CriteriaRow): SeenRow[] => [
  ...line("Likelihood", levelWord(criteria.likelihood, row[`${stage}Likelihood`])),
  ...AREAS.flatMap(([area, label]) =>
    line(`Consequence: ${label}`, levelWord(criteria.impact, row[`${stage}${area}`])),
  ),
  ...line("Score", scoreWords(row, stage, criteria)),
  ...line("Confidence", row[`${stage}Confidence`]),
  ...line("Reason", row[`${stage}Rationale`]),
];

/** What is done about risks: treating controls with effect and state, and actions; read once for many risks. */
export type Treatments = {
  readonly controls: (riskId: string) => readonly SeenRow[];
  readonly actions: (riskId: string) => readonly SeenRow[];
  readonly systems: (riskId: string) => readonly string[];
};

const steps = (count: number, of: string): string => (count === 0 ? "" : `${of} −${count}`);

export const readTreatments = (raw: Database, personName: (id: string | null) => string): Treatments => {
  const linked = linkedIds(raw, "risk", "control");
  const systemsOf = linkedIds(raw, "risk", "system");
  const systems = new Map(namedRecords(raw, "system").map(({ id, ref, title }) => [id, `${ref} ${title}`]));
  const states = new Map(readRecords(raw, soaEntry).map(({ controlId, status }) => [controlId, status]));
  const effects = new Map(readRecords(raw, controlEffect).map((row) => [`${row.riskId} ${row.controlId}`, row]));
  const actions = new Map<string, (typeof action.$inferSelect)[]>();
  for (const row of readRecords(raw, action, "number"))
    if (row.sourceKind === "risk" && row.status !== "cancelled")
      actions.set(row.sourceId, [...(actions.get(row.sourceId) ?? []), row]);
  const called = new Map<string, string>();
  const nameOfControl = (id: string): string => {
    let known = called.get(id);
    if (known === undefined) {
      const named = nameOf(raw, { kind: "control", id });
      called.set(id, (known = named ? `${named.ref} ${named.title}` : id));
    }
    return known;
  };
  return {
    controls: (riskId) =>
      (linked.get(riskId) ?? []).map((controlId) => {
        const effect = effects.get(`${riskId} ${controlId}`);
        const said = [
          labelOf(SOA_STATUSES, states.get(controlId) ?? "not-started"),
          steps(effect?.likelihoodSteps ?? 0, "likelihood"),
          steps(effect?.consequenceSteps ?? 0, "consequence"),
          effect?.note ?? "",
        ];
        return { label: nameOfControl(controlId), value: said.filter((text) => text !== "").join("; ") };
      }),
    actions: (riskId) =>
      (actions.get(riskId) ?? []).map(({ number, title, ownerId, dueDate }) => ({
        label: `${refOf("action", number)} ${title}`,
        value:
          [personName(ownerId), dueDate === "" ? "" : `due ${dueDate}`].filter((text) => text !== "").join("; ") ||
          "no owner, no date",
      })),
    systems: (riskId) => (systemsOf.get(riskId) ?? []).map((id) => systems.get(id) ?? id),
  };
};
