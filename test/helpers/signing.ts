import { contract } from "../../src-shared/contract/index.ts";
import { startWithWorkspace, type TestProgram } from "./program.ts";

export const PASSPHRASE = "correct horse battery";

/** A workspace in which Ada wrote a risk that may be accepted, and Grace, who is designated, works now and has a key. */
export const startSigning = async (): Promise<TestProgram & { path: string; riskId: string; graceId: string }> => {
  const program = startWithWorkspace();
  const ada = program.now(contract.people.list, {})[0]!;
  const riskId = program.now(contract.risks.create, {
    title: "Wrong answers",
    treatment: "retain",
    rationale: "Rare, and a clinician decides.",
    ownerId: ada.id,
    inherentLikelihood: 3,
    inherentIndividuals: 3,
    residualLikelihood: 2,
    residualIndividuals: 2,
  }).id;
  const graceId = program.now(contract.people.add, { name: "Grace Governor", role: "Director", email: "" }).id;
  program.now(contract.people.update, { id: graceId, revision: 1, patch: { designated: true } });
  program.host.choosePerson(graceId);
  const made = await program.ask(contract.approvals.createKey, { passphrase: PASSPHRASE, quick: false });
  if (!made.ok) throw new Error(made.error.message);
  return { ...program, riskId, graceId };
};

/** The person at work accepts the risk as it is now. */
export const accept = (program: TestProgram, riskId: string): string => {
  const { hash, statement } = program.now(contract.approvals.preview, { kind: "risk", id: riskId });
  return program.now(contract.approvals.approve, { kind: "risk", id: riskId, hash, statement }).id;
};
