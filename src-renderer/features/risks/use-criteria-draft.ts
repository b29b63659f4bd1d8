/** The draft of the criteria. It outlives its page, so that looking up something elsewhere loses no word. */
import { create } from "zustand";
import type { Remap } from "../../../src-shared/domain/risk/compare-criteria.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";

type Draft = {
  readonly draft: Criteria | null;
  /** Why the criteria change. */
  readonly note: string;
  /** Which level takes the place of each one there was; null leaves every level as it is. */
  readonly remap: Remap | null;
  /** The version the draft was begun on. */
  readonly revision: number;
  readonly edit: (draft: Criteria, revision: number) => void;
  readonly say: (note: string) => void;
  readonly move: (remap: Remap | null) => void;
  /** Takes note of newer criteria: putting the draft into force then replaces those. */
  readonly rebase: (revision: number) => void;
  readonly drop: () => void;
};

const NONE = { draft: null, note: "", remap: null, revision: 0 };

const sameSize = (a: Criteria | null, b: Criteria): boolean =>
  a !== null && a.likelihood.length === b.likelihood.length && a.impact.length === b.impact.length;

export const useCriteriaDraft = create<Draft>((set) => ({
  ...NONE,
  // Another size needs another remap; the one that was chosen is for the size before.
  edit: (draft, revision) =>
    set((old) => ({
      draft,
      revision: old.draft ? old.revision : revision,
      remap: sameSize(old.draft, draft) ? old.remap : null,
    })),
  say: (note) => set({ note }),
  move: (remap) => set({ remap }),
  rebase: (revision) => set({ revision }),
  drop: () => set(NONE),
}));
