/** What the screen remembers while the window is open: filter, findings list, the inspector's tab, the compared versions. */
import { create } from "zustand";
import { NO_FILTER, type Filter } from "./sheet-model.ts";

export type InspectorTab = "guide" | "links" | "history";

/** Two compared versions by their ids; `to` null is the draft. */
export type Pair = { readonly from: string; readonly to: string | null };

type ViewState = {
  readonly filter: Filter;
  readonly findingsOpen: boolean;
  readonly tab: InspectorTab;
  /** Null until two versions were chosen. */
  readonly pair: Pair | null;
  readonly setFilter: (patch: Partial<Filter>) => void;
  readonly clearFilter: () => void;
  readonly showFindings: (open: boolean) => void;
  readonly setTab: (tab: InspectorTab) => void;
  readonly choosePair: (pair: Pair | null) => void;
};

export const useViewState = create<ViewState>((set) => ({
  filter: NO_FILTER,
  findingsOpen: false,
  tab: "guide",
  pair: null,
  setFilter: (patch) => set((old) => ({ filter: { ...old.filter, ...patch } })),
  clearFilter: () => set({ filter: NO_FILTER }),
  showFindings: (findingsOpen) => set({ findingsOpen }),
  setTab: (tab) => set({ tab }),
  choosePair: (pair) => set({ pair }),
}));
