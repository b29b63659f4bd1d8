/** Where a linked record is shown. */
import { isRegister, type RegisterId } from "../../src-shared/domain/registers/all.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useRoute, type Place } from "../app/route.ts";

const PLACES: Readonly<Record<Exclude<LinkKind, RegisterId>, Place>> = {
  point: "clauses",
  control: "soa",
  risk: "risks",
  system: "systems",
  evidence: "evidence",
  document: "documents",
  action: "actions",
  assessment: "assessments",
};

/** Opens a record of any kind where it is edited; a requirement point opens within its clause. */
export const goToRecord = (kind: LinkKind, id: string): void => {
  const { go } = useRoute.getState();
  if (isRegister(kind)) go("registers", `${kind}/${id}`);
  else go(PLACES[kind], id);
};
