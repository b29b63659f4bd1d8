/** Every state machine of the program: what docs/workflows.md is drawn from. */
import { TRANSITIONS } from "./assessment/workflow.ts";
import { ASSESSMENT_STATUSES } from "./assessment/words.ts";
import { DOCUMENT_WORKFLOW } from "./documents/workflow.ts";
import { REGISTER_IDS } from "./registers/all.ts";
import { registerWorkflow } from "./registers/workflows.ts";
import type { Workflow } from "./workflow.ts";

const ASSESSMENTS: Workflow = {
  id: "assessments",
  title: "AI system impact assessments",
  clause: "6.1.4",
  states: ASSESSMENT_STATUSES,
  moves: TRANSITIONS.flatMap(({ act, from, to, rule }) =>
    from.map((state) => ({ from: state, to, act: act.replaceAll("-", " "), rule })),
  ),
};

export const WORKFLOWS: readonly Workflow[] = [
  ...REGISTER_IDS.flatMap((id) => registerWorkflow(id) ?? []),
  ASSESSMENTS,
  DOCUMENT_WORKFLOW,
];
