/** The verification that runs or ran last; it goes on while another page is open. */
import { create } from "zustand";
import { contract } from "../../../src-shared/contract/index.ts";
import type { OutputOf, ProgressOf } from "../../../src-shared/ipc/define.ts";
import type { Failure } from "../../../src-shared/ipc/result.ts";
import { client } from "../../ipc/api.ts";

type Verify = typeof contract.trail.verify;
export type Verdict = OutputOf<Verify>;

type Verification = {
  readonly workspaceId: string;
  readonly running: AbortController | null;
  readonly progress: ProgressOf<Verify> | null;
  readonly verdict: Verdict | null;
  readonly at: Date | null;
  readonly error: Failure | null;
  readonly run: (workspaceId: string) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

const NOTHING = { running: null, progress: null, verdict: null, at: null, error: null };

export const useVerification = create<Verification>((set, get) => ({
  ...NOTHING,
  workspaceId: "",
  run: async (workspaceId) => {
    if (get().running && get().workspaceId === workspaceId) return;
    const mine = new AbortController();
    set({ ...NOTHING, workspaceId, running: mine });
    const result = await client.run(
      contract.trail.verify,
      {},
      { signal: mine.signal, onProgress: (progress) => get().running === mine && set({ progress }) },
    );
    if (get().running !== mine) return;
    if (result.ok) set({ ...NOTHING, verdict: result.value, at: new Date() });
    else set({ ...NOTHING, error: result.error });
  },
  cancel: () => get().running?.abort(),
  clear: () => set(NOTHING),
}));
