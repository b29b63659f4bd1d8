/** The traceability matrix: requirement or control, record, evidence. */
import { job } from "../ipc/define.ts";
import { exportInput, exportJob } from "./export.ts";

export const traceabilityContract = {
  /** The matrix of the workspace as it stands. */
  export: job({ input: exportInput, ...exportJob }),
};
