/** Every state machine, walked: each move is allowed, every other pair refused in words; and docs/workflows.md is drawn from the same data. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../src-shared/contract/index.ts";
import { REGISTER_IDS, registerOf, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import { registerWorkflow } from "../../src-shared/domain/registers/workflows.ts";
import type { Field, Value } from "../../src-shared/domain/registers/register.ts";
import { movesFrom, refusedMove } from "../../src-shared/domain/workflow.ts";
import { WORKFLOWS } from "../../src-shared/domain/workflows.ts";
import { drawWorkflows } from "../helpers/draw-workflows.ts";
import { startWithWorkspace, type TestProgram } from "../helpers/program.ts";

let program: TestProgram;
beforeAll(() => void (program = startWithWorkspace()));
afterAll(() => program.stop());

describe.each(WORKFLOWS)("$title", (workflow) => {
  const ids = workflow.states.map(({ id }) => id);

  it("names states it has, with a reason for every move, and each can be reached", () => {
    for (const { from, to, act, rule } of workflow.moves) {
      expect(ids).toEqual(expect.arrayContaining([from, to]));
      expect(act).not.toBe("");
      expect(rule).not.toBe("");
    }
    const reached = new Set([ids[0]!]);
    for (const _ of ids) for (const { from, to } of workflow.moves) if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual(ids.toSorted());
  });

  it("refuses every other pair and says where it goes from there", () => {
    for (const from of ids)
      for (const to of ids) {
        const allowed = from === to || movesFrom(workflow, from).some((move) => move.to === to);
        const message = refusedMove(workflow, from, to);
        expect(message === null, `${from} to ${to}`).toBe(allowed);
        if (message !== null) expect(message).toContain(`(clause ${workflow.clause})`);
      }
  });
});

/** A record of which nothing is missing, so that only its state is in question. */
const whole = (id: RegisterId, ada: string, ben: string): Record<string, Value> => {
  const filled = (name: string, field: Field): Value | undefined => {
    if (field.kind === "title" || field.kind === "line" || field.kind === "text") return "Said";
    if (field.kind === "day") return "2026-11-02";
    if (field.kind === "person") return name === "closedById" ? ben : ada;
    if (field.kind === "people") return [ada];
    if (field.kind === "choice" && name === "effectiveness") return "yes";
    return undefined;
  };
  const entries = Object.entries(registerOf(id).fields).map(([name, field]) => [name, filled(name, field)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
};

/** What a step asks for beyond the record itself. */
const READY: Partial<Record<RegisterId, (id: string, from: string) => void>> = {
  audits: (auditId, from) => {
    if (!["planned", "prepared", "in-progress"].includes(from)) return;
    program.now(contract.audits.cover, { auditId, targets: [{ kind: "control", id: "A.3.2" }] });
    program.now(contract.audits.prepare, { auditId });
    for (const { id, revision } of program.now(contract.audits.read, { auditId }).points)
      program.now(contract.audits.answer, { id, revision, patch: { result: "conform" } });
  },
  reviews: (reviewId, from) => {
    if (from === "planned") program.now(contract.meetings.freeze, { reviewId });
  },
};

describe("a record of a register", () => {
  const walked = REGISTER_IDS.filter((id) => registerWorkflow(id));
  it.each(walked)("%s moves as its workflow says and not otherwise", async (register) => {
    const workflow = registerWorkflow(register)!;
    const ada = program.now(contract.people.list, {})[0]!.id;
    const ben = program.now(contract.people.add, { name: `Ben ${register}`, role: "", email: "" }).id;
    program.now(contract.people.update, { id: ben, revision: 1, patch: { designated: true } });
    const values = whole(register, ada, ben) as Record<string, string | string[]>;
    for (const { id: from } of workflow.states)
      for (const { id: to } of workflow.states) {
        const made = program.now(contract.registers.create, { register, values: { ...values, status: from } });
        READY[register]?.(made.id, from);
        const input = { register, id: made.id, revision: made.revision, patch: { status: to } };
        const refusal = refusedMove(workflow, from, to);
        if (refusal === null) expect(await program.ask(contract.registers.update, input)).toMatchObject({ ok: true });
        else
          expect(await program.refused(contract.registers.update, input)).toMatchObject({
            code: "INVALID_INPUT",
            issues: [{ path: "patch.status", message: refusal }],
          });
      }
  });
});

it("is drawn in docs/workflows.md (run with -u after a change)", async () => {
  await expect(drawWorkflows(WORKFLOWS)).toMatchFileSnapshot("../../docs/workflows.md");
});
