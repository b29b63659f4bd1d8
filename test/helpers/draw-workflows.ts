/** The state machines as a page for people: a picture and a table of each. */
import type { Workflow } from "../../src-shared/domain/workflow.ts";

const idOf = (state: string): string => state.replaceAll("-", "_");

const draw = ({ title, clause, states, moves }: Workflow): string => {
  const label = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
  return [
    `## ${title} (clause ${clause})`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...states.map(({ id, label: words }) => `  state "${words}" as ${idOf(id)}`),
    `  [*] --> ${idOf(states[0]!.id)}`,
    ...moves.map(({ from, to, act }) => `  ${idOf(from)} --> ${idOf(to)}: ${act}`),
    "```",
    "",
    "| from | act | to | what must hold |",
    "| --- | --- | --- | --- |",
    ...moves.map(({ from, to, act, rule }) => `| ${label(from)} | ${act} | ${label(to)} | ${rule} |`),
    "",
  ].join("\n");
};

export const drawWorkflows = (workflows: readonly Workflow[]): string =>
  [
    "# Workflows",
    "",
    "Drawn from the data that runs them (`src-shared/domain/workflows.ts`); a test walks every pair of states and compares this",
    "page. A record may be entered in any state whose rules hold, so that the past can be brought in; from then on it moves as",
    "drawn. What is not drawn is refused, with the moves that are there.",
    "",
    ...workflows.map(draw),
  ].join("\n");
