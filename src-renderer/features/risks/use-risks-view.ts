/** Which part of risk management is shown; kept while the program runs. */
import { create } from "zustand";

export type RisksView = "register" | "plan" | "views" | "library" | "criteria" | "figures";

type State = { readonly view: RisksView; readonly show: (view: RisksView) => void };

export const useRisksView = create<State>((set) => ({ view: "register", show: (view) => set({ view }) }));
