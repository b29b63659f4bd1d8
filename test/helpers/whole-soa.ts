import { contract } from "../../src-shared/contract/index.ts";
import type { TestProgram } from "./program.ts";

/** Decides all 38 controls so that no rule is broken, and lets another person than their author approve version 1.0. Returns the version's id. */
export const approveWholeSoa = (program: TestProgram): string => {
  const owner = program.now(contract.people.list, {})[0]!.id;
  for (const row of program.now(contract.soa.sheet, {}).rows)
    program.now(contract.soa.decide, {
      controlId: row.controlId,
      revision: row.revision,
      patch: {
        decision: "included",
        reasonCodes: ["B"],
        justification: `Needed here for ${row.title.toLowerCase()}.`,
        status: "implemented",
        description: "In place.",
        ownerId: owner,
        guidance: "yes",
        appliesTo: "all",
      },
    });
  const approverId = program.now(contract.people.add, { name: "Grace Governor", role: "Director", email: "" }).id;
  return program.now(contract.soa.approve, { number: "1.0", changeNote: "First issue", approverId }).id;
};
