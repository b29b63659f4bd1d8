/** The page of each place, loaded when it is first opened. */
import { lazy, type LazyPage } from "./lazy-page.tsx";
import type { Place } from "./route.ts";

export const PAGES: Readonly<Record<Place, LazyPage>> = {
  home: lazy(async () => ({ default: (await import("../features/home/index.ts")).HomePage })),
  clauses: lazy(async () => ({ default: (await import("../features/clauses/index.ts")).ClausesPage })),
  systems: lazy(async () => ({ default: (await import("../features/systems/index.ts")).SystemsPage })),
  risks: lazy(async () => ({ default: (await import("../features/risks/index.ts")).RisksPage })),
  assessments: lazy(async () => ({ default: (await import("../features/assessments/index.ts")).AssessmentsPage })),
  actions: lazy(async () => ({ default: (await import("../features/actions/index.ts")).ActionsPage })),
  registers: lazy(async () => ({ default: (await import("../features/registers/index.ts")).RegistersPage })),
  soa: lazy(async () => ({ default: (await import("../features/soa/index.ts")).SoaPage })),
  evidence: lazy(async () => ({ default: (await import("../features/evidence/index.ts")).EvidencePage })),
  documents: lazy(async () => ({ default: (await import("../features/documents/index.ts")).DocumentsPage })),
  approvals: lazy(async () => ({ default: (await import("../features/approvals/index.ts")).ApprovalsPage })),
  packs: lazy(async () => ({ default: (await import("../features/packs/index.ts")).PacksPage })),
  trail: lazy(async () => ({ default: (await import("../features/trail/index.ts")).TrailPage })),
  settings: lazy(async () => ({ default: (await import("../features/settings/index.ts")).SettingsPage })),
  about: lazy(async () => ({ default: (await import("../features/about/index.ts")).AboutPage })),
};
