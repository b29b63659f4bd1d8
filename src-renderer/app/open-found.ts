import { isLinkKind } from "../../src-shared/domain/vocabulary.ts";
import { goToRecord } from "../ui/link-target.ts";
import { useRoute } from "./route.ts";

/** Opens what the search found. */
export const openFound = (kind: string, id: string): void => {
  if (kind === "clause") useRoute.getState().go("clauses", id);
  else if (isLinkKind(kind)) goToRecord(kind, id);
};
