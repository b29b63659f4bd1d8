import type { ControlSource } from "./source.ts";

/** What the rules of the Statement of Applicability read of one control. The rows of `soa.sheet` fit, with two facts of the catalogue. */
export type SoaRuleRow = {
  readonly controlId: string;
  readonly ref: string;
  readonly title: string;
  readonly source: ControlSource;
  readonly decision: "" | "included" | "excluded";
  readonly reasonCodes: readonly string[];
  readonly justification: string;
  readonly status: string;
  readonly ownerId: string | null;
  readonly dueDate: string;
  readonly guidance: "" | "yes" | "no";
  readonly guidanceRemark: string;
  /** "all", or ids of AI systems separated by a space. */
  readonly appliesTo: string;
  readonly risks: readonly { readonly ref: string; readonly title: string }[];
  readonly assessments: readonly { readonly ref: string; readonly title: string }[];
  /** Reasons that follow from records, see derive.ts. */
  readonly derived: readonly { readonly code: string; readonly ref: string }[];
  readonly evidence: readonly unknown[];
  readonly documents: readonly unknown[];
  /** From the catalogue: Annex A expects this control to be documented. Own controls: false. */
  readonly documentationExpected: boolean;
  /** From the catalogue: the AI roles that usually need this control. Own controls: none. */
  readonly typicalRoles: readonly string[];
};

export type SoaRuleSystem = { readonly id: string; readonly name: string; readonly roles: readonly string[] };

export type SoaFinding = {
  readonly severity: "error" | "warning";
  /** The control concerned; empty for the statement as a whole. */
  readonly controlId: string;
  readonly rule: string;
  readonly message: string;
};

/** The control as a message names it. */
export const nameOf = (row: Pick<SoaRuleRow, "ref" | "title">): string => `${row.ref} ${row.title}`;

export const isInPlace = (status: string): boolean => status === "implemented" || status === "effective";

/** The ids in `appliesTo`; "all" gives every system. */
export const systemsConcerned = (appliesTo: string, systems: readonly SoaRuleSystem[]): readonly SoaRuleSystem[] => {
  if (appliesTo === "all") return systems;
  const chosen = new Set(appliesTo.split(" "));
  return systems.filter((system) => chosen.has(system.id));
};
