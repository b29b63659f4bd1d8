/** What the window says about saving: everything is saved at once, so it only ever says which entry sealed it, or what was refused. */
import { create } from "zustand";

type SaveState = {
  readonly pending: number;
  readonly refused: string | null;
  readonly begin: () => void;
  readonly end: (refused: string | null) => void;
};

export const useSaveState = create<SaveState>((set) => ({
  pending: 0,
  refused: null,
  begin: () => set((old) => ({ pending: old.pending + 1 })),
  end: (refused) => set((old) => ({ pending: old.pending - 1, refused })),
}));
