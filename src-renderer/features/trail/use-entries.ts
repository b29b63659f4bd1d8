import { useCallback, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf } from "../../../src-shared/ipc/define.ts";
import { client } from "../../ipc/api.ts";
import { useQuery } from "../../ipc/use-query.ts";

export type Entry = OutputOf<typeof contract.trail.list>[number];

const PAGE = 200;
const NONE: ReadonlyMap<number, Entry> = new Map();

const merged = (known: ReadonlyMap<number, Entry>, more: readonly Entry[]): ReadonlyMap<number, Entry> =>
  new Map([...known, ...more.map((entry) => [entry.seq, entry] as const)].toSorted(([a], [b]) => b - a));

/** The entries read so far, newest first. Entries never change, so what was read stays read. */
export const useEntries = (text: string) => {
  const newest = useQuery(contract.trail.list, { before: null, limit: PAGE, text });
  const [known, setKnown] = useState({ text, entries: NONE, ended: false });
  const [busy, setBusy] = useState(false);
  const first = newest.data;
  const [taken, setTaken] = useState<typeof first>(undefined);
  if (first && first !== taken) {
    const same = known.text === text;
    setTaken(first);
    setKnown({
      text,
      entries: merged(same ? known.entries : NONE, first),
      ended: (same && known.ended) || first.length < PAGE,
    });
  }
  const loadOlder = useCallback(async () => {
    setBusy(true);
    const before = Math.min(...known.entries.keys());
    const result = await client.call(contract.trail.list, { before, limit: PAGE, text });
    setBusy(false);
    if (!result.ok) return;
    setKnown((old) =>
      old.text === text ? { text, entries: merged(old.entries, result.value), ended: result.value.length < PAGE } : old,
    );
  }, [known, text]);
  return {
    entries: [...known.entries.values()],
    ended: known.ended,
    busy,
    loadOlder,
    error: newest.error,
    loaded: first !== undefined,
  };
};
