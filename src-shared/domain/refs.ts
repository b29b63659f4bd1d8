import { isRegister, registerOf, type RegisterId } from "./registers/all.ts";

/** The short references people say aloud: S-001 for a system, R-012 for a risk, E-003 for evidence, D-004 for a document, IA-002 for an impact assessment, T-007 for an action (a task); a register gives its own. */
const LETTERS = { system: "S", risk: "R", evidence: "E", document: "D", assessment: "IA", action: "T" } as const;

/** The reference of a numbered record; at least three digits. */
export const refOf = (kind: keyof typeof LETTERS | RegisterId, number: number): string =>
  `${isRegister(kind) ? registerOf(kind).letters : LETTERS[kind]}-${String(number).padStart(3, "0")}`;
