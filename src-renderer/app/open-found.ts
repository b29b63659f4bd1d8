import { LINK_KINDS, type LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { goToRecord } from "../ui/link-target.ts";
import { useRoute } from "./route.ts";

const isLinkKind = (kind: string): kind is LinkKind => LINK_KINDS.some((known) => known === kind);

/** Opens what the search found. */
export const openFound = (kind: string, id: string): void => {
  if (kind === "clause") useRoute.getState().go("clauses", id);
  else if (isLinkKind(kind)) goToRecord(kind, id);
};
