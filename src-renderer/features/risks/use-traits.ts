import { useMemo } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { useQuery } from "../../ipc/use-query.ts";

export type RiskTraits = OutputOf<typeof contract.identification.traits>[number];

/** What every risk says beside the register's list, by its id. */
export const useTraits = (): ReadonlyMap<string, RiskTraits> => {
  const { data } = useQuery(contract.identification.traits, {});
  return useMemo(() => new Map((data ?? []).map((traits) => [traits.id, traits])), [data]);
};
