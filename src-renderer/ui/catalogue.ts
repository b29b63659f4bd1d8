/** The shipped content, read once; pages suspend until it is there. */
import { use } from "react";
import type { Catalogue, CatalogueRisk, Clause, Control } from "../../src-shared/catalogue/schema.ts";
import { contract } from "../../src-shared/contract/index.ts";
import { client } from "../ipc/api.ts";

export type CataloguePoint = NonNullable<Clause["points"]>[number];

export type CatalogueIndex = Catalogue & {
  readonly clauseById: ReadonlyMap<string, Clause>;
  readonly pointById: ReadonlyMap<string, { readonly point: CataloguePoint; readonly clause: Clause }>;
  readonly controlById: ReadonlyMap<string, Control>;
  readonly areaById: ReadonlyMap<string, Catalogue["areas"][number]>;
  readonly riskById: ReadonlyMap<string, CatalogueRisk>;
  readonly riskSourceById: ReadonlyMap<string, Catalogue["riskSources"][number]>;
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

const indexOf = (catalogue: Catalogue): CatalogueIndex => ({
  ...catalogue,
  clauseById: byId(catalogue.clauses),
  pointById: new Map(
    catalogue.clauses.flatMap((clause) => (clause.points ?? []).map((point) => [point.id, { point, clause }] as const)),
  ),
  controlById: byId(catalogue.controls),
  areaById: byId(catalogue.areas),
  riskById: byId(catalogue.risks),
  riskSourceById: byId(catalogue.riskSources),
});

const load = async (): Promise<CatalogueIndex> => {
  const result = await client.call(contract.catalogue.read, {});
  if (!result.ok) throw new Error(result.error.message);
  return indexOf(result.value);
};

let loading: Promise<CatalogueIndex> | null = null;

export const readCatalogue = (): Promise<CatalogueIndex> => {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
};

export const useCatalogue = (): CatalogueIndex => use(readCatalogue());
