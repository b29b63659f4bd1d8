/** Where a linked record is shown. */
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useRoute, type Place } from "../app/route.ts";

const PLACES: Readonly<Record<LinkKind, Place>> = {
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
export const goToRecord = (kind: LinkKind, id: string): void => useRoute.getState().go(PLACES[kind], id);
