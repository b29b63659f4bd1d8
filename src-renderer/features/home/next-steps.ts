/**
 * What to do next, read from the records alone. The order is the order of the standard: scope, systems, risks, treatment,
 * statement, then the requirements that are open; what is past its date comes first. Nothing is remembered or ticked off:
 * a step goes when its records say that it is done.
 */
import {
  isOverdue,
  overallProgress,
  type CountedAnswer,
  type CountedClause,
} from "../../../src-shared/domain/clauses/progress.ts";
import { expiryOf } from "../../../src-shared/domain/evidence/check-evidence.ts";
import type { Place } from "../../app/route.ts";

export type StepId =
  | "reviewsDue"
  | "evidenceExpired"
  | "assessmentsOverdue"
  | "assessmentsFlagged"
  | "assessmentsMissing"
  | "pointsOverdue"
  | "scope"
  | "noSystems"
  | "systemsWithoutOwner"
  | "systemsWithoutClass"
  | "noRisks"
  | "risksNotAssessed"
  | "risksUntreated"
  | "risksStillHigh"
  | "soaFindings"
  | "soaApprove"
  | "points";

export type StepItem = { readonly id: string; readonly label: string };
export type NextStep = {
  readonly id: StepId;
  readonly count: number;
  readonly place: Place;
  /** Where the records concerned are opened, if it is another place. */
  readonly itemPlace?: Place;
  /** The record to open with the place, if one is meant. */
  readonly target: string | null;
  /** The records concerned, by reference. */
  readonly items: readonly StepItem[];
  readonly late: boolean;
};

type System = {
  readonly id: string;
  readonly ref: string;
  readonly ownerId: string | null;
  readonly aiActClass: string;
};
type Risk = {
  readonly id: string;
  readonly ref: string;
  readonly treatment: string;
  readonly inherentScore: number | null;
  readonly aboveAppetite: boolean;
  readonly reviewDate: string;
};
type StepRecord = { readonly id: string; readonly ref: string };
type Finding = { readonly severity: "error" | "warning"; readonly controlId: string };

export type StepInput = {
  readonly today: string;
  readonly scopeText: string;
  readonly clauses: readonly CountedClause[];
  readonly answers: readonly (CountedAnswer & { readonly dueDate: string })[];
  readonly systems: readonly System[];
  readonly risks: readonly Risk[];
  readonly assessments: {
    readonly overdue: readonly StepRecord[];
    readonly missing: readonly StepRecord[];
    readonly flagged: readonly StepRecord[];
  };
  /** The newest pieces of evidence that expire. */
  readonly expiring: readonly (StepRecord & { readonly expiresOn: string })[];
  readonly soa: {
    readonly findings: readonly Finding[];
    readonly complete: boolean;
    readonly versions: readonly unknown[];
  };
};

const SHOWN = 4;

const records = (
  id: StepId,
  place: Place,
  list: readonly { readonly id: string; readonly ref: string }[],
  late = false,
): NextStep[] =>
  list.length === 0
    ? []
    : [
        {
          id,
          place,
          late,
          count: list.length,
          target: null,
          items: list.slice(0, SHOWN).map((item) => ({ id: item.id, label: item.ref })),
        },
      ];

const single = (id: StepId, place: Place, due: boolean, target: string | null = null): NextStep[] =>
  due ? [{ id, place, target, count: 1, items: [], late: false }] : [];

const points = (id: StepId, ids: readonly string[], clauses: readonly CountedClause[], late: boolean): NextStep[] => {
  const open = clauses.filter((clause) => clause.points?.some((point) => ids.includes(point.id)));
  if (ids.length === 0) return [];
  return [
    {
      id,
      late,
      place: "clauses",
      count: ids.length,
      target: open[0]?.id ?? null,
      items: open.slice(0, SHOWN).map((clause) => ({ id: clause.id, label: clause.id })),
    },
  ];
};

export const nextSteps = ({
  today,
  scopeText,
  clauses,
  answers,
  systems,
  risks,
  assessments,
  expiring,
  soa,
}: StepInput): readonly NextStep[] => {
  const overdue = answers.filter((answer) => isOverdue(answer, today)).map((answer) => answer.pointId);
  const errors = soa.findings.filter((finding) => finding.severity === "error");
  const controls = [...new Set(errors.map((finding) => finding.controlId).filter(Boolean))];
  const above = risks.filter((risk) => risk.aboveAppetite);
  return [
    ...points("pointsOverdue", overdue, clauses, true),
    ...records(
      "reviewsDue",
      "risks",
      risks.filter((risk) => risk.reviewDate !== "" && risk.reviewDate < today),
      true,
    ),
    ...records("assessmentsOverdue", "assessments", assessments.overdue, true),
    ...records(
      "evidenceExpired",
      "evidence",
      expiring.filter(({ expiresOn }) => expiryOf(expiresOn, today) === "expired"),
      true,
    ),
    ...records("assessmentsFlagged", "assessments", assessments.flagged),
    ...single("scope", "settings", scopeText.trim() === ""),
    ...single("noSystems", "systems", systems.length === 0),
    ...records(
      "systemsWithoutOwner",
      "systems",
      systems.filter((system) => system.ownerId === null),
    ),
    ...records(
      "systemsWithoutClass",
      "systems",
      systems.filter((system) => system.aiActClass === "" || system.aiActClass === "unknown"),
    ),
    // Records are systems; what is missing is begun with the assessments.
    ...records("assessmentsMissing", "assessments", assessments.missing).map((step) => ({
      ...step,
      itemPlace: "systems" as const,
    })),
    ...single("noRisks", "risks", risks.length === 0),
    ...records(
      "risksNotAssessed",
      "risks",
      risks.filter((risk) => risk.inherentScore === null),
    ),
    ...records(
      "risksUntreated",
      "risks",
      above.filter((risk) => risk.treatment === ""),
    ),
    ...records(
      "risksStillHigh",
      "risks",
      above.filter((risk) => risk.treatment !== ""),
    ),
    ...(errors.length === 0
      ? []
      : [
          {
            id: "soaFindings",
            place: "soa",
            target: null,
            count: errors.length,
            items: controls.slice(0, SHOWN).map((id) => ({ id, label: id })),
            late: false,
          } as const,
        ]),
    ...single("soaApprove", "soa", soa.complete && soa.versions.length === 0),
    ...points("points", overallProgress(clauses, answers).open, clauses, false),
  ];
};
