import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import type { CriteriaInForce } from "./risk.ts";

/** The criteria in force; undefined until they are read. */
export const useCriteria = (): CriteriaInForce | undefined => useQuery(contract.risks.criteria, {}).data;
