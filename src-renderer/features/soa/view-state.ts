/** What the screen remembers while the window is open: filter, findings list, the inspector's tab. */
import { create } from "zustand";
import { NO_FILTER, type Filter } from "./sheet-model.ts";

export type InspectorTab = "guide" | "links" | "history";

type ViewState = {
  readonly filter: Filter;
  readonly findingsOpen: boolean;
  readonly tab: InspectorTab;
  readonly setFilter: (patch: Partial<Filter>) => void;
  readonly clearFilter: () => void;
  readonly showFindings: (open: boolean) => void;
  readonly setTab: (tab: InspectorTab) => void;
};

export const useViewState = create<ViewState>((set) => ({
  filter: NO_FILTER,
  findingsOpen: false,
  tab: "guide",
  setFilter: (patch) => set((old) => ({ filter: { ...old.filter, ...patch } })),
  clearFilter: () => set({ filter: NO_FILTER }),
  showFindings: (findingsOpen) => set({ findingsOpen }),
  setTab: (tab) => set({ tab }),
}));
