/** Impact assessments in the states that tests start from. */
import { contract } from "../../src-shared/contract/index.ts";
import type { TestProgram } from "./program.ts";

export const readAssessment = (program: TestProgram, id: string) => program.now(contract.assessments.read, { id });

/** Works as another person of the workspace, made where there is none of this name. */
export const workAs = (program: TestProgram, name: string): string => {
  const known = program.now(contract.people.list, {}).find((person) => person.name === name);
  const id = known?.id ?? program.now(contract.people.add, { name, role: "AI governance board", email: "" }).id;
  program.host.choosePerson(id);
  return id;
};

/** The owner of the system signs the screening, which opens the sections; the person at work becomes the owner. */
export const signScreening = (program: TestProgram, id: string): void => {
  const { system, revision } = readAssessment(program, id);
  const known = program.now(contract.systems.list, {}).find((one) => one.id === system.id)!;
  const ownerId = program.host.current()!.person!.id;
  if (known.ownerId !== ownerId)
    program.now(contract.systems.update, { id: known.id, revision: known.revision, patch: { ownerId } });
  program.now(contract.assessments.signScreening, { id, revision });
};

/**
 * An assessment that the screening ends with none, by Ada, with Grace as approver, in the wanted state; leaves the person at
 * work who may do the next step.
 */
export const screenedOut = (
  program: TestProgram,
  state: "draft" | "in-review" | "reviewed" | "approved",
): { id: string; revision: number } => {
  const approverId = workAs(program, "Grace Governor");
  workAs(program, "Ada Adviser");
  const { id: systemId } = program.now(contract.systems.create, { name: "Spell checker" });
  const { id } = program.now(contract.assessments.create, { systemId, approverId });
  const revision = (): number => readAssessment(program, id).revision;
  const answers = Object.fromEntries(
    readAssessment(program, id).screening.questions.map((question) => [question.id, "no" as const]),
  );
  program.now(contract.assessments.saveScreening, { id, revision: revision(), answers });
  signScreening(program, id);
  const patch = { conclusion: "It corrects spelling and touches nobody’s rights." };
  program.now(contract.assessments.update, { id, revision: revision(), patch });
  if (state === "draft") return { id, revision: revision() };
  program.now(contract.assessments.submit, { id, revision: revision() });
  workAs(program, "Grace Governor");
  if (state === "reviewed")
    program.now(contract.assessments.comment, { id, target: "SCR-08", body: "How many users?" });
  if (state === "reviewed") return { id, revision: revision() };
  program.now(contract.assessments.update, {
    id,
    revision: revision(),
    patch: { decision: "approve", nextReviewDate: "2028-11-23" },
  });
  if (state === "in-review") return { id, revision: revision() };
  program.now(contract.assessments.approve, { id, revision: revision() });
  return { id, revision: revision() };
};
