/** What a record of each kind is called: one, and many. */
import { isRegister, registerOf, type RegisterId } from "./registers/all.ts";
import type { LinkKind } from "./vocabulary.ts";

type Words = { readonly one: string; readonly many: string };

const KINDS: Readonly<Record<Exclude<LinkKind, RegisterId>, Words>> = {
  point: { one: "requirement", many: "Requirements" },
  control: { one: "control", many: "Controls" },
  risk: { one: "risk", many: "Risks" },
  system: { one: "AI system", many: "AI systems" },
  evidence: { one: "evidence", many: "Evidence" },
  document: { one: "document", many: "Documents" },
  action: { one: "action", many: "Actions" },
  assessment: { one: "impact assessment", many: "Impact assessments" },
};

/** One record of the kind, inside a sentence; and the kind as a heading. */
export const kindWords = (kind: LinkKind): Words => {
  if (!isRegister(kind)) return KINDS[kind];
  const { one, title } = registerOf(kind);
  return { one, many: title };
};
