/** Which risks the register shows, without React: quick filters that narrow each other, and one cell of the heat map. */
import { pointOf, type MapStage } from "./heat-map-model.ts";
import { bandNow, isOverdue, scoreNow, type ListedRisk } from "./risk.ts";

export const FLAGS = ["above", "noTreatment", "noOwner", "overdue", "open"] as const;
export type Flag = (typeof FLAGS)[number];
export type MapCell = { readonly stage: MapStage; readonly likelihood: number; readonly impact: number };
export const NO_SYSTEM = "none";

export type Filters = {
  readonly flags: readonly Flag[];
  /** A system's id, `NO_SYSTEM`, or "" for any. */
  readonly system: string;
  readonly band: string;
  readonly cell: MapCell | null;
  /** The risks behind a number of another view, under its name. */
  readonly named: { readonly name: string; readonly ids: ReadonlySet<string> } | null;
};

export const NO_FILTERS: Filters = { flags: [], system: "", band: "", cell: null, named: null };

export const isFiltered = (filters: Filters): boolean =>
  filters.flags.length > 0 ||
  filters.system !== "" ||
  filters.band !== "" ||
  filters.cell !== null ||
  filters.named !== null;

const TESTS: Readonly<Record<Flag, (risk: ListedRisk, day: string) => boolean>> = {
  above: (risk) => risk.aboveAppetite,
  noTreatment: (risk) => risk.treatment === "",
  noOwner: (risk) => risk.ownerId === null,
  overdue: isOverdue,
  open: (risk) => scoreNow(risk) === null,
};

const inCell = (risk: ListedRisk, { stage, likelihood, impact }: MapCell): boolean => {
  const point = pointOf(risk, stage);
  return point !== null && point.likelihood === likelihood && point.impact === impact;
};

const ofSystem = (risk: ListedRisk, system: string): boolean =>
  system === NO_SYSTEM ? risk.systemIds.length === 0 : risk.systemIds.includes(system);

export const filterRisks = (
  risks: readonly ListedRisk[],
  { flags, system, band, cell, named }: Filters,
  day: string,
): readonly ListedRisk[] =>
  risks.filter(
    (risk) =>
      flags.every((flag) => TESTS[flag](risk, day)) &&
      (system === "" || ofSystem(risk, system)) &&
      (band === "" || bandNow(risk) === band) &&
      (cell === null || inCell(risk, cell)) &&
      (named === null || named.ids.has(risk.id)),
  );

export const countFlags = (risks: readonly ListedRisk[], day: string): Readonly<Record<Flag, number>> => {
  const counts: Record<Flag, number> = { above: 0, noTreatment: 0, noOwner: 0, overdue: 0, open: 0 };
  for (const risk of risks) for (const flag of FLAGS) if (TESTS[flag](risk, day)) counts[flag] += 1;
  return counts;
};
