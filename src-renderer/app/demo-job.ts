/** Making the fictional demo. The start screen stays until it is filled, although the workspace is open from its first entry on. */
import { create } from "zustand";
import { contract } from "../../src-shared/contract/index.ts";
import type { ProgressOf } from "../../src-shared/ipc/define.ts";
import type { Failure } from "../../src-shared/ipc/result.ts";
import { client } from "../ipc/api.ts";

type DemoJob = {
  readonly running: AbortController | null;
  readonly progress: ProgressOf<typeof contract.workspace.createDemo> | null;
  readonly error: Failure | null;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
};

export const useDemoJob = create<DemoJob>((set, get) => ({
  running: null,
  progress: null,
  error: null,
  run: async () => {
    if (get().running) return;
    const running = new AbortController();
    set({ running, progress: null, error: null });
    const result = await client.run(
      contract.workspace.createDemo,
      {},
      { signal: running.signal, onProgress: (progress) => set({ progress }) },
    );
    set({ running: null, progress: null, error: result.ok || result.error.code === "CANCELLED" ? null : result.error });
  },
  cancel: () => get().running?.abort(),
  clear: () => set({ error: null }),
}));
