import { isOverdue, isSettled } from "../../../src-shared/domain/registers/due.ts";
import type { RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Row } from "./register.ts";

/** How many records there are, how many still ask for something, and how many are past their day. */
export const countsOf = (register: RegisterId, rows: readonly Row[], day: string) => ({
  total: rows.length,
  open: rows.filter(({ values }) => !isSettled(register, values)).length,
  overdue: rows.filter(({ values }) => isOverdue(register, values, day)).length,
});
