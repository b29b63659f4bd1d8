/** What the register shows; kept while the program runs, so that a look at another page loses no filter. */
import { create } from "zustand";
import type { Stage } from "../../../src-shared/domain/risk/types.ts";
import { NO_FILTERS, type Filters } from "./risk-filter.ts";

/** What the map shows: one stage, or how the risks moved. */
export type MapView = Stage | "moves";

type RegisterView = {
  readonly filters: Filters;
  readonly mapShown: boolean;
  readonly mapStage: MapView;
  readonly filter: (next: Partial<Filters>) => void;
  readonly clear: () => void;
  readonly toggleMap: () => void;
  readonly setMapStage: (stage: MapView) => void;
};

export const useRegisterView = create<RegisterView>((set) => ({
  filters: NO_FILTERS,
  mapShown: false,
  mapStage: "inherent",
  filter: (next) => set((old) => ({ filters: { ...old.filters, ...next } })),
  clear: () => set({ filters: NO_FILTERS }),
  toggleMap: () => set((old) => ({ mapShown: !old.mapShown, filters: { ...old.filters, cell: null } })),
  setMapStage: (mapStage) => set((old) => ({ mapStage, filters: { ...old.filters, cell: null } })),
}));
