/** Clauses 5.1 and 6.3: what leadership commits to, and planned changes. */
import { all, inOrder, needs, register, terms } from "./register.ts";

export const commitments = register({
  id: "commitments",
  table: "commitment",
  letters: "LC",
  clause: "5.1",
  title: "Leadership commitments",
  one: "commitment",
  why: "What top management has done and promised for the AIMS, with proof. Clause 5.1 is shown by acts, not by words; link the evidence.",
  fields: {
    title: { kind: "title", label: "Commitment or act" },
    personId: { kind: "person", label: "By" },
    madeOn: { kind: "day", label: "On" },
    description: { kind: "text", label: "What was said or done" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({ promised: "Promised", shown: "Shown by evidence", broken: "Not kept" }),
    },
  },
  columns: ["title", "personId", "madeOn", "status"],
});

export const plannedChanges = register({
  id: "changes",
  table: "planned_change",
  letters: "CH",
  clause: "6.3",
  title: "Planned changes to the AIMS",
  one: "planned change",
  why: "A change to the AIMS is planned: why, with what consequences, keeping the system whole, with resources and responsibilities (clause 6.3).",
  fields: {
    title: { kind: "title", label: "Change" },
    purpose: { kind: "text", label: "Purpose" },
    consequences: { kind: "text", label: "Possible consequences" },
    integrity: {
      kind: "text",
      label: "How the AIMS stays whole",
      hint: "What must not fall between two chairs meanwhile.",
    },
    resources: { kind: "text", label: "Resources" },
    responsibilities: { kind: "text", label: "Responsibilities and authorities", hint: "Who gets or gives up which." },
    ownerId: { kind: "person", label: "Owner" },
    plannedFrom: { kind: "day", label: "From" },
    plannedTo: { kind: "day", label: "Until" },
    status: {
      kind: "choice",
      label: "Status",
      terms: terms({
        proposed: "Proposed",
        approved: "Approved",
        "in-progress": "In progress",
        done: "Done",
        dropped: "Dropped",
      }),
    },
    result: { kind: "text", label: "Result", hint: "Needed when it is done." },
  },
  columns: ["title", "status", "ownerId", "plannedFrom", "plannedTo"],
  due: { field: "plannedTo", state: "status", settled: ["done", "dropped"] },
  check: all(
    inOrder("plannedFrom", "plannedTo", "must not be before the change begins"),
    needs("status", ["done"], "result", "say what came of it before it is done"),
  ),
});
