/** Clauses 9.2, 9.3 and 10: audits, findings, reviews, improvements, incidents and nonconformities. */
import { all, inOrder, needs, register, terms } from "./register.ts";

export const audits = register({
  id: "audits",
  table: "audit",
  letters: "AU",
  clause: "9.2.2",
  alsoClauses: ["9.2.1"],
  title: "Internal audits",
  one: "audit",
  why: "Internal audits at planned intervals (9.2). The programme covers every clause and included control in the cycle; nobody audits own work.",
  fields: {
    title: { kind: "title", label: "Audit" },
    year: { kind: "number", label: "Year of the programme", min: 2000, max: 2100, integer: true },
    objective: { kind: "text", label: "Objective" },
    criteria: { kind: "text", label: "Criteria", hint: "ISO/IEC 42001 clauses, included controls, own rules." },
    scope: { kind: "text", label: "Scope", hint: "Units, AI systems, period." },
    method: { kind: "choice", label: "Method", terms: terms({ site: "On site", remote: "Remote", both: "Both" }) },
    leadId: { kind: "person", label: "Lead auditor" },
    auditorIds: { kind: "people", label: "Auditors" },
    auditees: { kind: "people", label: "Interviewed" },
    plannedFrom: { kind: "day", label: "From" },
    plannedTo: { kind: "day", label: "Until" },
    conclusion: {
      kind: "text",
      label: "Conclusion",
      hint: "Does the AIMS conform, and is it effectively implemented and maintained?",
    },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({
        planned: "Planned",
        prepared: "Prepared",
        "in-progress": "In progress",
        reported: "Reported",
        "follow-up": "Follow-up",
        closed: "Closed",
      }),
    },
  },
  columns: ["title", "year", "leadId", "plannedFrom", "plannedTo", "status"],
  due: { field: "plannedTo", state: "status", settled: ["reported", "follow-up", "closed"] },
  check: all(
    inOrder("plannedFrom", "plannedTo", "must not be before the audit begins"),
    needs("status", ["reported", "follow-up", "closed"], "conclusion", "an audit is reported with a conclusion"),
  ),
});

/** Grades of a finding; major and minor are practice of certification (ISO/IEC 17021-1), not words of ISO/IEC 42001. */
export const FINDING_GRADES = terms({
  major: "Major nonconformity",
  minor: "Minor nonconformity",
  opportunity: "Opportunity for improvement",
  positive: "Strength",
});

export const findings = register({
  id: "findings",
  table: "finding",
  letters: "F",
  clause: "9.2.2",
  title: "Findings",
  one: "finding",
  why: "What an audit found: the requirement, the evidence and the gap. A finding does not name a fix or a culprit.",
  fields: {
    title: { kind: "title", label: "Finding" },
    auditId: { kind: "record", label: "Audit", of: "audits" },
    grade: { kind: "choice", label: "Grade", terms: FINDING_GRADES },
    requirement: {
      kind: "line",
      label: "Requirement",
      hint: "Clause, requirement point or control, such as 9.2.2-c or A.6.2.4.",
    },
    evidence: { kind: "text", label: "Evidence", hint: "What was seen, where, when." },
    gap: { kind: "text", label: "Gap", hint: "What the requirement asks and the evidence does not show." },
    ownerId: { kind: "person", label: "Answered by" },
    dueDate: { kind: "day", label: "Answer by" },
    status: { kind: "choice", label: "Status", terms: terms({ open: "Open", answered: "Answered", closed: "Closed" }) },
  },
  columns: ["title", "auditId", "grade", "requirement", "ownerId", "dueDate", "status"],
  due: { field: "dueDate", state: "status", settled: ["answered", "closed"] },
});

export const reviews = register({
  id: "reviews",
  table: "management_review",
  letters: "MR",
  clause: "9.3.2",
  alsoClauses: ["9.3.1", "9.3.3"],
  title: "Management reviews",
  one: "management review",
  why: "Top management looks at the AIMS at planned intervals (9.3): the required inputs, filled from live data and frozen at the meeting, and decisions with owners.",
  fields: {
    title: { kind: "title", label: "Review" },
    plannedOn: { kind: "day", label: "Planned on" },
    heldOn: { kind: "day", label: "Held on" },
    chairId: { kind: "person", label: "Chair" },
    attendees: { kind: "people", label: "Present" },
    suitability: { kind: "text", label: "Conclusion on suitability, adequacy and effectiveness" },
    improvements: { kind: "text", label: "Decisions on improvement" },
    changes: { kind: "text", label: "Decisions on changes of the AIMS" },
    resources: { kind: "text", label: "Decisions on resources" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ planned: "Planned", held: "Held", minuted: "Minutes approved" }),
    },
  },
  columns: ["title", "plannedOn", "heldOn", "chairId", "status"],
  due: { field: "plannedOn", state: "status", settled: ["held", "minuted"] },
});

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
    needs("status", ["closed"], "correction", "close it only when the correction is written down"),
    needs("status", ["closed"], "causes", "close it only when its causes are written down"),
    needs("status", ["closed"], "similar", "close it only when one has looked elsewhere"),
    needs("status", ["closed"], "effectivenessNote", "close it only when the effect was checked"),
    (row) =>
      row["status"] === "closed" && row["effectiveness"] !== "yes"
        ? [{ path: "effectiveness", message: "close it only when the corrective action was effective" }]
        : [],
    (row) =>
      row["status"] === "closed" && row["closedById"] === null
        ? [{ path: "closedById", message: "name who closes it" }]
        : [],
    (row) =>
      row["status"] === "closed" && row["closedById"] !== null && row["closedById"] === row["ownerId"]
        ? [{ path: "closedById", message: "must be another person than the owner" }]
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
    needs("status", ["closed"], "response", "say what was done before it is closed"),
  ),
});
