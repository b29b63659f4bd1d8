import { useCallback, useEffect, useRef, useState } from "react";
import type { CodeOf, InputOf, OutputOf, QueryDef } from "../../src-shared/ipc/define.ts";
import type { Failure } from "../../src-shared/ipc/result.ts";
import { client } from "./api.ts";
import { onTopics } from "./freshness.ts";

export type QueryState<D extends QueryDef> = {
  /** The newest answer; kept while it is asked again, so that the screen does not flicker. */
  readonly data: OutputOf<D> | undefined;
  readonly error: Failure<CodeOf<D>> | null;
  readonly loading: boolean;
  readonly reload: () => void;
};

/** Asks a query, and asks again when a command touched what it reads. `null` as input asks nothing yet. */
export const useQuery = <D extends QueryDef>(def: D, input: InputOf<D> | null): QueryState<D> => {
  const key = JSON.stringify(input);
  const [state, setState] = useState<{ key: string; data?: OutputOf<D>; error: Failure<CodeOf<D>> | null }>({
    key: "",
    error: null,
  });
  const round = useRef(0);
  const ask = useCallback(() => {
    const mine = ++round.current;
    if (key === "null") return;
    const answer = async (): Promise<void> => {
      const result = await client.call(def, JSON.parse(key) as InputOf<D>);
      if (mine !== round.current) return;
      if (result.ok) setState({ key, data: result.value, error: null });
      else setState((old) => ({ key, data: old.key === key ? old.data : undefined, error: result.error }));
    };
    void answer();
  }, [def, key]);
  useEffect(() => {
    ask();
    const stop = onTopics(def.reads, ask);
    const rounds = round;
    return () => {
      stop();
      rounds.current++;
    };
  }, [ask, def]);
  const current = state.key === key;
  return {
    data: current ? state.data : undefined,
    error: current ? state.error : null,
    loading: !current && key !== "null",
    reload: ask,
  };
};
