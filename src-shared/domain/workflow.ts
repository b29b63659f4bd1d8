/**
 * A state machine as data: the states of one field and the moves between them. The same data refuses a move, offers the next
 * ones in the window and draws docs/workflows.md.
 */
import type { Term } from "./vocabulary.ts";

export type Move = {
  readonly from: string;
  readonly to: string;
  /** What a person does by it. */
  readonly act: string;
  /** What must hold, in words, and the clause or project rule that asks for it. */
  readonly rule: string;
};

export type Workflow = {
  readonly id: string;
  readonly title: string;
  /** The clause it serves. */
  readonly clause: string;
  readonly states: readonly Term[];
  readonly moves: readonly Move[];
};

const labelIn = ({ states }: Workflow, id: string): string => states.find((state) => state.id === id)?.label ?? id;

/** The moves from a state, in the order in which they are offered. */
export const movesFrom = ({ moves }: Workflow, from: string): readonly Move[] =>
  moves.filter((move) => move.from === from);

/** Why the state cannot change so, or null where it can. A record without a state, and one that stays, may take any. */
export const refusedMove = (workflow: Workflow, from: string, to: string): string | null => {
  if (from === to || from === "") return null;
  const next = movesFrom(workflow, from);
  if (next.some((move) => move.to === to)) return null;
  const ways = next.map((move) => `"${labelIn(workflow, move.to)}"`).join(" or ");
  const onward = ways === "" ? "it is the last state" : `from there it goes to ${ways}`;
  return `cannot go from "${labelIn(workflow, from)}" to "${labelIn(workflow, to)}": ${onward} (clause ${workflow.clause})`;
};

/** A table of moves: "a > b: act | rule" on each line. */
export const moves = (lines: readonly (readonly [from: string, to: string, act: string, rule: string])[]): Move[] =>
  lines.map(([from, to, act, rule]) => ({ from, to, act, rule }));
