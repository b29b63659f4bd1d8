import { ANNEX_A_IDS } from "../../../src-shared/domain/soa/annex-a.ts";
import type { SoaRuleRow } from "../../../src-shared/domain/soa/row.ts";

export const SYSTEMS = [
  { id: "s1", name: "Shift planner", roles: ["producer", "provider"] },
  { id: "s2", name: "Mail assistant", roles: ["customer"] },
];

/** A control of which nothing is left to say. */
export const finished = (controlId: string, over: Partial<SoaRuleRow> = {}): SoaRuleRow => ({
  controlId,
  ref: controlId,
  title: "Title",
  source: "annexA",
  decision: "included",
  reasonCodes: ["B"],
  justification: `Needed here because of ${controlId}.`,
  status: "implemented",
  ownerId: "p1",
  dueDate: "",
  guidance: "yes",
  guidanceRemark: "",
  appliesTo: "all",
  derived: [],
  risks: [],
  assessments: [],
  evidence: [{}],
  documents: [{}],
  documentationExpected: true,
  typicalRoles: ["producer", "provider"],
  ...over,
});

/** All 38 controls, finished, with one of them changed. */
export const sheet = (controlId = "", over: Partial<SoaRuleRow> = {}): SoaRuleRow[] =>
  ANNEX_A_IDS.map((id) => finished(id, id === controlId ? over : {}));
