/** What a register has beyond its list and form: views beside the list, parts of the page's head, and parts below the form. */
import type { ComponentType } from "react";
import type { RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { contextText } from "../../text/context.ts";
import { auditsText } from "../../text/audits.ts";
import { planningText } from "../../text/measuring.ts";
import { AuditBelow } from "./audits/audit-below.tsx";
import { AwarenessReach } from "./context/awareness-reach.tsx";
import { Climate } from "./context/climate.tsx";
import { CompetenceMatrix } from "./context/competence-matrix.tsx";
import { ProcessMap } from "./context/process-map.tsx";
import { ScopeText } from "./context/scope-text.tsx";
import { ResponsibilityMatrix } from "./context/matrix.tsx";
import { FindingBelow } from "./audits/finding-below.tsx";
import { Programme } from "./audits/programme.tsx";
import { IncidentBelow } from "./improvement/incident-below.tsx";
import { NonconformityBelow } from "./improvement/nonconformity-below.tsx";
import { MetricBelow, ObjectiveBelow } from "./measuring/results-below.tsx";
import { StartingObjectives } from "./measuring/starting-objectives.tsx";
import { OccurrenceBelow } from "./planning/occurrence-below.tsx";
import { YearView } from "./planning/year-view.tsx";
import type { Row } from "./register.ts";
import { ReviewBelow } from "./reviews/review-below.tsx";

export type View = {
  readonly id: string;
  readonly label: string;
  readonly Component: ComponentType;
};

export type Extras = {
  /** Shown as tabs after "List". */
  readonly views?: readonly View[];
  /** Buttons in the head of the page, left of "Add". */
  readonly Head?: ComponentType;
  /** Above the list while no record is open. */
  readonly Above?: ComponentType;
  /** Below the fields of the open record. */
  readonly Below?: ComponentType<{ readonly row: Row }>;
};

const EXTRAS: Partial<Record<RegisterId, Extras>> = {
  audits: {
    views: [{ id: "programme", label: auditsText.programme.tab, Component: Programme }],
    Below: AuditBelow,
  },
  findings: { Below: FindingBelow },
  issues: { Above: Climate },
  "scope-items": { Above: ScopeText },
  processes: { views: [{ id: "map", label: contextText.map.tab, Component: ProcessMap }] },
  awareness: { views: [{ id: "reach", label: contextText.awareness.tab, Component: AwarenessReach }] },
  competences: { views: [{ id: "matrix", label: contextText.competence.tab, Component: CompetenceMatrix }] },
  roles: { views: [{ id: "matrix", label: contextText.raci.tab, Component: ResponsibilityMatrix }] },
  reviews: { Below: ReviewBelow },
  incidents: { Below: IncidentBelow },
  nonconformities: { Below: NonconformityBelow },
  metrics: { Below: MetricBelow },
  objectives: { Head: StartingObjectives, Below: ObjectiveBelow },
  occurrences: { views: [{ id: "year", label: planningText.tab, Component: YearView }], Below: OccurrenceBelow },
};

export const extrasOf = (register: RegisterId): Extras => EXTRAS[register] ?? {};
