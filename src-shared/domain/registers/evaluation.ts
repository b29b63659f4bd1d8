/** Clauses 6.2, 8 and 9.1: objectives, planned occurrences, metrics and their results. */
import { all, needs, register, terms } from "./register.ts";

const DIRECTIONS = terms({ up: "Higher is better", down: "Lower is better" });

const OBJECTIVE_NEEDS = {
  measure: "an objective in force says how it is measured (clause 6.2)",
  evaluation: "an objective in force says how its results are evaluated (clause 6.2)",
  ownerId: "an objective in force has somebody responsible (clause 6.2)",
  dueDate: "an objective in force says when it will be completed (clause 6.2)",
} as const;

export const objectives = register({
  id: "objectives",
  table: "objective",
  letters: "OBJ",
  clause: "6.2",
  title: "AI objectives",
  one: "objective",
  why: "Measurable aims for AI, in line with the policy, with what is done, by whom, with which resources, until when and how results are evaluated (clause 6.2). Annex C.2 gives a starting set.",
  fields: {
    title: { kind: "title", label: "Objective" },
    catalogueId: { kind: "line", label: "Annex C.2", hint: "Such as C.2.5, where it was taken from there." },
    measure: { kind: "line", label: "Measure" },
    unit: { kind: "line", label: "Unit" },
    better: { kind: "choice", label: "Direction", terms: DIRECTIONS },
    baseline: { kind: "number", label: "Starting value" },
    target: { kind: "number", label: "Target" },
    method: { kind: "text", label: "What will be done" },
    resources: { kind: "text", label: "Resources" },
    evaluation: {
      kind: "text",
      label: "How results are evaluated",
      hint: "Source of the figure, how often, who looks.",
    },
    ownerId: { kind: "person", label: "Owner" },
    dueDate: { kind: "day", label: "Until" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ draft: "Draft", active: "Active", reached: "Reached", missed: "Missed", dropped: "Dropped" }),
    },
  },
  columns: ["title", "measure", "target", "ownerId", "dueDate", "status"],
  due: { field: "dueDate", state: "status", settled: ["reached", "missed", "dropped"] },
  check: all(
    ...(["measure", "evaluation", "ownerId", "dueDate"] as const).map((name) =>
      needs("status", ["active", "reached", "missed"], name, OBJECTIVE_NEEDS[name]),
    ),
  ),
});

export const metrics = register({
  id: "metrics",
  table: "metric",
  letters: "M",
  clause: "9.1",
  title: "Metrics",
  one: "metric",
  why: "What is monitored and measured, how, when, by whom, and when results are evaluated (clause 9.1), for the AIMS and for each AI system. A breached threshold opens an action.",
  fields: {
    title: { kind: "title", label: "Metric" },
    what: { kind: "text", label: "What it tells" },
    systemId: { kind: "record", label: "AI system", of: "system", hint: "Empty for the AIMS as a whole." },
    method: { kind: "text", label: "How it is measured", hint: "So that two people get the same figure." },
    frequency: {
      kind: "choice",
      label: "How often",
      terms: terms({
        daily: "Daily",
        weekly: "Weekly",
        monthly: "Monthly",
        quarterly: "Quarterly",
        "half-yearly": "Half-yearly",
        yearly: "Yearly",
      }),
    },
    unit: { kind: "line", label: "Unit" },
    better: { kind: "choice", label: "Direction", terms: DIRECTIONS },
    threshold: { kind: "number", label: "Threshold", hint: "Beyond it something must be done." },
    target: { kind: "number", label: "Target" },
    ownerId: { kind: "person", label: "Measured by" },
    evaluatedById: { kind: "person", label: "Evaluated by" },
    nextOn: { kind: "day", label: "Next measurement on" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ active: "Active", paused: "Paused", retired: "Retired" }),
    },
  },
  columns: ["title", "systemId", "frequency", "threshold", "ownerId", "nextOn", "status"],
  due: { field: "nextOn", state: "status", settled: ["paused", "retired"] },
});

export const measurements = register({
  id: "measurements",
  table: "measurement",
  letters: "ME",
  clause: "9.1",
  title: "Results",
  one: "result",
  why: "Measured values of metrics and objectives over time.",
  fields: {
    title: { kind: "title", label: "Of what" },
    metricId: { kind: "record", label: "Metric", of: "metrics" },
    objectiveId: { kind: "record", label: "Objective", of: "objectives" },
    measuredOn: { kind: "day", label: "On" },
    value: { kind: "number", label: "Value" },
    note: { kind: "text", label: "Note" },
  },
  columns: ["title", "metricId", "objectiveId", "measuredOn", "value"],
  check: (row) => [
    ...(row["metricId"] === null && row["objectiveId"] === null
      ? [{ path: "metricId", message: "a result belongs to a metric or to an objective" }]
      : []),
    ...(row["value"] === null ? [{ path: "value", message: "a result needs a value" }] : []),
    ...(row["measuredOn"] === "" ? [{ path: "measuredOn", message: "a result needs its day" }] : []),
  ],
});

export const occurrences = register({
  id: "occurrences",
  table: "planned_occurrence",
  letters: "OC",
  clause: "8.2",
  alsoClauses: ["8.1", "8.3", "8.4"],
  title: "Planned reassessments and checks",
  one: "planned occurrence",
  why: "Risk and impact assessments are repeated at planned intervals (8.2, 8.4) and treatment is checked (8.3). What was planned, what was done, and the result.",
  fields: {
    title: { kind: "title", label: "What is done" },
    kind: {
      kind: "choice",
      label: "Kind",
      terms: terms({
        risk: "Risk assessment (8.2)",
        treatment: "Check of the treatment (8.3)",
        impact: "Impact assessment (8.4)",
        control: "Check of a process or control (8.1)",
      }),
    },
    systemId: { kind: "record", label: "AI system", of: "system" },
    plannedOn: { kind: "day", label: "Planned on" },
    doneOn: { kind: "day", label: "Done on" },
    ownerId: { kind: "person", label: "By" },
    result: { kind: "text", label: "Result", hint: "Needed when it is done; link the assessment or the evidence." },
    status: { kind: "choice", label: "Status", terms: terms({ planned: "Planned", done: "Done", skipped: "Skipped" }) },
    reason: { kind: "text", label: "Why it was skipped" },
  },
  columns: ["title", "kind", "systemId", "plannedOn", "doneOn", "status", "ownerId"],
  due: { field: "plannedOn", state: "status", settled: ["done", "skipped"] },
  check: all(
    needs("status", ["done"], "result", "say what came of it before it is done"),
    needs("status", ["done"], "doneOn", "give the day on which it was done"),
    needs("status", ["skipped"], "reason", "what is skipped needs a reason"),
  ),
});
