import { useCallback, useEffect, useRef, useState } from "react";
import type { CodeOf, InputOf, OutputOf, QueryDef } from "../../src-shared/ipc/define.ts";
import type { Failure } from "../../src-shared/ipc/result.ts";
import { keep, recall, versionOf } from "./answers.ts";
import { client } from "./api.ts";
import { onTopics } from "./freshness.ts";

export type QueryState<D extends QueryDef> = {
  /** The newest answer; kept while it is asked again, so that the screen does not flicker. */
  readonly data: OutputOf<D> | undefined;
  readonly error: Failure<CodeOf<D>> | null;
  readonly loading: boolean;
  readonly reload: () => void;
};

type State<D extends QueryDef> = {
  readonly key: string;
  readonly data?: OutputOf<D> | undefined;
  readonly error: Failure<CodeOf<D>> | null;
};

const recalled = <D extends QueryDef>(def: D, key: string): State<D> | null => {
  const kept = recall(def, key);
  return kept ? { key, data: kept.value as OutputOf<D>, error: null } : null;
};

/** Asks a query, and asks again when a command touched what it reads. `null` as input asks nothing yet. */
export const useQuery = <D extends QueryDef>(def: D, input: InputOf<D> | null): QueryState<D> => {
  const key = JSON.stringify(input);
  const [state, setState] = useState<State<D>>(() => recalled(def, key) ?? { key: "", error: null });
  // Another question, whose answer still holds.
  const other = state.key === key ? null : recalled(def, key);
  if (other) setState(other);
  const round = useRef(0);
  const ask = useCallback(() => {
    const mine = ++round.current;
    if (key === "null") return;
    const answer = async (): Promise<void> => {
      const version = versionOf(def);
      const result = await client.call(def, JSON.parse(key) as InputOf<D>);
      if (result.ok) keep(def, key, version, result.value);
      if (mine !== round.current) return;
      if (result.ok) setState({ key, data: result.value, error: null });
      else setState((old) => ({ key, data: old.key === key ? old.data : undefined, error: result.error }));
    };
    void answer();
  }, [def, key]);
  useEffect(() => {
    if (!recall(def, key)) ask();
    const stop = onTopics(def.reads, ask);
    const rounds = round;
    return () => {
      stop();
      rounds.current++;
    };
  }, [ask, def, key]);
  const current = state.key === key ? state : other;
  return {
    data: current?.data,
    error: current?.error ?? null,
    loading: !current && key !== "null",
    reload: ask,
  };
};
