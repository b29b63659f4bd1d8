import { useMemo } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { clauseProgress, overallProgress, type Progress } from "../../../src-shared/domain/clauses/progress.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import type { Failure } from "../../../src-shared/ipc/result.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { useCatalogue, type CatalogueIndex } from "../../ui/catalogue.ts";
import { today } from "../../ui/today.ts";
import { useWorkspace } from "../../ui/workspace.ts";

export type Answer = OutputOf<typeof contract.clauses.answers>[number];

export type ClausesData = {
  readonly catalogue: CatalogueIndex;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly figures: ReadonlyMap<string, Progress>;
  readonly all: Progress;
  readonly personId: string | null;
  readonly today: string;
  /** False until the answers were read once: an empty screen must not look like an empty workspace. */
  readonly ready: boolean;
  readonly error: Failure | null;
};

const NONE: readonly Answer[] = [];

export const useClauses = (): ClausesData => {
  const catalogue = useCatalogue();
  const { data, error } = useQuery(contract.clauses.answers, {});
  const { personId } = useWorkspace();
  const list = data ?? NONE;
  const counted = useMemo(
    () => ({
      answers: new Map(list.map((answer) => [answer.pointId, answer])),
      figures: clauseProgress(catalogue.clauses, list),
      all: overallProgress(catalogue.clauses, list),
    }),
    [catalogue, list],
  );
  return { catalogue, ...counted, personId, today: today(), ready: data !== undefined, error };
};
