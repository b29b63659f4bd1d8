/**
 * Which risks of the library are worth asking about for one system. Rule of this project: those known from at least one of the
 * kinds the system is; without a kind, all of them. They come in the order of how near they are to what the system does now:
 * first those of its life-cycle phase, then by the library's order.
 */
export const SYSTEM_KINDS = [
  { id: "generative", label: "Generates text, images, code or speech" },
  { id: "predictive", label: "Predicts, scores, classifies or recommends" },
  { id: "agentic", label: "Acts by itself with tools" },
  { id: "third-party", label: "Bought or used as a service" },
] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number]["id"];

/** The phases the library speaks of, by the life-cycle stage of a system. */
const PHASES: Readonly<Record<string, readonly string[]>> = {
  inception: ["inception", "acquisition", "design"],
  "design-development": ["design", "development"],
  "verification-validation": ["development"],
  deployment: ["use", "operation", "acquisition"],
  "operation-monitoring": ["operation", "use"],
  "continuous-validation": ["operation", "use"],
  "re-evaluation": ["operation", "development"],
  retirement: ["retirement"],
};

type LibraryRisk = { readonly systemKinds: readonly string[]; readonly lifecycleStages: readonly string[] };

export const risksForSystem = <R extends LibraryRisk>(
  library: readonly R[],
  kinds: readonly string[],
  lifeCycleStage: string,
): readonly R[] => {
  const phases = PHASES[lifeCycleStage] ?? [];
  const near = (risk: R): number => (risk.lifecycleStages.some((stage) => phases.includes(stage)) ? 0 : 1);
  return library
    .filter((risk) => kinds.length === 0 || risk.systemKinds.some((kind) => kinds.includes(kind)))
    .map((risk, index) => ({ risk, key: near(risk) * library.length + index }))
    .sort((a, b) => a.key - b.key)
    .map(({ risk }) => risk);
};
