import { useEffect } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { useFigures } from "./figures/use-figures.ts";
import { useCriteriaDraft } from "./use-criteria-draft.ts";
import { useRisksView } from "./use-risks-view.ts";
import { useRegisterView } from "./use-register-view.ts";

let owner: string | null = null;

/** Filters and drafts belong to one client: with another workspace they are gone. */
export const useOwnWorkspace = (): void => {
  const id = useQuery(contract.workspace.state, {}).data?.id;
  useEffect(() => {
    if (id === undefined || id === owner) return;
    if (owner !== null) {
      useCriteriaDraft.getState().drop();
      useFigures.getState().drop();
      useRegisterView.getState().clear();
      useRisksView.getState().show("register");
    }
    owner = id;
  }, [id]);
};
