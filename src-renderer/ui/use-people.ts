import { useMemo } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { useQuery } from "../ipc/use-query.ts";

/** The names of the workspace's people by id. */
export const usePeople = (): ReadonlyMap<string, string> => {
  const { data } = useQuery(contract.people.list, {});
  return useMemo(() => new Map((data ?? []).map((person) => [person.id, person.name])), [data]);
};
