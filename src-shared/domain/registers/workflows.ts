/** The state machines of the registers. What a state needs is also checked by the register itself; here it is said. */
import { moves, type Move, type Workflow } from "../workflow.ts";
import { registerOf, type RegisterId } from "./all.ts";

const OWN = "Rule of this project.";

const MOVES: Partial<Record<RegisterId, readonly Move[]>> = {
  changes: moves([
    ["proposed", "approved", "approve", `${OWN} Purpose and consequences are thought through (6.3).`],
    ["proposed", "dropped", "drop", OWN],
    ["approved", "in-progress", "begin", OWN],
    ["approved", "dropped", "drop", OWN],
    ["in-progress", "done", "finish", "The result is written (6.3; rule of this project)."],
    ["in-progress", "dropped", "drop", OWN],
    ["dropped", "proposed", "propose again", OWN],
    ["done", "in-progress", "take up again", OWN],
  ]),
  objectives: moves([
    ["draft", "active", "put in force", "An objective is measurable or evaluable, with an owner and a date (6.2)."],
    ["draft", "dropped", "drop", OWN],
    ["active", "reached", "find reached", "Results were evaluated (6.2, 9.1)."],
    ["active", "missed", "find missed", "Results were evaluated (6.2, 9.1)."],
    ["active", "dropped", "drop", OWN],
    ["reached", "active", "go on", OWN],
    ["missed", "active", "go on", OWN],
    ["dropped", "draft", "take up again", OWN],
  ]),
  occurrences: moves([
    ["planned", "done", "do", "The day and the result are written (8.2 to 8.4)."],
    ["planned", "skipped", "skip", "A reason is written (rule of this project)."],
    ["skipped", "planned", "plan again", OWN],
    ["done", "planned", "correct", OWN],
  ]),
  audits: moves([
    [
      "planned",
      "prepared",
      "prepare",
      "Criteria, scope, lead auditor and coverage are set; no auditor audits own work (9.2.2).",
    ],
    ["prepared", "in-progress", "begin", `${OWN} The checklist is made.`],
    ["prepared", "planned", "plan anew", OWN],
    [
      "in-progress",
      "reported",
      "report",
      "A conclusion is written and every point has a result; results go to the managers concerned (9.2.2).",
    ],
    ["in-progress", "prepared", "interrupt", OWN],
    ["reported", "follow-up", "follow up", OWN],
    ["reported", "in-progress", "correct the report", OWN],
    ["reported", "closed", "close", `${OWN} Every finding is closed.`],
    ["follow-up", "in-progress", "correct the report", OWN],
    ["follow-up", "closed", "close", `${OWN} Every finding is closed.`],
    ["closed", "follow-up", "take up again", OWN],
  ]),
  findings: moves([
    ["open", "answered", "answer", "A finding graded major or minor is answered by a nonconformity (10.2)."],
    ["answered", "closed", "accept the answer", "The nonconformity made from it is closed (10.2)."],
    ["answered", "open", "send back", OWN],
    ["closed", "open", "open again", OWN],
  ]),
  reviews: moves([
    ["planned", "held", "hold", "The inputs are frozen; day, chair and who was present are written (9.3.1, 9.3.2)."],
    ["held", "minuted", "approve the minutes", "Conclusions and decisions are written (9.3.3)."],
    ["held", "planned", "correct", OWN],
    ["minuted", "held", "correct the minutes", OWN],
  ]),
  improvements: moves([
    ["proposed", "accepted", "accept", OWN],
    ["proposed", "rejected", "reject", OWN],
    ["accepted", "done", "finish", OWN],
    ["accepted", "rejected", "reject", OWN],
    ["rejected", "proposed", "propose again", OWN],
    ["done", "accepted", "take up again", OWN],
  ]),
  incidents: moves([
    ["open", "contained", "contain", OWN],
    ["open", "closed", "close", "The response is written (A.8.4; rule of this project)."],
    ["contained", "closed", "close", "The response is written (A.8.4; rule of this project)."],
    ["contained", "open", "open again", OWN],
    ["closed", "open", "open again", OWN],
  ]),
  nonconformities: moves([
    ["open", "analysed", "find causes", "Causes are determined and one has looked elsewhere (10.2)."],
    ["analysed", "acting", "act", "The corrective action fits the effects (10.2)."],
    ["analysed", "open", "go back", OWN],
    ["acting", "checking", "check the effect", "The corrective action is carried out (10.2)."],
    ["acting", "analysed", "go back to the causes", OWN],
    [
      "checking",
      "closed",
      "close",
      "Correction, causes, similar cases and an effective check are written; closed by another person than the owner (10.2; the last is a rule of this project).",
    ],
    ["checking", "analysed", "act anew", "The check found the action not effective (10.2)."],
    ["closed", "open", "open again", OWN],
  ]),
};

/** The state machine of a register's status; undefined where its states follow each other freely. */
export const registerWorkflow = (id: RegisterId): Workflow | undefined => {
  const found = MOVES[id];
  const { title, clause, fields } = registerOf(id);
  const status = fields["status"];
  if (!found || status?.kind !== "choice") return undefined;
  return { id, title, clause, states: status.terms, moves: found };
};
