import type { Failure } from "../../src-shared/ipc/result.ts";

/** What is wrong with the field of this name, if the failure says so. */
export const issueOf = (error: Failure | null, field: string): string | undefined =>
  error?.issues.find((issue) => issue.path.split(".").includes(field))?.message;
