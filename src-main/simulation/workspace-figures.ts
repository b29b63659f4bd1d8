/** The quantitative figures as data, for reports and for the headless program. */
import type { Database } from "better-sqlite3";
import { ASSUMPTIONS, type RiskFigures, type SimulationResult } from "../../src-shared/domain/simulation/figures.ts";
import { fail } from "../../src-shared/ipc/result.ts";
import { readRecords } from "../db/records.ts";
import { workspace } from "../db/schema/domain.ts";
import { estimatedRisks } from "../records/estimates.ts";
import type { SimulateOptions, SimulationOrder } from "./simulate.ts";

export type FiguresSummary = Omit<SimulationResult, "risks"> & {
  /** ISO 4217. */
  readonly currency: string;
  /** By expected loss before treatment, highest first. */
  readonly risks: readonly (RiskFigures & { readonly ref: string; readonly title: string; readonly basis: string })[];
  readonly assumptions: readonly string[];
};

type Setting = { readonly seed: number; readonly runs: number; readonly riskIds?: readonly string[] | undefined };

/** How the shell simulates: away from the main thread. */
type Simulate = (order: SimulationOrder, options: SimulateOptions) => Promise<SimulationResult>;

/** Simulates what is estimated in the workspace. Errors: NO_ESTIMATES. */
export const simulateEstimates = async (
  raw: Database,
  simulate: Simulate,
  { seed, runs, riskIds }: Setting,
  options: SimulateOptions = {},
): Promise<SimulationResult> => {
  const wanted = riskIds && new Set(riskIds);
  const risks = estimatedRisks(raw)
    .filter(({ id }) => !wanted || wanted.has(id))
    .map(({ id, estimate }) => ({ id, estimate }));
  if (risks.length === 0)
    throw fail(
      "NO_ESTIMATES",
      "No risk has figures yet. Open a risk and estimate how often it happens and what it costs.",
    );
  return simulate({ risks, seed, runs }, options);
};

/** The same with names, currency and assumptions. Errors: NO_ESTIMATES. */
export const simulateWorkspace = async (
  raw: Database,
  simulate: Simulate,
  setting: Setting,
  options: SimulateOptions = {},
): Promise<FiguresSummary> => {
  const named = new Map(estimatedRisks(raw).map((risk) => [risk.id, risk]));
  const result = await simulateEstimates(raw, simulate, setting, options);
  return {
    ...result,
    currency: readRecords(raw, workspace)[0]!.currency,
    risks: result.risks
      .map((figures) => {
        const { ref, title, estimate } = named.get(figures.riskId)!;
        return { ref, title, basis: estimate.basis, ...figures };
      })
      .sort((a, b) => b.before.mean - a.before.mean),
    assumptions: ASSUMPTIONS,
  };
};
