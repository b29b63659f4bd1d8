/** Clause 10: improvements, nonconformities with their corrective actions, and the AI incidents that lead to them. */
import { FINDING_GRADES } from "./audit.ts";
import { all, inOrder, needs, register, terms } from "./register.ts";

export const improvements = register({
  id: "improvements",
  table: "improvement",
  letters: "IM",
  clause: "10.1",
  title: "Improvements",
  one: "improvement",
  why: "Ideas and decisions that make the AIMS more suitable, adequate and effective (clause 10.1). They feed the management review.",
  fields: {
    title: { kind: "title", label: "Improvement" },
    origin: {
      kind: "choice",
      label: "Origin",
      terms: terms({
        idea: "Idea",
        audit: "Audit",
        review: "Management review",
        incident: "Incident",
        metric: "Metric",
        party: "Interested party",
      }),
    },
    description: { kind: "text", label: "What gets better" },
    benefit: { kind: "text", label: "Expected benefit" },
    ownerId: { kind: "person", label: "Owner" },
    dueDate: { kind: "day", label: "Until" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ proposed: "Proposed", accepted: "Accepted", done: "Done", rejected: "Rejected" }),
    },
    result: { kind: "text", label: "Result" },
  },
  columns: ["title", "origin", "ownerId", "dueDate", "status"],
  due: { field: "dueDate", state: "status", settled: ["done", "rejected"] },
});

const AFTER_CAUSES = ["analysed", "acting", "checking", "closed"];

export const nonconformities = register({
  id: "nonconformities",
  table: "nonconformity",
  letters: "NC",
  clause: "10.2",
  title: "Nonconformities and corrective actions",
  one: "nonconformity",
  why: "A requirement was not met. Clause 10.2 asks to react, to find causes, to see whether it exists elsewhere, to act, and to check that it worked; documented information of all of it is kept.",
  fields: {
    title: { kind: "title", label: "Nonconformity" },
    source: {
      kind: "choice",
      label: "Source",
      terms: terms({
        audit: "Internal audit",
        external: "External audit",
        incident: "AI incident",
        complaint: "Complaint",
        monitoring: "Monitoring",
        own: "Seen by ourselves",
      }),
    },
    findingId: { kind: "record", label: "Finding", of: "findings" },
    incidentId: { kind: "record", label: "AI incident", of: "incidents" },
    grade: {
      kind: "choice",
      label: "Grade",
      terms: FINDING_GRADES.filter(({ id }) => id === "major" || id === "minor"),
    },
    requirement: { kind: "line", label: "Requirement not met" },
    description: { kind: "text", label: "What happened" },
    detectedOn: { kind: "day", label: "Detected on" },
    correction: { kind: "text", label: "Correction and consequences", hint: "What was done at once to control it." },
    causes: { kind: "text", label: "Causes", hint: "Why, asked until the answer can be acted upon." },
    similar: { kind: "text", label: "Does it exist elsewhere", hint: "Where one looked, and what was found." },
    plan: { kind: "text", label: "Corrective action", hint: "Add the tasks as actions." },
    ownerId: { kind: "person", label: "Owner" },
    dueDate: { kind: "day", label: "Until" },
    effectiveness: {
      kind: "choice",
      label: "Did it work",
      terms: terms({ open: "Not checked", yes: "Effective", no: "Not effective" }),
    },
    effectivenessNote: { kind: "text", label: "How it was checked" },
    checkedOn: { kind: "day", label: "Checked on" },
    closedById: { kind: "person", label: "Closed by" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({
        open: "Open",
        analysed: "Causes found",
        acting: "Acting",
        checking: "Checking effect",
        closed: "Closed",
      }),
    },
  },
  columns: ["title", "source", "grade", "ownerId", "dueDate", "effectiveness", "status"],
  due: { field: "dueDate", state: "status", settled: ["closed"] },
  check: all(
    inOrder("detectedOn", "dueDate", "must not be before it was detected"),
    inOrder("detectedOn", "checkedOn", "must not be before it was detected"),
    needs("status", AFTER_CAUSES, "causes", "write down the causes first (clause 10.2)"),
    needs("status", AFTER_CAUSES, "similar", "say first whether it exists elsewhere (clause 10.2)"),
    needs("status", ["acting", "checking", "closed"], "plan", "write down the corrective action first (clause 10.2)"),
    needs("status", ["closed"], "correction", "close it only when the correction is written down (clause 10.2)"),
    needs("status", ["closed"], "effectivenessNote", "close it only when its effect was checked (clause 10.2)"),
    needs("status", ["closed"], "checkedOn", "close it only when its effect was checked: give the day (clause 10.2)"),
    (row) =>
      row["status"] === "closed" && row["effectiveness"] !== "yes"
        ? [{ path: "effectiveness", message: "close it only when the corrective action was effective (clause 10.2)" }]
        : [],
    (row) =>
      row["status"] === "closed" && row["closedById"] === null
        ? [{ path: "closedById", message: "name who closes it (rule of this project)" }]
        : [],
    (row) =>
      row["status"] === "closed" && row["closedById"] !== null && row["closedById"] === row["ownerId"]
        ? [{ path: "closedById", message: "must be another person than the owner (rule of this project)" }]
        : [],
  ),
});

export const incidents = register({
  id: "incidents",
  table: "incident",
  letters: "IN",
  clause: "10.2",
  alsoClauses: ["8.1"],
  title: "AI incidents",
  one: "incident",
  why: "Events in which an AI system harmed, could have harmed, or failed in a way that matters. A.8.4 asks that they are told to those who need to know; they feed nonconformities, risks and assessments.",
  fields: {
    title: { kind: "title", label: "Incident" },
    systemId: { kind: "record", label: "AI system", of: "system" },
    occurredOn: { kind: "day", label: "Occurred on" },
    noticedOn: { kind: "day", label: "Noticed on" },
    severity: {
      kind: "choice",
      label: "Severity",
      terms: terms({ near: "Near miss", minor: "Minor", major: "Major", severe: "Severe" }),
    },
    description: { kind: "text", label: "What happened" },
    affected: { kind: "text", label: "Who was affected, and how" },
    response: { kind: "text", label: "Response" },
    told: { kind: "text", label: "Who was told, when and how", hint: "Users, customers, authorities (A.8.4)." },
    reportable: {
      kind: "choice",
      label: "To be reported to an authority",
      terms: terms({ open: "Not decided", yes: "Yes", no: "No" }),
    },
    reportedOn: { kind: "day", label: "Reported on" },
    ownerId: { kind: "person", label: "Owner" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ open: "Open", contained: "Contained", closed: "Closed" }),
    },
  },
  columns: ["title", "systemId", "occurredOn", "severity", "reportable", "ownerId", "status"],
  check: all(
    inOrder("occurredOn", "noticedOn", "must not be before it occurred"),
    inOrder("noticedOn", "reportedOn", "must not be before it was noticed"),
    needs("status", ["closed"], "response", "say what was done before it is closed"),
  ),
});
