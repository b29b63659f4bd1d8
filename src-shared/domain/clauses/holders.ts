/**
 * Places of their own that hold what a clause asks for, beside the registers, which name their clauses themselves. Source: this
 * project's own order of its screens.
 */

export type Holder = {
  readonly clauses: readonly string[];
  readonly place: "systems" | "risks" | "assessments" | "soa" | "documents" | "actions";
};

/** In the order in which they are shown. */
export const HOLDERS: readonly Holder[] = [
  { clauses: ["4.1", "4.3"], place: "systems" },
  { clauses: ["6.1.1", "6.1.2", "6.1.3", "8.2", "8.3"], place: "risks" },
  { clauses: ["6.1.4", "8.4"], place: "assessments" },
  { clauses: ["6.1.3"], place: "soa" },
  { clauses: ["5.2", "7.5.1", "7.5.2", "7.5.3"], place: "documents" },
  { clauses: ["6.1.3", "10.2", "9.3.3"], place: "actions" },
];
