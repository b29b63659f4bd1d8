/** Every register, in the order of the clauses. */
import { audits, findings, reviews } from "./audit.ts";
import { improvements, incidents, nonconformities } from "./improvement.ts";
import { interactions, issues, obligations, parties, processes, requirements, scopeItems } from "./context.ts";
import { measurements, metrics, objectives, occurrences } from "./evaluation.ts";
import { commitments, plannedChanges } from "./planning.ts";
import type { Register } from "./register.ts";
import { awareness, communications, competenceNeeds, competences, resources, roles, suppliers } from "./support.ts";

const LIST = [
  issues,
  parties,
  requirements,
  obligations,
  scopeItems,
  processes,
  interactions,
  commitments,
  roles,
  objectives,
  plannedChanges,
  resources,
  competenceNeeds,
  competences,
  awareness,
  communications,
  suppliers,
  occurrences,
  metrics,
  measurements,
  audits,
  findings,
  reviews,
  improvements,
  incidents,
  nonconformities,
] as const;

export type RegisterId = (typeof LIST)[number]["id"];
export const REGISTERS: readonly (Register & { readonly id: RegisterId })[] = LIST;
export const REGISTER_IDS: readonly RegisterId[] = LIST.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, (typeof REGISTERS)[number]> = new Map(REGISTERS.map((one) => [one.id, one]));

/** The description of a register. */
export const registerOf = (id: RegisterId): (typeof REGISTERS)[number] => BY_ID.get(id)!;
export const isRegister = (id: string): id is RegisterId => BY_ID.has(id);
