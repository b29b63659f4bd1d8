/** Where the window is: one place at a time, with the record that is open beside its list, and a way back. */
import { create } from "zustand";

export type Place =
  | "home"
  | "clauses"
  | "systems"
  | "risks"
  | "assessments"
  | "actions"
  | "registers"
  | "soa"
  | "evidence"
  | "documents"
  | "approvals"
  | "packs"
  | "trail"
  | "settings"
  | "about";

export type Route = {
  readonly place: Place;
  /** The record or clause that is open, if any. */ readonly id: string | null;
};

type RouteState = {
  readonly route: Route;
  readonly past: readonly Route[];
  readonly future: readonly Route[];
  readonly go: (place: Place, id?: string | null) => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly reset: () => void;
};

const HOME: Route = { place: "home", id: null };

export const useRoute = create<RouteState>((set) => ({
  route: HOME,
  past: [],
  future: [],
  go: (place, id = null) =>
    set((old) =>
      old.route.place === place && old.route.id === id
        ? old
        : { route: { place, id }, past: [...old.past.slice(-49), old.route], future: [] },
    ),
  back: () =>
    set((old) => {
      const last = old.past.at(-1);
      return last ? { route: last, past: old.past.slice(0, -1), future: [old.route, ...old.future] } : old;
    }),
  forward: () =>
    set((old) => {
      const next = old.future[0];
      return next ? { route: next, past: [...old.past, old.route], future: old.future.slice(1) } : old;
    }),
  reset: () => set({ route: HOME, past: [], future: [] }),
}));
