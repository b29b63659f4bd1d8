/** Clauses 9.2 and 9.3: internal audits, their findings, and management reviews. */
import { all, inOrder, needs, register, terms } from "./register.ts";

const AFTER_PLANNED = ["prepared", "in-progress", "reported", "follow-up", "closed"];

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
    needs("status", AFTER_PLANNED, "criteria", "an audit is prepared with its criteria (clause 9.2.2)"),
    needs("status", AFTER_PLANNED, "scope", "an audit is prepared with its scope (clause 9.2.2)"),
    needs("status", AFTER_PLANNED, "leadId", "an audit is prepared when somebody leads it (clause 9.2.2)"),
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
    title: { kind: "title", label: "Management review" },
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
  check: all(
    needs("status", ["held", "minuted"], "heldOn", "a review that was held has its day (clause 9.3.1)"),
    needs(
      "status",
      ["held", "minuted"],
      "chairId",
      "a review that was held names who of top management led it (clause 9.3.1)",
    ),
    needs("status", ["held", "minuted"], "attendees", "a review that was held names who was present"),
    needs(
      "status",
      ["minuted"],
      "suitability",
      "the minutes say whether the AIMS is suitable, adequate and effective (clause 9.3.1)",
    ),
  ),
});
