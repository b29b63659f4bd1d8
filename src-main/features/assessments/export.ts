import type { Contract } from "../../../src-shared/contract/index.ts";
import { fail } from "../../../src-shared/ipc/result.ts";
import type { HandlerOf } from "../../ipc/handlers.ts";

export const exportAssessment: HandlerOf<Contract["assessments"]["export"]> = async () => {
  throw fail("CANNOT_WRITE", "The documents of impact assessments are not made yet.");
};
