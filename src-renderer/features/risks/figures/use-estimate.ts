/** The estimate of one risk on the screen: it saves itself as soon as it is whole, and keeps what is not. */
import { useCallback, useEffect, useRef } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { Estimate } from "../../../../src-shared/domain/simulation/estimate.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { registerFlush } from "../../../ui/flush.ts";
import { useRecordEditor } from "../../../ui/use-record.ts";
import { judge, withoutSaved, type Typed } from "./draft.ts";
import { useFigures } from "./use-figures.ts";

const DELAY = 800;
const NOTHING: Typed = {};

export const useEstimate = (riskId: string) => {
  const { data: saved } = useQuery(contract.estimates.read, { riskId });
  const typed = useFigures((state) => state.typed[riskId] ?? NOTHING);
  const set = useCommand(contract.estimates.set);
  const editor = useRecordEditor<{ estimate: Estimate }>({
    key: `estimate:${saved?.id ?? riskId}`,
    revision: saved?.revision ?? 0,
    send: (revision, { estimate }) => set.send({ riskId, revision, estimate }),
  });
  const state = judge(typed, saved ?? null);
  const { save: saveEstimate } = editor;

  const save = useCallback(async (): Promise<void> => {
    const now = useFigures.getState().typed[riskId];
    if (now === undefined || saved === undefined) return;
    const { estimate } = judge(now, saved);
    if (estimate === null) return;
    const result = await saveEstimate({ estimate });
    const left = useFigures.getState().typed[riskId];
    if (result.ok && left) useFigures.getState().keep(riskId, withoutSaved(left, estimate));
  }, [riskId, saved, saveEstimate]);

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    return latest.current();
  }, []);
  useEffect(() => {
    const leave = registerFlush(
      flush,
      () => false,
      () => clearTimeout(timer.current),
    );
    return () => {
      leave();
      void flush();
    };
  }, [flush]);
  const change = (next: Typed): void => {
    useFigures.getState().type(riskId, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), DELAY);
  };
  return { saved, typed, state, editor, change, flush };
};
