/** What the screen remembers while the window is open: filters, folded groups, the point in hand, the inspector's tab. */
import { create } from "zustand";
import type { PointFilter } from "./tree-model.ts";

export type InspectorTab = "guidance" | "links" | "history";

type ViewState = {
  readonly filters: ReadonlySet<PointFilter>;
  readonly folded: ReadonlySet<string>;
  readonly pointId: string | null;
  readonly tab: InspectorTab;
  /** Grows whenever a person asks for the inspector, so that a hidden one is shown. */
  readonly asked: number;
  readonly setFilters: (filters: readonly string[]) => void;
  readonly fold: (id: string, folded: boolean) => void;
  readonly hold: (pointId: string | null) => void;
  readonly setTab: (tab: InspectorTab) => void;
  readonly inspect: (pointId: string, tab: InspectorTab) => void;
};

export const useViewState = create<ViewState>((set) => ({
  filters: new Set(),
  folded: new Set(),
  pointId: null,
  tab: "guidance",
  asked: 0,
  setFilters: (filters) => set({ filters: new Set(filters as readonly PointFilter[]) }),
  fold: (id, folded) =>
    set((old) => {
      if (old.folded.has(id) === folded) return old;
      const next = new Set(old.folded);
      if (folded) next.add(id);
      else next.delete(id);
      return { folded: next };
    }),
  hold: (pointId) => set((old) => (old.pointId === pointId ? old : { pointId })),
  setTab: (tab) => set({ tab }),
  inspect: (pointId, tab) => set((old) => ({ pointId, tab, asked: old.asked + 1 })),
}));
