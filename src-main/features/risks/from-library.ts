/** A risk of the library as a draft in the register: texts, sources, objectives and, where asked, the suggested controls. No scores. */
import type { CatalogueRisk } from "../../../src-shared/catalogue/schema.ts";
import { insertRecord, nextNumber, type WriteContext } from "../../db/records.ts";
import { risk } from "../../db/schema/domain.ts";
import { addLink } from "../../records/links.ts";

type Taking = { readonly systemId: string | null; readonly linkControls: boolean; readonly origin: string };

/** Returns the new risk's id. */
export const takeFromLibrary = (
  ctx: WriteContext,
  known: CatalogueRisk,
  { systemId, linkControls, origin }: Taking,
): string => {
  const { id } = insertRecord(ctx, risk, {
    number: nextNumber(ctx.raw, risk),
    catalogueId: known.id,
    title: known.name,
    description: known.description,
    category: known.category,
    cause: known.typicalCauses.join("; "),
    sources: known.riskSources,
    objectives: known.objectivesAtStake,
    origin,
  });
  if (systemId !== null) addLink(ctx, { kind: "risk", id }, { kind: "system", id: systemId });
  if (linkControls)
    for (const control of known.suggestedControls) addLink(ctx, { kind: "risk", id }, { kind: "control", id: control });
  return id;
};
