/** Rules of a register that need more than its own record. */
import type { Database } from "better-sqlite3";
import type { RegisterId } from "../../src-shared/domain/registers/all.ts";
import type { Issue, Values } from "../../src-shared/domain/registers/register.ts";
import { auditConflicts, auditorsOf, coverageOf } from "./audits.ts";

/** What is wrong with a record as it would be; `id` is null for a new one. */
type Guard = (raw: Database, id: string | null, whole: Values) => readonly Issue[];

/** Nobody audits own work (clause 9.2.2). */
const independentAuditors: Guard = (raw, id, whole) => {
  const lead = whole["leadId"];
  return (id === null ? [] : auditConflicts(raw, auditorsOf(whole), coverageOf(raw, id))).map(
    ({ personId, message }) => ({
      path: personId === lead ? "leadId" : "auditorIds",
      message: `${message}, and nobody audits own work (clause 9.2.2)`,
    }),
  );
};

const GUARDS: Partial<Record<RegisterId, { readonly fields: readonly string[]; readonly guard: Guard }>> = {
  audits: { fields: ["leadId", "auditorIds"], guard: independentAuditors },
};

/** The guard's issues where the change touches what it looks at. */
export const guardIssues = (
  raw: Database,
  register: RegisterId,
  id: string | null,
  whole: Values,
  changed: Values,
): readonly Issue[] => {
  const found = GUARDS[register];
  return found?.fields.some((name) => name in changed) === true ? found.guard(raw, id, whole) : [];
};
