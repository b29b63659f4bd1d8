/** The draft of the criteria. It outlives its page, so that looking up something elsewhere loses no word. */
import { create } from "zustand";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";

type Draft = {
  readonly draft: Criteria | null;
  /** The revision the draft was begun on. */
  readonly revision: number;
  readonly edit: (draft: Criteria, revision: number) => void;
  /** Takes note of newer criteria: putting the draft into force then replaces those. */
  readonly rebase: (revision: number) => void;
  readonly drop: () => void;
};

export const useCriteriaDraft = create<Draft>((set) => ({
  draft: null,
  revision: 0,
  edit: (draft, revision) => set((old) => ({ draft, revision: old.draft ? old.revision : revision })),
  rebase: (revision) => set({ revision }),
  drop: () => set({ draft: null, revision: 0 }),
}));
