/** Reads what the two documents say from an open workspace. */
import { figuresIn, sayIn, type Say } from "../../../documents/language/say.ts";
import { sentences, words } from "../../../documents/language/words.ts";
import type { Database } from "better-sqlite3";
import {
  APPETITE_LINE,
  NEVER_AVERAGED,
  RULE_WORDS,
  TOLERANCE_LINE,
} from "../../../../src-shared/domain/risk/rule-words.ts";
import { FLOOR_BAND } from "../../../../src-shared/domain/risk/score.ts";
import { readRecords } from "../../../db/records.ts";
import { person, risk } from "../../../db/schema/domain.ts";
import type { Session } from "../../../ipc/handlers.ts";
import { readAcceptances } from "../../../records/acceptances.ts";
import { catalogue } from "../../../records/catalogue.ts";
import { readCriteria } from "../../../records/criteria.ts";
import { documentFrame } from "../../../records/document-frame.ts";
import { namedRecords } from "../../../records/links.ts";
import { entriesOf } from "../../../trail/images.ts";
import { listRisks } from "../list.ts";
import { readTreatmentPlan } from "../treatment-plan.ts";
import type { PlanApproval, PlanInput } from "./plan-words.ts";
import type { ReportInput, ReportRisk } from "./report-document.ts";

const namesOf = (raw: Database): ReadonlyMap<string, string> =>
  new Map(readRecords(raw, person).map(({ id, name }) => [id, name]));

/** The tables whose change makes an approved plan another one. */
const PLAN_TABLES = ["risk", "action", "control_effect", "risk_criteria"];

/** The newest approval of the plan that was not ended, and whether the trail holds changes of the plan after it. */
const planApproval = (raw: Database): PlanApproval | null => {
  const newest = raw
    .prepare<[], { id: string; personName: string; personRole: string; on: string }>(
      `SELECT a.id, a.person_name AS personName, a.person_role AS personRole, substr(a.approved_at, 1, 10) AS "on" FROM approval a
       WHERE a.record_kind = 'treatment-plan' AND NOT EXISTS (SELECT 1 FROM approval_end e WHERE e.approval_id = a.id)
       ORDER BY a.approved_at DESC LIMIT 1`,
    )
    .get();
  if (!newest) return null;
  const approved = entriesOf(raw, newest.id)[0] ?? 0;
  return {
    personName: newest.personName,
    personRole: newest.personRole,
    on: newest.on,
    changedSince: PLAN_TABLES.some((table) => (entriesOf(raw, table).at(-1) ?? 0) > approved),
  };
};

/** `now` is the moment of the export, ISO 8601. */
export const planInput = (session: Session, now: string): PlanInput => {
  const { raw } = session.file;
  return {
    frame: documentFrame(session, now),
    plan: readTreatmentPlan(raw, now.slice(0, 10)),
    bands: readCriteria(raw).bands,
    people: namesOf(raw),
    approval: planApproval(raw),
  };
};

const at = (likelihood: number | null, impact: number | null): ReportRisk["nowAt"] =>
  likelihood === null || impact === null ? null : { likelihood, impact };

/** `now` is the moment of the export, ISO 8601. */
export const reportInput = (session: Session, now: string): ReportInput => {
  const { raw } = session.file;
  const frame = documentFrame(session, now);
  const { day } = figuresIn(frame.language);
  const criteria = readCriteria(raw);
  const people = namesOf(raw);
  const accepted = readAcceptances(raw);
  const whole = new Map(readRecords(raw, risk, "number").map((row) => [row.id, row]));
  const systems = new Map(namedRecords(raw, "system").map(({ id, title }) => [id, title]));
  const controls = new Map(namedRecords(raw, "control").map(({ id, ref }) => [id, ref]));
  const annexC = new Map(
    [...catalogue().riskSources, ...catalogue().objectives].map(({ id, title }) => [id, `${id} ${title}`]),
  );
  const named = (ids: readonly string[]): string[] => ids.map((id) => annexC.get(id) ?? id);
  const risks = listRisks(raw).map((row): ReportRisk => {
    const { description, cause, sources, objectives, rationale } = whole.get(row.id)!;
    const acceptance = accepted.get(row.id);
    const stage = row.stageNow;
    const nowScore = stage === "" ? null : row[`${stage}Score`];
    return {
      ref: row.ref,
      title: row.title,
      description,
      cause,
      category: row.category,
      systems: row.systemIds.flatMap((id) => systems.get(id) ?? []),
      sources: named(sources),
      objectives: named(objectives),
      inherent: row.inherentScore === null ? null : { score: row.inherentScore, band: row.inherentBand },
      now: stage === "" || nowScore === null ? null : { score: nowScore, band: row[`${stage}Band`] },
      inherentAt: row.inherentScore === null ? null : at(row.inherentLikelihood, row.inherentImpact),
      stage,
      nowAt: stage === "" ? null : at(row[`${stage}Likelihood`], row[`${stage}Impact`]),
      rationale,
      treatment: row.treatment,
      controls: row.controlIds.flatMap((id) => controls.get(id) ?? []),
      owner: people.get(row.ownerId ?? "") ?? "",
      reviewDate: row.nextReview,
      acceptedBy: acceptance ? `${acceptance.personName}, ${acceptance.personRole}, ${day(acceptance.on)}` : "",
    };
  });
  return { frame, criteria, words: criteriaWords(criteria, sayIn(frame.language)), risks };
};

const criteriaWords = (criteria: ReturnType<typeof readCriteria>, say: Say): ReportInput["words"] => {
  const floor = criteria.bands.find(({ id }) => id === FLOOR_BAND);
  return {
    version: criteria.version,
    rules: [
      sentences(words(RULE_WORDS[criteria.rule]), words(NEVER_AVERAGED)),
      words("The band is the highest one whose first score is reached."),
      ...(floor === undefined
        ? []
        : [
            words(
              "A consequence for individuals, groups or societies at the top of the scale is never below {band}, whatever the score.",
              { band: say(floor.name) },
            ),
          ]),
      words(criteria.tolerance === null ? APPETITE_LINE : TOLERANCE_LINE, {
        appetite: String(criteria.appetite),
        tolerance: String(criteria.tolerance ?? ""),
      }),
      words(
        "The score that counts now is the residual one after treatment; else the current one with the controls that are really implemented; else the inherent one.",
      ),
    ],
  };
};

export const planFileName = ({ frame }: PlanInput): string =>
  `${frame.prefix}-RTP-001-risk-treatment-plan-${frame.date}`;
export const reportFileName = ({ frame }: ReportInput): string => `${frame.prefix}-RSK-001-risk-report-${frame.date}`;
